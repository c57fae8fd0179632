"""Which phrases of a refused question the nearest article never uses: how near it does not come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from retrieval import (
    Article,
    Question,
    QuestionForm,
    Span,
    content_words,
    fold,
    is_particle,
    tokenize,
)

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")


def unmentioned_phrases(article: Article, question: Question) -> tuple[str, ...]:
    """Return the phrases of `question` that hold a word which `article` does not, as asked.

    A word takes the one before it along, or else the one behind, since most Vietnamese words are
    two syllables: "thời tiết", "biên chế"; but not one that the article has as part of another
    word: "bây giờ" of "Phú Thọ bây giờ", not "Thọ bây giờ". An abbreviation is held where its words
    are. Nothing for a foreign question, whose words no article holds.
    """
    if question.form is QuestionForm.FOREIGN:
        return ()
    said = _Said.by(article, question.form is QuestionForm.UNACCENTED)
    text = question.text
    phrases: list[Span] = []
    for run in _runs(text):
        for place, word in enumerate(run):
            if not said.holds(word.of(text)):
                phrase = _with_its_other_half(run, place, text, said)
                if phrases and phrase.start <= phrases[-1].end + 1:
                    phrase = Span(phrases.pop().start, phrase.end)
                phrases.append(phrase)
    return tuple(dict.fromkeys(phrase.of(text) for phrase in phrases))


@dataclass(frozen=True, slots=True)
class _Said:
    """What an article says: its tokens, and those that follow one another, folded or not."""

    tokens: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    folded: bool

    @classmethod
    def by(cls, article: Article, folded: bool) -> "_Said":
        """Read an article's title and text."""
        tokens = _tokens(f"{article.title}\n{article.text}", folded)
        return cls(frozenset(tokens), frozenset(pairwise(tokens)), folded)

    def holds(self, word: str) -> bool:
        """Say whether every token of a word is held, or of what it abbreviates."""
        written_out = content_words(word, self.folded)
        return self.tokens.issuperset(_tokens(word, self.folded)) or (
            self.tokens.issuperset(written_out)
        )

    def side_by_side(self, one: Span, other: Span, question: str) -> bool:
        """Say whether two words of a question follow one another in the article, too."""
        return self.pairs.issuperset(
            pairwise(_tokens(question[one.start : other.end], self.folded))
        )


def _tokens(text: str, folded: bool) -> list[str]:
    tokens = tokenize(text)
    return list(map(fold, tokens)) if folded else tokens


def _with_its_other_half(run: Sequence[Span], place: int, text: str, said: _Said) -> Span:
    """Return a word with the syllable beside it that is likeliest of the same word."""
    word = run[place]
    if place and not (place > 1 and said.side_by_side(run[place - 2], run[place - 1], text)):
        return Span(run[place - 1].start, word.end)
    behind = run[place + 1 : place + 3]
    if not behind or word.of(text).isupper():
        return word
    if len(behind) == 2 and said.side_by_side(behind[0], behind[1], text):
        return word
    return Span(word.start, behind[0].end)


def _runs(text: str) -> Iterator[list[Span]]:
    """Yield the content words of a text that nothing but a space parts, together."""
    run: list[Span] = []
    for match in _WORD.finditer(text):
        word = Span(*match.span())
        if run and text[run[-1].end : word.start] != " ":
            yield run
            run = []
        if not is_particle(match[0]):
            run.append(word)
    yield run
