"""Whether a word can be a Vietnamese syllable, marks and all: how a right reading is told."""

import unicodedata
from functools import lru_cache

import regex

_TONES = regex.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SHARP = ("\u0301", "\u0323")
"""The tones that a syllable ending in c, ch, p or t can have."""

_SYLLABLE = regex.compile(
    # k, gh and ngh stand before e, ê, i and y alone; c, g and ng never do, but for "gì"
    r"(?:(?:k|gh|ngh)(?=[eêiy])|(?:c|g|ng)(?![eêiy])|g(?=iê|i(?:n|m)?\Z)"
    r"|ch|gi|kh|nh|ph|qu|th|tr|[bdđhlmnprstvx])?"
    r"(?:a(?:[uoiy]|m|n|ng|nh|(?P<stop>c|ch|p|t))?"
    r"|ă(?:m|n|ng|(?P<stop>c|p|t))"
    r"|â(?:[uy]|m|n|ng|(?P<stop>c|p|t))"
    r"|e(?:o|m|n|ng|(?P<stop>c|p|t))?"
    r"|ê(?:u|m|n|nh|(?P<stop>ch|p|t))?"
    r"|i(?:[au]|m|n|nh|(?P<stop>ch|p|t))?"
    r"|[iy]ê(?:u|m|n|ng|(?P<stop>c|p|t))|y(?:nh|(?P<stop>t))?"
    r"|o(?:i|m|n|ng|(?P<stop>c|p|t))?|oo(?:ng|(?P<stop>c))"
    r"|oa(?:[ioy]|m|n|ng|nh|(?P<stop>c|ch|p|t))?|oă(?:m|n|ng|(?P<stop>c|t))"
    r"|oe(?:o|n|(?P<stop>t))?"
    r"|ô(?:i|m|n|ng|(?P<stop>c|p|t))?|ơ(?:i|m|n|(?P<stop>p|t))?"
    r"|u(?:[ai]|m|n|ng|(?P<stop>c|p|t))?|uâ(?:y|n|ng|(?P<stop>t))|uê(?:nh|(?P<stop>ch))?|uơ"
    r"|uô(?:i|m|n|ng|(?P<stop>c|t))|uy(?:[au]|n|nh|(?P<stop>ch|t|p))?|uyê(?:n|(?P<stop>t))"
    r"|ư(?:[aiu]|m|n|ng|(?P<stop>c|t))?|ươ(?:[iu]|m|n|ng|(?P<stop>c|p|t)))"
)


@lru_cache(maxsize=65536)
def is_vietnamese(word: str) -> bool:
    """Say whether a word, in NFC and any case, is spelt as a Vietnamese syllable may be."""
    marked = unicodedata.normalize("NFD", word.lower())
    tones = _TONES.findall(marked)
    bare = unicodedata.normalize("NFC", _TONES.sub("", marked))
    found = _SYLLABLE.fullmatch(bare)
    if found is None or len(tones) > 1:
        return False
    return found["stop"] is None or bool(tones and tones[0] in _SHARP)
