"""The original beside an answer: the cited articles, with the cited characters marked."""

from collections.abc import Iterable, Sequence

from retrieval import Article, Span
from web import words
from web.conversation import Reference
from web.excerpt import excerpts
from web.markup import QUOTED, Html, Mark, element, joined, literal, marked


def sources(references: Sequence[Reference], css: str, called: str | None = None) -> Html:
    """Draw the articles that `references` cite, in one box that scrolls; marks get class `css`.

    The box is `called` so for those who cannot see it: each on a page needs a name of its own.
    """
    articles = dict.fromkeys(reference.citation.article for reference in references)
    return element(
        "div",
        *(
            _article(article, [ref for ref in references if ref.citation.article is article], css)
            for article in articles
        ),
        class_="sources",
        role="region",
        aria_label=called or words.SCROLLABLE,
        tabindex="0",
        lang=words.LANG,
    )


def facts(article: Article) -> Html:
    """Draw what tells an article from another: date, source, file, and any address."""
    parts = [element("span", literal(words.date(article.date)))]
    stated = [fact for fact in (article.source, article.id) if fact]
    parts += [element("span", literal(fact), lang=QUOTED) for fact in stated]
    if article.url and article.url.startswith(("https://", "http://")):
        online = literal(words.ONLINE)
        parts.append(element("a", online, href=article.url, target="_blank", rel="noopener"))
    return element("p", *parts, class_="facts")


def article_text(article: Article, references: Sequence[Reference], css: str) -> Html:
    """Draw an article's characters, all or, where it is long, those around its citations."""
    marks = [mark for reference in references for mark in _marks(reference, css)]
    parts: list[Html] = []
    drawn = 0
    for window in excerpts(article.text, (ref.citation.span for ref in references)):
        inside = [mark for mark in marks if window.holds(mark.span)]
        parts += [_left_out(window.start - drawn), marked(article.text, window, inside)]
        drawn = window.end
    return joined(*parts, _left_out(len(article.text) - drawn))


def _article(article: Article, references: Sequence[Reference], css: str) -> Html:
    head = element("header", element("h3", literal(article.title), lang=QUOTED), facts(article))
    body = element("div", article_text(article, references, css), class_="text", lang=QUOTED)
    return element("article", head, body)


def _marks(reference: Reference, css: str) -> Iterable[Mark]:
    back = element(
        "a",
        class_="back",
        href=f"#{reference.origin}",
        title=words.BACK,
        aria_label=f"{words.BACK} [{reference.number}]",
        data_number=f"[{reference.number}]",
        lang=words.LANG,
    )
    css = "cited" if reference.written else css
    yield Mark(reference.citation.span, "mark", css, reference.anchor, back)
    for highlight in reference.highlights:
        yield asked(highlight)


def asked(highlight: Span) -> Mark:
    """Set off the very words that were asked for."""
    return Mark(highlight, "b", "asked")


def _left_out(characters: int) -> Html:
    if not characters:
        return Html("")
    return element("p", literal(words.left_out(characters)), class_="left-out", lang=words.LANG)
