"""The words, numbers and signs of a text, in order, each with its place in it."""

from dataclasses import dataclass

import regex

from retrieval import Span, canonical_syllable

_TOKEN = regex.compile(
    r"[0-9]+(?:[.,][0-9]+)*|(?:héc-ta|đô-la|ki-lô-mét|ki-lô-gam)(?!\p{L})|"
    r"\p{L}[\p{L}\p{M}]*[²³]?|\S",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign.

    `low` is the word as tables spell it: lower case, tỷ as tỉ, hoà as hòa. `gap` is what lies
    before it: nothing, spaces, or a line's end.
    """

    span: Span
    text: str
    low: str
    gap: str

    @property
    def is_number(self) -> bool:
        """Say whether this is a run of digits, with the marks between them."""
        return "0" <= self.text[0] <= "9"

    @property
    def is_word(self) -> bool:
        """Say whether this is a word, or an abbreviation."""
        return self.text[0].isalpha()


END = Token(Span(0, 0), ".", ".", "\n")
"""What stands before the first token and after the last."""


def lex(text: str) -> list[Token]:
    """Return the tokens of `text`; between two of them there is only white space."""
    tokens: list[Token] = []
    before = 0
    for match in _TOKEN.finditer(text):
        gap = text[before : match.start()]
        before = match.end()
        shown = "\n" if "\n" in gap else gap and " "
        low = canonical(match[0]) if match[0][0].isalpha() else match[0]
        tokens.append(Token(Span(*match.span()), match[0], low, shown))
    return tokens


def canonical(word: str) -> str:
    """Return a word as `Token.low` spells it."""
    return canonical_syllable(word.lower())


def at(tokens: list[Token], place: int) -> Token:
    """Return the token at `place`, or `END` outside the text."""
    return tokens[place] if 0 <= place < len(tokens) else END


def word_at(tokens: list[Token], place: int) -> str:
    """Return the word at `place` that goes on from the token before it, or nothing."""
    token = at(tokens, place)
    return token.low if token.gap == " " and token.is_word else ""


def phrase_at(tokens: list[Token], place: int, longest: int) -> list[str]:
    """Return up to `longest` words that follow each other from `place`; the first may be glued."""
    words: list[str] = []
    for token in tokens[place : place + longest]:
        if not token.is_word or (token.gap != " " and (words or token.gap)):
            break
        words.append(token.low)
    return words
