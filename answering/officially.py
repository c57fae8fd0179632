"""Which of a question's everyday words a sentence puts in the words of reports."""

from retrieval import Everyday, Question, fold, folded_words_of


def put_officially(question: Question, sentence: str) -> tuple[Everyday, ...]:
    """Return the everyday words of a question for which a sentence has the official ones."""
    if not question.everyday:
        return ()
    said = set(folded_words_of(sentence))
    return tuple(
        everyday
        for everyday in question.everyday
        if any(said.issuperset(map(fold, words)) for words in everyday.official)
    )
