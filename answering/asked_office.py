"""The office that a question asks the holder of, told from what its words leave over."""

from dataclasses import dataclass

import regex

from answering.occasion_cues import occasion_in
from answering.office_cues import deputy_of, office_in, spelt_of_body, spelt_of_rank
from answering.office_words import (
    BODY,
    DEPUTY,
    FRAME,
    HEAD,
    HOLDS,
    IDLE,
    LIST,
    NAME,
    NOW,
    POST,
    RANK,
    SOURCES,
    WHO,
)
from answering.said import Said
from retrieval import fold

_END = r"(?=\Z| )"
_GLOSS = regex.compile(
    rf".*\b(?:tuc(?: la)?|nghia la|y (?:toi|tui|em|minh)(?: la)?|noi cach khac(?: la)?|"
    rf"tren cuong vi|voi (?:tu cach|cuong vi|chuc danh|vai tro))(?= (?:{POST} |{HOLDS} )*{RANK}\b)"
)
"""What stands before it is said again in other words, or only what the holder of it does."""

_AS = regex.compile(r"\b(?:tren cuong vi|voi (?:tu cach|cuong vi|chuc danh|vai tro))\W*\Z")
"""Behind an occasion it says as what somebody did a thing there, which is a fact."""

_TO_WHOM = regex.compile(
    r"\b(?:cho|tang|trao|gap|tiep|cua|khen|moi|thay|boi|mung|de nghi|yeu cau|bieu duong|from|by|"
    rf"with|for) {WHO}\b"
)
_ASKS = regex.compile(
    rf"\b(?:(?:(?:{HOLDS}|{NOW}) )*{WHO}(?: (?:{HOLDS}|{NOW}|{POST}){_END})*|{NAME}|{LIST}){_END}"
)
_FRAMES = regex.compile(rf"\b(?:{FRAME}|{SOURCES}|{NOW}){_END}")
_HARMLESS = regex.compile(rf"\b(?:{HOLDS}|{POST}|{NOW}){_END}")
_TRAILING = regex.compile(
    rf"(?: (?:{NOW}|la|gom|co|do|thi|thuoc|hien|dang(?! uy| bo)|tung|da|duoc|ghi|du|theo|roi|"
    rf"len noi|noi len|phat bieu|vay|ay|a|voi))+\Z"
)
_ACTS = regex.compile(
    r"\b(?:trao|tang|yeu cau|de nghi|chi dao|nhan manh|phe binh|khen|mung|bieu duong|ban hanh|"
    r"cong bo|chu tri|dieu hanh|hua|giao|tra loi|bo nhiem|mien nhiem|bau(?! cu)|bat|khoi to|"
    r"qua doi|"
    r"quyet dinh|kien nghi|phan anh|bi(?! thu)|nhan(?! dan| su)|tiep|gap|noi (?:gi|ve|rang|den)|"
    r"phat bieu (?:gi|ve|rang|nhung)|bao nhieu|gi|sao|the nao|khi nao|bao gio|dau(?! nam| thang|"
    r" 20)|"
    r"vi sao|tai sao|dau tien|truoc khi|tien nhiem|ke nhiem|cuu|cuoi cung|first|last|why|how|"
    r"khac|so sanh|"
    r"nhiem vu|noi dung|ngay nao|nam nao)\b"
)
_OFFICE = regex.compile(
    rf"\b(?P<deputy>{DEPUTY} (?:(?:ong|ba|dong chi) \w+ (?:o|ben|cua) )?)?"
    rf"(?:(?:{RANK} kiem )?(?P<rank>{RANK})\b|(?P<head>{HEAD})(?: cua| o| ben| the)?(?= {BODY}\b)|"
    rf"(?(deputy)(?={BODY}\b)|(?!)))"
)
_LONE_HEAD = regex.compile(rf"\b(?:{HEAD}|truong)\b")
_BODY_RUN = regex.compile(rf"(?:(?:o|ben|tai|trong|cua|rieng|con) )*(?P<body>{BODY}\b.*)")
_LONGEST_RANK = 3
_LONGEST_BARE = 9
"""Words of a question that is nothing but an office."""


