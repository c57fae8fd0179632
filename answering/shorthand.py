"""Chat shorthand and southern contractions of a question, spelt out: "hết bn tiền z"."""

import regex

from answering.aligned import is_folded
from retrieval import fold

_SHORTHAND = {
    "bn": "bao nhiêu", "bnh": "bao nhiêu", "bnhiu": "bao nhiêu", "bnhieu": "bao nhiêu",
    "bnhiêu": "bao nhiêu", "ntn": "như thế nào", "nnao": "như thế nào", "j": "gì", "ji": "gì",
    "zì": "gì", "ko": "không", "hok": "không", "hông": "không", "hổng": "không",
    "đc": "được", "dc": "được", "đx": "được", "cx": "cũng", "trc": "trước",
    "bjo": "bao giờ", "bjờ": "bao giờ", "bgio": "bao giờ", "nhìu": "nhiều", "zậy": "vậy",
    "dzậy": "vậy", "zay": "vậy", "dzay": "vậy", "chớ": "chứ", "nhứt": "nhất", "thứ nhì": "thứ hai",
    "mắc gì": "vì sao", "mắc chi": "vì sao", "tên chi": "tên gì", "cái chi": "cái gì",
    "làm chi": "làm gì", "nói chi": "nói gì", "điểm chi": "điểm gì", "việc chi": "việc gì",
    "chuyện chi": "chuyện gì", "ở mô": "ở đâu", "ổng": "ông ấy", "bả": "bà ấy",
    "bển": "bên đó", "trỏng": "trong đó", "trển": "trên đó",
}  # fmt: skip
"""Words in lower case that no report writes, and what they stand for."""

_UNACCENTED = ("thứ nhì", "mắc gì", "mắc chi", "tên chi", "cái chi", "nói chi", "việc chi")
"""Those that are told without their diacritics, too."""

_SPELT = _SHORTHAND | {fold(short): _SHORTHAND[short] for short in _UNACCENTED}
_FORMS = regex.compile(
    r"(?<![\w./-])(?<!(?:vướng|thắc|vuong|thac) )"
    rf"(?:{'|'.join(sorted(_SPELT, key=len, reverse=True))})(?![\w/-]|\.\w)",
    regex.IGNORECASE,
)
_LAST_LETTER = regex.compile(r"(?<=\w )(?:[zvr]|dz)(?=\W*\Z)")
"""What ends a question in chat: "vậy", "rồi"."""


def spelt_out(question: str) -> str:
    """Return a question with its shorthand spelt out; itself, where it has none.

    Only what stands in lower case is read so: "BN" and "J. Edgar Hoover" stay. A question without
    diacritics stays without.
    """
    bare = is_folded(question)
    said = _LAST_LETTER.sub("vay" if bare else "vậy", question)
    return _FORMS.sub(lambda match: _spelt(match[0], bare), said)


def _spelt(short: str, bare: bool) -> str:
    """Spell out one word; one in capitals, or of two letters with a capital, is a name's."""
    if short not in _SPELT and (short.isupper() or len(short) < 3):
        return short
    spelt = _SPELT[short.lower()]
    spelt = fold(spelt) if bare else spelt
    return spelt.capitalize() if short[0].isupper() else spelt
