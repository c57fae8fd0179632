"""Settle a text once, on its way in: one normal form, one line end, nothing invisible."""

import unicodedata

import regex

_LINE_END = regex.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_SPACE = regex.compile(r"[\t\p{Zs}]")
_INVISIBLE = regex.compile(r"[[\p{Cc}\p{Cf}\p{Cs}]--[\n]]", regex.V1)


def settle(text: str) -> str:
    """Return `text` in NFC, with `\\n` line ends, plain spaces and no invisible characters.

    Zero-width characters, soft hyphens, byte-order and direction marks (category Cf), control
    characters and lone surrogates go; every kind of space (NBSP, thin, tab) becomes U+0020.
    Idempotent. In NFD a word is letters and combining marks, which no pattern for words matches as
    one, so this comes before anything else, for articles and questions alike.
    """
    text = _SPACE.sub(" ", _LINE_END.sub("\n", text))
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
