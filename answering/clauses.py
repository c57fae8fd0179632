"""A request in its clauses, and what is left of one without the words that only frame it."""

import regex

from answering.spelling import as_spelt, spelt

ME = (
    r"(?:chúng (?:tôi|em|mình|ta)|(?:bọn|tụi) (?:em|mình|tui|tôi)|tôi|tui|tớ|mình|em|anh|chị|cháu|"
    r"con|cô|chú|bác|sếp|lãnh đạo|mọi người|cả nhà|bà già này|ông già này|me|us)"
)
_YOU = (
    r"(?:bạn|anh(?: chị|/chị)?|chị|em|ad|bot|trợ lý|cô|chú|bác|ông|bà|con|cưng|mấy chú|mấy anh|"
    r"các bạn|admin|bồ)"
)
_FOR = r"(?:giúp|giùm|dùm|hộ|dùm|giúp đỡ)"
_PARTICLE = (
    r"(?:với|vs|nhé|nhá|nha|nghe|nghen|nhen|hen|hé|ạ|á|ơi|đi|luôn|thôi|vậy|thế|ta|nhỉ|hả|hở|hông|"
    r"hong|hem|không|ko|k|khum|đó|đấy|ấy|í|(?:coi|xem|nghe|đi|thử) nào|coi|xem|cái|phát|tí|chút|"
    r"xíu|nữa|please|pls|plz|"
    r"thanks|cảm ơn|cám ơn|trân trọng|nhiều|chứ|kìa|hén|rồi|vs ạ|dc|đc)"
)
_FRAMES = spelt(
    rf"(?<!\w)(?:(?:{_FOR})(?: cho)?(?: {ME})?(?: với| nghe| xem| coi| cái)?|"
    rf"(?:cho|để|kể) {ME}(?: (?:xin|hỏi|biết|nghe|xem|coi|đọc|nắm|hiểu))*|"
    rf"nói {ME}(?: (?:biết|nghe|xem|coi|hiểu))+|"
    rf"(?:xin |kính |trân trọng |làm ơn |vui lòng )*(?:đề nghị|kính đề nghị|làm ơn|vui lòng|"
    rf"cho xin|"
    rf"xin(?: được)?|làm phiền|phiền|nhờ|mong|kính nhờ|kính mong)(?: {_YOU})?(?: được)?"
    r"(?: chút xíu| chút| một chút| tí)?|"
    rf"cho (?:phép )?{ME}? ?hỏi(?: xíu| chút| thăm)?|"
    rf"{ME} (?:đang |cũng |chỉ |rất )?(?:cần|muốn|định|tính|thích|quan tâm)(?: được)?"
    r"(?: (?:biết|hỏi|xem|coi|đọc|tìm|tìm hiểu|nắm|có))*|"
    rf"(?:{ME} )?(?:có )?(?:nghe|thấy)(?: (?:người ta|anh em|bạn bè|bà con|ai đó|đâu|họ|bảo))*"
    r" (?:đồn|nói|bảo|kể|rằng|là)|"
    rf"(?:(?:{_YOU}|ai) nào|có ai) (?:biết|rành|nhớ)|"
    rf"(?:nghe|thấy|biết|xem) (?:coi|với|nào|đi|nha)|{_YOU} ơi|"
    r"(?:trân trọng )?c[aáả]m ơn(?: \w+)?|trân trọng|"
    r"(?:can|could|would|will) you(?: please)?|please|"
    r"(?:give|tell|show|get|send|write|make)(?: me| us)?(?= )|i (?:need|want|"
    r"would like)(?: to know)?|"
    r"(?:được|dc|đc) (?:không|ko|k|hông|hong|chứ|chưa)(?: \w+)?)(?!\w)"
)
_TAIL = spelt(rf"(?:(?:\A| )(?:{_PARTICLE}(?: {_YOU})?|(?:hả|ơi|nhỉ|ạ) {_YOU}))+\s*\Z")
_BREAK = regex.compile(r"[,;:.?!…]+(?=\s|\Z|[\"”’'\)])|\s[-–—]+\s|[()\[\]\"“”«»]|\.\.+|:\(+|:\)+")
_SELF = r"(?:chúng (?:tôi|em|mình|ta)|(?:bọn|tụi) (?:em|mình|tui|tôi)|tôi|tui|tớ|mình|em|sếp|i|we)"
_OCCASION = spelt(
    rf"\A(?:(?:vì|do|tại|nếu|để|mai|nay|sáng|chiều|tối|giờ|lát nữa|hôm nay|mà) )?{_SELF}\b|"
    r"\A(?:phục vụ|rảnh|bận|vội|gấp|đọc|chuẩn bị|không có|ko có|chưa có|không kịp|nếu|vì|dài quá|"
    r"khỏi)\b"
)
_PURPOSE = spelt(rf"(?<=\S )để (?:{ME} )?(?:\w+ )+\Z|(?<=\S )để {ME} .*\Z")


def clauses_of(text: str) -> list[str]:
    """Return the clauses of a text, spelt canonically, in order; numbers and dates stay whole."""
    return [part for part in (_squeezed(one) for one in _BREAK.split(as_spelt(text))) if part]


def unframed_clause(clause: str) -> str:
    """Return a clause without the words that ask kindly, address someone or only close it."""
    before, left = None, clause
    while left != before:
        before = left
        left = _squeezed(_FRAMES.sub(" ", _PURPOSE.sub("", left)))
        left = _squeezed(_TAIL.sub("", left))
    return left


def is_occasion(clause: str) -> bool:
    """Say whether a clause tells why or when somebody asks: "em đang chạy xe"."""
    return _OCCASION.search(clause) is not None


def _squeezed(text: str) -> str:
    return " ".join(text.split())
