"""What both sides of a comparison are asked, as a question of its own for each."""

from dataclasses import dataclass

import regex

from answering.aligned import aligned, cut, is_folded
from answering.leading_name import name_and_rest
from retrieval import QuestionForm, names_in

# All patterns meet folded text of the same length as the text (see `aligned`).
_MANY = regex.compile(
    r"\b(?:nhieu|it|more|fewer|less)\b ?(?P<noun>.*?) ?(?:\bhon)?"
    r"(?P<then> (?:trong |vao )?nam (?:19|20)\d\d)?\Z"
)
_SOON = regex.compile(r" ?\b(?:som|muon|truoc|sau)(?: hon)?\Z")
_HIGH = regex.compile(r"(?: ?\b(?:la|dat))? ?\b(?:cao|thap|lon|nho|dai|ngan|nang|nhe) hon\Z")
_BETTER = regex.compile(r" ?\b(?:tot|kem|nhanh|cham|manh|yeu|noi bat|vuot troi)(?: \w+)?? hon\Z")
COUNTS = regex.compile(
    r"(?:so(?: luong)?(?! \d)|ti le|ty le|muc(?! tieu)(?: do)?|tong(?: so)?|kinh phi|con so|chi "
    r"phi)"
    r"(?: (?:giam|tang|cat giam|sap xep))?\b"
)
_NUMBER_OF = tuple(
    regex.compile(rf"so (?P<noun>{noun}) (?P<did>{did}) cua (?P<whose>.+)\Z")
    for noun, did in (
        (r"\w+(?: \w+)??", r"(?:(?:da|duoc|dang|phai|bi|con) )+\w+(?: \w+)?"),
        (r"\w+ \w+", r"\w+(?: \w+)?"),
    )
)
_NUMBER_BY = tuple(
    regex.compile(rf"so (?P<noun>{noun}) (?P<whose>.+)\Z") for noun in (r"\w+", r"\w+ \w+")
)
_THEN = regex.compile(r" (?:trong |vao )?nam (?:19|20)\d\d\Z")
_SPEECH = regex.compile(
    r"(?:(?:bai )?phat bieu|chi dao|y kien|quan diem|nhan dinh|danh gia|yeu cau|loi)(?: \w+){0,2}? "
    r"cua (?P<who>.+?)(?: (?:ve|doi voi) (?P<what>.+))?\Z"
)
_ABOUT = regex.compile(r"\A\W*ve |(?<=\A )ve ")
_TELLS = regex.compile(r"(?:noi|nhan manh|nhac(?: den| toi)?|de cap(?: den| toi)?|ban|quan tam)\b")
_WHEN = regex.compile(r"(?:ngay|thoi gian|thoi diem)(?: gio)? (?P<did>.+?) cua (?P<whose>.+)\Z")
_QUESTION_WORD = regex.compile(
    r"\b(?:bao nhieu|gi|ai|nao|o dau|vi sao|the nao|how|what|who|when)\b"
)


@dataclass(frozen=True, slots=True)
class AskedOfBoth:
    """What both sides are asked, behind their name, in the spelling of the question."""

    words: str

    def of(self, phrase: str, year: bool = False) -> str:
        """Return the question about one side, told by what it opens with where no words say."""
        if self.words:
            return f"{phrase} {self.words}?"
        low, bare = aligned(phrase), is_folded(phrase)
        when = _WHEN.match(low)
        if when:
            did, whose = (phrase[slice(*when.span(name))] for name in ("did", "whose"))
            return f"{whose} {did} {'ngay nao' if bare else 'ngày nào'}?"
        if _QUESTION_WORD.search(low):
            return f"{phrase}?"
        if said := _SPEECH.match(low):
            what = phrase[slice(*said.span("what"))] if said["what"] else ""
            told = f"noi gi ve {what}" if bare else f"nói gì về {what}"
            spoke = "phat bieu gi" if bare else "phát biểu gì"
            return f"{phrase[slice(*said.span('who'))]} {told if what else spoke}?"
        if counted := _counted(phrase):
            return counted
        if COUNTS.match(low) and not _opens_with_a_department(phrase):
            return f"{phrase} {'la bao nhieu' if bare else 'là bao nhiêu'}?"
        if year:
            return f"{phrase} {'la gi' if bare else 'là gì'}?"
        return f"{phrase}?"


def _counted(phrase: str) -> str | None:
    """Turn "số nhiệm vụ được giao của A" and "số nhiệm vụ A được giao" into "A được giao …"."""
    low, many = aligned(phrase), "bao nhieu" if is_folded(phrase) else "bao nhiêu"
    if _opens_with_a_department(phrase):
        return None
    if counted := next(filter(None, (form.match(low) for form in _NUMBER_OF)), None):
        noun, did, whose = (phrase[slice(*counted.span(n))] for n in ("noun", "did", "whose"))
        return f"{whose} {did} {many} {noun}?"
    for counted in filter(None, (form.match(low) for form in _NUMBER_BY)):
        name, did = name_and_rest(phrase[slice(*counted.span("whose"))])
        then = _THEN.search(aligned(f" {did}"))
        when = f" {did}"[then.start() :] if then else ""
        if done := did[: len(did) - len(when)].strip():
            return f"{name} {done} {many} {phrase[slice(*counted.span('noun'))]}{when}?"
    return None


def _opens_with_a_department(phrase: str) -> bool:
    """A "Sở" folds to what "số" does."""
    if not is_folded(phrase):
        return phrase.lower().startswith("sở ")
    named = names_in(phrase, QuestionForm.UNACCENTED)
    return any(aligned(phrase).startswith(" ".join(name)) for name in named)


def how_much(asks: str) -> AskedOfBoth:
    """Turn "được giao nhiều nhiệm vụ hơn" into "được giao bao nhiêu nhiệm vụ"."""
    low, bare = aligned(asks), is_folded(asks)
    if soon := _SOON.search(low):
        did = asks[: soon.start()] or ("dien ra" if bare else "diễn ra")
        return AskedOfBoth(f"{did} {'ngay nao' if bare else 'ngày nào'}".strip())
    if high := _HIGH.search(low):
        did = asks[: high.start()]
        return AskedOfBoth(f"{did} {'la bao nhieu' if bare else 'là bao nhiêu'}".strip())
    if better := _BETTER.search(low):
        return AskedOfBoth(f"{asks[: better.start()]} {'the nao' if bare else 'thế nào'}".strip())
    if (tells := _TELLS.match(low)) and (many := _MANY.search(low)):
        what = cut(f"{asks[tells.end() : many.start()]} {asks[slice(*many.span('noun'))]}", _ABOUT)
        gi = "gi ve" if bare else "gì về"
        return AskedOfBoth(f"{asks[: tells.end()]} {gi} {' '.join(what.split())}")
    if many := _MANY.search(low):
        english = many[0].startswith(("more", "fewer", "less"))
        noun = asks[slice(*many.span("noun"))]
        how_many = "how many" if english else "bao nhieu" if bare else "bao nhiêu"
        then = asks[slice(*many.span("then"))]
        return AskedOfBoth(" ".join(f"{asks[: many.start()]} {how_many} {noun}{then}".split()))
    return AskedOfBoth(asks)
