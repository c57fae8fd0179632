"""The narrower sort of thing that a question asks for, and what a sentence mentions of it.

A question that asks how long is not answered by what something cost, one that asks for a price not
by an hour of the day, one that asks for a decree not by a name.
"""

from enum import Enum
from functools import lru_cache

import regex

from answering.facts import Quantity, find_documents, find_ordinals, find_quantities
from retrieval import Question, QuestionForm, Span, canonical_text, fold, folded_words_of
from retrieval.kinds import Asked, Held


class Sort(Enum):
    """What is asked for: an amount of one measure, a place in an order, or a document."""

    CLOCK = "time of day"
    SPEED = "speed"
    SHARE = "share"
    AGE = "age"
    DURATION = "duration"
    AREA = "area"
    WEIGHT = "weight"
    TEMPERATURE = "temperature"
    VOLUME = "volume"
    LENGTH = "length"
    MONEY = "money"
    ORDINAL = "place in an order"
    DOCUMENT = "document"


_HOW_MANY = "(?:bao nhiêu|mấy|hết nhiêu)"
_HOW_MUCH = "(?:bao nhiêu|mấy|cỡ nào|chừng nào|mức nào)"
_FILLED = "(?:(?:là|được|tới|đến|lên|khoảng|hết|cỡ|chừng|tổng cộng|nhất|đạt|về) )*"
_ENDS = (
    r"(?=\W*\Z|\W+(?:cho|để|trong|ở|tại|vào|so|khi|nếu|từ|theo|một|mỗi|năm|vậy|thế|mới|thì|là|và|"
    r"với|của|trước|sau|trên|bởi|do|nhờ|sang|mà|đối)(?!\w))"
)
_SCALES = "(?:(?:trăm|chục|nghìn|ngàn|triệu|tỷ|tỉ) )*"
_COSTS = (
    "giá|giá trị|trị giá|tiền|lương|cát-xê|chi|thu nhập|doanh thu|doanh số|lợi nhuận|kinh phí|"
    "chi phí|ngân sách|học phí|viện phí|lệ phí|phí|lãi|lỗ|mức phạt|thưởng|tốn|vốn|nợ|tín dụng|"
    "khoản vay|kim ngạch|thâm hụt|thặng dư"
)
_LENGTHS = r"km|m|cm|mét|cây số|ki-?lô-?mét|dặm|hải lý"
_DOCUMENTS = (
    "công văn|nghị quyết|nghị định|thông tư|văn bản|chỉ thị|tờ trình|công điện|bộ luật|đạo luật"
)
_NUMBERED = "số (?:mấy|bao nhiêu|nào)"
_VIETNAMESE = {
    Sort.DOCUMENT: (
        rf"(?:{_DOCUMENTS})(?: (?!có|là|khác)\w+)? (?:{_NUMBERED}|nào|mấy)|luật nào|"
        rf"(?:quyết định|kết luận|kế hoạch)(?: \w+){{0,2}} {_NUMBERED}|"
        rf"(?:điều|khoản|điều khoản) (?:mấy|{_NUMBERED})"
    ),
    Sort.ORDINAL: (
        rf"(?:(?:hạng|khóa|nhiệm kỳ)(?: thứ)?|(?:vị trí|đứng|xếp)(?: vị trí| hạng)?(?: thứ)?|thứ) "
        rf"{_HOW_MANY}(?! (?:trong|hàng|hằng) tuần)|xếp hạng (?:ra sao|thế nào)"
    ),
    Sort.CLOCK: "mấy giờ(?! (?:đồng hồ|làm|bay|học|liền|mỗi))",
    Sort.SPEED: (
        rf"(?:(?:tốc độ|vận tốc)(?: \w+ nhất| tối đa| trung bình)?|nhanh nhất|"
        rf"(?:chạy|phóng|bay|đi) nhanh) {_FILLED}{_HOW_MUCH}|"
        rf"{_HOW_MANY} (?:{_LENGTHS}) ?(?:/|một|mỗi|trên) ?(?:h|giờ)"
    ),
    Sort.SHARE: (
        rf"{_HOW_MANY} ?(?:phần trăm|%)|(?:tỷ|tỉ) lệ .*(?:bao nhiêu|mấy|ra sao|thế nào)|"
        r"\A(?:tỷ|tỉ) lệ(?!.* (?:nào|gì|ai|đâu|sao))|phần trăm|"
        rf"(?:khả năng|xác suất|cơ hội|thị phần|tỷ trọng) .*{_HOW_MUCH}{_ENDS}"
    ),
    Sort.AGE: rf"{_HOW_MANY} tuổi",
    Sort.DURATION: (
        r"(?<!từ )bao lâu(?! (?:một|1) lần| rồi)|"
        rf"{_HOW_MANY} (?:năm|tháng|tuần|ngày|phút|giây|đêm|thập kỷ|giờ|tiếng đồng hồ)"
    ),
    Sort.AREA: (
        rf"(?:diện tích|rộng) {_FILLED}{_HOW_MUCH}{_ENDS}|"
        rf"{_HOW_MANY} (?:ha|héc-?ta|hecta|m2|m²|km2|km²|(?:mét|km|cây số|dặm) vuông)"
    ),
    Sort.WEIGHT: (
        rf"(?:nặng|trọng lượng|khối lượng) {_FILLED}{_HOW_MUCH}{_ENDS}|"
        rf"{_HOW_MANY} (?:tấn|kg|ký|cân|tạ|gam|ki-?lô-?gam)"
    ),
    Sort.TEMPERATURE: rf"nhiệt độ {_FILLED}{_HOW_MUCH}{_ENDS}|{_HOW_MANY} độ(?! tuổi)",
    Sort.VOLUME: rf"{_HOW_MANY} (?:lít|m3|m³|mét khối)",
    Sort.LENGTH: (
        rf"bao xa|{_HOW_MANY} (?:{_LENGTHS})|"
        rf"(?:(?<!kéo )dài|sâu|cao|dày|xa) {_FILLED}{_HOW_MUCH}{_ENDS}"
    ),
    Sort.MONEY: (
        rf"{_HOW_MANY} {_SCALES}(?:tiền|đồng(?! chí)|usd|đô|euro|vnđ|vnd|nhân dân tệ|bảng anh)|"
        rf"(?:{_COSTS})(?: [^\W\d]+){{0,10}}? {_FILLED}(?<!(?:hơn|kém) ){_HOW_MUCH}"
        rf"(?: (?:trăm|chục|nghìn|ngàn|triệu|tỷ|tỉ))*{_ENDS}|giá nào|"
        r"\A(?:kinh phí|chi phí|số tiền|tổng chi)(?!.* (?:nào|gì|ai|đâu|sao))"
    ),
}
_ENGLISH = {
    Sort.CLOCK: "what time",
    Sort.SPEED: "how fast|what speed",
    Sort.SHARE: "percent|percentage|what (?:share|proportion)",
    Sort.AGE: "how old",
    Sort.DURATION: "how long|how many (?:years|months|weeks|days|hours|minutes)",
    Sort.AREA: "how many (?:hectares|square)",
    Sort.WEIGHT: "how heavy|how many (?:tons|tonnes|kilograms)",
    Sort.TEMPERATURE: "how hot|how many degrees",
    Sort.LENGTH: "how (?:far|tall|deep)|how many (?:kilomet|met)(?:er|re)s|how many miles",
    Sort.ORDINAL: "(?:what|which) (?:rank|ranking|place in)|how .*rank(?:s|ed)?",
    Sort.MONEY: "how much money|how much .*(?:spent|spend|paid|pay|cost)|how many dollars",
    Sort.DOCUMENT: "(?:which|what) (?:resolution|decree|decision|circular|law|directive|document)",
}
_PATTERNS = {
    form: {
        sort: regex.compile(rf"(?<!\w)(?:{change(words)})(?!\w)", regex.IGNORECASE)
        for sort, words in worded.items()
    }
    for form, worded, change in (
        (QuestionForm.ACCENTED, _VIETNAMESE, str),
        (QuestionForm.UNACCENTED, _VIETNAMESE, fold),
        (QuestionForm.FOREIGN, _ENGLISH, str),
    )
}

