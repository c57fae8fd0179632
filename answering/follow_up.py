"""Follow-ups: what "Còn năm 2021 thì sao?" means after the question before it, by rule."""

from collections.abc import Iterator, Sequence

import regex

from answering.kinds import Kind, wanted_of
from answering.mentions import people
from retrieval import (
    Question,
    QuestionForm,
    QuestionRefused,
    Span,
    content_words,
    fold,
    names_in,
    parse_question,
    provinces_in,
)

_ASIDE = frozenset({Kind.COURTESY, Kind.CONTENTS})
_LEADING = 12
"""Code points before a name that add nothing to it: "ở tỉnh", "của"."""

_FEW = 5
"""Content syllables: a question of more says what it is about."""

# Matched on folded lower-case text of the same length, so that offsets hold in the text as typed.
_OPENING = regex.compile(
    r"\A(?:(?:va|roi|a|ok|uh?m?|da)[ ,]+)?(?:the con|vay con|con|the thi|vay thi|the|vay)\b"
    r"[ ,]*(?:doi voi |ve )?"
)
_ENDING = regex.compile(
    r"[ ,]*\b(?:thi sao|thi the nao|thi ra sao|the nao|ra sao|thi|sao|nhi|nhe|vay|the)?\s*[?.!…]*\Z"
)
_SO_WHAT = regex.compile(r"\bthi (?:sao|the nao|ra sao)\W*\Z")
_WITHIN = regex.compile(r"\A(?:trong (?:so )?do|trong so (?:nay|ay))\b[ ,]*")
_PERSON = regex.compile(
    r"\b(?:ong|ba|anh|chi|dong chi|vi|nguoi) (?:ay|nay|do)\b|\b(?:ong ta|ba ta)\b"
)
_THING = regex.compile(
    r"\b(?:hoi nghi|su kien|bai|bao cao|viec|dieu|cai|chuyen|tinh|so|bo|don vi|co quan|nam|luc|khi|"
    r"noi|nhiem vu|muc tieu|nghi quyet|chinh sach|con so|nhung nguoi|so nguoi) (?:do|nay|ay)\b|"
    r"\bo (?:do|day)\b|(?<!\w)(?:chung|ho|no)(?!\w)"
)
_ASKS = regex.compile(
    r"\b(?:bao nhieu|may|ai|gi|nao|khi nao|bao gio|o dau|dau|vi sao|tai sao|the nao|ra sao|"
    r"phai khong|khong|chua)\b"
)
_COUNTED = regex.compile(r"\b(?:bao nhieu|may)(?: phan tram| ty(?: dong)?| ti(?: dong)?)? ")
_YEAR = regex.compile(r"(?<![\w/.,-])(?:19|20)\d\d(?![\w/%]|[.,]\d)")
_ONLY_YEAR = regex.compile(r"(?:nam )?(?:19|20)\d\d")
_QUESTION_PHRASE = regex.compile(
    r"[ ,]*\b(?:la (?:bao nhieu|gi|ai)|"
    r"(?:dien ra |to chuc )?(?:vao )?(?:ngay|thang|nam|hom|luc|khi) (?:nao|may|bao nhieu|gi)|"
    r"bao gio|o dau|bao nhieu(?: phan tram)?|may|vi sao|tai sao|"
    r"nhung ai|ai|nhu the nao|the nao|ra sao|phai khong|co phai|hay khong|nhung gi|gi|nao|khong)\b"
)


def understand(question: str, history: Sequence[str]) -> str | None:
    """Return what `question` means after the questions of `history`, None where it stands alone.

    `history` holds earlier questions as they were understood, oldest first; the last one that was
    about the reports counts. The result is a question of its own. Raises nothing: what cannot be
    read stands alone.
    """
    asked, before = _parsed(question), _last_about_reports(history)
    if asked is None or before is None or wanted_of(asked).kind is not Kind.FACT:
        return None
    if (asked.form is QuestionForm.FOREIGN) != (before.form is QuestionForm.FOREIGN):
        return None
    meant = _meant(asked, before.text)
    if meant is None or _parsed(meant) is None or _low(meant) == _low(asked.text):
        return None
    return meant


def _last_about_reports(history: Sequence[str]) -> Question | None:
    """Return the last question that is neither a greeting nor about the collection itself."""
    questions = (_parsed(text) for text in reversed(history))
    return next((q for q in questions if q and wanted_of(q).kind not in _ASIDE), None)


def _parsed(text: str) -> Question | None:
    try:
        question = parse_question(text)
    except QuestionRefused:
        return None
    return question if len(_low(question.text)) == len(question.text) else None


