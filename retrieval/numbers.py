"""Numbers as Vietnamese reports write them, and the one canonical shape that search compares.

`5.448` and `5448` are one number, so are `65,2%` and `65.2%`, so are `5.535 tỷ` and
`5535000000000`. Default tokenizers break them (5.448 → 448).
"""

import re
from decimal import Decimal

NUMBER = r"\d+(?:[.,]\d+)*%?"

_LONGEST = 30
"""Characters: a longer run of digits is a code, not a quantity."""

_THOUSANDS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*\Z")
_MIXED = re.compile(r"(\d{1,3}(?:([.,])\d{3})+)(?!\2)[.,](\d+)\Z")
_DECIMAL = re.compile(r"(\d+)[.,](\d+)\Z")
_MAGNITUDES = {
    "nghìn": 3, "ngàn": 3, "nghin": 3, "ngan": 3,
    "triệu": 6, "trieu": 6,
    "tỷ": 9, "tỉ": 9, "ty": 9, "ti": 9,
}  # fmt: skip


def grouped(number: int) -> str:
    """Return a whole number as Vietnamese text writes it: 88.921."""
    return f"{number:,}".replace(",", ".")


def canonical_number(token: str) -> str | None:
    """Return a number token as plain digits with `.` before decimals and `%` kept, or None.

    One separator before exactly three digits is a thousands mark, as Vietnamese reports use it:
    `5.448` is 5448 and `0,125` is 0.125. A fraction such as `184/184` is no single number.
    """
    percent = "%" if token.endswith("%") else ""
    value = _value(token.removesuffix("%"))
    return None if value is None else _plain(value) + percent


def canonical_with_magnitude(token: str, word: str) -> str | None:
    """Return `token` times the magnitude that the next word names (tỷ, triệu, nghìn), or None."""
    power = _MAGNITUDES.get(word)
    value = None if power is None or token.endswith("%") else _value(token)
    return None if value is None or power is None else _plain(value.scaleb(power))


def _value(digits: str) -> Decimal | None:
    if len(digits) > _LONGEST:
        return None
    if digits.isdecimal():
        return Decimal(digits)
    if _THOUSANDS.match(digits) and not digits.startswith("0"):
        return Decimal(re.sub(r"[.,]", "", digits))
    if mixed := _MIXED.match(digits):
        return Decimal(re.sub(r"[.,]", "", mixed[1]) + "." + mixed[3])
    if decimal := _DECIMAL.match(digits):
        return Decimal(f"{decimal[1]}.{decimal[2]}")
    return None


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.lstrip("0") or "0" if "." not in text else text
