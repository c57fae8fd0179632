"""Bounds as people write them, dates and names of articles and sources, and the `Filter` they mean.

Two steps: `parse_bounds` needs no collection, so that a slip is told before a model is loaded;
`resolve_bounds` finds the articles and sources in the collection.
"""

import calendar
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from difflib import get_close_matches

from messages import Message
from retrieval import Article, Filter, QuestionRefused, fold, settle

DATE_SHAPES = Message("2022-01-12, 12/01/2022, 01/2022 hoặc 2022")
"""How a date may be written, for messages and help."""

_DATE = re.compile(
    r"(?P<y1>\d{4})-(?P<m1>\d{1,2})-(?P<d1>\d{1,2})|"
    r"(?:(?:(?P<d2>\d{1,2})/)?(?P<m2>\d{1,2})/)?(?P<y2>\d{4})",
    re.ASCII,
)
_SUGGESTED = 3


def parse_bounds(
    articles: Iterable[str] = (),
    sources: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
) -> Filter:
    """Return the bounds that a person wrote; names stay as written until they are resolved.

    A year or a month stands for its first day as `since` and for its last as `until`. Raises
    `QuestionRefused` where a date is none, or `since` comes after `until`.
    """
    first = None if since is None else _day(since, last=False)
    last = None if until is None else _day(until, last=True)
    if first and last and first > last:
        raise QuestionRefused(
            "ngày bắt đầu «{since}» ở sau ngày kết thúc «{until}»; hãy đổi lại khoảng ngày",
            since=since or "",
            until=until or "",
        )
    return Filter(frozenset(articles), frozenset(sources), first, last)


def resolve_bounds(within: Filter, articles: Sequence[Article]) -> Filter:
    """Return `within` with its articles and sources under the collection's own names.

    An article's name may lack its suffix; composed and decomposed letters are the same. Raises
    `QuestionRefused`, with the nearest names, for one that the collection does not have.
    """
    if within.articles:
        ids = [article.id for article in articles]
        found = frozenset(_article(name, ids) for name in sorted(within.articles))
        within = replace(within, articles=found)
    if within.sources:
        known = sorted({article.source for article in articles if article.source})
        found = frozenset(_source(name, known) for name in sorted(within.sources))
        within = replace(within, sources=found)
    return within


def _day(text: str, last: bool) -> date:
    match = _DATE.fullmatch(settle(text).strip())
    if match is None:
        raise QuestionRefused(
            "«{text}» không phải ngày; hãy viết dạng {shapes}", text=text, shapes=DATE_SHAPES
        )
    year, month, day = (match[f"{part}1"] or match[f"{part}2"] for part in "ymd")
    try:
        if day:
            return date(int(year), int(month), int(day))
        of_year = int(month or (12 if last else 1))
        return date(int(year), of_year, calendar.monthrange(int(year), of_year)[1] if last else 1)
    except ValueError:  # also monthrange's, for a month such as 13
        raise QuestionRefused(
            "trong lịch không có «{text}»; hãy viết một ngày có thật, dạng {shapes}",
            text=text,
            shapes=DATE_SHAPES,
        ) from None


def _article(name: str, ids: Sequence[str]) -> str:
    wanted = unicodedata.normalize("NFC", name)
    if wanted in ids:
        return wanted
    found = [id for id in ids if id.rpartition(".")[0] == wanted]
    if len(found) == 1:
        return found[0]
    if found:
        raise QuestionRefused(
            "«{name}» là tên của nhiều bài; hãy viết cả đuôi: {names}",
            name=name,
            names=_list(found),
        )
    raise QuestionRefused(
        "không có bài «{name}» trong bộ bài viết; tên gần nhất: {names}",
        name=name,
        names=_list(_nearest(wanted, ids)),
    )


def _source(name: str, known: Sequence[str]) -> str:
    wanted = settle(name).strip()
    if wanted in known:
        return wanted
    if not known:
        raise QuestionRefused(
            "không có nguồn «{name}»: trong bộ không bài nào ghi nguồn", name=name
        )
    raise QuestionRefused(
        "không có bài nào của nguồn «{name}»; tên gần nhất: {names}",
        name=name,
        names=_list(_nearest(wanted, known)),
    )


def _nearest(name: str, known: Sequence[str]) -> list[str]:
    """Return the names that begin like `name`, then those that look like it, best first."""
    bare = {fold(one).lower(): one for one in reversed(known)}
    wanted = fold(name).lower()
    begin = [one for one in sorted(bare) if wanted and one.startswith(wanted)]
    alike = get_close_matches(wanted, bare, n=_SUGGESTED, cutoff=0)
    return [bare[one] for one in dict.fromkeys([*begin, *alike])][:_SUGGESTED]


def _list(names: Sequence[str]) -> str:
    return ", ".join(f"«{name}»" for name in names)
