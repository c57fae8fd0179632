"""The amounts, dates and people that a sentence mentions, by their spans in it."""

import regex

from retrieval import NUMBER, Span, find_dates

_AMOUNT = regex.compile(
    rf"(?<![\w@])(?:{NUMBER[:-2]}(?:/\d+)?)(?:\s?%|\s(?:nghìn|ngàn|triệu|tỷ|tỉ)\b)*(?:\s(?:đồng|USD)\b)?"
)
_LIST_MARK = regex.compile(r"\A[\s(]*\d{1,2}[.)]\s|\(\d{1,2}\)")
_NOT_COUNTED = regex.compile(
    r"(?:\bnăm|\btháng|\bngày|\bquý|\bkhóa|\bkhoá|\blần thứ|\bthứ|\bsố|\bnghị quyết|\bkết luận|"
    r"\bnhiệm kỳ|\bgiai đoạn|\bsang)\s+(?:(?:số\s+)?(?:\d+,\s)*)\Z|[\d–-]\s?\Z",
    regex.IGNORECASE,
)
_YEAR = regex.compile(r"(?:19|20)\d\d\Z")
_PERIOD = regex.compile(
    r"(?:\bnăm )?(?<![\w.,/-])(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?(?![\w/%]|[.,]\d)|"
    r"\btháng \d{1,2}\b",
    regex.IGNORECASE,
)
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lâm|Trịnh|"
    "Mai|Đào|Tô|Tống|Trương|Hà|Lương|Cao|Chu|Châu|Tạ|Thái|Phùng|Quách|Kiều|Văn|La|Lưu|Vương|Nông|"
    "Giàng|Hầu|Điểu|Thạch|Mạnh|Đồng|Khuất|Thân|Viên|Tăng|Ninh|Nghiêm|Doãn|Từ"
)
_PERSON = regex.compile(rf"(?<!\w)(?:{_SURNAMES})(?:\s\p{{Lu}}\p{{Ll}}+){{1,4}}(?!\w)")
_PLACES = frozenset(
    {"Hà Nội", "Hà Nam", "Hà Giang", "Hà Tĩnh", "Hà Tây", "Thái Nguyên", "Thái Bình", "Cao Bằng"}
    | {"Lâm Đồng", "Đồng Nai", "Đồng Tháp", "Ninh Bình", "Ninh Thuận", "Hồ Chí Minh", "Đồng Hới"}
)
"""Places whose name opens with a surname. Hồ Chí Minh is a person too, the city far more often."""

_CREDIT = regex.compile(r"\((?:Ảnh|Nguồn|Nguồn ảnh)\s*:[^)]*\)", regex.IGNORECASE)


def amounts(text: str) -> list[Span]:
    """Return the amounts in `text`, with their percent sign, magnitude and currency.

    A year, a date, a list number or the number of a document counts nothing, and is left out.
    """
    taken = [mention.span for mention in find_dates(text)]
    taken += [Span(*match.span()) for match in _LIST_MARK.finditer(text)]
    return [
        Span(*match.span())
        for match in _AMOUNT.finditer(text)
        if not _YEAR.match(match[0])
        and not _NOT_COUNTED.search(text, 0, match.start())
        and not _overlaps(Span(*match.span()), taken)
    ]


def dates(text: str) -> list[Span]:
    """Return the dates in `text`, and the years, spans of years and months that stand alone."""
    found = [mention.span for mention in find_dates(text)]
    looser = (Span(*match.span()) for match in _PERIOD.finditer(text))
    return sorted([*found, *(span for span in looser if not _overlaps(span, found))])


def people(text: str) -> list[Span]:
    """Return the personal names in `text`: a Vietnamese surname and what follows it in capitals.

    Photographers credited in brackets are left out.
    """
    credits = [Span(*match.span()) for match in _CREDIT.finditer(text)]
    names = (Span(*match.span()) for match in _PERSON.finditer(text))
    return [
        name
        for name in names
        if name.of(text) not in _PLACES and not any(credit.holds(name) for credit in credits)
    ]


def _overlaps(span: Span, others: list[Span]) -> bool:
    return any(other.start < span.end and span.start < other.end for other in others)
