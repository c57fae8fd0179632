"""Which phrases of a refused question the nearest article never uses: how near it does not come."""

from collections.abc import Iterator

import regex

from retrieval import Article, Question, QuestionForm, Span, fold, is_particle, tokenize

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")


def unmentioned_phrases(article: Article, question: Question) -> tuple[str, ...]:
    """Return the phrases of `question` that hold a word which `article` does not, as asked.

    A word takes the one before it along, since most Vietnamese words are two syllables: "thời
    tiết", not "tiết". Nothing for a foreign question, whose words no article holds.
    """
    if question.form is QuestionForm.FOREIGN:
        return ()
    folded = question.form is QuestionForm.UNACCENTED
    held = _words(f"{article.title}\n{article.text}", folded)
    phrases: list[Span] = []
    for before, word in _content(question.text):
        if not _words(word.of(question.text), folded) <= held:
            start = before.start if before else word.start
            if phrases and start <= phrases[-1].end + 1:
                start = phrases.pop().start
            phrases.append(Span(start, word.end))
    return tuple(dict.fromkeys(phrase.of(question.text) for phrase in phrases))


def _words(text: str, folded: bool) -> frozenset[str]:
    tokens = tokenize(text)
    return frozenset(map(fold, tokens) if folded else tokens)


def _content(text: str) -> Iterator[tuple[Span | None, Span]]:
    """Yield each content word with the content word right before it, if there is one."""
    before: Span | None = None
    for match in _WORD.finditer(text):
        word = Span(*match.span())
        if is_particle(match[0]):
            before = None
            continue
        adjacent = before is not None and text[before.end : word.start] == " "
        yield before if adjacent else None, word
        before = word
