"""Articles → passages → index → hits. The only importer of faiss."""

from retrieval.abbreviations import LONG_FORMS
from retrieval.article import Article, Span
from retrieval.collection import Collection, Refusal, read_collection
from retrieval.common_words import is_common_word
from retrieval.content import content_pairs, content_words, is_particle
from retrieval.context import context_of
from retrieval.dates import DateMention, find_dates
from retrieval.documents import DOCUMENT_KINDS, text_of_document
from retrieval.errors import (
    ArticleRefused,
    CollectionError,
    DataFolderError,
    IndexCorrupt,
    QuestionRefused,
    RetrievalError,
    TextRefused,
)
from retrieval.everyday import Everyday, everyday_words
from retrieval.filters import EVERYTHING, Filter
from retrieval.index_store import IndexStore, Opened
from retrieval.names import names_in, provinces_in, years_in
from retrieval.numbers import NUMBER, canonical_number, grouped
from retrieval.pace import Pace
from retrieval.passages import Passage
from retrieval.question import Question, parse_question
from retrieval.question_form import QuestionForm, question_form
from retrieval.reading import FILE_LIMIT
from retrieval.retriever import Hit, Ranking, Retriever, SentenceHit
from retrieval.sentences import split_sentences
from retrieval.settle import settle
from retrieval.vietnamese import canonical_syllable, fold, terms, tokenize
from retrieval.weights import PASSAGE_WEIGHTS, Weights
from retrieval.word_vectors import TokensOfText

__all__ = [
    "DOCUMENT_KINDS",
    "EVERYTHING",
    "FILE_LIMIT",
    "LONG_FORMS",
    "NUMBER",
    "PASSAGE_WEIGHTS",
    "Article",
    "ArticleRefused",
    "Collection",
    "CollectionError",
    "DataFolderError",
    "DateMention",
    "Everyday",
    "Filter",
    "Hit",
    "IndexCorrupt",
    "IndexStore",
    "Opened",
    "Pace",
    "Passage",
    "Question",
    "QuestionForm",
    "QuestionRefused",
    "Ranking",
    "Refusal",
    "RetrievalError",
    "Retriever",
    "SentenceHit",
    "Span",
    "TextRefused",
    "TokensOfText",
    "Weights",
    "canonical_number",
    "canonical_syllable",
    "content_pairs",
    "content_words",
    "context_of",
    "everyday_words",
    "find_dates",
    "fold",
    "grouped",
    "is_common_word",
    "is_particle",
    "names_in",
    "parse_question",
    "provinces_in",
    "question_form",
    "read_collection",
    "settle",
    "split_sentences",
    "terms",
    "text_of_document",
    "tokenize",
    "years_in",
]
