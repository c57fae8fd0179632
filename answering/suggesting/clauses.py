"""Where the clauses of a sentence start and end, as far as commas and opening words tell."""

import regex

from retrieval import Span, content_words

QUESTION_LIMIT = 140
"""Code points: a longer question is nobody's."""

_LINK = (
    r"(?:đồng thời|bên cạnh đó|cùng với đó|trong đó|qua đó|theo đó|từ đó|nhờ đó|do đó|vì vậy|"
    r"tuy nhiên|đặc biệt|cụ thể|ngoài ra|nhất là|quan trọng là|tiêu biểu là|nổi bật là|"
    r"thứ (?:nhất|hai|ba|tư|năm|sáu)(?=,)|nhưng|và|mà|còn|rồi)"
)
_LINKS = regex.compile(rf"(?:{_LINK}(?:\s*[,:]\s*|\s+))+", regex.IGNORECASE)
_AROUND = regex.compile(
    r"(?:theo|trong|từ|trên cơ sở|với|để|bên cạnh|cùng với|về|năm|ngày|sáng|chiều|sau|trước|tại|"
    r"nhân|thực hiện|phát biểu|qua|ngay từ|tính đến|đến|nhằm|nhờ|giai đoạn|ngay|thời gian tới|"
    r"dự|chứng kiến|\(\P{Z}+\) –|điểm nổi bật)(?!\w)[^,;:“”]*(?:, của [^,;:“”]*)*,\s+",
    regex.IGNORECASE,
)
_REPORTS = regex.compile(
    r"[^,;:“”]{2,80}?\s(?:nhắc lại|cho biết|khẳng định|cho rằng|nhận định|thông tin|nêu rõ)"
    r"(?:\srằng)?,?\s+"
)
_CREDIT = regex.compile(r"\s*\((?:Ảnh|Nguồn ảnh|Nguồn)\b[^)]*\)")
_AGENCY = regex.compile(r"\s*\([^()\n]{2,60}\)\s*[–—-]\s*")
_BREAK = regex.compile(r"[,;:]\s+|\s[–—]\s(?=\p{Ll})")
_HARD = regex.compile(r"[;:]\s+")
_END = regex.compile(r"[,;:.!?…](?:\s|\Z)|\s?[(“”\"]|\s[–—-]\s|\s(?:và|để|nhằm|qua đó|trong đó)\s")
_APART = regex.compile(r"“[^“”]*”|\"[^\"]*\"|\([^()]*\)")


def set_apart(sentence: str) -> list[Span]:
    """Return what stands in quotation marks or brackets, which no clause starts or ends in."""
    return [Span(*match.span()) for match in _APART.finditer(sentence)]


def lies_apart(sentence: str, span: Span) -> bool:
    """Say whether a span lies in quotation marks or brackets."""
    return any(apart.holds(span) for apart in set_apart(sentence))


def starts(sentence: str, before: int) -> list[int]:
    """Return where a clause that runs on to `before` may start, the main clause first.

    What only opens it ("Đồng thời, ", "Theo …, ", an agency) is left out of it.
    """
    apart = set_apart(sentence)
    breaks = [_after_hard_break(sentence, before, apart)]
    breaks += [
        match.end()
        for match in _BREAK.finditer(sentence, breaks[0], before)
        if not any(span.start < match.end() <= span.end for span in apart)
    ]
    opened = (_opened(sentence, at, before) for at in breaks)
    return [at for at in dict.fromkeys(opened) if at < before]


def _after_hard_break(sentence: str, before: int, apart: list[Span]) -> int:
    """Return what no clause reaches back over: the last semicolon or colon before `before`."""
    hard = [match.end() for match in _HARD.finditer(sentence, 0, before)]
    return next((at for at in reversed(hard) if not any(s.holds(Span(at, at)) for s in apart)), 0)


def _opened(sentence: str, at: int, before: int) -> int:
    """Return where a clause opens that is led up to from `at`."""
    while True:
        match = (
            _AGENCY.match(sentence, at, before)
            or _LINKS.match(sentence, at, before)
            or _AROUND.match(sentence, at, before)
            or _REPORTS.match(sentence, at, before)
        )
        if match is None:
            return at
        at = match.end()


def end(sentence: str, after: int) -> int:
    """Return where the phrase ends that goes on at `after`: at a mark, or before "và"."""
    match = _END.search(sentence, after)
    return match.start() if match else len(sentence)


def with_subject(sentence: str, clause: str) -> str:
    """Return a clause with the sentence's subject, where it opens with what wants one: "đã"."""
    main = starts(sentence, len(sentence))
    said = _SUBJECT.match(sentence, main[0]) if main else None
    return f"{said['subject']}{clause}" if said and _WANTS_SUBJECT.match(clause) else clause


_AUXILIARY = r"(?:đã|đang|sẽ|vẫn|còn|được|vừa|cần|phải)(?!\w)"
_SUBJECT = regex.compile(rf"(?P<subject>(?:[\p{{L}}]+\s){{1,6}}?){_AUXILIARY}")
_WANTS_SUBJECT = regex.compile(_AUXILIARY)


def as_question(words: str) -> str | None:
    """Write words as a question; None where they are too long, say too little or hang loose."""
    said = " ".join(_CREDIT.sub("", words).split()).strip(" .,;:–-")
    if len(said) > QUESTION_LIMIT or len(content_words(said, folded=False)) < _FEWEST:
        return None
    if _LOOSE.search(said) or len(_ASKS.findall(said)) != 1 or said.count("“") != said.count("”"):
        return None
    return f"{said[:1].upper()}{said[1:]}?"


_FEWEST = 4
"""Content words of a question: fewer leave open what it is about. Chosen by hand."""

_LOOSE = regex.compile(
    r"\A(?:(?:vì sao )?(?:là|của|bị|được|với|cho|hay|hoặc|các phó|nếu|dù|mặc dù|khi|tuy|do|bởi|"
    r"vậy|nên|để|thì|bất chấp|hiện trường)\s)|\A(?:vì sao )?\P{L}|[()\"|]|\s[-–—]\s|"
    r"\A(?:vì sao )?(?:ông|bà|anh|chị|cô|em|cháu|họ|nó|tôi|chúng tôi|hai bên)\s(?-i:\p{Ll})|"
    r"(?<!\w)(?:này|đó|đấy|ấy|kia|nêu trên|nói trên|trên đây|như vậy)(?!\w)",
    regex.IGNORECASE,
)
"""What hangs on the words before it, by its beginning or by pointing back, and loose marks."""

_ASKS = regex.compile(r"(?<!\w)(?:nào|gì|ai|sao|mấy|bao nhiêu|ra sao|đâu)(?!\w)", regex.IGNORECASE)
