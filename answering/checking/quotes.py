"""Hold what stands in quotation marks to the letter."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import regex

from answering.answer import Citation
from answering.checking.evidence import Evidence
from answering.checking.verbatim import find_verbatim
from answering.checking.verdicts import CheckedQuote, Difference, Edit
from answering.checking.words import Word, words_of
from retrieval import Article, Span

_QUOTE = regex.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»")
_LEAST = 3
"""Words of a quotation: fewer are a name or a term set off."""

_NEAR = 0.6
"""Share of words that a near quote has in common with the report. Set by hand: below it, too
little is the report's for a difference to say anything."""


def check_quotes(text: str, span: Span, evidence: Sequence[Evidence]) -> tuple[CheckedQuote, ...]:
    """Return the quotations of the sentence at `span` of a text, each held to the articles.

    A quote of a word or two is a term and is left out.
    """
    articles = list(dict.fromkeys(e.article for e in evidence))
    return tuple(
        _checked(text, quoted, articles)
        for quoted in _quotations(text, span)
        if len(words_of(quoted.of(text))) >= _LEAST
    )


def _quotations(text: str, span: Span) -> Iterator[Span]:
    for match in _QUOTE.finditer(text, span.start, span.end):
        (group,) = (number for number in (1, 2, 3) if match[number] is not None)
        yield Span(*match.span(group))


def _checked(text: str, quoted: Span, articles: Sequence[Article]) -> CheckedQuote:
    for article in articles:
        found = find_verbatim(quoted.of(text), article)
        if found:
            return CheckedQuote(quoted, Citation(article, found))
    near = [_nearest(text, quoted, article) for article in articles]
    best = max(near, key=lambda found: found[0], default=(0.0, None, ()))
    if best[0] < _NEAR or best[1] is None:
        return CheckedQuote(quoted, None)
    return CheckedQuote(quoted, best[1], best[2])


def _nearest(
    text: str, quoted: Span, article: Article
) -> tuple[float, Citation | None, tuple[Difference, ...]]:
    """Return how much of a quote a run of an article's words shares, that run, and what differs."""
    mine, theirs = words_of(quoted.of(text)), words_of(article.text)
    window = _window(mine, theirs)
    if not window:
        return 0.0, None, ()
    matcher = _matcher(mine, window)
    span = Span(window[0].span.start, window[-1].span.end)
    differences = tuple(_differences(quoted.of(text), mine, article.text, window, matcher))
    return matcher.ratio(), Citation(article, span), differences


def _window(mine: list[Word], theirs: list[Word]) -> list[Word]:
    """Return the words of an article that stand where a quote's would, around the longest match."""
    matcher = _matcher(mine, theirs)
    longest = matcher.find_longest_match(0, len(mine), 0, len(theirs))
    if not longest.size:
        return []
    slack = 3 + len(mine) // 4
    start = max(0, longest.b - longest.a - slack)
    end = longest.b + len(mine) - longest.a + slack
    around = theirs[start:end]
    blocks = [block for block in _matcher(mine, around).get_matching_blocks() if block.size]
    first, last = blocks[0], blocks[-1]
    # A changed first or last word of the quote stands in for as many of the report's.
    before, after = first.a, len(mine) - last.a - last.size
    return around[max(0, first.b - before) : last.b + last.size + after]


def _matcher(mine: list[Word], theirs: list[Word]) -> "SequenceMatcher[str]":
    return SequenceMatcher(None, [w.text for w in mine], [w.text for w in theirs], autojunk=False)


def _differences(
    quote: str, mine: list[Word], text: str, theirs: list[Word], matcher: "SequenceMatcher[str]"
) -> Iterator[Difference]:
    """Yield the runs of words, as quoted or as the report has them, in order."""
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield Difference(Edit.SAME, _slice(quote, mine, a, b))
            continue
        if b > a:
            yield Difference(Edit.ADDED, _slice(quote, mine, a, b))
        if d > c:
            yield Difference(Edit.LEFT_OUT, _slice(text, theirs, c, d))


def _slice(text: str, words: list[Word], first: int, end: int) -> str:
    """Return the characters from one word to the last, with what stands before the next word."""
    stop = words[end].span.start if end < len(words) else words[end - 1].span.end
    return text[words[first].span.start : stop]
