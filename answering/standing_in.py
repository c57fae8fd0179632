"""A follow-up's "Còn X?": X in the place of its like in the question before."""

from collections.abc import Iterator
from itertools import pairwise

import regex

from answering.aligned import aligned, is_folded, replaced
from answering.kinds import Kind, wanted_of
from answering.topics import EVENT, about, bare, in_running_text, topic_of
from retrieval import (
    QuestionForm,
    QuestionRefused,
    Span,
    content_words,
    fold,
    names_in,
    parse_question,
    provinces_in,
)
from retrieval.kinds import people

_LEADING = 12
"""Code points before a name that add nothing to it: "ở tỉnh", "của"."""

_ASKS = regex.compile(
    r"\b(?:bao nhieu|may|ai|gi|nao|khi nao|bao gio|o dau|dau|vi sao|tai sao|the nao|ra sao|"
    r"phai khong|khong|chua)\b"
)
_WHO_DID = regex.compile(r"\A(?:(?P<ai>ai)|nguoi|vi|dong chi)(?: (?:ma|da|duoc))? (?=\w)")
_ASKS_WHO = regex.compile(r"\bai\b")
_ORDINAL = regex.compile(
    r"\b(?:thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)|dau tien|cuoi cung)\b"
)
_REST = regex.compile(r"\A(?:so |phan |nhung cai )?con lai\b")
_ON = regex.compile(
    r"\A(?:ve|about|(?:ve )?(?:chuyen(?! (?:doi|giao|mon|nghiep|vien|bien|gia|dich)\b)|"
    r"viec(?! lam\b)|van de)(?! (?:nay|do|ay|gi|nao)\b)) "
)
_SAYS_WHAT = regex.compile(r"\b(?:gi|the nao|ra sao|sao)\Z")
_FIRST_NAME = regex.compile(r" \p{Lu}\p{Ll}+\b")
_THEN = regex.compile(r" thi(?= )")
_ORDINAL_WORDS = 6
"""The most words of a follow-up that only counts on: "thế còn cái thứ ba là gì"."""

_HOW_MANY = regex.compile(r"\b(?:bao nhieu|may|how many|\d{1,2}) (?P<noun>\w+ \w+)(?: nao\b)?")
"""What was counted, two syllables of it."""

_ONLY_PLACE = regex.compile(
    r"(?:cai|dieu|muc|viec|y|phan|the|con|cho|cho biet|thi|sao|la|gi|nao|nhi|vay|a|ha|ta|"
    r"cu the|ra sao|the nao|tiep|do|ay|kia)(?: |\Z)"
)
"""What may stand beside "thứ hai" in a follow-up that names nothing else."""

_COUNTED = regex.compile(r"\b(?:bao nhieu|may)(?: phan tram| ty(?: dong)?| ti(?: dong)?)? ")
_YEAR = regex.compile(r"(?<![\w/.,-])(?:19|20)\d\d(?![\w/%]|[.,]\d)")
_ONLY_YEAR = regex.compile(
    r"(?:(?:vao|trong|hoi|thoi|in) )?(?:nam )?(?P<year>(?:19|20)\d\d)"
    r"(?: thi)?(?: la)?(?: (?:cau|cai|dieu|con so))?(?: (?:gi|nao|sao|the nao|bao nhieu))?"
)
_CONTRAST = regex.compile(r"\A(?P<other>\w+(?: \w+){0,4}?) thi (?P<asked>.+)\Z")
_ON_TOPIC = regex.compile(r"\b(?:ve|about) (?P<topic>.+)\Z")
_OF_ARTICLES = regex.compile(r"\A(?:bai(?: viet| bao)?|bao cao)(?: noi)?(?: ve)? ")
_COMMITTEE = regex.compile(r"\b(?:dang uy|dang bo|ban lanh dao|lanh dao) \Z")
_TITLE = (
    r"(?:(?:pho )?(?:bo truong|thu truong|thu tuong|chu tich|tong bi thu|bi thu|giam doc)"
    r"(?: (?:bo|so|chinh phu|ubnd|uy ban nhan dan|tinh(?: uy)?|dang uy))*(?: noi vu)?)"
)
_TITLED = regex.compile(rf"\b(?:(?:dong chi|ong|ba) )?(?:{_TITLE}\b ?)?")


