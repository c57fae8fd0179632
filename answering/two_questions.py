"""Two questions put in one: "A … bao nhiêu, còn B … bao nhiêu?", "Ông A và bà B nói gì …?"."""

import regex

from answering.aligned import aligned, cut, is_folded
from answering.topics import bare
from retrieval import QuestionForm, content_words, fold, names_in
from retrieval.kinds import people

# All patterns meet folded text of the same length as the text (see `aligned`).
_JOINT = regex.compile(r"[ ,;]+(?P<but>con|trong khi(?: do)?|while)\b[ ,]*|(?:,|;| va| and)+ ")
_WORDS = (
    "bao nhiêu|mấy|ai|gì|nào|bao giờ|ở đâu|vì sao|tại sao|thế nào|ra sao|how (?:many|much)|who|"
    "what|when|where|which"
)
_ASKED = regex.compile(rf"\b(?:{_WORDS})\b", regex.IGNORECASE)
_ASKED_FOLDED = regex.compile(rf"\b(?:{fold(_WORDS)})\b", regex.IGNORECASE)
_DIFFERENCE = regex.compile(r"\b(?:khac|giong|hon|truoc|sau|cung)\b")
_WHICH_FIRST = regex.compile(r", (?:viec|ben|cai|so|noi|hoi nghi|con so) nao [^,]*\Z")
_HOW_MANY = regex.compile(r"\b(?:bao nhieu|may) (?P<noun>\w+ \w+)")
_ONLY_NUMBER = regex.compile(r"\b(?:bao nhieu|may)\Z")
_LEAST = 3
"""Content words of a question that says itself what it is about."""

_ADDRESSED = regex.compile(
    r"\A(?:(?:ca |giua )?hai )?(?:(?:bo truong|thu truong|thu tuong|chu tich|dong chi|ong|ba) )*\Z"
)


def puts_two(text: str) -> bool:
    """Say whether a question puts two questions, or one of two people."""
    return bool(two_questions(text) or asked_of_two(text))


def two_questions(text: str) -> tuple[str, str] | None:
    """Return the two questions that `text` puts side by side, None where it puts no two.

    Both ask with the same word and say what they are about, or the second is set against the first
    by "còn". A number asked for without its noun takes that of the first.
    """
    for joint in _JOINT.finditer(aligned(text)):
        left, right = bare(text[: joint.start()]), bare(text[joint.end() :])
        right = cut(right, _WHICH_FIRST)
        spelt = text[slice(*joint.span())].lower().split()
        but = bool(joint["but"]) and (is_folded(text) or "con" not in spelt)
        if (but or not joint["but"]) and _are_two(left, right, but):
            return left, _completed(right, left)
    return None


def _are_two(left: str, right: str, but: bool) -> bool:
    asked = [_asked(side) for side in (left, right)]
    if not all(asked) or not all(map(_says_of_what, (left, right))):
        return False
    return but or bool(asked[0] & asked[1])


def _asked(side: str) -> set[str]:
    """Return the words that a part asks with; "máy" is no "mấy" where it has its diacritics."""
    words = _ASKED_FOLDED if is_folded(side) else _ASKED
    return set(words.findall(side.lower()))


def _says_of_what(side: str) -> bool:
    named = names_in(side, QuestionForm.UNACCENTED) or people(side)
    return bool(named) or len(content_words(side, folded=False)) > _LEAST


def _completed(right: str, left: str) -> str:
    noun = _HOW_MANY.search(aligned(left))
    if noun and _ONLY_NUMBER.search(aligned(right)):
        return f"{right} {left[slice(*noun.span('noun'))]}"
    return right


def asked_of_two(text: str) -> tuple[str, str, str] | None:
    """Return the two people of whom a question asks the same, and what it asks; else None."""
    named = people(text)
    if len(named) != 2 or not _ADDRESSED.match(aligned(text[: named[0].start])):
        return None
    between = aligned(text[named[0].end : named[1].start]).strip()
    joined, _, address = between.partition(" ")
    asks = bare(text[named[1].end :])
    if joined not in {"va", "voi"} or not _ADDRESSED.match(f"{address} ".lstrip()):
        return None
    asks = regex.sub(r"\A(?:mỗi (?:người|bên)|lần lượt|đều|cùng) ", "", asks)
    if not _asked(asks) or _DIFFERENCE.search(aligned(asks)):
        return None
    return named[0].of(text), named[1].of(text), asks
