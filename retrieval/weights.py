"""How much each signal counts, by how the question is typed."""

from dataclasses import dataclass

from retrieval.vietnamese import QuestionForm


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the standardised signals; those of a unit it is not about are zero.

    `passage_*` and `sentence_*` say what was compared with the question: cosines of vectors, BM25
    of exact or folded terms. For a passage, a sentence signal is that of its best sentence.
    """

    passage_cosine: float = 0.0
    sentence_cosine: float = 0.0
    article_exact: float = 0.0
    article_folded: float = 0.0
    passage_exact: float = 0.0
    passage_folded: float = 0.0
    sentence_exact: float = 0.0
    sentence_folded: float = 0.0
    passage_score: float = 0.0


PASSAGE_WEIGHTS = {
    QuestionForm.ACCENTED: Weights(
        passage_cosine=0.5, sentence_cosine=0.5, passage_exact=0.4, passage_folded=0.1,
        sentence_exact=0.15, sentence_folded=0.05, article_exact=0.1,
    ),
    QuestionForm.UNACCENTED: Weights(
        passage_cosine=0.1, sentence_cosine=0.1, passage_folded=0.5, sentence_folded=0.2,
        article_folded=0.1,
    ),
    QuestionForm.FOREIGN: Weights(
        passage_cosine=0.5, sentence_cosine=0.5, passage_folded=0.1,
    ),
}  # fmt: skip

SENTENCE_WEIGHTS = {
    QuestionForm.ACCENTED: Weights(
        sentence_cosine=1.0, sentence_exact=0.6, sentence_folded=0.2, passage_score=0.5
    ),
    QuestionForm.UNACCENTED: Weights(
        sentence_cosine=0.2, sentence_folded=0.8, passage_score=0.5
    ),
    QuestionForm.FOREIGN: Weights(sentence_cosine=1.0, passage_score=0.3),
}  # fmt: skip