def instead(rest: str, before: str, root: str, on_topic: bool = False) -> str:
    """Put `rest` in the place of what it stands beside in the question before, or ask it of `root`.

    A year for a year, a place for a place, a person for a person, a topic for a topic (where
    `on_topic` says that it is one), what is counted for what was; else it is asked of that topic.
    """
    opens = _ON.match(aligned(rest))
    rest, on_topic = (rest[opens.end() :], True) if opens else (rest, on_topic)
    made = _of_kind(rest, before) or _year(rest, before) or _place(rest, before)
    made = made or _person(rest, before) or ordinal(rest, before)
    if made:
        return made
    told = _ON_TOPIC.search(aligned(bare(before)))
    if on_topic and told:
        return f"{before[: told.start('topic')]}{rest}?"
    if _ASKS.search(aligned(rest)):
        if _whole(rest):
            return f"{rest}?"
        return _contrasted(rest, before) or asked_of(rest, root)
    if alike := _same_head(rest, before):
        return alike
    if did := done_there(rest, before):
        return did
    if _REST.match(aligned(rest)):
        return about(rest, topic_of(before))
    if counted := _COUNTED.search(aligned(before)):
        return f"{before[: counted.end()]}{rest}?"
    return about(rest, " ".join(_named(before)) or _who(before, on_topic) or topic_of(before))


def _who(before: str, on_topic: bool) -> str:
    """Return whom a question before is about, where another topic is asked of them."""
    who = person_in(before) if on_topic else None
    if who is None:
        return ""
    first_name = _FIRST_NAME.match(before, who.end)
    return before[who.start : first_name.end() if first_name else who.end]


def _of_kind(rest: str, before: str) -> str | None:
    """Ask the same of another topic, article or office."""
    try:
        wanted = wanted_of(parse_question(before))
    except QuestionRefused:
        return None
    if wanted.kind is Kind.OFFICE:
        other = f"{rest} là ai?"
        return other if wanted_of(parse_question(other)).kind is Kind.OFFICE else None
    if wanted.kind not in {Kind.SURVEY, Kind.SUMMARY}:
        return None
    start = aligned(before).rfind(aligned(wanted.subject))
    if start < 0 or _ASKS.search(aligned(rest)):
        return None
    opens = _OF_ARTICLES.match(aligned(rest))
    topic = rest[opens.end() :] if opens else rest
    return replaced(before, [Span(start, start + len(wanted.subject))], topic)


def _year(rest: str, before: str) -> str | None:
    only = _ONLY_YEAR.fullmatch(aligned(rest))
    if only is None:
        return None
    years = [Span(*match.span()) for match in _YEAR.finditer(before)]
    if years:
        return replaced(before, years, only["year"])
    return f"{bare(before)} {'in' if rest.startswith('in ') else 'năm'} {only['year']}?"


def _place(rest: str, before: str) -> str | None:
    """Put a place or body for one of its kind, or for the only one there is."""
    here, there = places(rest), places(before)
    if not here or not there or here[-1].end != len(rest):
        return None
    apart = any(after.start - one.end > 1 for one, after in pairwise(here))
    if apart or here[0].start > _LEADING:
        return None
    name = rest[_whole_body(rest, here[0], here).start :]
    alike = [span for span in there if _is_province(before, span) == _is_province(rest, here[0])]
    if len(here) == 1 and alike and _is_province(rest, here[0]):
        return replaced(before, alike[:1], name)
    return replaced(before, [_whole_body(before, (alike or there)[0], there)], name)


def _whole_body(text: str, body: Span, named: list[Span]) -> Span:
    """Return a body with its province behind it and its party committee before it."""
    for span in named:
        if 0 <= span.start - body.end <= 1:
            body = Span(body.start, span.end)
    opens = _COMMITTEE.search(aligned(text[: body.start]))
    return Span(opens.start(), body.end) if opens else body


def _person(rest: str, before: str) -> str | None:
    """Put a person, or the holder of an office, for the one that the question before names."""
    new, old = person_in(rest), person_in(before)
    if new is None or old is None or len(new) < len(bare(rest)):
        return None
    return replaced(before, [old], rest)


def person_in(text: str) -> Span | None:
    """Return where `text` names a person or the holder of an office, with the title; or None."""
    low, named = aligned(text), people(text)
    for match in _TITLED.finditer(low):
        end = match.end()
        name = next((span for span in named if span.start == end), None)
        if name:
            return Span(match.start(), name.end)
        title = regex.search(rf"{_TITLE}\s*\Z", match[0])
        if title:
            return Span(match.start(), match.start() + len(match[0].rstrip()))
    return named[0] if named else None


