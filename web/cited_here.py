"""Where an article was cited in this conversation: its marks, and the way back to each answer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from answering import Answer
from retrieval import Article, Span
from web import words
from web.article_view import asked
from web.conversation import Reference, Turn, references
from web.markup import Html, Mark, element, joined


@dataclass(frozen=True, slots=True)
class CitedHere:
    """One citation of the article that is read, and the turn whose answer makes it."""

    turn: Turn
    reference: Reference

    @property
    def way_back(self) -> str:
        """Name the button that leads to the statement."""
        return f"back-{self.reference.origin}"


def cited_in(turns: Iterable[Turn], article: Article) -> list[CitedHere]:
    """Return the citations of `article`, as it now reads, in the order of the conversation."""
    return [one for one in _cited(turns, article.id) if _cited_article(one).text == article.text]


def cited_before(turns: Iterable[Turn], article: Article) -> list[CitedHere]:
    """Return the citations of what `article` was before it was edited."""
    return [one for one in _cited(turns, article.id) if _cited_article(one).text != article.text]


def _cited(turns: Iterable[Turn], article: str) -> Iterator[CitedHere]:
    for turn in turns:
        if isinstance(turn.reply, Answer):
            for reference in references(turn):
                if reference.citation.article.id == article:
                    yield CitedHere(turn, reference)


def _cited_article(one: CitedHere) -> Article:
    return one.reference.citation.article


def marks(cited: Sequence[CitedHere]) -> Iterator[Mark]:
    """Yield a mark for each place that is cited, with a link for each answer that cites it.

    Its id is the anchor of the first; see `anchor`.
    """
    for span, there in _by_place(cited).items():
        links = joined(*(_link(one) for one in there))
        yield Mark(span, "mark", "cited", there[0].reference.anchor, links)
        for highlight in dict.fromkeys(h for one in there for h in one.reference.highlights):
            yield asked(highlight)


def anchor(one: CitedHere, cited: Sequence[CitedHere]) -> str:
    """Name the mark of a citation, which it may share with an earlier one."""
    return _by_place(cited)[one.reference.citation.span][0].reference.anchor


def _by_place(cited: Sequence[CitedHere]) -> dict[Span, list[CitedHere]]:
    places: dict[Span, list[CitedHere]] = {}
    for one in cited:
        places.setdefault(one.reference.citation.span, []).append(one)
    return places


def _link(one: CitedHere) -> Html:
    number = words.question_number(one.turn.id)
    return element(
        "a",
        class_="back",
        href=f"#{one.way_back}",
        title=words.BACK,
        aria_label=f"{words.BACK}: {number}",
        data_press=one.way_back,
        data_number=number,
        lang=words.LANG,
    )
