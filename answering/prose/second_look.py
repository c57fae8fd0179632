"""A second look, by words alone, at what the checker found no fault with.

The checker reads what people write, and forgives what they leave out. A model adds: a month, a
superlative, a name; or says what the passages do not say. None of that may pass for a quotation.
"""

from collections import Counter
from functools import lru_cache

import regex

from answering.answer import Citation
from answering.checking import CheckedSentence, Fact, FactKind
from answering.prose.attribution import ties_stand
from answering.prose.changes import changes_as_stated
from answering.prose.counting import counts_the_same, figures_belong_together, there_are_as_many
from answering.prose.figures import figures_stand
from answering.prose.placing import names_its_day, stands_in_place
from answering.prose.predicates import (
    facts_are_of_it,
    is_no_commonplace,
    offices_stand,
    values_are_of_it,
)
from answering.prose.ranks import ranks_are_in_it
from answering.prose.turns import turns_nothing
from answering.support import Rarity
from retrieval import LONG_FORMS, Article, context_of

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
_DIGITS = regex.compile(r"\d+")


def stands_up(text: str, checked: CheckedSentence, rarity: Rarity) -> bool:
    """Say whether each figure, name and superlative of a sentence stands in what is cited."""
    if _STRANGE.search(text) or _DENIED.search(text):
        return False
    quoted = "\n".join(_around(cited) for cited in checked.evidence)
    return (
        figures_stand(text, checked, quoted)
        and _names_stand(text, checked, quoted)
        and all(most[0] in quoted.lower() for most in _MOST.finditer(text.lower()))
        and turns_nothing(text, checked, quoted)
        and all(_stands_by_itself(text, fact, checked) for fact in checked.facts)
        and figures_belong_together(text, checked)
        and ties_stand(text, checked)
        and offices_stand(text, checked)
        and ranks_are_in_it(text, checked)
        and values_are_of_it(text, checked)
        and is_no_commonplace(text, checked)
        and facts_are_of_it(text, checked, rarity)
    )


def _stands_by_itself(text: str, fact: Fact, checked: CheckedSentence) -> bool:
    return (
        _is_as_exact(text, fact)
        and names_its_day(text, fact)
        and counts_the_same(text, fact)
        and there_are_as_many(text, fact)
        and changes_as_stated(text, fact)
        and stands_in_place(text, fact, checked)
    )


def _around(cited: Citation) -> str:
    """Return a cited sentence below what its article is about."""
    return f"{context_of(cited.article)}\n{cited.quote}"


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
    known = frozenset(_WORD.findall(f"{quoted}\n{_written_out(quoted)}")).union(
        *(_repeated(article) for article in {cited.article for cited in checked.evidence})
    )
    return all(word[0] in known for word in _CAPITAL.finditer(text))


def _written_out(text: str) -> str:
    """Return what the abbreviations of a text stand for, as titles write it: "Ủy ban Nhân dân"."""
    long = (LONG_FORMS[word] for word in map(str.lower, _WORD.findall(text)) if word in LONG_FORMS)
    return "\n".join(f"{one} {one.capitalize()} {one.title()}" for one in long)


@lru_cache(maxsize=256)
def _repeated(article: Article) -> frozenset[str]:
    counts = Counter(_WORD.findall(article.text))
    return frozenset(word for word, count in counts.items() if count > 1)
