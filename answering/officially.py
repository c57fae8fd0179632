"""Which of a question's everyday words a sentence puts in the words of reports."""

from dataclasses import replace

from retrieval import Everyday, Question, fold, folded_words_of


def translated(question: Question) -> tuple[Everyday, ...]:
    """Return the everyday words of a question that reports put in other words, not in fewer.

    That a sentence has the "đề án" of "đề án gì" says nothing that its words do not say already.
    """
    return tuple(
        replace(everyday, official=other)
        for everyday in question.everyday
        if (other := tuple(w for w in everyday.official if not set(w) <= set(everyday.words)))
    )


def put_officially(question: Question, sentence: str) -> tuple[Everyday, ...]:
    """Return the everyday words of a question for which a sentence has the official ones."""
    said = set(folded_words_of(sentence))
    return tuple(
        everyday
        for everyday in translated(question)
        if any(said.issuperset(map(fold, words)) for words in everyday.official)
    )
