"""Verdicts and kinds of fact in words, the same on the page, in a terminal and in an export."""

from answering.checking.verdicts import FactKind, Verdict

VERDICT_NAMES = {
    Verdict.VERBATIM: "nguyên văn",
    Verdict.CONFIRMED: "được xác nhận",
    Verdict.DIFFERENT: "sai khác",
    Verdict.PARTIAL: "chưa đủ căn cứ",
    Verdict.ABSENT: "không thấy trong báo cáo",
}

VERDICT_SIGNS = {
    Verdict.VERBATIM: "=",
    Verdict.CONFIRMED: "✓",
    Verdict.DIFFERENT: "≠",
    Verdict.PARTIAL: "~",
    Verdict.ABSENT: "?",
}
"""One character each, so that a verdict is told without colour and without room for its name."""

KIND_NAMES = {
    FactKind.NUMBER: "số",
    FactKind.PERCENT: "tỷ lệ",
    FactKind.MONEY: "số tiền",
    FactKind.DATE: "thời gian",
    FactKind.PERSON: "người",
    FactKind.OFFICE: "chức vụ",
    FactKind.ORGANISATION: "cơ quan",
    FactKind.PLACE: "nơi",
    FactKind.DOCUMENT: "văn bản",
    FactKind.ORDINAL: "thứ tự",
    FactKind.DIRECTION: "tăng giảm",
    FactKind.NEGATION: "phủ định",
    FactKind.QUOTE: "lời dẫn",
}

ROUNDED = "đã làm tròn"
"""Of a figure that stands in the reports with more digits."""


def verdict_name(verdict: Verdict) -> str:
    """Return a verdict's sign and name."""
    return f"{VERDICT_SIGNS[verdict]} {VERDICT_NAMES[verdict]}"
