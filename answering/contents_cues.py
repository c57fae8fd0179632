"""What the collection holds: nothing is asked but how many texts there are, and which."""

import regex

from answering.said import ARTICLE, MANY, Said

_COLLECTION = (
    r"(?:kho|thu vien|bo suu tap|bo (?:bao cao|tai lieu|bai viet|du lieu)|he thong|co so du lieu|"
    r"csdl|du lieu|nguon thong tin|collection|library|database|corpus|data)"
)
_WHICH = r"(?:gi|nao|bao nhieu|may|dau|what|which|how many|how much)"
_SHELF = regex.compile(
    rf"\b{MANY} (?:so (?:luong )?)?{ARTICLE}\b|\b{ARTICLE} (?:nao|gi)\b|"
    rf"\b(?:danh sach|danh muc|liet ke|ke ten|tong so|so luong|so|xem)(?: het)?(?: {MANY})? "
    rf"{ARTICLE}\b|"
    rf"\b(?:which|what|how many|list|show)(?: me)?(?: of)?(?: {MANY})? {ARTICLE}\b|"
    rf"\b{_COLLECTION}\b(?=.*\b{_WHICH}\b)|\b(?:what|which)\b.* {_COLLECTION}\b|\bmuc luc\b"
)
_ORIGIN = regex.compile(
    r"(?:ban|tro ly|tro li|em|he thong|ung dung|chatbot)(?: nay)? (?:"
    r"(?:(?:lay|dua|can cu|tham khao|trich|tra loi) .*)?(?:tu|vao|tren|theo) (?:dau|nhung gi|"
    rf"(?:{MANY} )?(?:nguon|{ARTICLE}) nao)|biet (?:nhung|duoc nhung) gi|biet ve nhung gi)|"
    r"where (?:do|does) (?:you|it|your (?:data|information)) (?:get|come|take) .*from|"
    r"what do you know|what are your sources"
)
_NOTHING_ELSE = frozenset(
    "bai viet bao dang van cao tai lieu ban tin tuc nguon articles article reports report "
    "documents "
    "document texts text sources files kho thu vien bo suu tap he thong co so du lieu csdl thong "
    "muc "
    "luc danh sach collection library database corpus data "
    "nhung cac moi tung tat ca toan bao nhieu may hien hom nay gio la tong luong so nao gi dau the "
    "khong liet ke ten tieu de ngay thang nam nguon chu de linh vuc xem cho va kem cung theo thu "
    "tu "
    "co gom chua cua trong o tren tai day do no em tro li ly chatbot ung dung cong cu toi minh "
    "duoc "
    "da dang dua nap cung cap cap nhat luu giu nam so huu tra cuu tim doc hoi biet vao den lay moi "
    "cu nhat gan ca roi thi dung hay dau tien cuoi cung ra sao "
    "what which how many list all the do does you have are is there in it of your available show "
    "me "
    "s contained contain held hold included include please give a an by date title titles names "
    "het xong ho so lai list every everything latest newest oldest from this and with dates".split()
)
"""Folded words of a question about the collection; any other word is a topic, and makes another."""


def is_about_the_contents(said: Said) -> bool:
    """Say whether a question asks for the texts of the collection, and nothing about a topic."""
    if _ORIGIN.fullmatch(said.text):
        return True
    return bool(_SHELF.search(said.text)) and set(said.text.split()) <= _NOTHING_ELSE