_UNITS = {
    Sort.SHARE: {"%", "điểm %"},
    Sort.AGE: {"tuổi"},
    Sort.DURATION: {"năm", "quý", "tháng", "tuần", "ngày", "giờ", "phút", "giây"},
    Sort.AREA: {"km²", "m²", "ha", "dặm vuông"},
    Sort.WEIGHT: {"kg", "g", "tấn", "tạ"},
    Sort.TEMPERATURE: {"°C"},
    Sort.VOLUME: {"m³", "lít"},
    Sort.LENGTH: {"km", "m", "cm", "mm", "dặm", "hải lý"},
    Sort.SPEED: {"km", "m", "dặm", "hải lý"},
    Sort.MONEY: {"đồng", "USD", "EUR", "CNY", "GBP", "KRW", "JPY", "MYR", "THB", "RUB"},
}
_AN_HOUR = regex.compile(r" ?(?:/|một |mỗi )(?:h|giờ|s|giây)(?!\w)", regex.IGNORECASE)
_TIME = "(?:thế kỷ|thập kỷ|năm|tháng|tuần|ngày|giờ|phút|giây)"
_PAST_A_NAME = (
    "năm|này|đó|trên|mới được|vừa|còn|đã|đang|sẽ|được|bị|về|theo|tại|ở|trong|và|hoặc|của|các|những|"
    "từ|đến|tới|cũng|để|cho|ngày|tháng|có|là|nếu|thì|mà|khi|như|với|do|vì|nhằm|không|chưa|vào|nên|"
    "ra|nêu|nói|ghi|hiện hành|quy định|thông qua|yêu cầu|ban hành|bao gồm|sửa đổi|bổ sung|áp dụng|"
    "tiếp tục|bằng|sau|trước|lần"
)
_OF_A_NAME = rf"(?: (?!(?i:{_PAST_A_NAME})(?!\w))\p{{L}}+(?!\w)){{0,9}}"
"""More of what a law is called: "Đất đai", "Tổ chức chính quyền địa phương"."""

