"""VNI for Windows, of the fonts VNI-Times and its kin: a letter, and a second one for its marks."""

import regex

_TONED = {
    # base: the marks of a plain letter, with a circumflex, with a breve; grave hook tilde acute dot
    "a": ("àảãáạ", "øûõùï"),
    "â": ("âầẩẫấậ", "âàåãáä"),
    "ă": ("ăằẳẵắặ", "êèúüéë"),
    "e": ("èẻẽéẹ", "øûõùï"),
    "ê": ("êềểễếệ", "âàåãáä"),
    "o": ("òỏõóọ", "øûõùï"),
    "ô": ("ôồổỗốộ", "âàåãáä"),
    "ơ": ("ờởỡớợ", "øûõùï"),
    "u": ("ùủũúụ", "øûõùï"),
    "ư": ("ừửữứự", "øûõùï"),
    "y": ("ỳỷỹý", "øûõù"),
}
_BASES = {"â": "a", "ă": "a", "ê": "e", "ô": "o", "ơ": "ô", "ư": "ö"}
_SINGLE = dict(zip("ôöñíìæóòî", "ơưđíìỉĩịỵ", strict=True))


def _table() -> dict[str, str]:
    small = dict(_SINGLE)
    for base, (letters, marks) in _TONED.items():
        written = _BASES.get(base, base)
        small |= {written + mark: letter for letter, mark in zip(letters, marks, strict=True)}
    capital = {written.upper(): letter.upper() for written, letter in small.items()}
    # A shift let go early: the letter's own case counts.
    mixed = {w[0] + w[1].lower(): letter for w, letter in capital.items() if len(w) == 2}
    mixed |= {w[0] + w[1].upper(): letter for w, letter in small.items() if len(w) == 2}
    return {**mixed, **capital, **small}


_TABLE = _table()
_WRITTEN = regex.compile("|".join(sorted(_TABLE, key=len, reverse=True)))


def from_vni(text: str) -> str:
    """Return what a text says whose code points are VNI codes; others stay."""
    return _WRITTEN.sub(lambda found: _TABLE[found[0]], text)
