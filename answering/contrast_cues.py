"""What says that two things are held against one another, wherever it stands in a question."""

import regex

# All patterns meet folded text; commas may stand between the words or not.
_POINT = r"(?:diem|net|cho|khia canh|mat|khoan|phan|yeu to|thanh to|noi dung|huong|muc|co|dieu)"
_DIFFERENT = (
    r"(?:khac biet|khac nhau|khac|lech nhau|lech|venh nhau|venh|chenh nhau|chenh lech|chenh|"
    r"trai nguoc|nguoc nhau|doi lap|mau thuan|thay doi|bien doi|dich chuyen|chuyen bien|"
    r"xe dich|doi khac)"
)
_ALIKE = (
    r"(?:giong nhau|giong(?! nhu\b)|tuong dong|tuong tu|trung nhau|trung khop|trung lap|trung|"
    r"thong nhat|dong nhat|nhat quan|an khop|khop nhau|khop|cung quan diem|nhu nhau|ngang nhau|"
    r"chung)"
)
_SAME = rf"(?:{_DIFFERENT}|{_ALIKE})"
_HOW = (
    r"(?:the nao|nhu the nao|ra sao|lam sao|nhu nao|sao|gi|chi|o dau|cho nao|cho mo|bao nhieu|"
    r"co nao|may|khong|ko|hong|hem|chua|nhau)"
)
_OPEN = (
    rf"(?:(?:co|thi|thay|la|bi|duoc|hai ben|hai vi|hai nguoi|hai noi|doi ben) )*"
    rf"(?:nhung |cac )?(?:{_POINT} )?(?:gi |nao |chi )?"
)
_TELLS = regex.compile(
    rf"\b{_SAME} (?:hay|va|hoac|or|and|,)\s?(?:la )?(?:co )?(?:{_SAME}|khong|ko)\b|"
    rf"\b{_POINT} (?:gi|nao|chi) {_SAME}\b|\b{_POINT} {_SAME}(?! khong)\b|"
    rf"\bco (?:gi |chi )?{_SAME}(?: so)?(?: \w+){{0,3}} (?:khong|ko|hong|nhau|nao)\b|"
    rf"\b(?:lech|venh|chenh|trai|trung|khop|nguoc|doi chieu|dat canh)(?: gi)? nhau\b|"
    rf"\b(?:khac|giong)(?: gi)? nhau(?: (?:o|ve|{_HOW})\b|\Z)|"
    rf"\b(?:khac biet|tuong dong|chenh lech|venh|lech) {_HOW}\b|\bchenh (?:co|may|bao)\b|"
    r"\bkhac (?=.*\b(?:ra sao|the nao|cho nao|o diem nao|nao)\b)|"
    r"\b(?:so sanh|doi chieu|doi so|so ra|so thu|so so luong|"
    r"so voi(?! (?:toan quoc|ca nuoc|truoc|ke hoach|cung ky|cung ki)\b)|"
    r"so lai|dat canh|dat ben canh|"
    r"de canh|canh nhau|ke nhau)\b|\b(?:so) (?:cai |ho |thu )?(?:giup|gium|coi|xem)\b|"
    r"\bmoi (?:nguoi|ben|noi|don vi) mot (?:kieu|cach|phach|huong)\b|"
    r"\bmot (?:ben|dang|phia)\b.*\b(?:mot (?:ben|dang|phia)|ben kia)\b|"
    r"\b(?:compare[ds]?|comparison|versus|vs|differ(?:s|ed|ent|ence|ences)?|in common|alike|"
    r"similar|contrast|side by side|same|each)\b"
)
_CHOICE = regex.compile(
    r"\b(?:ben|noi|don vi|dua|ong|ba|nguoi|nam|so|con so|cai|phia|cap|ky|ki|dot|hoi nghi|viec|"
    r"muc|so nao|dang) nao\b.*\b(?:hon|truoc|sau|nhat)\b|"
    r"\bai\b.*\b(?:hon|truoc|sau)(?: ai)?\Z|\b(?:which|who)\b.*\b(?:er|more|less|first|earlier|"
    r"later|longer|larger|higher|bigger|fewer)\b"
)
CONTRAST = regex.compile(
    rf"[ ,]*\b(?:(?:hai |ca hai )?(?:ben|vi|nguoi|noi|cach \w+ \w+|ky|noi dung|con so|don vi)"
    rf"(?: do| nay| kia| ay)? )?{_OPEN}{_SAME}(?:,? (?:hay|va|hoac) (?:la )?(?:co )?"
    rf"(?:{_SAME}|khong)|,? co gi {_SAME})?(?: nhau)?"
    rf"(?: (?:o|tai|ve) {_POINT}(?: \w+)? (?:nao|gi))?(?: {_HOW})*(?: vay| nhi| the| a| ha| ta)*"
    r"\W*\Z"
)
"""What asks at the end how far two sides differ or agree: ", có điểm gì tương đồng?"."""

CHOOSES = regex.compile(
    r"[ ,]+(?:thi )?(?:ben|noi|don vi|dua|nguoi|cai|con so|so|phia|cap|dang|muc) nao\b|"
    r"[ ,]+ai\b(?=.*\b(?:hon|truoc|sau)(?: ai)?\W*\Z)"
)
"""What chooses between the sides before it says in what."""


def tells_of_contrast(folded: str) -> bool:
    """Say whether a question holds two things against one another, or chooses between them."""
    return bool(_TELLS.search(folded) or _CHOICE.search(folded))
