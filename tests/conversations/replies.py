"""Replies of every kind, as hypothesis makes them up."""

from hypothesis import strategies as st

from answering import (
    Answer,
    Arrangement,
    Citation,
    Contents,
    Courtesy,
    Grounds,
    Nearest,
    Nearness,
    NoAnswer,
    Reply,
    Statement,
)
from conversations import Refused, Turn
from retrieval import Article, Filter, Span
from tests.answering.prose.test_kept import proses

_WORDS = st.text(max_size=12)
_SOME = st.lists(_WORDS, max_size=3).map(tuple)
_NUMBERS = st.floats(0, 1)

ARTICLES = st.builds(
    Article,
    id=_WORDS,
    title=_WORDS,
    date=st.none() | st.dates(),
    source=st.none() | _WORDS,
    text=st.text(min_size=1, max_size=40),
    url=st.none() | _WORDS,
)
BOUNDS = st.builds(
    Filter,
    st.frozensets(_WORDS, max_size=2),
    st.frozensets(_WORDS, max_size=2),
    st.none() | st.dates(),
    st.none() | st.dates(),
)
_GROUNDS = st.builds(Grounds, _SOME, _SOME, _SOME, st.sampled_from(Nearness))


@st.composite
def _spans(draw: st.DrawFn, inside: Span) -> Span:
    ends = st.integers(inside.start, inside.end)
    return Span(*sorted((draw(ends), draw(ends))))


@st.composite
def _citations(draw: st.DrawFn) -> Citation:
    article = draw(ARTICLES)
    return Citation(article, draw(_spans(Span(0, len(article.text)))))


@st.composite
def _statements(draw: st.DrawFn) -> Statement:
    citations = draw(st.lists(_citations(), min_size=1, max_size=3))
    highlights = draw(st.lists(_spans(citations[0].span), max_size=2))
    grounds = draw(st.none() | _GROUNDS)
    return Statement(citations[0].quote, tuple(citations), tuple(highlights), draw(_WORDS), grounds)


REPLIES: st.SearchStrategy[Reply] = st.one_of(
    st.builds(
        Answer,
        _WORDS,
        st.lists(_statements(), min_size=1, max_size=3).map(tuple),
        BOUNDS,
        st.sampled_from(Arrangement),
        _SOME,
        _NUMBERS,
    ),
    st.builds(
        NoAnswer,
        _WORDS,
        _SOME,
        st.lists(st.builds(Nearest, _citations(), st.floats(-9, 9)), max_size=3).map(tuple),
        BOUNDS,
        _NUMBERS,
        _SOME,
    ),
    st.builds(Contents, _WORDS, st.lists(ARTICLES, max_size=3).map(tuple), BOUNDS, _NUMBERS),
    st.builds(Courtesy, _WORDS, BOUNDS, _NUMBERS),
)

TURNS = st.builds(
    Turn,
    st.just(1),
    _WORDS,
    REPLIES | st.builds(Refused, _WORDS, BOUNDS),
    st.none() | _WORDS,
    st.none() | proses(),
)
