"""English words of administration and their Vietnamese, for questions asked in English.

The encoder bridges the two languages by meaning; these bridge them by words, so that BM25 has
something to say too. A reader's glossary, not a translator: one sense each, the one of reports.
"""

from functools import lru_cache

from retrieval.word_lists import read_word_list


@lru_cache(maxsize=1)
def glossary() -> dict[str, str]:
    """Return English words in lower case, one to five of them, and their Vietnamese."""
    return read_word_list("english_words.txt")


def in_vietnamese(words: list[str]) -> str:
    """Return the Vietnamese of those lower-case English words that the glossary knows, in order.

    The longest entry wins at each place; a word that it does not know stays: it may be a name.
    """
    known = glossary()
    longest = max(len(english.split()) for english in known)
    said: list[str] = []
    place = 0
    while place < len(words):
        length = next(
            (n for n in range(longest, 0, -1) if " ".join(words[place : place + n]) in known), 1
        )
        entry = " ".join(words[place : place + length])
        said.append(known.get(entry, entry))
        place += length
    return " ".join(said)
