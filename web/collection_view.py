"""What there is to ask: the assistant's name, the collection, and the files that are not in it."""

from collections.abc import Sequence

from retrieval import Article, Collection
from web import words
from web.article_view import facts
from web.markup import QUOTED, Html, element, literal, worded


def welcome() -> Html:
    """Say what this is."""
    return heading(words.NAME, words.TAGLINE, lang=QUOTED)


def heading(name: str, tagline: str, lang: str | None = None) -> Html:
    """Head an empty page with what it is for; `lang` is the name's own language, if it has one."""
    said = element("h1", literal(name), lang=lang), element("p", literal(tagline))
    return element("div", *said, class_="welcome", lang=words.LANG)


def articles(held: Sequence[Article]) -> Html:
    """List articles by title, with date, source and file."""
    items = [
        element(
            "li", element("p", literal(article.title), class_="title", lang=QUOTED), facts(article)
        )
        for article in held
    ]
    return element("ul", *items, class_="articles", lang=words.LANG)


def refusals(collection: Collection) -> Html:
    """List the files that were not read, each with why and what to do."""
    items = [
        element("li", element("p", literal(refusal.file), class_="title", lang=QUOTED),
                element("p", worded(words.sentence(refusal.reason)), class_="facts"))
        for refusal in collection.refusals
    ]  # fmt: skip
    return element("ul", *items, class_="articles", lang=words.LANG)


def about(file: str, reason: str) -> Html:
    """Say of one file why something could not be done with it."""
    name, why = element("strong", literal(file), lang=QUOTED), worded(f": {words.sentence(reason)}")
    return element("p", name, why, class_="refusal", role="alert", lang=words.LANG)
