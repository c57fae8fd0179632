"""Comparisons: the question put to each side, and what the reports say to either, side by side."""

from dataclasses import replace

import regex

from answering.answer import Answer, Arrangement, Reply, Statement
from answering.answerer import answer
from answering.kinds import Wanted
from retrieval import Filter, Question, Retriever, fold, parse_question

# Matched on folded lower-case text of the same length as the question.
_ASKS = regex.compile(
    r"\A(?:hay )?(?:so sanh|doi chieu|compare|difference between)\b[ :]*|"
    r"[ ,]*\b(?:(?:co (?:gi|diem gi) )?(?:khac|giong)(?: va (?:khac|giong))? nhau"
    r"(?: (?:the nao|ra sao|o diem nao|gi))?|"
    r"khac (?:the nao|ra sao)|co gi khac|nhu the nao|the nao|ra sao)\b(?=\W*\Z)"
)
_AGAINST = regex.compile(
    r"[ ,]+(?:khac (?:gi|biet gi|biet the nao|the nao|nhau the nao|nhau gi)(?: so)?(?: voi)?|"
    r"so voi|voi|va|hay|hoac|and|with|versus|vs\.?)[ ]+"
)
_JOINING = regex.compile(r"\b(?:khac(?: (?:gi|biet))?|so voi|voi|va|hay|hoac|and|with|versus|vs)\b")
_WHICH = regex.compile(r"[ ,]*\b(?:noi|ben|don vi|nam|tinh|co quan|bai) nao\b|[ ,]+ai (?=\w)")
_MORE = regex.compile(r"\b(nhieu|it|cao|thap|lon|nho|som|muon|nhanh|cham)? ?hon\b")
_YEAR = regex.compile(r"(?:\bnam )?(?<![\w/.,-])(?:19|20)\d\d(?![\w/%-]|[.,]\d)")
_WHAT = {"năm": "là gì", "nam": "la gi"}
_PREPOSITION = regex.compile(r"\b(?:cua|tai|o|trong|nam|cho|ve|theo)\b")


def compare(
    retriever: Retriever, question: Question, wanted: Wanted, within: Filter
) -> Reply | None:
    """Return what the reports say to each side; None where the sides cannot be told apart.

    A side that they say nothing of is named as lacking; a refusal where they are silent on both.
    """
    sides = sides_of(question.text)
    if len(sides) < 2:
        return None
    replies = [answer(retriever, parse_question(asked), within) for _, asked in sides]
    statements: list[Statement] = []
    for (name, _), reply in zip(sides, replies, strict=True):
        if isinstance(reply, Answer):
            statements.append(replace(reply.statements[0], under=name))
    if not statements:
        return replace(replies[0], question=question.text)
    places = {(s.citations[0].article.id, s.citations[0].span) for s in statements}
    if len(statements) > len(places) == 1:
        statements = [replace(statements[0], under="")]
    silent = [
        name
        for (name, _), reply in zip(sides, replies, strict=True)
        if not isinstance(reply, Answer)
    ]
    return Answer(
        question.text, tuple(statements), within, Arrangement.SIDE_BY_SIDE, tuple(silent),
        confidence=min(reply.confidence for reply in replies if isinstance(reply, Answer)),
    )  # fmt: skip


def sides_of(text: str) -> list[tuple[str, str]]:
    """Return the two sides of a comparison, each with the question that it comes to; or none."""
    text = _cut(_cut(text.strip(" ?.!"), _ASKS), _MORE)
    text = _cut(text, _WHICH).strip(" ,")
    low = _low(text)
    years = list(_YEAR.finditer(low))
    if len(years) == 2 and len(low) == len(text):
        return _by_year(text, years)
    middle = _AGAINST.search(low)
    if middle is None or len(low) != len(text):
        return []
    left, right = text[: middle.start()].strip(" ,"), text[middle.end() :].strip(" ,")
    return _by_half(left, right) if left and right else []


def _by_year(text: str, years: "list[regex.Match[str]]") -> list[tuple[str, str]]:
    """Put what is said outside the two years before each of them."""
    first, second = years
    between = _cut(text[first.end() : second.start()], _JOINING)
    outside = f"{text[: first.start()]} {between} {text[second.end() :]}"
    base = " ".join(outside.split()).strip(" ,")
    word = "nam" if _low(text) == text.lower() else "năm"
    return [
        (f"{word} {year[0][-4:]}", f"{base} {word} {year[0][-4:]} {_WHAT[word]}?") for year in years
    ]


def _by_half(left: str, right: str) -> list[tuple[str, str]]:
    """Carry over to the right what the left says first: "số xã của A" and "của B".

    What comes after the last preposition is the side; where the halves have none in common, the
    right half ends with what is asked of both: "A và B hoàn thành".
    """
    opens = _PREPOSITION.match(_low(right))
    if opens:
        here = [m for m in _PREPOSITION.finditer(_low(left)) if m[0] == opens[0]]
        if here:
            base = left[: here[-1].start()].strip(" ,")
            return [
                (left[here[-1].end() :].strip(), f"{left}?"),
                (right[opens.end() :].strip(), f"{base} {right}?"),
            ]
        return [(left, f"{left}?"), (right, f"{left} {right}?")]
    name, rest = _name_and_rest(right)
    if rest:
        return [(left, f"{left} {rest}?"), (name, f"{name} {rest}?")]
    last = list(_PREPOSITION.finditer(_low(left)))
    base = left[: last[-1].end()].strip(" ,") if last else ""
    side = left[last[-1].end() :].strip() if last else left
    return [(side, f"{left}?"), (right, f"{base} {right}?".strip())]


def _name_and_rest(text: str) -> tuple[str, str]:
    """Split a leading name in capitals from what follows it."""
    match = regex.match(r"(?:\p{Lu}[\p{L}\p{M}]*(?: (?:\p{Lu}[\p{L}\p{M}]*|vụ|và))*)", text)
    if match is None:
        return text, ""
    return match[0], text[match.end() :].strip(" ,")


def _cut(text: str, pattern: "regex.Pattern[str]") -> str:
    low = _low(text)
    if len(low) != len(text):
        return text
    for match in reversed(list(pattern.finditer(low))):
        text = f"{text[: match.start()]}{text[match.end() :]}"
    return text


def _low(text: str) -> str:
    return fold(text).lower()