@dataclass(frozen=True, slots=True)
class AskedOffice:
    """An office whose holder is asked for, spelt out, and the occasion meant, folded, if any."""

    office: str
    occasion: str = ""
    only_time: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """Words between two that ask or frame, by where they start in the folded text."""

    start: int
    text: str

    def upto(self, end: int) -> "_Run":
        """Return what stands before a place."""
        return _Run(self.start, self.text[:end])

    def since(self, start: int) -> "_Run":
        """Return what stands from a place on."""
        return _Run(self.start + start, self.text[start:])


def asked_office(said: Said) -> AskedOffice | None:
    """Return the office whose holder a question wants, perhaps on an occasion; None without."""
    if told := _told(said):
        return told
    office = office_in(said)
    return AskedOffice(office) if office else None


def _told(said: Said) -> AskedOffice | None:
    text = said.text
    if not regex.search(rf"\b(?:{RANK}|{HEAD}|{DEPUTY}|truong)\b", text) or _TO_WHOM.search(text):
        return None
    gloss = _GLOSS.match(text)
    if gloss and _AS.search(gloss[0]) and occasion_in(gloss[0]):
        return None
    asks = _ASKS.search(_masked(text, _FRAMES)) is not None
    if gloss:
        text = _mask(gloss) + text[gloss.end() :]
    runs = _runs(_masked(_masked(text, _FRAMES), _ASKS))
    return _read(said, runs, asks)


def _read(said: Said, runs: list[_Run], asks: bool) -> AskedOffice | None:
    """Tell the office, the occasion and the body from the runs; None where one is none of them."""
    office, lone = "", False
    bodies, occasions = list[str](), list[tuple[str, bool]]()
    for run in runs:
        rest = run
        if not office and (match := _OFFICE.search(run.text)):
            when = occasion_in(run.text, match.end())
            end = when.start if when else len(run.text)
            office = _office_of(said, run, match, end)
            before, rest = run.upto(match.start()), run.since(end)
            early = occasion_in(before.text)
            if not _idle(before.upto(early.start).text if early else before.text):
                return None
            if early:
                occasions.append((before.since(early.start).text, early.only_time))
        elif _LONE_HEAD.search(run.text) and _idle(_LONE_HEAD.sub("", run.text)):
            lone = True
            continue
        when = occasion_in(rest.text)
        plain = rest.upto(when.start) if when else rest
        if when:
            occasions.append((rest.since(when.start).text, when.only_time))
        if body := _BODY_RUN.fullmatch(plain.text.strip()):
            bodies.append(_words(said, plain, plain.text.index(body["body"]), len(plain.text)))
        elif not _idle(plain.text):
            return None
    if not office and lone and bodies:
        office = spelt_of_body(bodies.pop(0))
    elif office and bodies and len(office.split()) <= _LONGEST_RANK:
        office = f"{office} {bodies.pop(0)}"
    occasion = " ".join(words for words, _ in occasions)
    if not office or _ACTS.search(occasion) or _ACTS.search(fold(office)):
        return None
    if not asks and (occasion or len(said.words) > _LONGEST_BARE):
        return None
    return AskedOffice(office, occasion, bool(occasion) and all(only for _, only in occasions))


def _office_of(said: Said, run: _Run, match: "regex.Match[str]", end: int) -> str:
    """Return the office that a match opens, with what follows it up to `end` as its body."""
    trailing = _TRAILING.search(run.text, match.end(), end)
    end = trailing.start() if trailing else end
    if match["rank"]:
        told = spelt_of_rank(_words(said, run, match.start("rank"), end))
    else:
        told = spelt_of_body(_words(said, run, match.end(), end))
    return deputy_of(told) if match["deputy"] else told


def _words(said: Said, run: _Run, start: int, end: int) -> str:
    """Return the words of a part of a run as they are typed."""
    start += len(run.text[start:end]) - len(run.text[start:end].lstrip())
    return said.span(run.start + start, run.start + end)


def _idle(words: str) -> bool:
    return all(word in IDLE for word in _HARMLESS.sub("", words).split())


def _runs(masked: str) -> list[_Run]:
    return [_Run(one.start(), one[0]) for one in regex.finditer(r"[^|\s](?:[^|]*[^|\s])?", masked)]


def _masked(text: str, pattern: "regex.Pattern[str]") -> str:
    return pattern.sub(_mask, text)


def _mask(match: "regex.Match[str]") -> str:
    """Return bars in the place of words, as many characters and blanks as those have."""
    return regex.sub(r"\S", "|", match[0])
