"""The amounts, dates, people and other names that a sentence mentions, by their spans in it."""

import regex

from retrieval.article import Span
from retrieval.common_words import is_common_word
from retrieval.dates import find_dates
from retrieval.numbers import NUMBER
from retrieval.vietnamese import fold

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
_SHORT_RANGE = r"(?:\s?[-–]\s?(?:\d{4}|\d\d))?"
_OLD_YEAR = (
    r"(?:(?<=\b(?:từ|đến|tới|trước|sau|khoảng|giữa|và|hoặc) )|(?<=\())"
    rf"1[0-8]\d\d{_SHORT_RANGE}(?=[\s;,.]*(?:\)|đến|tới|và|hoặc|,|\.|;|\Z))(?![.,]\d)"
)
"""A year before 1900 only where words say that it is one: "từ 1350 đến 1490", "(1638–1715)"."""

_SOME_TIME = (
    r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy) (?:ngày|tuần|tháng|năm|thập kỷ)"
)
_PERIOD = regex.compile(
    rf"(?:\bnăm )?(?<![\w.,/-])(?:19|20)\d\d{_SHORT_RANGE}(?![\w/%]|[.,]\d)|"
    rf"\b(?:những )?(?:năm|thập niên|thập kỷ) \d{{3,4}}{_SHORT_RANGE}(?![\w/%]|[.,]\d)|"
    rf"{_OLD_YEAR}|"
    r"\bthế kỷ (?:thứ )?(?:\d{1,2}|[IVX]+)\b(?: (?:trước|sau) Công nguyên)?|"
    r"\bquý (?:[IV]{1,3}|[1-4])(?:/\d{4}| năm \d{4})?\b|\btháng \d{1,2}\b|"
    rf"\bcách đây (?:hơn |gần |khoảng )?{_SOME_TIME}\b|\b{_SOME_TIME} trước(?! khi| đó| ngày)\b",
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

_TITLED = regex.compile(
    r"(?<!\w)(?i:ông|bà|anh|chị|cô|hlv|huấn luyện viên|trọng tài|cầu thủ|tiền đạo|tiền vệ|hậu vệ|"
    r"thủ môn|võ sĩ|tay vợt|tổng thống|thủ tướng|ngoại trưởng|bộ trưởng|nghị sĩ|đại sứ|vua|"
    r"nữ hoàng|ca sĩ|diễn viên|đạo diễn|người mẫu|nhạc sĩ|họa sĩ|nhà văn|nhà báo|phóng viên|"
    r"luật sư|giáo sư|tiến sĩ|bác sĩ|phát ngôn viên|đô đốc|đại tướng|tướng|đại tá|tỷ phú|sĩ quan) "
    r"(?P<name>\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}*\.?){1,3})(?!\w)"
)
"""Somebody with a title: a name of two words or more, of any country."""

_NUMBER_WORDS = regex.compile(
    r"(?<!\w)(?:(?:hai|ba|bốn|năm(?! (?:19|20)?\d\d)|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|trăm|"
    r"nghìn|ngàn|triệu|tỷ|tỉ|hàng|vài|một|linh|lẻ|rưỡi)(?: |(?!\w)))+",
    regex.IGNORECASE,
)
_CAPITALISED = regex.compile(
    r"(?<!\w)\p{Lu}(?:[\p{L}\p{M}]|\.(?=\p{L}))*(?: \p{Lu}(?:[\p{L}\p{M}]|\.(?=\p{L}))*)*"
)
_OPENS = regex.compile(r"(?:\A|[.!?…:]\s+|[“\"(]\s*)\Z")

_OF_A_PLACE = regex.compile(
    r"(?<!\w)(?:ở|tại|từ|đến|tới|về|vào|thuộc|qua|trong|ngoài|gần|tỉnh|thành phố|huyện|"
    r"quận|xã|phường|thị xã|thị trấn|đảo|sông|núi|hồ|vịnh|biển|nước|bang|vùng|miền|khu|phía|"
    r"bắc|nam|đông|tây)\s\Z",
    regex.IGNORECASE,
)

_BODIES = frozenset(
    "bo so ban dang hoi quoc chinh trung uy ubnd hdnd tinh nha van cuc vu co dai nghi luat ngay "
    "nam thang thu tong ha ho viet doan mat lien hiep ngan cong tap truong thanh huyen quan xa "
    "phuong hiep phap hien ket chi quyet thong ke du chuong de an".split()
)
"""Folded first syllables of what is written in capitals and is no person: "Bộ", "Quốc hội"."""

_SYLLABLE = regex.compile(r" \p{Ll}+(?!\w)")

_OPENS_NO_NAME = frozenset({"Nội", "Bằng", "Chi"})
"""Single syllables of "ngành Nội vụ", "Bằng khen", "Chi, Đảng bộ"."""

_ROMAN = regex.compile(r"[IVXLC]+")

_CREDIT = regex.compile(r"\((?:Ảnh|Nguồn|Nguồn ảnh)\s*:[^)]*\)", regex.IGNORECASE)


def amounts(text: str) -> list[Span]:
    """Return the amounts in `text`, with their percent sign, magnitude and currency.

    A year, a date, a list number or the number of a document counts nothing, and is left out.
    """
    taken = dates(text)
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


def titled_people(text: str) -> list[Span]:
    """Return the further names in `text` that a title makes people's: "HLV Zinedine Zidane"."""
    known = people(text)
    named = [Span(*match.span("name")) for match in _TITLED.finditer(text)]
    return [
        name
        for name in named
        if name.of(text) not in _PLACES
        and _may_be_a_person(name.of(text))
        and not _overlaps(name, known)
    ]


def number_words(text: str) -> list[Span]:
    """Return the numbers in `text` that are written in words: "hai mươi ba"."""
    found = (Span(m.start(), m.start() + len(m[0].rstrip())) for m in _NUMBER_WORDS.finditer(text))
    return [span for span in found if span.of(text).lower() not in {"năm", "một", "lẻ", "hàng"}]


def possible_people(text: str) -> list[Span]:
    """Return what may be a person's name where `people` finds none: capitals that name no body."""
    return [span for span in capitalised(text) if _may_be_a_person(span.of(text))]


def _may_be_a_person(name: str) -> bool:
    """A web address is none, nor a Roman number, nor what opens like a ministry or a document."""
    if "." in name[1:-1] or _ROMAN.fullmatch(name):
        return False
    first = fold(name.split()[0]).lower()
    return first not in _BODIES and name not in _OPENS_NO_NAME


def places(text: str) -> list[Span]:
    """Return the names in `text` that stand where a place does: "tại Hà Nội", "tỉnh Phú Thọ"."""
    return [span for span in capitalised(text) if _OF_A_PLACE.search(text, 0, span.start)]


def possible_places(text: str) -> list[Span]:
    """Return what may be a place's name where `places` finds none: capitals that name nobody."""
    known = people(text)
    return [
        span
        for span in capitalised(text)
        if not _overlaps(span, known) and not _opens_a_word(text, span)
    ]


def _opens_a_word(text: str, span: Span) -> bool:
    """Say whether a single capital syllable opens an everyday word: "Chính" of "Chính phủ"."""
    following = _SYLLABLE.match(text, span.end)
    return following is not None and is_common_word(f"{span.of(text)}{following[0]}".lower())


def capitalised(text: str) -> list[Span]:
    """Return the names of any kind in `text`: runs of capitals, but for a sentence's first word."""
    return [
        Span(*match.span())
        for match in _CAPITALISED.finditer(text)
        if " " in match[0] or not _OPENS.search(text, 0, match.start())
    ]


def _overlaps(span: Span, others: list[Span]) -> bool:
    return any(other.start < span.end and span.start < other.end for other in others)