_WRITTEN = {
    Sort.CLOCK: regex.compile(
        r"(?<![\w/.,])\d{1,2} ?(?:h|g|giờ)(?: ?\d{2}(?: ?(?:'|’|p|phút))?)?(?!\w| (?:đồng hồ|làm))"
        r"|(?<![\w/.,:])\d{1,2}:\d{2}(?![\w:])",
        regex.IGNORECASE,
    ),
    Sort.AGE: regex.compile(r"(?<!\w)tuổi (?:thứ )?\d{1,3}(?![\d.,/])", regex.IGNORECASE),
    Sort.SHARE: regex.compile(r"(?<![\w:.,])\d+ ?: ?\d+(?![\w:])"),
    Sort.DURATION: regex.compile(
        rf"(?<!\w)(?:(?:vài|mấy|nhiều|nửa|suốt) {_TIME}"
        r"|(?:mãi |kéo dài )?cho (?:đến|tới)(?= (?:khi|năm|tháng|ngày|hết|cuối|đầu|thế kỷ)))(?!\w)"
        r"|(?:1\d|20)\d\d ?(?:đến|tới|-|–) ?(?:năm )?(?:1\d|20)\d\d(?!\w)",
        regex.IGNORECASE,
    ),
    Sort.ORDINAL: regex.compile(
        r"(?<!\w)(?:(?:đứng|dẫn) đầu|đứng (?:cuối|chót)|đội sổ)(?!\w)", regex.IGNORECASE
    ),
    Sort.DOCUMENT: regex.compile(
        r"(?<!\w)(?:(?i:điều|khoản) \d{1,3}(?!\w)|(?i:luật|bộ luật|pháp lệnh|hiến pháp|nghị quyết|"
        rf"nghị định|thông tư|chỉ thị|kế hoạch|đề án|chương trình) \p{{Lu}}\w*{_OF_A_NAME})"
    ),
}
"""What tells of a sort in other words than a number and its unit."""


@lru_cache(maxsize=256)
def sort_asked(question: Question, asked: Asked) -> Sort | None:
    """Return the sort of thing asked for, within its kind; None for a count, or where none is told.

    "bao nhiêu xã" asks for a count, "bao lâu" for a duration, "nghị quyết nào" for a document.
    """
    if asked not in {Asked.AMOUNT, Asked.OTHER}:
        return None
    text = canonical_text(question.text)
    patterns = _PATTERNS[question.form].items()
    return next((sort for sort, words in patterns if words.search(text)), None)


@lru_cache(maxsize=4096)
def of_sort(sort: Sort, text: str) -> tuple[Span, ...]:
    """Return what a sentence mentions of a sort, in order, amounts with their units."""
    if sort is Sort.DOCUMENT:
        found = [document.span for document in find_documents(text)]
    elif sort is Sort.ORDINAL:
        found = [ordinal.span for ordinal in find_ordinals(text)]
    else:
        quantities = find_quantities(text) if sort in _UNITS else []
        found = [quantity.span for quantity in quantities if _fits(sort, quantity, text)]
    if sort in _WRITTEN:
        found += [Span(*match.span()) for match in _WRITTEN[sort].finditer(text)]
    return tuple(sorted(found))


def kept_to(sort: Sort | None, question: str, text: str, held: Held) -> Held:
    """Return what a sentence holds of the kind asked for, kept to the right sort of it.

    Where it has nothing of that sort, what it holds is only loosely what is asked for.
    """
    if sort is None:
        return held
    said = f" {' '.join(folded_words_of(question))} "
    fitting = [
        span
        for span in of_sort(sort, text)
        if f" {' '.join(folded_words_of(span.of(text)))} " not in said
    ]
    if not fitting:
        return Held(held.spans, surely=False, loosely=held.loosely or bool(held.spans))
    return Held(tuple(fitting), surely=True)


def _fits(sort: Sort, quantity: Quantity, text: str) -> bool:
    """Say whether a quantity is of a sort: a length in an hour is a speed."""
    if sort is Sort.SHARE and quantity.of is not None:
        return True
    an_hour = _AN_HOUR.match(text, quantity.span.end) is not None
    return quantity.unit in _UNITS[sort] and an_hour == (sort is Sort.SPEED)
