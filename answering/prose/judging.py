"""What the reports make of a sentence that a model wrote: the checker decides, never a marker."""

from collections.abc import Sequence

from answering.answer import Citation
from answering.checking import CheckedSentence, Verdict, check
from answering.prose.drafting import Sentence
from answering.prose.leads import without_lead
from answering.prose.second_look import stands_up
from answering.prose.values import Standing, WrittenSentence
from retrieval import Filter, QuestionRefused, Retriever, TextRefused

_BORNE_OUT = frozenset({Verdict.VERBATIM, Verdict.CONFIRMED})


def judge(
    retriever: Retriever, sentence: Sentence, passages: Sequence[Citation], within: Filter
) -> WrittenSentence:
    """Return a sentence with its standing among the reports that `within` allows.

    `passages` are those that the numbers of its markers count from 1.
    """
    sentence = without_lead(sentence)
    checked = _checked(retriever, sentence.text, within)
    if checked is None:
        return _written(sentence, Standing.UNFOUND, None, ())
    citations = _marked_first(sentence, passages, checked)
    return _written(sentence, _standing(retriever, sentence.text, checked), checked, citations)


def _checked(retriever: Retriever, text: str, within: Filter) -> CheckedSentence | None:
    """Return what checking finds; None for what is no one Vietnamese sentence."""
    try:
        found = check(retriever, text, within)
    except (TextRefused, QuestionRefused):
        return None
    return found.sentences[0] if len(found.sentences) == 1 and found.text == text else None


def _standing(retriever: Retriever, text: str, checked: CheckedSentence) -> Standing:
    if checked.verdict is Verdict.DIFFERENT:
        return Standing.CONTRADICTED
    if checked.verdict is Verdict.VERBATIM:
        return Standing.BORNE_OUT
    stands = checked.verdict is Verdict.CONFIRMED and stands_up(text, checked, retriever.rarity)
    alone = stands and _is_of_one_report(retriever, text, checked)
    return Standing.BORNE_OUT if alone else Standing.UNFOUND


def _is_of_one_report(retriever: Retriever, text: str, checked: CheckedSentence) -> bool:
    """Say whether one report alone bears a sentence out.

    A year of one and a number of another make a sentence that neither says.
    """
    articles = dict.fromkeys(cited.article.id for cited in checked.evidence)
    if len(articles) == 1:
        return True
    alone = (_checked(retriever, text, Filter(frozenset({id}))) for id in articles)
    return any(one is not None and one.verdict in _BORNE_OUT for one in alone)


def _marked_first(
    sentence: Sentence, passages: Sequence[Citation], checked: CheckedSentence
) -> tuple[Citation, ...]:
    """Return the evidence, that inside the passages that the markers name first."""
    numbers = {number for mark in sentence.marks for number in mark.numbers}
    named = [passages[number - 1] for number in numbers if 0 < number <= len(passages)]

    def is_named(cited: Citation) -> bool:
        return any(one.article == cited.article and one.span.holds(cited.span) for one in named)

    return tuple(sorted(checked.citations, key=lambda cited: not is_named(cited)))


def _written(
    sentence: Sentence,
    standing: Standing,
    checked: CheckedSentence | None,
    citations: tuple[Citation, ...],
) -> WrittenSentence:
    return WrittenSentence(
        sentence.text, standing, citations, sentence.marks, checked, sentence.opens_line
    )
