"""What kind of reply a question wants: a fact, or a comparison, a survey, a summary and so on."""

from dataclasses import dataclass
from enum import Enum

import regex

from retrieval import Question, fold, tokenize


class Kind(Enum):
    """What a reply has to bring together."""

    FACT = "fact"
    COMPARISON = "comparison"
    SURVEY = "survey"
    OFFICE = "office"
    SUMMARY = "summary"
    CONTENTS = "contents"
    COURTESY = "courtesy"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The kind of a question and what it is about, in the question's own words.

    `subject` is the topic of a survey, the article that a summary is of, the office that someone
    holds; the whole question for any other kind.
    """

    kind: Kind
    subject: str


# All patterns meet folded lower-case text, so that they serve with and without diacritics.
_ARTICLES = r"(?:bai(?: viet| bao| dang| van)?|bao cao|tai lieu|van ban|tin)"
_WHICH = r"(?:cac|nhung|moi|tat ca(?: cac)?|toan bo|bao nhieu|may)"
_ABOUT = r"(?:noi|nhac|de cap|viet|ban|neu|dua tin|trinh bay|phan anh|ghi)"

_THANKS_OR_GREETING = regex.compile(
    r"\b(?:xin chao|chao|cam on|tam biet|hello|hi|hey|thanks?(?: you)?|bye|"
    r"(?:ban|may) la (?:ai|gi)|(?:ban|may) (?:co the )?(?:lam|giup)(?: duoc)? (?:gi|nhung gi)|"
    r"(?:tro giup|huong dan)(?: su dung)?|who are you|what can you do|help)\b"
)
_COURTEOUS = frozenset(
    "a ad anh ban biet bot buoi chao chieu cho chi co day di em gi giup good ha hay he luon minh "
    "moi morning muon nay nguoi nha nhe nhieu nhung oi ok qua rat roi sang so tat ca the thi toi "
    "toan tot tro ly tuyet va vang voi xin you very much there everyone duoc lam gap".split()
)
_CONTENTS = regex.compile(
    r"(?:(?:trong|o) (?:kho|bo|he thong|day)[\w ]*? )?(?:(?:hien|dang) )*(?:co )?"
    rf"{_WHICH} {_ARTICLES}(?: (?:nao|gi))?(?: (?:trong|o) [\w ]+)?|"
    r"(?:trong |o )?(?:kho|bo (?:suu tap|bao cao|bai viet|tai lieu|du lieu))[\w ]*? "
    rf"(?:co|gom|chua) (?:{_WHICH} )?(?:gi|{_ARTICLES}(?: (?:nao|gi))?)|"
    rf"(?:liet ke|danh sach|ke ten)(?: {_WHICH})? {_ARTICLES}(?: (?:va|kem|cung) [\w ]+)?|"
    r"(?:what|which|how many) (?:articles?|reports?|documents?)(?: (?:do you have|are there|"
    r"are in the collection|is there))?|list (?:all |the )*(?:articles|reports|documents)"
)
_SURVEY = regex.compile(
    rf"(?:(?:tong hop|liet ke|tim) )?(?:{_WHICH} )?{_ARTICLES}(?: nao)? (?:da |co |cung )*{_ABOUT}"
    r"(?: (?:nhung )?gi| the nao| ra sao)?(?: (?:ve|den|toi))? (?P<a>.+)|"
    rf"tong hop (?:thong tin|noi dung|y kien|{_ARTICLES})? ?(?:{_ABOUT} )?ve (?P<b>.+)|"
    r"(?:which|what) (?:articles|reports|documents) "
    r"(?:mention|talk about|discuss|say about) (?P<c>.+)|"
    r"what do (?:the )?(?:articles|reports|documents) say about (?P<d>.+)"
)
_SUMMARY = regex.compile(
    r"(?:hay |vui long |xin )?(?:tom tat|tom luoc|diem lai)"
    r"(?: (?:giup|cho|lai|noi dung|toi|minh))* "
    rf"(?:{_ARTICLES} )?(?:ve |noi ve )?(?P<a>.+)|"
    rf"(?:noi dung chinh|y chinh|diem chinh|noi dung) (?:cua|trong) (?:{_ARTICLES} )?(?P<b>.+?)"
    r"(?: (?:la gi|gom gi|the nao))?|"
    rf"{_ARTICLES} (?P<c>.+) (?:noi (?:ve )?(?:gi|dieu gi)|co noi dung gi)|"
    r"(?:please )?summari[sz]e (?:the )?(?:article |report )?(?:on |about )?(?P<d>.+)"
)
_COMPARISON = regex.compile(
    r"\b(?:so sanh|doi chieu|khac (?:gi|nhau|biet|the nao)|giong(?: va khac)? nhau|"
    r"(?:nao|ai|ben nao|noi nao) [\w ]*\b(?:nhieu|it|cao|thap|lon|nho|som|muon|nhanh|cham)\b"
    r"[\w ]*\bhon|"
    r"compare|difference between|versus|vs)\b"
)
_RANK = (
    r"(?:pho )?(?:bo truong|thu truong|tong bi thu|thu tuong|chu tich(?: nuoc| quoc hoi)?|bi thu|"
    r"giam doc|truong (?:ban|phong|doan)|cuc truong|vu truong|tong giam doc|"
    r"chanh (?:van phong|thanh tra))"
)
_OFFICE = regex.compile(
    rf"ai (?:la|dang la|lam|giu chuc|dang giu chuc|giu chuc vu|tung la) (?P<a>{_RANK}\b.*?)"
    r"(?: qua cac (?:thoi ky|thoi ki|nam)| hien nay| hien tai)?|"
    rf"(?P<b>{_RANK}\b.*?)(?: hien nay| hien tai)? (?:la ai|ten (?:la )?gi)"
    r"(?: qua cac (?:thoi ky|nam))?|"
    rf"who (?:is|was) the (?P<c>{_RANK}\b.*)"
)
_OF_AN_EVENT = regex.compile(
    r"\b(?:19|20)\d\d\b|\b(?:hoi nghi|phat bieu|chu tri|trao|ngay|khai mac)\b"
)


def wanted_of(question: Question) -> Wanted:
    """Return the kind of reply that a question wants, and of what."""
    words = tokenize(question.text)
    folded = [fold(word) for word in words]
    said = " ".join(folded)
    if _is_courtesy(said):
        return Wanted(Kind.COURTESY, question.text)
    if _CONTENTS.fullmatch(said):
        return Wanted(Kind.CONTENTS, question.text)
    for kind, pattern in ((Kind.SURVEY, _SURVEY), (Kind.SUMMARY, _SUMMARY), (Kind.OFFICE, _OFFICE)):
        match = pattern.fullmatch(said)
        if match and not (kind is Kind.OFFICE and _OF_AN_EVENT.search(said)):
            return Wanted(kind, _words_of(match, words))
    if _COMPARISON.search(said):
        return Wanted(Kind.COMPARISON, question.text)
    return Wanted(Kind.FACT, question.text)


def _is_courtesy(said: str) -> bool:
    """Say whether nothing is left of a question without its greeting or thanks."""
    rest, found = _THANKS_OR_GREETING.subn(" ", said)
    return bool(found) and all(word in _COURTEOUS for word in rest.split())


def _words_of(match: "regex.Match[str]", words: list[str]) -> str:
    """Return the words of the group that matched, with the diacritics they were typed with."""
    group = next(name for name, found in match.groupdict().items() if found)
    first = match.string.count(" ", 0, match.start(group))
    count = match[group].count(" ") + 1
    return " ".join(words[first : first + count])
