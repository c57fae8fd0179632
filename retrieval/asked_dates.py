"""What a question's vague date stands for: "đầu tháng 7" asks for one of its first ten days.

For questions only: a report that says "đầu tháng 7" does not say 5/7.
"""

import re
from collections.abc import Iterator

from retrieval.spelt_dates import in_digits

_PARTS = {
    "đầu": (1, 10), "thượng tuần": (1, 10), "dau": (1, 10),
    "giữa": (11, 20), "trung tuần": (11, 20), "giua": (11, 20), "trung tuan": (11, 20),
    "cuối": (21, 31), "hạ tuần": (21, 31), "cuoi": (21, 31), "ha tuan": (21, 31),
}  # fmt: skip
"""The days of each part of a month, in tens, as Vietnamese counts them (tuần)."""

_PART_OF_MONTH = re.compile(
    rf"\b({'|'.join(_PARTS)})\s+th[áa]ng\s+(\d{{1,2}})(?:\s*(?:[/-]|n[ăa]m\s)\s*(\d{{4}}))?(?![\d%])",
    re.IGNORECASE,
)


def asked_date_terms(question: str) -> Iterator[str]:
    """Yield the canonical token of each day that a question's parts of months stand for."""
    for part, said, year in _PART_OF_MONTH.findall(in_digits(question)):
        first, last = _PARTS[part.lower()]
        if 1 <= int(said) <= 12:
            for day in range(first, last + 1):
                yield f"@{day}/{int(said)}" + (f"/{year}" if year else "")
