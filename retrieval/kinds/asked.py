"""What a question asks for: an amount, a date, a person, a place, a reason, or anything else."""

from collections.abc import Mapping
from enum import Enum

import regex

from retrieval.abbreviations import ARTIFICIAL_INTELLIGENCE
from retrieval.question import Question
from retrieval.question_form import QuestionForm
from retrieval.vietnamese import canonical_text, fold


class Asked(Enum):
    """The kind of thing that answers a question."""

    AMOUNT = "amount"
    DATE = "date"
    PERSON = "person"
    PLACE = "place"
    REASON = "reason"
    OTHER = "other"


_OFFICES = (
    "(?:phó )?(?:chủ tịch|thủ tướng|bí thư|giám đốc|tổng bí thư|tổng thống|trưởng ban|"
    "vụ trưởng|cục trưởng|chánh văn phòng)|bộ trưởng|thứ trưởng"
)
_BODIES = "bộ|sở|tỉnh|ubnd|hđnd|ủy ban nhân dân|nội vụ|chính phủ|nước|điều hành|thường trực|tỉnh ủy"
_PEOPLE = (
    "người|những ai|đồng chí|ông|bà|lãnh đạo|nhà|cầu thủ|ca sĩ|đạo diễn|tác giả|vua|"
    "tổng thống|(?<!đơn )vị|quan chức|cô gái|chàng trai|nghệ sĩ|diễn viên|minh tinh|ngôi sao|"
    "danh hài|huấn luyện viên|hlv|bác sĩ|chuyên gia|giáo sư|tiến sĩ|luật sư|doanh nhân|tỷ phú|"
    "đại gia|đại sứ|phóng viên|họa sĩ|nhạc sĩ|vận động viên|võ sĩ|tay vợt|thủ môn|tiền đạo|"
    "nhân vật|nghi phạm|nghi can|bị cáo|nạn nhân"
)
_KIN = "vợ|chồng|con trai|con gái|mẹ|cha|anh trai|em trai|chị gái|em gái"
_NO_PERSON = "nào|cách|thế|như|gì|việc|điều|mặt|lĩnh vực|mục tiêu|nội dung|tinh thần|hướng"
"""Words that part a person from a "nào" behind it: "người tài bằng cách nào" asks how."""

_ASKS_OTHERWISE = r".*(?<!\w)(?:nào|gì|ai|đâu|sao)(?!\w)"
_VIETNAMESE = {
    Asked.REASON: "vì sao|tại sao|do đâu|vì đâu|bởi đâu|nhờ đâu|nguyên nhân|nguyên do|"
    "lý do|lí do|mục đích|vì (?:điều|cái|lẽ|cớ) gì|"
    "(?:để|nhằm) làm (?:gì|chi)",
    Asked.DATE: (
        r"khi nào|bao giờ|lúc nào|hồi nào|(?:ngày|tháng|năm|thời gian|hôm|bữa|thời điểm) "
        r"(?:nào|mấy|bao nhiêu)|(?<!\d.* )(?:ngày|tháng|năm) gì|"
        "(?:nhiệm kì|nhiệm kỳ|giai đoạn) nào|diễn ra ngày"
    ),
    Asked.AMOUNT: (
        "bao nhiêu|mấy(?!.* (?:gì|nào|ra sao)(?!\\w))|số lượng|tổng số|tỉ lệ|tỷ lệ|"
        "phần trăm|kinh phí|bao lâu|chừng nào|cỡ nào|giá nào|"
        rf"\Asố(?= (?!18|hóa|hiệu|liệu|nguyên)\w)(?!{_ASKS_OTHERWISE})"
    ),
    Asked.PERSON: (
        rf"ai|(?:{_PEOPLE})(?: (?!(?:{_NO_PERSON})(?!\w))\w+){{0,4}} nào|tên gì|"
        rf"(?:{_OFFICES})(?: (?:{_BODIES}))* nào|(?:{_OFFICES}).* tên là gì|"
        rf"\A(?:{_PEOPLE}|{_KIN})(?!\w).* tên (?:\w+ \w+ |\w+ )?là gì"
    ),
    Asked.PLACE: (
        "(?:ở|tại|từ|đến|về|vào|thuộc) đâu|(?:nơi|địa điểm|thành phố|tỉnh|huyện|xã|quận|"
        "nước|quốc gia|vùng|vùng đất|địa phương|chỗ|thị xã|thị trấn|phường|châu lục|hòn đảo|"
        "thủ đô|khu vực|tiểu bang) nào"
    ),
}
_FOLDED_AMOUNT = (
    "bao nhieu|may (?:nghin|ngan|trieu|ty|ti|phan tram|nguoi|can bo|nhiem vu|xa|tinh|don vi|diem|"
    "muc tieu|ca nhan|truong hop|so|cap)|so luong|tong so|ti le|ty le|phan tram|kinh phi|bao lau|"
    "chung nao"
)
"""Without diacritics "số" and "mấy" are too many words to go by alone."""

_ENGLISH = {
    Asked.REASON: "why|(?:what|which) (?:reason|purpose|aim)",
    Asked.DATE: "when|(?:what|which) (?:date|day|year|month)|how long ago",
    Asked.AMOUNT: (
        "how (?:many|much|long)|what (?:percentage|share|proportion|number|amount)|number of"
    ),
    Asked.PERSON: (
        "who|whom|whose|(?:what|which) (?:(?:vice|deputy|prime) )?(?:chairman|minister|ministers|"
        "secretary|director|leader|person|people|official)"
    ),
    Asked.PLACE: "where|(?:in )?(?:what|which) (?:place|city|province|country)",
}
_ENGLISH_OTHER = "what|which|how|is|are|was|were|did|does|do|has|have|can|should"


def _patterns(worded: Mapping[Asked, str]) -> "list[tuple[Asked, regex.Pattern[str]]]":
    return [
        (asked, regex.compile(rf"(?<!\w)(?:{words})(?!\w)", regex.IGNORECASE))
        for asked, words in worded.items()
    ]


_BY_FORM = {
    QuestionForm.ACCENTED: _patterns(_VIETNAMESE),
    QuestionForm.UNACCENTED: _patterns(
        {asked: fold(words) for asked, words in _VIETNAMESE.items()}
        | {Asked.AMOUNT: _FOLDED_AMOUNT}
    ),
}
_FIRST_ENGLISH = _patterns({**_ENGLISH, Asked.OTHER: _ENGLISH_OTHER})


def asked_for(question: Question) -> Asked:
    """Return the kind of thing that `question` asks for.

    With diacritics they count: "máy tính" is no "mấy tỉnh". In English the first word that asks
    does: "which … when …" asks which.
    """
    text = question.text
    if not text.isupper():
        text = ARTIFICIAL_INTELLIGENCE.sub(" ", text)
    text = canonical_text(text)
    if question.form is not QuestionForm.FOREIGN:
        return _asked_in(text, question.form)
    return _first_asked(text) or _asked_in(text, QuestionForm.ACCENTED)


def _asked_in(text: str, form: QuestionForm) -> Asked:
    return next((asked for asked, words in _BY_FORM[form] if words.search(text)), Asked.OTHER)


def _first_asked(text: str) -> Asked | None:
    """Return what the first English word that asks asks for; None without one."""
    found = [
        (match.start(), place, asked)
        for place, (asked, words) in enumerate(_FIRST_ENGLISH)
        if (match := words.search(text))
    ]
    return min(found, key=lambda one: one[:2])[2] if found else None
