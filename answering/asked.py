"""What a question asks for: an amount, a date, a person, a place, a reason, or anything else."""

import re
from enum import Enum

from retrieval import Question, fold


class Asked(Enum):
    """The kind of thing that answers a question."""

    AMOUNT = "amount"
    DATE = "date"
    PERSON = "person"
    PLACE = "place"
    REASON = "reason"
    OTHER = "other"


# Matched on the folded question, so that they serve with and without diacritics.
_DATE = re.compile(
    r"\b(khi nao|bao gio|luc nao|(ngay|thang|nam|thoi gian|hom) (nao|may|bao nhieu|gi)|"
    r"(tu|vao|den) (ngay|thang|nam) (nao|may)|(nhiem ki|nhiem ky|giai doan) nao|dien ra ngay|when|"
    r"(what|which) (date|day|year|month))\b"
)
_AMOUNT = re.compile(
    r"\b(bao nhieu|may (nghin|ngan|trieu|ty|ti|phan tram|nguoi|can bo|nhiem vu|xa|tinh|don vi|diem|"
    r"muc tieu|ca nhan|truong hop|so|cap)|so luong|tong so|ti le|ty le|phan tram|kinh phi|"
    r"how (many|much)|what (percentage|share|proportion|number|amount)|number of)\b"
)
_AMOUNT_ACCENTED = re.compile(r"\b(mấy|số (?!18|hóa|hoá))", re.IGNORECASE)
_PERSON = re.compile(
    r"\b(ai|nhung ai|(nguoi|dong chi|ong|ba|lanh dao|nha|cau thu|ca si|dao dien|tac gia|vua|"
    r"tong thong|chu tich|giam doc|bo truong|(?<!don )vi)(?: (?!nao)\w+){0,4} nao|la ai|ten gi|"
    r"who|whom|whose)\b"
)
_PLACE = re.compile(
    r"\b((o|tai|tu|den|ve|vao|thuoc) "
    r"(dau|(noi|dia diem|thanh pho|tinh|nuoc|quoc gia|vung|huyen|xa) nao)|"
    r"(noi|dia diem|thanh pho|tinh|huyen|xa|quan) nao|o dau|where)\b"
)
_REASON = re.compile(r"\b(vi sao|tai sao|do dau|nguyen nhan|ly do|li do|muc dich|de lam gi|why)\b")


def asked_for(question: Question) -> Asked:
    """Return the kind of thing that `question` asks for."""
    folded = fold(question.text).lower()
    if _REASON.search(folded):
        return Asked.REASON
    if _DATE.search(folded):
        return Asked.DATE
    if _AMOUNT.search(folded) or _AMOUNT_ACCENTED.search(question.text):
        return Asked.AMOUNT
    if _PERSON.search(folded):
        return Asked.PERSON
    return Asked.PLACE if _PLACE.search(folded) else Asked.OTHER
