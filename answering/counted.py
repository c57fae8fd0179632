"""How much of what a question wants counted is counted by no amount of a sentence."""

import regex

from answering.officially import put_officially
from answering.sorts import of_sort, sort_asked
from retrieval import Question, fold, folded_words_of, is_particle
from retrieval.kinds import Asked, amounts, number_words

_COUNTED = regex.compile(r"\b(?:bao nhieu|may|so luong|tong so)\s+((?:\w+[ ,]*){1,4})")
_NUMBER_OF = regex.compile(r"so ((?:\w+[ ,]*){1,4})")
_HOW_MANY = regex.compile(r"\b(?:bao nhieu|may)\b")
_LEADING = 2
_MEASURED = regex.compile(r"(.+?) (?:la|dat|bang|khoang) (?:bao nhieu|may)\b")
_SUBJECT = 3
_GENERAL = frozenset(
    "bi cai can cho con co cua da dong duoc gio khi la lan nam ngay nghin nguoi o phan phut so tai "
    "thang thu ti tien tram trieu trong ty va vay nhi nhe ha".split()
)
"""Folded words after "bao nhiêu" that measure anything: a text may leave them out."""

_PAST_THE_NOUN = frozenset("sang de nho khoi mot moi vi khi sau truoc neu nham so ma".split())
"""Folded words that part what is counted from what is said of it: "bao nhiêu xe sau khi…"."""

_CLASSIFIERS = frozenset("chiec cai nguoi luot suat ca vu cuoc ngoi toa chuyen tran".split())
"""Folded words behind an amount that count many a thing, which a question may name otherwise."""

_CLASSIFIED = 0.5
"""What is not counted at most where an amount counts by a classifier: "10.879 chiếc"."""

_BEHIND = 6
_AHEAD = 4
"""Words after an amount, and before it, that may say what it counts."""


def uncounted_in(question: Question, sentence: str) -> float:
    """Return the share of the first two words after "bao nhiêu" that stand beside no amount.

    They may stand some words behind it: "69,1% đơn vị hành chính cấp xã" counts "xã". Of "mức lương
    cơ sở là bao nhiêu" the first words must stand anywhere in the sentence. What is asked in a
    measure, as a duration, is counted by any amount in that measure.
    """
    if (sort := sort_asked(question, Asked.AMOUNT)) is not None:
        return float(not of_sort(sort, sentence))
    folded = " ".join(folded_words_of(question.searched))
    if subject := _MEASURED.match(folded):
        said = set(folded_words_of(sentence)) | _said_officially(question, sentence)
        measured = [word for word in subject[1].split() if not is_particle(word)][:_SUBJECT]
        return sum(word not in said for word in measured) / max(len(measured), 1)
    words = _noun_of(_COUNTED.search(folded))[:2]
    counted: set[str] = set()
    classified = False
    for span in (*amounts(sentence), *number_words(sentence)):
        behind = folded_words_of(sentence[span.end :])[:_BEHIND]
        classified = classified or bool(_CLASSIFIERS.intersection(behind[:1]))
        counted.update(behind)
        counted.update(folded_words_of(sentence[: span.start])[-_AHEAD:])
    counted |= _said_officially(question, sentence)
    left = sum(word not in counted for word in words) / max(len(words), 1)
    return min(left, _CLASSIFIED) if classified else left


def counted_words(question: Question) -> frozenset[str]:
    """Return the folded words of what a question wants counted: "bao nhiêu <xã>"."""
    folded = " ".join(folded_words_of(question.searched))
    return frozenset(_noun_of(_COUNTED.search(folded)) or _noun_of(_NUMBER_OF.match(folded)))


def leading_words(question: Question) -> frozenset[str]:
    """Return the two folded words before "bao nhiêu": "đã hoàn thành bao nhiêu nhiệm vụ"."""
    folded = " ".join(folded_words_of(question.searched))
    how_many = _HOW_MANY.search(folded)
    return frozenset(folded[: how_many.start()].split()[-_LEADING:]) if how_many else frozenset()


def _noun_of(match: "regex.Match[str] | None") -> list[str]:
    """Return the words of what is counted, without what measures anything."""
    asked = _noun(match[1].split()) if match else []
    return [word for word in asked if word not in _GENERAL and not is_particle(word)]


def _noun(words: list[str]) -> list[str]:
    """Return the words before the first that is past what is counted."""
    past = (place for place, word in enumerate(words) if word in _PAST_THE_NOUN)
    return words[: next(past, len(words))]


def _said_officially(question: Question, sentence: str) -> set[str]:
    """Return the folded everyday words of a question that a sentence puts officially."""
    return {fold(word) for one in put_officially(question, sentence) for word in one.words}
