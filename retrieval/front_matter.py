"""Optional front matter: what a person wrote above the text to say what it is.

---
title: Sở Nội vụ triển khai nhiệm vụ năm 2026
date: 2026-01-05
source: phutho.gov.vn
url: https://phutho.gov.vn/…
---
"""

import datetime
import re
from dataclasses import dataclass

from retrieval.dateline import whole_date
from retrieval.errors import ArticleRefused

_BLOCK = re.compile(r"\A\s*---[ ]*\n(.*?)^---[ ]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"^(\w+)[ ]*:[ ]*(.*?)[ ]*$")
_KEYS = frozenset({"title", "date", "source", "url"})


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The facts that a file states about itself; None where it states nothing."""

    title: str | None = None
    date: datetime.date | None = None
    source: str | None = None
    url: str | None = None


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """Return the front matter of a settled text, and the text below it.

    A block that is not wholly made of the four known keys is ordinary text: an article may well
    open with a rule of dashes. Raises `ArticleRefused` where the date is no date.
    """
    block = _BLOCK.match(text)
    if block is None:
        return FrontMatter(), text
    lines = [line for line in block[1].split("\n") if line.strip()]
    pairs = [
        (match[1].lower(), match[2].strip("\"'")) for line in lines if (match := _LINE.match(line))
    ]
    if not pairs or len(pairs) < len(lines) or not _KEYS.issuperset(key for key, _ in pairs):
        return FrontMatter(), text
    values = {key: value for key, value in pairs if value}
    return (
        FrontMatter(
            title=values.get("title"),
            date=_date(values["date"]) if "date" in values else None,
            source=values.get("source"),
            url=values.get("url"),
        ),
        text[block.end() :],
    )


def _date(value: str) -> datetime.date:
    found = whole_date(value)
    if found is None:
        raise ArticleRefused(
            "dòng «date: {date}» ở phần đầu tệp không phải một ngày đầy đủ; "
            "hãy viết dạng 2026-01-05 hoặc 05/01/2026, hoặc bỏ dòng này",
            date=value,
        )
    return found
