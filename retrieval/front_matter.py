"""Optional front matter: what a person wrote above the text to say what it is.

---
title: Sở Nội vụ triển khai nhiệm vụ năm 2026
date: 2026-01-05
source: phutho.gov.vn
url: https://phutho.gov.vn/…
---

A fact that is `-` is known to be none, whatever the text says: `date: -`.
"""

import datetime
import re
from dataclasses import dataclass, replace

from retrieval.dateline import whole_date
from retrieval.errors import ArticleRefused

_BLOCK = re.compile(r"\A\s*---[ ]*\n(.*?)^---[ ]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"^(\w+)[ ]*:[ ]*(.*?)[ ]*$")
_KEYS = ("title", "date", "source", "url")
_NONE = "-"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The facts that a file states about itself; None where it states nothing.

    `lacking` names those that it states to have none of.
    """

    title: str | None = None
    date: datetime.date | None = None
    source: str | None = None
    url: str | None = None
    lacking: frozenset[str] = frozenset()

    def stating_all(self) -> "FrontMatter":
        """Return the same with each fact but the title that is None stated to be lacking."""
        facts = {key: getattr(self, key) for key in _KEYS[1:]}
        return replace(self, lacking=frozenset(key for key in facts if facts[key] is None))


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """Return the front matter of a settled text, and the text below it.

    A block that is not wholly made of the four known keys is ordinary text: an article may well
    open with a rule of dashes. Raises `ArticleRefused` where the date is no date.
    """
    block = _BLOCK.match(text)
    if block is None:
        return FrontMatter(), text
    lines = [line for line in block[1].split("\n") if line.strip()]
    pairs = [(match[1].lower(), match[2]) for line in lines if (match := _LINE.match(line))]
    if not pairs or len(pairs) < len(lines) or not {key for key, _ in pairs}.issubset(_KEYS):
        return FrontMatter(), text
    lacking = frozenset(key for key, value in pairs if value == _NONE and key != "title")
    values = {key: _unquoted(value) for key, value in pairs if value and key not in lacking}
    return (
        FrontMatter(
            title=values.get("title") or None,
            date=_date(values["date"]) if values.get("date") else None,
            source=values.get("source") or None,
            url=values.get("url") or None,
            lacking=lacking,
        ),
        text[block.end() :],
    )


def with_front_matter(stated: FrontMatter, text: str) -> str:
    """Return a settled text below what is stated of it, as `split_front_matter` takes it apart.

    The facts are settled lines of their own, without blanks at either end. A text that opens with
    something like front matter keeps it, below a block of ours.
    """
    lines = [
        f"{key}: {_NONE if key in stated.lacking else _quoted(str(value))}\n"
        for key in _KEYS
        if (value := getattr(stated, key)) is not None or key in stated.lacking
    ]
    if not lines and not _BLOCK.match(text):
        return text
    return "---\n" + ("".join(lines) or "title:\n") + "---\n" + text


def _quoted(value: str) -> str:
    """Put marks around a value that would otherwise be read as something else."""
    return f'"{value}"' if value == _NONE or _unquoted(value) != value else value


def _unquoted(value: str) -> str:
    """Take one pair of quotation marks off."""
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _date(value: str) -> datetime.date:
    found = whole_date(value)
    if found is None:
        raise ArticleRefused(
            "dòng «date: {date}» ở phần đầu tệp không phải một ngày đầy đủ; "
            "hãy viết dạng 2026-01-05 hoặc 05/01/2026, hoặc bỏ dòng này",
            date=value,
        )
    return found
