"""Articles → passages → index → hits. The only importer of faiss."""

from retrieval.abbreviations import LONG_FORMS, written_out
from retrieval.alphabet import AlphabetKey, alphabetical
from retrieval.article import Article, Span
from retrieval.collection import (
    Collection,
    Refusal,
    files_of,
    find_file,
    read_collection,
    text_digest,
)
from retrieval.common_words import is_common_word
from retrieval.content import content_pairs, content_words, is_particle
from retrieval.context import context_of
from retrieval.dates import DateMention, find_dates
from retrieval.documents import DOCUMENT_KINDS, Document, read_document, text_of_document
from retrieval.encodings import decoded
from retrieval.english import in_vietnamese
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
from retrieval.front_matter import FrontMatter, with_front_matter
from retrieval.growth import CollectionSize, GrowthLog, Milestone, size_of
from retrieval.headline import shorten
from retrieval.hits import Hit, Ranking, SentenceHit
from retrieval.index_facts import IndexFacts
from retrieval.index_store import IndexStore, Opened
from retrieval.line_kinds import Line, LineKind, article_lines
from retrieval.names import names_in, provinces_in, years_in
from retrieval.numbers import NUMBER, canonical_number, grouped
from retrieval.pace import Pace
from retrieval.passages import Passage
from retrieval.question import QUESTION_LIMIT, Question, parse_question
from retrieval.question_form import QuestionForm, question_form
from retrieval.reading import FILE_LIMIT, parse_article, read_article
from retrieval.retriever import Retriever
from retrieval.sentence_words import folded_words_of, words_of
from retrieval.sentences import split_sentences
from retrieval.settle import settle
from retrieval.vietnamese import (
    canonical_syllable,
    canonical_text,
    fold,
    is_syllable,
    terms,
    tokenize,
)
from retrieval.weights import PASSAGE_WEIGHTS, Weights
from retrieval.word_vectors import TokensOfText

__all__ = [
    "DOCUMENT_KINDS",
    "EVERYTHING",
    "FILE_LIMIT",
    "LONG_FORMS",
    "NUMBER",
    "PASSAGE_WEIGHTS",
    "QUESTION_LIMIT",
    "AlphabetKey",
    "Article",
    "ArticleRefused",
    "Collection",
    "CollectionError",
    "CollectionSize",
    "DataFolderError",
    "DateMention",
    "Document",
    "Everyday",
    "Filter",
    "FrontMatter",
    "GrowthLog",
    "Hit",
    "IndexCorrupt",
    "IndexFacts",
    "IndexStore",
    "Line",
    "LineKind",
    "Milestone",
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
    "alphabetical",
    "article_lines",
    "canonical_number",
    "canonical_syllable",
    "canonical_text",
    "content_pairs",
    "content_words",
    "context_of",
    "decoded",
    "everyday_words",
    "files_of",
    "find_dates",
    "find_file",
    "fold",
    "folded_words_of",
    "grouped",
    "in_vietnamese",
    "is_common_word",
    "is_particle",
    "is_syllable",
    "names_in",
    "parse_article",
    "parse_question",
    "provinces_in",
    "question_form",
    "read_article",
    "read_collection",
    "read_document",
    "settle",
    "shorten",
    "size_of",
    "split_sentences",
    "terms",
    "text_digest",
    "text_of_document",
    "tokenize",
    "with_front_matter",
    "words_of",
    "written_out",
    "years_in",
]
