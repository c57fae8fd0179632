"""A second look, by words alone, at what the checker found no fault with.

The checker reads what people write, and forgives what they leave out. A model adds: a month, a
superlative, a name; or says what the passages do not say. None of that may pass for a quotation.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

import regex

from answering.answer import Citation
from answering.checking import CheckedSentence, Fact, FactKind, Verdict
from answering.prose.drafting import Sentence
from answering.prose.predicates import facts_are_of_it, offices_stand
from answering.support import Rarity
from retrieval import Article, Span, content_words, context_of

_LEAD = regex.compile(
    r"(?:theo|dựa (?:trên|vào|theo)|căn cứ(?: vào)?|trong) (?:nội dung )?(?:các |những )?"
    r"(?:đoạn trích|đoạn|trích đoạn|tài liệu|nguồn)(?: (?:số )?\d+)?"
    r"(?: (?:được cung cấp|đã cho|trên|này))?(?: và (?:số )?\d+)?\s*[,:]\s*(?:thì )?",
    regex.IGNORECASE,
)
_DENIED = regex.compile(
    r"(?:báo cáo|đoạn trích|trích đoạn|tài liệu|văn bản|nguồn|bài|tôi|thông tin)\b[^,;]{0,30}?"
    r"\b(?:không|chưa) (?:hề |thể |được )?(?:nói|nêu|đề cập|nhắc|cung cấp|có|cho biết|chỉ rõ|ghi|"
    r"tìm|thấy|xác định|đủ)",
    regex.IGNORECASE,
)
_STRANGE = regex.compile(r"://|\bwww\.|</?\p{L}|<!|!\[|\]\(|�", regex.IGNORECASE)
"""What no report says: addresses, tags, images, broken characters."""

_MOST = regex.compile(
    r"\b(?!(?:thống|thứ|hạng|hợp|đồng|lần|ngôi|giải) )\p{L}+ nhất\b|\bđầu tiên\b|\bkỷ lục\b"
)
_CAPITAL = regex.compile(r"(?<=[\p{Ll}\d,;:–-] )\p{Lu}[\p{L}\p{M}]*")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_FIGURE = regex.compile(r"\d+(?:[.,/]\d+)*")
_DIGITS = regex.compile(r"\d+")
_CLAUSE = regex.compile(r"[,;:]\s| và (?=\p{L}+ )|\. ")
_RIVALS = {
    FactKind.DATE: regex.compile(r"\d/\d"),
    FactKind.PERCENT: regex.compile(r"%"),
    FactKind.MONEY: regex.compile(r"đồng"),
}
"""What another value of the same kind looks like: days, not years, which go with anything."""

_BORNE_OUT = frozenset({Verdict.VERBATIM, Verdict.CONFIRMED})


def without_lead(sentence: Sentence) -> Sentence:
    """Return a sentence without "Theo đoạn trích 1,": a reader sees no such passages."""
    lead = _LEAD.match(sentence.text)
    if lead is None or lead.end() == len(sentence.text):
        return sentence
    text = sentence.text[lead.end() :]
    marks = (replace(mark, offset=max(mark.offset - lead.end(), 0)) for mark in sentence.marks)
    return replace(sentence, text=text[0].upper() + text[1:], marks=tuple(marks))


def stands_up(text: str, checked: CheckedSentence, rarity: Rarity) -> bool:
    """Say whether each figure, name and superlative of a sentence stands in what is cited."""
    if _STRANGE.search(text) or _DENIED.search(text):
        return False
    quoted = "\n".join(_around(cited) for cited in checked.evidence)
    return (
        _figures_stand(text, checked, quoted)
        and _names_stand(text, checked, quoted)
        and all(most[0] in quoted.lower() for most in _MOST.finditer(text.lower()))
        and all(_is_as_exact(text, fact) for fact in checked.facts)
        and all(_stands_in_place(text, fact, checked) for fact in checked.facts)
        and offices_stand(text, checked)
        and facts_are_of_it(text, checked, rarity)
    )


def _around(cited: Citation) -> str:
    """Return a cited sentence below what its article is about."""
    return f"{context_of(cited.article)}\n{cited.quote}"


def _figures_stand(text: str, checked: CheckedSentence, quoted: str) -> bool:
    """Say whether each figure outside a date is a confirmed fact or stands in what is cited."""
    figures = {one[0] for one in _FIGURE.finditer(quoted)}
    facts = [fact.span for fact in checked.facts if fact.verdict in _BORNE_OUT]
    return all(
        figure[0] in figures or any(fact.holds(Span(*figure.span())) for fact in facts)
        for figure in _FIGURE.finditer(text)
    )


def _is_as_exact(text: str, fact: Fact) -> bool:
    """Say whether a date has no number that the report's lacks.

    "6 tháng đầu năm 2025" is more than "năm 2025".
    """
    if fact.kind is not FactKind.DATE or fact.citation is None:
        return True
    date = fact.citation.article.date
    known = f"{fact.found} {date:%d %m %Y}" if date else fact.found
    return _numbers(fact.span.of(text)) <= _numbers(known)


def _numbers(text: str) -> set[int]:
    return {int(one[0]) for one in _DIGITS.finditer(text)}


def _names_stand(text: str, checked: CheckedSentence, quoted: str) -> bool:
    """Say whether each word with a capital inside the sentence has one in what is cited.

    One that the article repeats will do: it is what the article is about.
    """
    known = frozenset(_WORD.findall(quoted)).union(
        *(_repeated(article) for article in {cited.article for cited in checked.evidence})
    )
    return all(word[0] in known for word in _CAPITAL.finditer(text))


@lru_cache(maxsize=256)
def _repeated(article: Article) -> frozenset[str]:
    counts = Counter(_WORD.findall(article.text))
    return frozenset(word for word, count in counts.items() if count > 1)


def _stands_in_place(text: str, fact: Fact, checked: CheckedSentence) -> bool:
    """Say whether a value stands where the sentence cited speaks of what is written around it.

    No other clause of that sentence with such a value may hold more than twice as many of those
    words.
    """
    rival = _RIVALS.get(fact.kind)
    if rival is None or fact.citation is None or not rival.search(fact.found):
        return True
    around = content_words(_beside(text, fact, checked), False)
    clauses = [clause for clause in _clauses(fact.citation.quote) if rival.search(clause)]
    own = [_held(around, clause) for clause in clauses if fact.found in clause]
    most = max((_held(around, clause) for clause in clauses), default=0)
    return not own or 2 * max(own) >= most


def _beside(text: str, fact: Fact, checked: CheckedSentence) -> str:
    """Return what is written around a value, from the value before it to the one behind it."""
    values = [one.span for one in checked.facts if one.kind in _RIVALS]
    start = max((one.end for one in values if one.end <= fact.span.start), default=0)
    end = min((one.start for one in values if one.start >= fact.span.end), default=len(text))
    return f"{text[start : fact.span.start]} {text[fact.span.end : end]}"


def _clauses(quote: str) -> Iterator[str]:
    start = 0
    for end in _CLAUSE.finditer(quote):
        yield quote[start : end.start()]
        start = end.end()
    yield quote[start:]


def _held(words: list[str], clause: str) -> int:
    return len(set(words) & set(content_words(clause, False)))
