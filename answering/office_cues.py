"""Who holds an office: a title and a question who, and no event at which its holder did a thing."""

import regex

from answering.said import ARTICLE, MANY, Said
from retrieval import fold
from retrieval.kinds import RANKS

_RANK = rf"(?:{fold(RANKS)}|bt|ct(?= ubnd| tinh| hdnd)|pct|ttg|ptt|tbt|ctn|p?gd(?= so| snv))"
_HEAD = (
    r"(?:nguoi dung dau|nguoi lanh dao|nguoi phu trach|sep(?: lon)?(?: cua)?|nguoi cam dau|"
    r"lanh dao(?: cao nhat)?|dung dau|dieu hanh|phu trach)"
)
_BODY = (
    r"(?P<body>(?:bo|so|tinh|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|ban(?! hanh)|cuc|"
    r"vu(?! viec)|van phong|chinh phu|dang uy|tinh uy|thanh uy|dang bo|quoc hoi|dang|nha nuoc|"
    r"nuoc)\b.*?)"
)
_NOW = (
    r"(?:hien nay|hien tai|hien gio|bay gio|luc nay|hom nay|duong nhiem|dang|hien|"
    r"qua (?:cac|tung) (?:thoi ki|giai doan|nam|doi|nhiem ki)|tu truoc den nay|"
    r"tung|da|da tung|now|currently|current)"
)
_HOLDS = (
    r"(?:la|lam|giu|giu chuc|giu chuc vu|(?:ngoi|giu|nam) ghe|"
    r"duoc (?:neu|goi|nhac(?: den| toi)?) la|"
    r"dam nhiem|dam nhan|nam giu|dam duong|"
    r"dam nhiem (?:chuc|chuc vu|vi tri|cuong vi)|giu (?:vi tri|cuong vi)|tro thanh)"
)
_WHO = (
    r"(?:(?:nhung )?ai|(?:nhung |cac )?(?:dong chi|ong|ba|nguoi|vi|nhan vat) nao|"
    r"(?:nhung )?(?:nguoi|vi) nao)"
)
_POST = r"(?:chuc(?: vu| danh)?|vi tri|cuong vi|ghe)"
_TITLE = rf"(?P<title>{_RANK}\b.*?)"
_FORMS = tuple(
    regex.compile(form)
    for form in (
        rf"(?:{_NOW} )*(?:{_WHO}|"
        rf"nguoi)(?: {_NOW})*(?: {_HOLDS})?(?: {_NOW})* {_TITLE}(?: {_NOW})*",
        rf"(?:cac |nhung |cho biet |dong chi |ong |ba |vi )*{_TITLE}(?: {_NOW})* (?:la|gom|bao "
        rf"gom|do|thuoc ve|ten)"
        rf"(?: (?:nhung|co|cac|la))* (?:ai|gi|{_WHO})(?: {_NOW})*(?: (?:dam nhiem|nam giu|giu))?",
        rf"(?:cho biet |neu |xin )*(?:ho )?(?:va )?ten(?: (?:cua|cac|dong chi|vi))* {_TITLE}"
        rf"(?: {_NOW})*(?: la gi)?",
        rf"(?:cac|nhung|may|danh sach)(?: cac)? (?:doi|vi|dong chi) {_TITLE}(?: {_NOW})*"
        r"(?: (?:gom|la|co))*(?: (?:nhung )?ai)?",
        rf"{_TITLE}(?: da)? (?:thay doi|doi|trai)(?: qua| nhu the nao| the nao| ra sao)*"
        r"(?: may)?(?: (?:nhung )?ai| doi| nguoi)?",
        rf"(?P<of>(?:bo|tinh|so) .+?) do {_WHO} (?:lam|giu|dung dau|la)(?: chuc)? "
        rf"(?P<rank>{_RANK})",
        rf"{_POST} {_TITLE}(?: {_NOW})* (?:la|do|thuoc ve) {_WHO}(?: {_NOW})*"
        rf"(?: (?:{_HOLDS}|nam))?",
        rf"{_TITLE} ten(?: day du)?(?: la)?(?: gi)?",
        rf"{_HEAD} {_BODY}(?: {_NOW})* la {_WHO}(?: {_NOW})*",
        rf"{_WHO}(?: {_NOW})* (?:la )?(?:nguoi )?{_HEAD} {_BODY}(?: {_NOW})*",
        rf"who(?: \w+)? (?:is|was|are|were|holds|serves as|s)(?: {_NOW})* (?:the )?(?:{_NOW} )*"
        rf"{_TITLE}(?: {_NOW})*",
        rf"(?:what is |what s |give me )?(?:the )?names? of (?:the )?{_TITLE}",
        rf"who (?:heads|leads|runs|dung dau|lanh dao|is (?:the )?(?:head|leader|chief) of|is in "
        rf"charge of) (?:the )?{_BODY}(?: {_NOW})*",
        rf"{_TITLE} is (?:who|whom)(?: {_NOW})*",
        rf"(?:hay )?(?:ke|ke ten|neu|neu ten|liet ke|list|name)(?: (?:ho ten|ten|ra|tat ca|cac|"
        rf"nhung|vi|the))* {_TITLE}(?: {_NOW})*",
        rf"(?P<of>(?:bo|tinh|so|ubnd|uy ban nhan dan) .+?) (?:hien )?(?:co|gom) "
        rf"(?:nhung |cac |may )?(?P<rank>{_RANK})(?: {_NOW})* (?:nao|(?:la |gom )?nhung ai)",
    )
)
_ACCORDING = regex.compile(
    rf"\A(?:theo|trong|qua|o) (?:{MANY} )?{ARTICLE}(?: (?:nay|tren|da nap))*(?: thi)? "
)
_DOES_SOMETHING = regex.compile(
    r"\b(?:(?:19|20)\d\d|hoi nghi|cuoc hop|phat bieu|chu tri|trao|tang|ngay|khai mac|du|tham du|"
    r"chi "
    r"dao|(?<!\bha )noi(?! vu)|cong bo|yeu cau|de nghi|ki|nhan manh|duoc|bi|den|nao|at|in|"
    r"khi|ra sao|the nao|bao nhieu|gi|phai|dau tien|cuoi cung|thu (?:hai|ba|tu|\d+)|first|last)\b"
)
"""In what is left of a title without its rank, where "bí thư" would read as "bị"."""

