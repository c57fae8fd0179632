"""The numbers of documents: "Nghị quyết số 18-NQ/TW", "Nghị quyết 57, 59", "số 72/2025/QH15"."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from answering.facts.nouns import counts
from answering.facts.tokens import lex
from answering.facts.units import read_unit
from retrieval import Span, fold

_SAFE = (
    "nghị quyết|nghị định|quyết định|kết luận|chỉ thị|thông tư|thông tư liên tịch|công văn|"
    "công điện|pháp lệnh|quy định|đề án|sắc lệnh"
)
"""Kinds whose number may stand without "số": "Nghị quyết 18"."""

_OTHER = (
    "luật|bộ luật|kế hoạch|hướng dẫn|thông báo|tờ trình|báo cáo|văn bản|lệnh|chương trình|"
    "giấy phép|hiến pháp|nghị quyết liên tịch|quy chế"
)
_CODES = {
    "NQ": "nghi quyet", "NĐ": "nghi dinh", "QĐ": "quyet dinh", "KL": "ket luan", "CT": "chi thi",
    "TT": "thong tu", "TTLT": "thong tu lien tich", "CV": "cong van", "CĐ": "cong dien",
    "QH": "luat", "KH": "ke hoach", "HD": "huong dan", "TB": "thong bao", "BC": "bao cao",
    "PL": "phap lenh", "QC": "quy che", "TTr": "to trinh",
}  # fmt: skip
_KIND = rf"(?<!\w)(?:{'|'.join(sorted((_SAFE + '|' + _OTHER).split('|'), key=len, reverse=True))})"
_NUMBER = (
    r"\d{1,5}(?:/\d{4})?[-/](?-i:\p{Lu}{2,}[\p{L}\d]*)(?:[-/&.](?-i:\p{Lu})[\p{L}\d]*){0,4}(?!\w)"
)
_BARE = r"\d{1,4}(?![\w%/]|[.,-]\d|-\p{L})"
_DOCUMENT = regex.compile(
    rf"(?P<kind>{_KIND})(?:\s+số)?\s+(?P<number>{_NUMBER}|{_BARE})|"
    rf"(?<![\w/.,-])(?P<alone>{_NUMBER})",
    regex.IGNORECASE,
)
_MORE = regex.compile(
    rf"\s{{0,2}}(?:,|và|;)\s{{1,2}}(?:số\s)?(?P<number>{_NUMBER}|{_BARE})", regex.IGNORECASE
)
_KINDS = regex.compile(_KIND, regex.IGNORECASE)
_YEAR = regex.compile(r"(?:19|20)\d\d")
_HEAD = regex.compile(r"(\d+)(.*)")
_NAME = 120
"""Code points: how far before its number a law's kind may stand, with the law's name between."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document that is named by its number.

    `kind` is folded ("nghi quyet"), "" where nothing tells it; `number` is folded, in capitals,
    without leading zeros ("18-NQ/TW", "123/QD-TTG").
    """

    span: Span
    kind: str
    number: str


def find_documents(text: str) -> list[Document]:
    """Return the documents that `text` names by number, in order."""
    found: list[Document] = []
    place = 0
    while (match := _DOCUMENT.search(text, place)) is not None:
        documents = list(_documents(text, match))
        found += documents
        place = documents[-1].span.end if documents else match.end()
    return found


def same_document(one: Document, other: Document) -> bool:
    """Say whether two may be one document: "Nghị quyết 18" and "18-NQ/TW" may."""
    heads = [_HEAD.fullmatch(document.number) for document in (one, other)]
    numbers, codes = zip(*(head.groups() if head else ("", "") for head in heads), strict=True)
    kinds_agree = not one.kind or not other.kind or one.kind == other.kind
    return kinds_agree and numbers[0] == numbers[1] and ("" in codes or codes[0] == codes[1])


def _documents(text: str, match: "regex.Match[str]") -> Iterator[Document]:
    """Yield the document at `match` and those listed after it: "57, 59, 66"."""
    if match["alone"]:
        kind = _kind_before(text, match)
        if kind is not None:
            yield _document(Span(*match.span()), kind, match["alone"])
        return
    said = fold(match["kind"]).lower()
    if not _is_number(text, match, said):
        return
    kind = " ".join(said.split())
    yield _document(Span(*match.span()), kind, match["number"])
    place = match.end()
    while (more := _MORE.match(text, place)) is not None and _is_number(text, more, "more"):
        yield _document(Span(*more.span("number")), kind, more["number"])
        place = more.end()


def _is_number(text: str, match: "regex.Match[str]", said: str) -> bool:
    """Say whether what follows a kind numbers it: "báo cáo 6 tháng", "Luật 2024" do not."""
    number = match["number"]
    if not number.isdecimal():
        return True
    if "số" in match[0].lower().split():
        return True
    if _YEAR.fullmatch(number) or said in {fold(kind) for kind in _OTHER.split("|")}:
        return False
    following = lex(text[match.end() : match.end() + 40])
    return not (following and (read_unit(following, 0) or counts(following, 0)))


def _kind_before(text: str, match: "regex.Match[str]") -> str | None:
    """Return the kind that the code tells, or the words before it; None for no document."""
    letters = regex.search(r"\p{Lu}{2,}(?:r(?!\w))?", match["alone"])
    if letters and letters[0] in _CODES:
        return _CODES[letters[0]]
    before = text[max(0, match.start() - _NAME) : match.start()]
    clause = regex.split(r"[.;\n]\s", before)[-1]
    kinds = _KINDS.findall(clause)
    if kinds:
        return " ".join(fold(kinds[-1]).lower().split())
    return "" if clause.rstrip().endswith("số") else None


def _document(span: Span, kind: str, number: str) -> Document:
    return Document(span, kind, fold(number).upper().lstrip("0") or "0")
