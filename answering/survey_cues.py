"""Surveys told by parts: several texts and what they tell, or gathering, and a topic left over."""

from answering.clauses import clauses_of, is_occasion, unframed_clause
from answering.said import unframed
from answering.spelling import as_spelt, spelt
from answering.text_words import ASKS, AT_SEVERAL, ON, SEVERAL, TELL, TEXT, WHAT
from retrieval import Question, tokenize

_ADVERB = r"(?:đều|đã|có|cũng|được|đc|dc|bị|sẽ|thì|nào|mà|từng|thấy|đang|that|which|are|is|do|does)"
_IN = (
    r"(?:(?:trong|ở|tại|qua|từ|theo|xuyên suốt|căn cứ vào|căn cứ|dựa vào|dựa trên|lấy từ|trích từ|"
    r"đọc|bởi|trên|khắp|across|in|from|by|through(?:out)?|among|according to) )"
)
_WHAT_ABOUT = rf"(?:(?:{ON} |trong )*{WHAT}(?: {ON})*)"
_TELLING = rf"(?:(?:{_ADVERB} )*(?:{TELL})(?: (?:tên|lại|ra|rõ|thẳng|cụ thể))*(?: {ON})*)"
_THEY_TELL = spelt(
    rf"\b(?:có )?{_IN}*{SEVERAL}(?: (?:có trích phát biểu|được đưa tin))?"
    rf"(?: (?:này|trên))?(?:(?: {_ADVERB})* (?:{_WHAT_ABOUT}|{_TELLING}(?: {_WHAT_ABOUT})?)(?!\w)|"
    r" có\Z|\Z)"
)
_TOLD_THERE = spelt(
    rf"\b{_TELLING}(?: {_WHAT_ABOUT})?,? (?:đến |tới |ra )?{_IN}*{AT_SEVERAL}(?: {_ADVERB})*(?!\w)|"
    rf"\b{_IN}*{AT_SEVERAL} (?:có )?{_TELLING}(?: {_WHAT_ABOUT})?(?!\w)|"
    rf"(?:có|nằm) (?:{_IN}{SEVERAL})(?!\w)"
)
_TELL_WHAT = spelt(
    rf"\b(?:{_TELLING} (?:những |các )*{_WHAT_ABOUT}|ai (?:viết|nói|bàn) gì)(?!\w)|"
    r"(?:(?:như )?thế nào|ra sao|làm sao)(?: (?:vậy|thế|ta|hả|á))*\Z|"
    rf"\b(?:nội dung (?:cụ thể|mỗi nơi)|cụ thể)(?: {_WHAT_ABOUT})?\Z"
)
_GATHERED = (
    r"(?:tổng hợp|tổng thuật|tập hợp|gom|gộp|góp|lượm|lượm lặt|nhặt(?! (?:được|rác))|thu thập|"
    r"hệ thống|lục|xâu chuỗi|compile|gather|collate|collect|round up|pull together|put together|"
    r"bring together|assemble)"
)
_LISTED = (
    r"(?:điểm (?:lại|qua)|liệt kê|kể|nêu|lọc|tìm|trích|trích dẫn|dẫn|tóm (?:tắt|lược|lại)|thống kê|"
    r"lập bảng|rà(?! sao)|rà soát lại|list|find|show|search|look for)"
)
_AFTER = r"(?: (?:lại|ra|hết|đủ|chung|hộ|giúp|giùm|dùm|luôn|một lượt|chung một chỗ|vào một chỗ))*"
_NOUN = (
    r"(?:(?:tất cả |toàn bộ |mọi |hết |các |những |mấy |ít |một số )*(?:thông tin|nội dung|ý kiến|"
    r"quan điểm|nhận định|đánh giá|phát biểu|chỉ đạo|các ý|ý|đoạn|câu|chi tiết|con số|số liệu|"
    r"tin(?: tức)?|điều|gì|everything|anything|all|information|what is (?:said|reported|written)|"
    r"mentions?|references?))"
)
_GATHER = spelt(
    rf"(?:\A|(?<= ))(?:hãy |xin |cần |muốn |mong )*(?:được )?{_GATHERED}{_AFTER}"
    rf"(?: {_NOUN}(?: (?:nói|viết|có))?)?(?: {ON})*(?!\w)|"
    rf"\A(?:tìm|lọc|kiếm|find){_AFTER} (?:any |an? )?{TEXT} (?:(?:{TELL}) )?{ON}(?!\w)|"
    rf"\A(?:hãy |xin )*điểm (?:lại|qua) {_NOUN}(?: {ON})+(?!\w)"
)
_LIST = spelt(
    rf"(?:\A|(?<= ))(?:thì |hãy |xin |cần |muốn )*(?:được )?{_LISTED}{_AFTER}"
    rf"(?: {_NOUN})?(?: {ON})*(?!\w)"
)
_ANY_TELLS = spelt(rf"\A{TEXT}(?: {_ADVERB})* (?:{TELL}) {WHAT}(?: {ON})+(?= \S)")
"""One text that tells of something, where nothing says which."""

