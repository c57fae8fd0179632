"""Check a text against the reports, sentence by sentence."""

from collections.abc import Callable

from answering.answer import Citation
from answering.checking.verdicts import CheckedSentence, CheckedText, Verdict
from retrieval import (
    EVERYTHING,
    Filter,
    QuestionRefused,
    Retriever,
    Span,
    TextRefused,
    parse_question,
    settle,
    split_sentences,
)

TEXT_LIMIT = 100_000
"""Code points: about forty pages, checked in under a minute or two."""

Progress = Callable[[int, int], None]
"""Called with the number of sentences checked so far and the number of them all."""


def check(
    retriever: Retriever,
    raw: str,
    within: Filter = EVERYTHING,
    progress: Progress = lambda done, total: None,
) -> CheckedText:
    """Return what the reports that `within` allows make of each sentence of a text.

    The text is settled first, and spans lie in the settled one. The same text and collection give
    the same verdicts. Raises `TextRefused` for a text that is empty, of one word, too long or not
    Vietnamese; `QuestionRefused` where `within` allows no article.
    """
    text = settle(raw).strip()
    if not text:
        raise TextRefused("chưa có chữ nào để kiểm chứng; hãy dán một đoạn văn")
    spans = split_sentences(text)
    checked = []
    for done, span in enumerate(spans):
        progress(done, len(spans))
        checked.append(_checked(retriever, text, span, within))
    progress(len(spans), len(spans))
    return CheckedText(text, tuple(checked), within)


def _checked(retriever: Retriever, text: str, span: Span, within: Filter) -> CheckedSentence:
    try:
        question = parse_question(span.of(text))
    except QuestionRefused:
        return CheckedSentence(span, Verdict.ABSENT)
    ranking = retriever.rank(question, 10, within)
    best = ranking.sentences[0]
    verdict = Verdict.VERBATIM if span.of(text) in best.text else Verdict.ABSENT
    return CheckedSentence(span, verdict, citations=(Citation(best.article, best.span),))
