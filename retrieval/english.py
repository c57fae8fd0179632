"""English words of administration and their Vietnamese, for questions asked in English.

The encoder bridges the two languages by meaning; these bridge them by words, so that BM25 has
something to say too. A reader's glossary, not a translator: one sense each, the one of reports.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from retrieval.english_dates import dates_in_digits
from retrieval.vietnamese import is_syllable
from retrieval.word_lists import read_word_list

FUNCTION_WORDS = frozenset(
    "a about after also an and any are as at be been before being between both but by can could "
    "did do does doing during each for from had has have he her him his how i if in into is it its "
    "many may me much must my nd no not of off on or our out over own rd s shall she should since "
    "so some st such t th than that the their them then there these they this those to too under "
    "until up us was we were what when where which who whom whose why will with within would you "
    "your".split()
)
"""English words that say nothing to a Vietnamese text, or worse: folded, "the", "to" and "can" are
thể, tổ and cán. 60 English questions (`tests/golden`, dev): R@1 .80 with them, .82 without and with
endings read; as glossary entries, question words ("ai", "bao nhiêu") outweighed what was asked."""

_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", "e"), ("ing", ""), ("es", ""), ("ed", ""))
_LEAST = 5
"""Letters of a word that may have an ending: shorter ones are as often a name's syllable."""


@lru_cache(maxsize=1)
def glossary() -> dict[str, str]:
    """Return English words in lower case, one to seven of them, and their Vietnamese."""
    return read_word_list("english_words.txt")


def in_vietnamese(words: list[str], whole: bool = False) -> str:
    """Return the Vietnamese of those lower-case English words that the glossary knows, in order.

    The longest entry wins at each place. A word that it does not know stays: it may be a name; a
    function word stays only beside one ("do thanh binh", "to lam"), or where the `whole` question
    is wanted. Dates are put in digits.
    """
    return " ".join(_said(dates_in_digits(words), whole))


def _said(words: Sequence[str], whole: bool) -> Iterator[str]:
    known, place = glossary(), 0
    while place < len(words):
        most = min(_longest(), len(words) - place)
        spelt = ((n, " ".join(words[place : place + n])) for n in range(most, 0, -1))
        length, entry = next(((n, e) for n, e in spelt if e in known), (1, _base(words[place])))
        if entry in known:
            yield known[entry]
        elif whole or entry not in FUNCTION_WORDS or _beside_a_name(words, place):
            yield entry
        place += length


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(len(english.split()) for english in glossary())


def _base(word: str) -> str:
    """Return the entry that a word is an inflected form of, else the word."""
    if len(word) < _LEAST:
        return word
    forms = [word.removesuffix("s"), word.removesuffix("d")]
    forms += [word[: -len(end)] + base for end, base in _ENDINGS if word.endswith(end)]
    forms += [form[:-1] for form in forms if form[-1:] == form[-2:-1]]
    return next((form for form in forms if form in glossary()), word)


def _beside_a_name(words: Sequence[str], place: int) -> bool:
    """Say whether the next word may be a syllable of a Vietnamese name: no English word known."""
    following = words[place + 1] if place + 1 < len(words) else ""
    known = following in FUNCTION_WORDS or _base(following) in glossary()
    return not known and is_syllable(following)
