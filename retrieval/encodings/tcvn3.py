"""TCVN3 (ABC), of the fonts .VnTime and its kin: one byte a letter, by TCVN 5712:1993.

A capital with a tone has no code of its own: the same code is shown as a capital by fonts whose
name ends in H (.VnTimeH). Whether one was meant is told by the letters around it.
"""

import regex

_LETTERS = (
    "àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵăâêôơưđ ĂÂÊÔƠƯĐ"
).replace(" ", "")
_CODES = bytes.fromhex(
    "b5b6b7b8b9 bbbcbdbec6 c7c8c9cacb cccecfd0d1 d2d3d4d5d6 d7d8dcddde"
    "dfe1e2e3e4 e5e6e7e8e9 eaebecedee eff1f2f3f4 f5f6f7f8f9 fafbfcfdfe"
    "a8a9aaabacadae a1a2a3a4a5a6a7"
)
_TABLE = dict(zip(_CODES, _LETTERS, strict=True))

_WORD = regex.compile(r"\p{L}+")
_CAPITALS = regex.compile(r"[A-ZĂÂÊÔƠƯĐ]")
_SMALL = regex.compile(r"[a-zđ]")
"""Letters that a TCVN3 font shows as they are; any other small one may stand for a capital."""


def from_tcvn3(text: str) -> str:
    """Return what a text says whose code points are TCVN3 codes; others stay."""
    letters = text.translate(_TABLE)
    return "\n".join(map(_with_capitals, letters.split("\n")))


def _with_capitals(line: str) -> str:
    """Write a line's words in capitals where their plain letters, or else its other words, are."""
    words = [match.span() for match in _WORD.finditer(line)]
    shown = [_case(line[start:end]) for start, end in words]
    before, after = _last_told(shown), _last_told(shown[::-1])[::-1]
    parts, last = [], 0
    for (start, end), own, *beside in zip(words, shown, before, after, strict=True):
        word = line[start:end]
        told = [own] if own is not None else [case for case in beside if case is not None]
        parts += [line[last:start], word.upper() if told and all(told) else word]
        last = end
    return "".join([*parts, line[last:]])


def _case(word: str) -> bool | None:
    """Say whether a word is in capitals; None where its plain letters do not tell."""
    if _SMALL.search(word):
        return False
    return True if len(_CAPITALS.findall(word)) > 1 else None


def _last_told(shown: list[bool | None]) -> list[bool | None]:
    """Return for each word what the last one up to it that tells does tell."""
    told: list[bool | None] = []
    for case in shown:
        told.append(case if case is not None or not told else told[-1])
    return told
