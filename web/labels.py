"""Text as the label of a button or a field, which Streamlit reads as Markdown."""

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_DRAWN_AS_SIGNS = re.compile(r"(?<=\s)(<->|->|<-|--|>=|<=|~=)(?=\s)")
_OPENS_A_SIGN = re.compile(r":(?=\S)")
_JOINER = "\N{WORD JOINER}"


def label(text: str) -> str:
    """Return Markdown that shows the characters of `text` on one line.

    Punctuation is escaped. What Streamlit draws as a sign even so, "->" between blanks or
    ":smile:", gets an invisible joiner inside.
    """
    line = f" {' '.join(text.split())} "
    parted = _DRAWN_AS_SIGNS.sub(lambda run: run[0][0] + _JOINER + run[0][1:], line).strip()
    return _PUNCTUATION.sub(r"\\\1", _OPENS_A_SIGN.sub(f":{_JOINER}", parted))