def _same_head(rest: str, before: str) -> str | None:
    """Put "cấp tỉnh" for the "cấp xã" that a question ends with."""
    words, new = bare(before).split(), rest.split()
    ends = range(max(1, len(words) - len(new) - 1), len(words))
    place = next((at for at in ends if words[at].lower() == new[0].lower()), None)
    return f"{' '.join([*words[:place], rest])}?" if place else None


def _contrasted(rest: str, before: str) -> str | None:
    """Ask "xã thì bớt bao nhiêu?" of the places and years before, not of what it stands against."""
    against, named = _CONTRAST.match(aligned(rest)), list(_named(before))
    if against is None or not named or against["asked"].split()[0] not in aligned(before).split():
        return None
    said = f"{rest[: against.end('other')]} {rest[against.start('asked') :]}"
    return about(said, " ".join(named))


def _whole(rest: str) -> bool:
    """Say whether a question names whom it is about and what: "Sở Nội vụ Phú Thọ được trao gì"."""
    named = [*people(rest), *places(rest)]
    left = replaced(rest, sorted(named), "") if named else ""
    return any(not _ASKS.search(fold(word)) for word in content_words(left, folded=False))


def asked_of(asked: str, before: str) -> str:
    """Ask it of what the question before is about: of the same topic, if one only says it."""
    told = _ON_TOPIC.search(aligned(bare(before)))
    if told is None or not _SAYS_WHAT.search(aligned(asked)) or _ON_TOPIC.search(aligned(asked)):
        return about(asked, topic_of(before))
    says = replaced(asked, [Span(*match.span()) for match in _THEN.finditer(aligned(asked))], "")
    return f"{says} {bare(before)[told.start() :]}?"


def done_there(rest: str, before: str) -> str | None:
    """Ask who did another thing at the event of the question before: "người phát biểu khai mạc"."""
    low, event = aligned(before), EVENT.search(aligned(before))
    did = _WHO_DID.match(aligned(rest))
    if did is None or event is None or EVENT.search(aligned(rest)):
        return None
    if not did["ai"] and not _ASKS_WHO.search(low):
        return None
    there = in_running_text(topic_of(before[event.start() :]))
    return f"Ai {rest[did.end() :]} {there}{_whose(before[: event.start()], there)}?"


def _whose(before: str, there: str) -> str:
    """Return whose event it is, where the question before says so in front of it."""
    named = places(before)
    whose = _whole_body(before, named[0], named).of(before) if named else ""
    return f" {'cua' if is_folded(before) else 'của'} {whose}" if whose not in there else ""


def ordinal(rest: str, before: str) -> str | None:
    """Put "thứ hai" for the "thứ nhất" of the question before, or for the number it asked for.

    "mấy mục tiêu" becomes "mục tiêu thứ hai nào".
    """
    low = aligned(before)
    new, old, counted = _ORDINAL.search(aligned(rest)), _ORDINAL.search(low), _HOW_MANY.search(low)
    if new is None or len(rest.split()) > _ORDINAL_WORDS:
        return None
    place = rest[slice(*new.span())].lower()
    if old:
        return replaced(before, [Span(*old.span())], place)
    beside = f"{aligned(rest)[: new.start()]} {aligned(bare(rest))[new.end() :]}".split()
    if counted is None or _ONLY_PLACE.sub("", " ".join(beside)).strip():
        return None
    which = "nao" if is_folded(before) else "nào"
    one = f"{before[slice(*counted.span('noun'))]} {place} {which}"
    return f"{bare(replaced(before, [Span(*counted.span())], one))}?"


def _named(before: str) -> Iterator[str]:
    """Yield the people, provinces, ministries and years that a question names."""
    spans = [*people(before), *places(before)]
    spans += [Span(*match.span()) for match in _YEAR.finditer(before)]
    yield from (span.of(before) for span in sorted(spans))


def places(text: str) -> list[Span]:
    """Return where `text` names provinces, ministries and departments."""
    low, found = aligned(text), []
    for name in names_in(text, QuestionForm.UNACCENTED):
        start = low.find(" ".join(name))
        if start >= 0 and not name[0].isdigit():
            found.append(Span(start, start + len(" ".join(name))))
    return sorted(found)


def _is_province(text: str, span: Span) -> bool:
    return bool(provinces_in(span.of(text)))