_ARE_ABOUT = spelt(rf"\A{SEVERAL} (?:are |is )?(?:about|regarding|concerning|on)(?!\w)")
_AND_WHAT = spelt(
    rf"(?<= {SEVERAL} .*) (?:và|and) (?:\w+ ){{0,4}}(?:gì|ai|đâu|thế nào|ra sao)(?: \w+){{0,2}}\Z"
)
_IN_THEM = spelt(rf"(?<!\w){_IN}*{SEVERAL}(?!\w)")
_WHAT_DO_THEY = spelt(
    rf"\Awhat (?:(?:do|does|did) {SEVERAL}|is|was|has been) (?:{TELL})(?: {ON})*(?!\w)"
)
_IN_ENGLISH = spelt(rf"\b(?:across|in|from|through|do|does|among) (?:all |any )?{SEVERAL}(?!\w)")
_COUNTED = spelt(
    r"\bbao nhiêu (?:bài|báo cáo|tin|tài liệu|văn bản)\b.* được (?!nói|nhắc|đề cập)\w+"
)
_TEXTS = spelt(rf"\b{SEVERAL}(?!\w)")
_ASKS = spelt(ASKS)
_OPENS = (
    rf"(?:{ON}|thì|là|mà|và|có|trong|qua|theo|từ|ở|tại|đối với|cái|các|những|vụ|việc|chuyện|"
    rf"câu chuyện|"
    r"vấn đề|chủ đề|đề tài|mảng|khoản|phần|nội dung|thông tin|ý kiến|quan điểm|ý này|ý|được|bị|đều|"
    r"công tác(?= \w+ \w+ \w+ )|tổng hợp|lại|cả|tất cả|của|toàn bộ|hết|nào|gì|nhất là|cụ thể|kể cả|"
    r"nhìn từ góc độ \w+ \w+|rằng|ra|cho|đã|the|any|all|and|do|does|is|are|anything|everything|"
    r"across)"
)
_COMPOUND = (
    r"(?:phân (?:cấp|quyền|công|bổ|loại|định|tích)|cải (?:cách|thiện|tiến|tạo)|"
    r"tài (?:liệu|chính|nguyên|sản|năng|trợ)|thi (?:đua|hành|tuyển)|tư (?:pháp|tưởng|nhân|liệu)|"
    r"chuyển (?:đổi|giao|dịch)|việc làm|cả nước|vụ việc|các bộ)(?!\w)"
)
"""Words that open as one of these does, once their diacritics are left out."""

_OPENING = spelt(rf"\A(?:(?!{_COMPOUND}){_OPENS}(?: |\Z))+")
_CLOSING = spelt(
    rf"(?: (?:có )?(?:được|đc|dc|bị) (?:{TELL})(?: {ON})*)?"
    rf"(?:(?: |\A)(?:thì|là|mà|và|có|trong|qua|theo|từ|ở|tại|được|bị|đều|đã|của|ra|lại|này|"
    rf"với nhau|{ON}|như|thế|vậy|nào|gì|ý|y|do|does|said|reported|in|across))*\Z"
)
_SHORT = 2
"""Clauses of fewer letters say nothing."""


def surveyed(question: Question) -> str | None:
    """Return the topic on which a question wants the texts heard; None where it wants no such.

    Parts of the topic stay apart by commas. Where a word still asks for something when all that
    asks of texts is taken away, a fact is wanted.
    """
    if _COUNTED.search(as_spelt(question.text)):
        return None
    clauses = [unframed_clause(clause) for clause in clauses_of(unframed(question.text))]
    if not any(map(_may_ask, clauses)):
        return None
    left = [_left_of(clause) for clause in clauses]
    pairs = list(zip(clauses, left, strict=True))
    gathered = any(_GATHER.match(clause) for clause in clauses)
    listed = gathered or any(_GATHER.search(c) or _LIST.search(c) for c in clauses)
    named = any(_TEXTS.search(clause) for clause in clauses)
    told = any(_asks_several(*pair) for pair in pairs)
    if not (told or gathered or (listed and named)):
        return None
    if not told and any(_ASKS.search(one) for one in left):
        return None
    return _topic(left)


def _may_ask(clause: str) -> bool:
    """Say whether a clause has any of the words without which nothing is surveyed."""
    cues = (
        _TEXTS.search(clause),
        _ANY_TELLS.match(clause),
        _TOLD_THERE.search(clause),
        _GATHER.match(clause),
    )
    return any(cue is not None for cue in cues)


def _asks_several(clause: str, left: str) -> bool:
    """Say whether a clause names several texts and asks nothing but what they tell."""
    if _ASKS.search(left):
        return False
    if _ANY_TELLS.match(clause) or _ARE_ABOUT.match(clause):
        return True
    if _THEY_TELL.search(clause) or _TOLD_THERE.search(clause) or _IN_ENGLISH.search(clause):
        return True
    return _IN_THEM.search(clause) is not None and _TELL_WHAT.search(clause) is not None


def _left_of(clause: str) -> str:
    """Return what is left of a clause without all that asks of texts."""
    left = clause
    for pattern in (
        _WHAT_DO_THEY,
        _ANY_TELLS,
        _ARE_ABOUT,
        _AND_WHAT,
        _TOLD_THERE,
        _THEY_TELL,
        _IN_THEM,
        _GATHER,
        _LIST,
        _TELL_WHAT,
    ):
        left = " ".join(pattern.sub(" ", left).split())
    return unframed_clause(left)


def _topic(left: list[str]) -> str | None:
    """Return what clauses are left with, but for those that tell why, or ask for a detail."""
    parts = [part for part in map(_bare, left) if len(part) > _SHORT]
    kept = [one for one in parts if not _ASKS.search(one) and not is_occasion(one)]
    return ", ".join(" ".join(tokenize(part)) for part in kept or parts) or None


def _bare(left: str) -> str:
    return _CLOSING.sub("", _OPENING.sub("", left)).strip()
