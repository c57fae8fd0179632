"""What the assistant does and does not do, and what answers, in words."""

from collections.abc import Sequence

from answering import Settings
from embeddings import BUNDLED_MODEL
from retrieval import IndexFacts, Milestone
from web import words
from web.markup import Html, element, joined, literal


def does() -> Html:
    """List what it does, and beside it what it does not."""
    return element(
        "div",
        _listed(words.DOES, words.ABOUT_DOES),
        _listed(words.DOES_NOT, words.ABOUT_DOES_NOT),
        class_="does",
        lang=words.LANG,
    )


def what_answers(settings: Settings, facts: IndexFacts) -> Html:
    """Name the model and the index that answer."""
    kind = words.OWN_MODEL if settings.model else words.BUNDLED
    known = [
        (words.MODEL, f"{settings.model or BUNDLED_MODEL} ({kind})"),
        (words.FINGERPRINT, facts.fingerprint),
        (words.DIMENSIONS, words.number(facts.dimension)),
        (words.RERANKER, settings.reranker or words.NO_RERANKER),
        (words.SEARCH_KIND, words.APPROXIMATE if facts.approximate else words.EXACT),
        (words.HELD, words.index_rows(facts.passages, facts.sentences)),
    ]
    pairs = [
        joined(element("dt", literal(name)), element("dd", literal(value))) for name, value in known
    ]
    return element("dl", *pairs, class_="known", lang=words.LANG)


def sizes(milestones: Sequence[Milestone]) -> Html:
    """List the sizes that the collection has had, newest first."""
    heads = [words.WHEN, words.ARTICLES, words.PASSAGES, words.CHARACTERS]
    columns = [element("th", literal(head), scope="col") for head in heads]
    return element(
        "table",
        element("thead", element("tr", *columns)),
        element("tbody", *map(_milestone, reversed(milestones))),
        class_="sizes",
        aria_label=words.GROWTH,
        lang=words.LANG,
    )


def heading(text: str) -> Html:
    """Head a part of the page."""
    return element("h2", literal(text), class_="part", lang=words.LANG)


def _listed(head: str, said: Sequence[str]) -> Html:
    items = [element("li", literal(line)) for line in said]
    return element("section", element("h2", literal(head), class_="part"), element("ul", *items))


def _milestone(milestone: Milestone) -> Html:
    size = milestone.size
    counts = (size.articles, size.passages, size.characters)
    cells = [element("td", literal(words.number(count))) for count in counts]
    return element("tr", element("th", literal(words.moment(milestone.at)), scope="row"), *cells)
