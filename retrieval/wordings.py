"""A question as the encoder gets it: in each of the wordings that stand for it."""

from typing import NamedTuple

import numpy as np

from embeddings import Encoder, Vectors
from retrieval.abbreviations import written_out
from retrieval.accents import restore
from retrieval.everyday import in_official_words
from retrieval.index import Index
from retrieval.question import Question
from retrieval.question_form import QuestionForm
from retrieval.vietnamese import canonical_text


class Encoded(NamedTuple):
    """A question's vector, of all its wordings; the tokens of each wording; and the first one."""

    vector: Vectors
    tokens: tuple[Vectors, ...]
    wording: str


def encode(question: Question, index: Index, encoder: Encoder) -> Encoded:
    """Encode a question as the collection would put it, in each of its wordings.

    Of 5 English golden questions (dev) and 15 on news, the right passage came first for 15 as
    they are, for 17 in both languages; of 22 with abbreviations, for 16 as they are, for 18
    written out, and for 18 both ways, of which the right one stands higher.
    """
    wordings = wordings_of(question, index)
    encoded = encoder.encode_questions(wordings)
    vector = np.sum([one.vector for one in encoded], axis=0)
    tokens = tuple(one.tokens for one in encoded)
    return Encoded(vector / np.linalg.norm(vector), tokens, wordings[0])


def wordings_of(question: Question, index: Index) -> tuple[str, ...]:
    """Return the canonical texts that stand for a question, each once.

    Diacritics are given back where it has none; a foreign question stands beside the glossary's
    Vietnamese, abbreviations beside their long forms, everyday words beside official ones.
    """
    text = canonical_text(question.text)
    match question.form:
        case QuestionForm.FOREIGN:
            other = canonical_text(question.searched)
        case QuestionForm.UNACCENTED:
            text = restore(text, index.readings, index.passage_exact.frequency)
            other = written_out(text)
        case _:
            other = written_out(text)
    official = in_official_words(other) if question.everyday else other
    return tuple(dict.fromkeys((text, other, official)))
