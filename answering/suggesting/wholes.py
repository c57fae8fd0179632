"""Ask for what takes the whole sentence to say: a list, a motto, a reason."""

from collections.abc import Iterator

import regex

from answering.suggesting.clauses import as_question, lies_apart, starts
from answering.suggesting.draft import Draft
from retrieval import Span

_LIST = regex.compile(
    r"(?<!\w)(?:\d{1,2}|một số|những|các|nhiều)\s(?P<noun>(?:\p{Ll}+\s){1,4}?\p{Ll}+)"
    r"(?P<of>\s(?:trong|của|cho|tại|ở|với|về)\s[^,;:“”()–-]{2,50}?)?"
    r"(?:\s(?:là|gồm|như sau|sau đây|sau))?\s?:(?:\s|\Z)"
)
_MOTTO = regex.compile(r"(?P<head>[^;:“”()]{8,100}?)\s?(?:là|là:|:)\s(?=“)")
_BECAUSE = regex.compile(
    r"(?<!\s(?:thay|phải|chỉ|không|phần))\s(?:bởi )?vì\s"
    r"(?!vậy|thế|mục tiêu|lợi ích|nhân dân|dân|nước|sự|một)",
    regex.IGNORECASE,
)
_BECAUSE_SO = regex.compile(
    r"(?<!\w)(?:vì|do)\s[^“”]{8,200}?,\s?nên\s(?P<then>[^;:“”]{15,120})", regex.IGNORECASE
)
_THING = regex.compile(
    r"(?<!\w)(?:phương châm|chủ đề|khẩu hiệu|tinh thần|quan điểm|mục tiêu)(?!\w)", regex.IGNORECASE
)


def lists(sentence: str) -> Iterator[Draft]:
    """Yield questions for the list that `sentence` opens: "những mục tiêu chính nào?"."""
    for match in _LIST.finditer(sentence):
        if lies_apart(sentence, Span(*match.span())):
            continue
        for start in starts(sentence, match.start()):
            said = f"{sentence[start : match.start()]}những {match['noun']} nào{match['of'] or ''}"
            if question := as_question(said):
                yield Draft(question)


def mottos(sentence: str) -> Iterator[Draft]:
    """Yield questions for what is given in quotation marks: "phương châm … là gì?"."""
    for match in _MOTTO.finditer(sentence):
        for thing in _THING.finditer(match["head"]):
            if question := as_question(f"{match['head'][thing.start() :].strip()} là gì"):
                yield Draft(question)
            break


def reasons(sentence: str) -> Iterator[Draft]:
    """Yield questions why: "… phức tạp vì liên quan đến …"."""
    if (so := _BECAUSE_SO.search(sentence)) and not lies_apart(sentence, Span(*so.span())):
        then = so["then"].rstrip(". ").split(", không ")[0]
        if question := as_question(f"Vì sao {then}"):
            yield Draft(question)
        return
    if (match := _BECAUSE.search(sentence)) and not lies_apart(sentence, Span(*match.span())):
        for start in starts(sentence, match.start()):
            if question := as_question(f"Vì sao {sentence[start : match.start()]}"):
                yield Draft(question)
