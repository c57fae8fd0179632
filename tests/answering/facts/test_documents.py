"""Documents by their numbers."""

import pytest

from answering.facts import Document, find_documents, same_document


def named(text: str) -> list[tuple[str, str]]:
    return [(document.kind, document.number) for document in find_documents(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết số 18-NQ/TW", [("nghi quyet", "18-NQ/TW")]),
        ("Nghị quyết 18", [("nghi quyet", "18")]),
        ("theo Quyết định số 123/QĐ-TTg", [("quyet dinh", "123/QD-TTG")]),
        ("Chỉ thị số 05-CT/TW", [("chi thi", "5-CT/TW")]),
        ("Luật Tổ chức chính quyền địa phương số 72/2025/QH15", [("luat", "72/2025/QH15")]),
        ("Nghị định 158/2018/NĐ-CP", [("nghi dinh", "158/2018/ND-CP")]),
        ("Kết luận 127", [("ket luan", "127")]),
        ("theo 39-NQ/TW", [("nghi quyet", "39-NQ/TW")]),
        ("Nghị quyết 57, 59 và 66", [("nghi quyet", n) for n in ("57", "59", "66")]),
    ],
)
def test_a_document_is_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    ["kế hoạch 5 năm 2021-2025", "báo cáo 6 tháng", "Luật Đất đai 2024", "nghị quyết 5 nhiệm vụ",
     "28-8-1945", "COVID-19", "Boeing 737-MAX"],
)  # fmt: skip
def test_what_names_no_document(text: str) -> None:
    assert named(text) == []


def test_a_short_and_a_long_name_may_be_one_document() -> None:
    def one(text: str) -> Document:
        [document] = find_documents(text)
        return document

    assert same_document(one("Nghị quyết 18"), one("Nghị quyết số 18-NQ/TW"))
    assert not same_document(one("Nghị quyết 18"), one("Nghị quyết số 19-NQ/TW"))
    assert not same_document(one("Kết luận 18"), one("Nghị quyết số 18-NQ/TW"))
    assert not same_document(one("Nghị quyết 18-NQ/CP"), one("Nghị quyết số 18-NQ/TW"))
