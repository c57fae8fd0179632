"""A comparison split at the word that joins its sides, each made whole again by the other."""

import regex

from answering.aligned import aligned
from answering.asked_of_both import COUNTS, AskedOfBoth
from answering.leading_name import name_and_rest
from answering.topics import bare
from retrieval import QuestionForm, names_in

# All patterns meet folded text of the same length as the text (see `aligned`).
JOINTS = tuple(
    regex.compile(joint)
    for joint in (
        r"[ ,]+(?:co (?:gi|diem gi|diem nao) )?khac (?:gi |biet gi |the nao |nhau the nao |biet )?"
        r"(?:so )?(?:voi )?|[ ,]+(?:so voi|doi voi|versus|vs\.?|differs? from) ",
        r"[ ,]+(?:hay la|hay|hoac|or) ",
        r"[ ,]+(?:voi|with) ",
        r"[ ,]+(?:va|and) ",
        r", ",
    )
)
"""The words that join two sides, the more telling first; the second choose between them."""

_PREPOSITION = regex.compile(r"\b(?:cua|tai|o|trong|nam|cho|ve|theo|of|by|in|for)\b")
_TAIL = regex.compile(r" (?:o|tai|cua|trong) (?=\S)")
_BODY = regex.compile(
    r"(?:bo|so|tinh|dang uy|dang bo|ubnd|uy ban|chinh phu|thu tuong|bo truong|chu tich|ong|ba|"
    r"dong chi|hoi nghi|nganh|tinh uy|cuc|vu)(?= )"
)


def halves_of(text: str) -> tuple[str, str] | None:
    """Split at the joint whose two sides are most alike; the more telling joint first."""
    low = aligned(text)
    for joint in JOINTS:
        splits = [
            (bare(text[: match.start()]), bare(text[match.end() :]))
            for match in joint.finditer(low)
            if not _in_a_name(text[slice(*match.span())])
        ]
        whole = [split for split in splits if all(split)]
        if whole:
            return max(whole, key=_likeness)
    return None


def _in_a_name(joint: str) -> bool:
    """Say whether what folds to "khác" is another word: "Nguyễn Khắc Hiếu"."""
    return "khắc" in joint.lower()


def _likeness(split: tuple[str, str]) -> int:
    left, right = aligned(split[0]), aligned(split[1])
    opens = _PREPOSITION.match(right)
    if opens and regex.search(rf"\b{opens[0]}\b", left):
        return 3
    if split[1].split()[0] in split[0].split():
        return 2
    return int(bool(name_and_rest(split[1])[0] != split[1] or _BODY.match(right)))


def by_half(left: str, right: str, asked: AskedOfBoth) -> list[tuple[str, str]]:
    """Give to each side what the other says for both: the head of the left, the tail of the right.

    "số xã của A và của B", "phát biểu của A và B về C", "hội nghị ngày 9/1 và ngày 5/1", "số x và
    số y ở C".
    """
    opens = _PREPOSITION.match(aligned(right))
    if opens:
        return _by_preposition(left, right, opens, asked)
    by_word = _base_by_word(left, right)
    name, rest = name_and_rest(right)
    if by_word is None and rest and asked.words:
        return [(side, asked.of(side)) for side in (name_and_rest(left)[0], name)]
    base = _head(left, right) if by_word is None else by_word
    side, right_asked = left[len(base) :].strip(), f"{base} {right}".strip()
    if rest and by_word is None:
        return [(side, asked.of(f"{left} {rest}")), (name, asked.of(right_asked))]
    return [(side, asked.of(_with_tail(left, right))), (right, asked.of(right_asked))]


def _by_preposition(
    left: str, right: str, opens: "regex.Match[str]", asked: AskedOfBoth
) -> list[tuple[str, str]]:
    here = [m for m in _PREPOSITION.finditer(aligned(left)) if m[0] == opens[0]]
    base = bare(left[: here[-1].start()]) if here else left
    name = left[here[-1].end() :].strip() if here else left
    return [(name, asked.of(left)), (right[opens.end() :].strip(), asked.of(f"{base} {right}"))]


def _head(left: str, right: str) -> str:
    """Return what of the left is said of both: up to its last preposition, or what it counts."""
    prepositions = list(_PREPOSITION.finditer(aligned(left)))
    if prepositions:
        both_owned = regex.search(r"\bcua\b", aligned(right))
        return "" if both_owned else left[: prepositions[-1].end()]
    counts = COUNTS.match(aligned(left))
    return left[: counts.end()] if counts and not COUNTS.match(aligned(right)) else ""


def _base_by_word(left: str, right: str) -> str | None:
    """Return what of the left stands before the word that both sides open with; None without one.

    A number stands for any number before the same noun: "chính quyền 2 cấp và 3 cấp".
    """
    lefts, rights = left.lower().split(), right.lower().split()
    if rights[0].isdigit() and lefts[-len(rights) + 1 :] == rights[1:]:
        return " ".join(left.split()[: -len(rights)])
    if rights[0] not in lefts:
        return None
    place = 0 if lefts[0] == rights[0] else len(lefts) - 1 - lefts[::-1].index(rights[0])
    return " ".join(left.split()[:place])


def _with_tail(left: str, right: str) -> str:
    """Add to the left the place that only the right ends with: "… ở Phú Thọ"."""
    tails = list(_TAIL.finditer(aligned(right)))
    if not tails or names_in(left, QuestionForm.UNACCENTED):
        return left
    tail = right[tails[-1].start() :]
    return f"{left}{tail}" if names_in(tail, QuestionForm.UNACCENTED) else left
