"""A turn's own side of the page: its question, and what the reports say to it."""

from collections.abc import Collection, Sequence
from itertools import groupby

from answering import Answer, Arrangement, Citation, Contents, NoAnswer, Statement
from retrieval import Article
from web import words
from web.article_view import asked, facts
from web.collection_view import articles
from web.conversation import Reference, Turn, origin
from web.copying import Copied, copy_buttons
from web.markup import NOTHING, QUOTED, Html, element, joined, literal, marked, worded

_SCROLLS = 120
"""Code points of a question that may not fit its box on a narrow screen."""


def question(turn: Turn) -> Html:
    """Draw a question as it was typed; a long one scrolls, by the keyboard too."""
    return element(
        "h2",
        literal(turn.question),
        class_="question",
        id=f"t{turn.id}",
        lang=QUOTED,
        tabindex="0" if len(turn.question) > _SCROLLS else None,
    )


def asked_within(turn: Turn, held_by_all: Sequence[Article]) -> Html:
    """Draw which of all articles a question was put to; nothing where it was put to all."""
    if turn.within.empty:
        return NOTHING
    held = [article for article in held_by_all if turn.within.allows(article)]
    named = f"“{held[0].title}”" if len(held) == 1 else words.few(len(held))
    return element("p", worded(words.asked_in(named, turn.within)), class_="scope", lang=words.LANG)


def refusal(message: str) -> Html:
    """Draw why a question was not put to the reports."""
    said = worded(words.sentence(message))
    return element("p", said, class_="refusal", role="alert", lang=words.LANG)


def understood(meant: str) -> Html:
    """Draw what a follow-up was understood to mean."""
    said = joined(literal(f"{words.UNDERSTOOD} "), element("em", literal(meant), lang=QUOTED))
    return element("p", said, class_="meant", lang=words.LANG)


def courtesy() -> Html:
    """Answer a greeting or thanks with what the assistant can do."""
    return element("p", worded(words.HELLO), class_="courtesy", lang=words.LANG)


def contents(reply: Contents) -> Html:
    """Draw what the collection holds."""
    heading = element("p", literal(words.held(len(reply.articles))), class_="not-said")
    return element("section", heading, articles(reply.articles), class_="answer", lang=words.LANG)


def answer(
    turn: Turn, reply: Answer, references: Sequence[Reference], copied: Copied = words.quotation
) -> Html:
    """Draw the statements of an answer, each with its numbers, under the sides that it has."""
    heading = element("h3", literal(words.ANSWER), class_="label")
    numbered = list(enumerate(reply.statements, start=1))
    parts = [
        joined(
            element("h4", literal(under), class_="side", lang=QUOTED) if under else NOTHING,
            _list(
                [_statement(turn, place, one, references, copied) for place, one in of],
                "statements",
            ),
        )
        for under, of in groupby(numbered, key=lambda pair: pair[1].under)
    ]
    lacking = worded(words.lacking(reply.lacking)) if reply.lacking else NOTHING
    beside = reply.arrangement is Arrangement.SIDE_BY_SIDE and len(parts) > 1
    return element(
        "section",
        heading,
        element(
            "div", *(element("div", part) for part in parts), class_="sides" if beside else "parts"
        ),
        element("p", lacking, class_="missing") if lacking else NOTHING,
        class_="answer",
        lang=words.LANG,
    )


def no_answer(
    turn: Turn, reply: NoAnswer, references: Sequence[Reference], copied: Copied = words.quotation
) -> Html:
    """Draw that the reports do not say, what they lack, and the nearest that they hold."""
    items = [
        _nearest(turn, place, nearest.citation, references, copied)
        for place, nearest in enumerate(reply.nearest, start=1)
    ]
    lacks = [
        *([worded(words.missing(reply.missing))] if reply.missing else []),
        *([worded(words.apart(reply.apart))] if reply.apart else []),
    ]
    return element(
        "section",
        element(
            "p",
            literal(words.NOT_SAID if reply.within.empty else words.NOT_SAID_WITHIN),
            class_="not-said",
        ),
        *(element("p", lack, class_="missing") for lack in lacks),
        element("h3", literal(words.NEAREST), class_="label") if items else NOTHING,
        _list(items, "nearest"),
        class_="answer",
        lang=words.LANG,
    )


def _list(items: Sequence[Html], css: str) -> Html:
    return element("ol", *items, class_=css) if items else NOTHING


def _statement(
    turn: Turn,
    place: int,
    statement: Statement,
    references: Sequence[Reference],
    copied: Copied,
) -> Html:
    cited = _of(references, statement.citations)
    links = [_link(reference) for reference in cited]
    quote = element(
        "p", element("q", _quote(statement), lang=QUOTED), Html(" "), *links, class_="quote"
    )
    bylines = [
        joined(_title(article, statement.under), facts(article))
        for article in dict.fromkeys(reference.citation.article for reference in cited)
    ]
    tools = joined(copy_buttons(cited, copied), _why(statement))
    return element("li", quote, *bylines, tools, id=origin(turn, place))


def _title(article: Article, under: str) -> Html:
    """Draw an article's title, unless the statement stands under it already."""
    if article.title == under:
        return NOTHING
    return element("p", literal(article.title), class_="title", lang=QUOTED)


def _why(statement: Statement) -> Html:
    """Draw why the statement was chosen, for who asks."""
    if statement.grounds is None:
        return NOTHING
    summary = element("summary", literal(words.WHY))
    said = element("p", worded(words.why(statement.grounds)))
    return element("details", summary, said, class_="why")


def _nearest(
    turn: Turn, place: int, cited: Citation, references: Sequence[Reference], copied: Copied
) -> Html:
    numbered = _of(references, (cited,))
    links = [_link(reference) for reference in numbered]
    title = element(
        "p", *links, Html(" "), literal(cited.article.title), class_="title", lang=QUOTED
    )
    quote = element("p", element("q", literal(cited.quote), lang=QUOTED), class_="quote")
    tools = copy_buttons(numbered, copied)
    return element("li", title, facts(cited.article), quote, tools, id=origin(turn, place))


def _quote(statement: Statement) -> Html:
    """Draw a statement from its article's characters, with the words asked for set off."""
    first = statement.citations[0]
    return marked(first.article.text, first.span, [asked(mark) for mark in statement.highlights])


def numbers(
    references: Sequence[Reference],
    citations: Sequence[Citation],
    shown: Collection[str] | None = None,
) -> list[Html]:
    """Draw the number of each citation as a link to its mark.

    Of the marks only those `shown` are on the page yet, None for all: the others get no link.
    """
    return [
        _link(one, is_shown=shown is None or one.anchor in shown)
        for one in _of(references, citations)
    ]


def _of(references: Sequence[Reference], citations: Sequence[Citation]) -> list[Reference]:
    return [reference for reference in references if reference.citation in citations]


def _link(reference: Reference, is_shown: bool = True) -> Html:
    cited = reference.citation
    number = literal(f"[{reference.number}]")
    about = f"“{cited.quote}” — {cited.article.title}, {words.date(cited.article.date)}"
    if not is_shown:
        return element("span", number, class_="number", title=about)
    return element(
        "a",
        number,
        class_="number",
        href=f"#{reference.anchor}",
        title=about,
        aria_label=f"{words.CITATION} {reference.number}: {cited.article.title}",
    )
