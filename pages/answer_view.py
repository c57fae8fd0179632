"""A turn's own side of the page: its question, and what the reports say to it."""

from collections.abc import Sequence

from answering import Answer, Citation, NoAnswer, Statement, quotation
from pages import words
from pages.article_view import asked, facts
from pages.conversation import Reference, Turn, origin
from pages.markup import NOTHING, Html, element, joined, literal, marked
from retrieval import Article


def question(turn: Turn) -> Html:
    """Draw a question as it was typed."""
    return element("h2", literal(turn.question), class_="question", id=f"t{turn.id}", lang="vi")


def asked_within(turn: Turn, articles: Sequence[Article]) -> Html:
    """Draw which of `articles` a question was put to; nothing where it was put to all."""
    if turn.within.empty:
        return NOTHING
    held = [article for article in articles if turn.within.allows(article)]
    named = f"“{held[0].title}”" if len(held) == 1 else words.few(len(held))
    return element("p", literal(words.asked_in(named, turn.within)), class_="scope", lang="vi")


def refusal(message: str) -> Html:
    """Draw why a question was not put to the reports."""
    return element("p", literal(words.sentence(message)), class_="refusal", role="alert", lang="vi")


def answer(turn: Turn, reply: Answer, references: Sequence[Reference]) -> Html:
    """Draw the statements of an answer, each with its numbers."""
    items = [
        _statement(turn, place, statement, references)
        for place, statement in enumerate(reply.statements, start=1)
    ]
    heading = element("h3", literal(words.ANSWER), class_="label")
    return element("section", heading, _list(items, "statements"), class_="answer", lang="vi")


def no_answer(turn: Turn, reply: NoAnswer, references: Sequence[Reference]) -> Html:
    """Draw that the reports do not say, what they lack, and the nearest that they hold."""
    items = [
        _nearest(turn, place, nearest.citation, references)
        for place, nearest in enumerate(reply.nearest, start=1)
    ]
    missing = literal(words.missing(reply.missing)) if reply.missing else NOTHING
    return element(
        "section",
        element(
            "p",
            literal(words.NOT_SAID if reply.within.empty else words.NOT_SAID_WITHIN),
            class_="not-said",
        ),
        element("p", missing, class_="missing") if missing else NOTHING,
        element("h3", literal(words.NEAREST), class_="label") if items else NOTHING,
        _list(items, "nearest"),
        class_="answer",
        lang="vi",
    )


def copies(references: Sequence[Reference]) -> list[str]:
    """Write each citation with its reference, as plain text to take away."""
    return [quotation(reference.citation) for reference in references]


def _list(items: Sequence[Html], css: str) -> Html:
    return element("ol", *items, class_=css) if items else NOTHING


def _statement(
    turn: Turn, place: int, statement: Statement, references: Sequence[Reference]
) -> Html:
    cited = _of(references, statement.citations)
    links = [_link(reference) for reference in cited]
    quote = element("p", element("q", _quote(statement)), Html(" "), *links, class_="quote")
    bylines = [
        joined(element("p", literal(article.title), class_="title"), facts(article))
        for article in dict.fromkeys(reference.citation.article for reference in cited)
    ]
    return element("li", quote, *bylines, id=origin(turn, place))


def _nearest(turn: Turn, place: int, cited: Citation, references: Sequence[Reference]) -> Html:
    links = [_link(reference) for reference in _of(references, (cited,))]
    title = element("p", *links, Html(" "), literal(cited.article.title), class_="title")
    quote = element("p", element("q", literal(cited.quote)), class_="quote")
    return element("li", title, facts(cited.article), quote, id=origin(turn, place))


def _quote(statement: Statement) -> Html:
    """Draw a statement from its article's characters, with the words asked for set off."""
    first = statement.citations[0]
    return marked(first.article.text, first.span, [asked(mark) for mark in statement.highlights])


def _of(references: Sequence[Reference], citations: Sequence[Citation]) -> list[Reference]:
    return [reference for reference in references if reference.citation in citations]


def _link(reference: Reference) -> Html:
    cited = reference.citation
    return element(
        "a",
        literal(f"[{reference.number}]"),
        class_="number",
        href=f"#{reference.anchor}",
        title=f"“{cited.quote}” — {cited.article.title}, {words.date(cited.article.date)}",
        aria_label=f"{words.CITATION} {reference.number}: {cited.article.title}",
    )