def _meant(asked: Question, before: str) -> str | None:
    text, low = asked.text, _low(asked.text)
    opening, within = _OPENING.match(low), _WITHIN.match(low)
    start = opening.end() if opening else 0
    if opening or _SO_WHAT.search(low):
        ending = _ENDING.search(low, start)
        rest = text[start : ending.start() if ending else None].strip()
        return _instead(rest, before) if rest else None
    if within and within.end() < len(low):
        return _about(text[within.end() :], _topic(before))
    named = _person_named(text, low, before)
    if named:
        return named
    if _THING.search(low):
        return _about(_without(text, _THING.search(low)), _topic(before))
    if _elliptical(asked):
        return _about(text, _topic(before))
    return None


def _elliptical(asked: Question) -> bool:
    """Say whether a question is too short, and names too little, to say what it is about."""
    words = content_words(asked.text, folded=False)
    named = asked.names or people(asked.text) or any(word[0].isdigit() for word in words)
    return not named and 0 < len(words) <= _FEW


def _instead(rest: str, before: str) -> str:
    """Put `rest` in the place of what it stands beside in the question before."""
    low, low_before = _low(rest), _low(before)
    years = [Span(*match.span()) for match in _YEAR.finditer(low_before)]
    if _ONLY_YEAR.fullmatch(low):
        year = low[-4:]
        if years:
            return _replaced(before, years, year)
        return f"{_bare(before)} năm {year}?"
    here, there = _places(rest), _places(before)
    if len(here) == 1 and there and _low(rest).endswith(_low(here[0].of(rest))):
        alike = [
            span for span in there if _is_province(before, span) == _is_province(rest, here[0])
        ]
        if alike and len(rest) - len(here[0]) <= _LEADING:
            return _replaced(before, alike[:1], here[0].of(rest))
    if _ASKS.search(low):
        return _about(rest, _topic(before))
    counted = _COUNTED.search(low_before)
    if counted:
        return f"{before[: counted.end()]}{rest}?"
    return _about(rest, " ".join(_named(before)) or _topic(before))


def _about(said: str, topic: str) -> str:
    said = " ".join(_bare(said).split())
    return f"{said}, {_in_running_text(topic)}?" if topic else f"{said}?"


def _in_running_text(topic: str) -> str:
    """Write the first word small, unless it opens a name."""
    words = topic.split(maxsplit=2)
    named = words[0].isupper() or (len(words) > 1 and words[1][:1].isupper())
    return topic if named else topic[:1].lower() + topic[1:]


def _topic(before: str) -> str:
    """Return what a question is about: itself, without the words that only ask."""
    kept = [True] * len(before)
    for match in _QUESTION_PHRASE.finditer(_low(before)):
        kept[match.start() : match.end()] = [False] * (match.end() - match.start())
    text = "".join(char for char, keep in zip(before, kept, strict=True) if keep)
    return " ".join(_bare(text).split())


def _named(before: str) -> Iterator[str]:
    """Yield the people, provinces, ministries and years that a question names."""
    spans = [*people(before), *_places(before)]
    spans += [Span(*match.span()) for match in _YEAR.finditer(before)]
    yield from (span.of(before) for span in sorted(spans))


def _places(text: str) -> list[Span]:
    """Return where `text` names provinces, ministries and departments."""
    low, found = _low(text), []
    for name in names_in(text, QuestionForm.UNACCENTED):
        start = low.find(" ".join(name))
        if start >= 0 and not name[0].isdigit():
            found.append(Span(start, start + len(" ".join(name))))
    return sorted(found)


def _is_province(text: str, span: Span) -> bool:
    return bool(provinces_in(span.of(text)))


def _person_named(text: str, low: str, before: str) -> str | None:
    """Put the person whom the question before names in the place of "ông ấy"."""
    pronoun = _PERSON.search(low)
    if pronoun is None:
        return None
    named = people(before)
    if named:
        return _replaced(text, [Span(*pronoun.span())], named[0].of(before))
    return _about(_without(text, pronoun), _topic(before))


def _replaced(text: str, spans: Sequence[Span], by: str) -> str:
    for span in reversed(spans):
        text = f"{text[: span.start]}{by}{text[span.end :]}"
    return text


def _without(text: str, match: "regex.Match[str] | None") -> str:
    return f"{text[: match.start()]}{text[match.end() :]}" if match else text


def _bare(text: str) -> str:
    return text.strip(" ?!.…,")


def _low(text: str) -> str:
    return fold(text).lower()