_OF_BODY = (
    ("bo ", "bộ trưởng"),
    ("bnv ", "bộ trưởng"), ("snv ", "giám đốc"), ("nganh ", "bộ trưởng"),
    ("chinh quyen ", "chủ tịch ubnd"), ("so ", "giám đốc"), ("tinh uy", "bí thư"),
    ("thanh uy", "bí thư"),
    ("tinh ", "chủ tịch ubnd"), ("ban ", "trưởng"), ("cuc ", "cục trưởng"), ("vu ", "vụ trưởng"),
    ("van phong", "chánh"), ("chinh phu", "thủ tướng"), ("quoc hoi", "chủ tịch"),
    ("dang uy", "bí thư"), ("dang bo", "bí thư"), ("dang", "tổng bí thư"),
    ("nha nuoc", "chủ tịch nước"), ("nuoc", "chủ tịch"),
)  # fmt: skip
"""Who heads a body, by what the body opens with; a chairman, where nothing here does."""

_SPELT_OUT = {
    "bt": "bộ trưởng", "ct": "chủ tịch", "pct": "phó chủ tịch", "ttg": "thủ tướng",
    "ptt": "phó thủ tướng", "tbt": "tổng bí thư", "ctn": "chủ tịch nước", "gd": "giám đốc",
    "pgd": "phó giám đốc",
}  # fmt: skip
_EMPTY = frozenset({"of", "the", "đang", "của", "cua"})
_SECTOR = regex.compile(r"\A(?:ngành|nganh) ")
_COMMANDS = regex.compile(r"\A(?:tư lệnh|tu lenh) (?:ngành|nganh) ")
_NOW_FOLDED = regex.compile(r"\bdang\b(?! (?:uy|bo|doan|vien)\b)")
"""Without diacritics "đang" looks like "đảng"."""


def office_in(said: Said) -> str | None:
    """Return the office whose holder a question wants, spelt out; None where it wants none."""
    opening = _ACCORDING.match(said.text)
    start = opening.end() if opening else 0
    for form in _FORMS:
        match = form.fullmatch(said.text, start)
        if match is None:
            continue
        title = _title(said, match)
        rest = regex.sub(rf"\A{_RANK}\b", "", fold(title))
        if not _DOES_SOMETHING.search(rest):
            return title
    return None


def _title(said: Said, match: "regex.Match[str]") -> str:
    named = match.groupdict()
    if named.get("rank"):
        return spelt_of_rank(f"{said.group(match, 'rank')} {said.group(match, 'of')}")
    if named.get("body"):
        return spelt_of_body(said.group(match, "body"))
    return spelt_of_rank(said.group(match, "title"))


def spelt_of_body(body: str) -> str:
    """Return the office at the head of a body, spelt out."""
    plain = f"{fold(body)} "
    rank = next((rank for start, rank in _OF_BODY if plain.startswith(start)), "chủ tịch")
    return spelt_of_rank(f"{rank} {_SECTOR.sub('', body)}")


def deputy_of(office: str) -> str:
    """Return the office right below another."""
    if fold(office).startswith("bo truong"):
        return f"thứ trưởng {' '.join(office.split()[2:])}".strip()
    return f"phó {office}"


def spelt_of_rank(title: str) -> str:
    """Return an office without the words that add nothing, its short forms spelt out."""
    words = (word for word in _NOW_FOLDED.sub("", title).split() if word not in _EMPTY)
    spelt = " ".join(_SPELT_OUT.get(fold(word), word) for word in words)
    return _COMMANDS.sub("bộ trưởng ", spelt)
