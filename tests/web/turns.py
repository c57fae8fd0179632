"""What the tests of the pages share: two articles, and turns that cite them."""

import datetime

from answering import Answer, Citation, Nearest, NoAnswer, Statement
from conversations import Turn
from retrieval import Article, Span

FIRST = "Phú Thọ giảm 69,1% đơn vị hành chính cấp xã."
HOSTILE = "Kinh phí từ 10~20 tỷ~, *không* $5$ & <b>không</b> <script>alert(1)</script>."

ARTICLE = Article(
    "a/<b>*x*.txt",
    "Báo cáo <i>A</i>",
    datetime.date(2026, 1, 5),
    "Sở <Nội vụ>",
    f"{FIRST}\n\n{HOSTILE}",
    "https://example.org/?a=1&b=2",
)
"""Every part of it would mean something as HTML or Markdown."""

OTHER = Article("b.txt", "Bài B", None, None, "Mở đầu.\nĐoàn kết, kỷ cương.\nHết.")


def cite(article: Article, quote: str) -> Citation:
    """Cite the first place of `quote` in an article."""
    start = article.text.index(quote)
    return Citation(article, Span(start, start + len(quote)))


def answered(turn: int, *citations: Citation, highlight: str | None = None) -> Turn:
    """Return a turn whose reply quotes each citation, with words of the first set off."""
    first = citations[0]
    marks: tuple[Span, ...] = ()
    if highlight:
        start = first.span.start + first.quote.index(highlight)
        marks = (Span(start, start + len(highlight)),)
    statements = [Statement(c.quote, (c,), marks if c is first else ()) for c in citations]
    return Turn(turn, "Hỏi <gì>?", Answer("Hỏi <gì>?", tuple(statements)))


def unanswered(
    turn: int,
    *near: Citation,
    missing: tuple[str, ...] = (),
    apart: tuple[str, ...] = (),
) -> Turn:
    """Return a turn whose reply is that the reports do not say."""
    nearest = tuple(Nearest(citation, 1 / place) for place, citation in enumerate(near, start=1))
    return Turn(turn, "Hỏi?", NoAnswer("Hỏi?", missing, nearest, apart=apart))
