"""Which articles a search may answer from: some of them by name, by date or by source."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from messages import Message
from retrieval.article import Article
from retrieval.errors import QuestionRefused
from retrieval.postings import Mask


@dataclass(frozen=True, slots=True)
class Filter:
    """Bounds on the articles searched; each that is set must hold, and none is set by default.

    `articles` are ids and `sources` names as the articles state them; empty allows all. `since`
    and `until` are inclusive; an article without a date lies in no range of dates.
    """

    articles: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None

    @property
    def empty(self) -> bool:
        """Whether everything is allowed."""
        return self == Filter()

    def allows(self, article: Article) -> bool:
        """Say whether `article` may be searched."""
        if self.articles and article.id not in self.articles:
            return False
        if self.sources and article.source not in self.sources:
            return False
        if self.since is None and self.until is None:
            return True
        return (
            article.date is not None
            and (self.since is None or self.since <= article.date)
            and (self.until is None or article.date <= self.until)
        )

    def over(self, articles: Sequence[Article]) -> Mask:
        """Return which articles are allowed, shape (len(articles),).

        Raises `QuestionRefused` where none is, saying which bound names nothing there is.
        """
        allowed = np.array([self.allows(article) for article in articles], dtype=np.bool_)
        if not allowed.any():
            raise QuestionRefused(self._nothing_in(articles))
        return allowed

    def _nothing_in(self, articles: Sequence[Article]) -> Message:
        if unknown := sorted(self.articles - {article.id for article in articles}):
            return Message(
                "không có bài «{name}» trong bộ bài viết; hãy chọn một bài có trong bộ",
                name=unknown[0],
            )
        if unknown := sorted(self.sources - {article.source for article in articles}):
            return Message(
                "không có bài nào của nguồn «{name}»; hãy chọn nguồn khác", name=unknown[0]
            )
        if self.since and self.until and self.since > self.until:
            return Message("ngày bắt đầu ở sau ngày kết thúc; hãy đổi lại khoảng ngày")
        return Message(
            "không có bài nào trong phạm vi đã chọn; hãy nới khoảng ngày hoặc bỏ bớt điều kiện"
        )


EVERYTHING = Filter()
