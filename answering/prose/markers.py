"""Take the citation markers out of what a model writes, as far as it has come."""

from dataclasses import dataclass

import regex

_WORD = r"(?:\^|(?:đoạn|nguồn|trích dẫn|trích|số|bài|passage|source)\s*)?"
_LIST = rf"{_WORD}\d{{1,3}}(?:\s*(?:[,;–-]|và)\s*{_WORD}\d{{1,3}}){{0,19}}(?:†[^\]】］]{{0,40}})?"
_MARKER = rf"[\[【［]\s*{_LIST}\s*[\]】］]"
_NOISE = r"\*\*|__|`"
_GAP = regex.compile(
    rf"(?P<marker> *(?:{_MARKER} *)+)|{_NOISE}|(?:(?<=\n)|\A) *(?:#{{1,6}} +|[-*•+] +|> *|"
    r"\d{1,2}[.)] +(?=\p{Lu}))",
    regex.IGNORECASE,
)
_ONE = regex.compile(r"(?P<first>\d{1,3})(?:\s*[–-]\s*(?P<last>\d{1,3}))?")
_AIMED = regex.compile(r"†.*?(?=[\]】］])")
_HELD = regex.compile(
    rf"[ *_`]*(?:{_MARKER} *)*(?:[\[【［][^\[【［\]】］\n]{{0,60}})?\Z|\n[ #*•+>-]*\Z",
    regex.IGNORECASE,
)
_NUMBERS = 20


@dataclass(frozen=True, slots=True)
class Mark:
    """The numbers of one marker, or of several in a row, and where in the text it stood.

    The numbers are as written: passages of those numbers need not exist.
    """

    offset: int
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its markers and Markdown, and what it takes to find a place in the original.

    `sources[i]` is where character `i` of `text` stands in the text as written; its last item is
    where what is held back begins: what may yet turn out to be a marker.
    """

    text: str
    marks: tuple[Mark, ...]
    sources: tuple[int, ...]


def take_markers(written: str, ended: bool) -> Marked:
    """Return a settled text without markers; what may be half of one is held back until `ended`."""
    held = _HELD.search(written)
    end = held.start() if held and not ended else len(written)
    text: list[str] = []
    sources: list[int] = []
    marks: list[Mark] = []
    start = 0
    for gap in _GAP.finditer(written, 0, end):
        text.extend(written[start : gap.start()])
        sources.extend(range(start, gap.start()))
        start = gap.end()
        if gap["marker"]:
            marks.append(Mark(len(text), _numbers(gap[0])))
            if _parts_words(written, gap, end):
                text.append(" ")
                sources.append(gap.start())
    text.extend(written[start:end])
    sources.extend(range(start, end))
    return Marked("".join(text), tuple(marks), (*sources, end))


def _parts_words(written: str, gap: "regex.Match[str]", end: int) -> bool:
    """Say whether a space must stay where a marker stood: before a word or an opening quote."""
    if gap.start() == 0 or gap.end() >= end or written[gap.start() - 1] == "\n":
        return False
    return gap[0] != gap[0].strip() and (
        written[gap.end()].isalnum() or written[gap.end()] in "“\"«'‘(-–—"
    )


def _numbers(marker: str) -> tuple[int, ...]:
    """Return the numbers of a marker, ranges in full up to a bound, each once, in order."""
    found: list[int] = []
    for one in _ONE.finditer(_AIMED.sub("", marker)):
        first = int(one["first"])
        last = int(one["last"]) if one["last"] else first
        found.extend(range(first, min(last, first + _NUMBERS) + 1) if last >= first else [first])
    return tuple(dict.fromkeys(found))[:_NUMBERS]
