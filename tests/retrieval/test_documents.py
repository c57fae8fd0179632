"""A document is read whole and in order, or refused with what was found and what to do."""

import codecs
from contextlib import suppress
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval import (
    DOCUMENT_KINDS,
    FILE_LIMIT,
    TextRefused,
    documents,
    pdf_files,
    settle,
    split_sentences,
    text_of_document,
    word_files,
)
from tests.retrieval.pdfs import pdf

_TEXT = "Ngày 5/1, Sở Nội vụ họp.\nĐạt 69,1%."
_KINDS = st.sampled_from(DOCUMENT_KINDS)


def word(*paragraphs: str) -> Any:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return document


def saved(document: Any) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def refused(name: str, data: bytes) -> str:
    with pytest.raises(TextRefused) as refusal:
        text_of_document(name, data)
    return str(refusal.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "a.b.md"])
def test_plain_text_in_any_unicode_encoding_that_says_so(name: str, encoding: str) -> None:
    assert text_of_document(name, _TEXT.encode(encoding)) == _TEXT


def test_big_endian_text_with_its_mark() -> None:
    assert text_of_document("a.txt", codecs.BOM_UTF16_BE + _TEXT.encode("utf-16-be")) == _TEXT


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.txt", b"", "tệp rỗng"),
        ("a.txt", b" \n\t...", "không có chữ nào"),
        ("a.txt", b"S\xf4 l\xed", "không phải văn bản mã UTF-8 (lỗi ở byte thứ 2)"),
        ("a.txt", b"\xff\xfea", "không phải văn bản mã UTF-8"),
        ("a.txt", b"a\0b", "tệp nhị phân"),
        ("a.png", b"a", "đuôi tệp «.png» chưa đọc được"),
        ("a", b"a", "tên tệp không có đuôi"),
        ("a.doc", b"a", "lưu thành .docx"),
        ("a.docx", b"PK\x03\x04 no", "tệp .docx hỏng"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "mật khẩu"),
        ("a.pdf", b"%PDF-1.7 no", "tệp PDF hỏng"),
        ("a.pdf", pdf([["Mật"]], locked=True), "tệp PDF có mật khẩu"),
        ("a.pdf", pdf([[], []]), "bản quét"),
        ("a.docx", saved(word()), "không có chữ nào"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(name: str, data: bytes, told: str) -> None:
    message = refused(name, data)
    assert told in message
    assert "; hãy " in message


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "20.000.000" in refused("a.txt", b"a" * (FILE_LIMIT + 1))
    monkeypatch.setattr(documents, "DOCUMENT_LIMIT", 10)
    assert "quá 10;" in refused("a.txt", b"a" * 11)
    monkeypatch.setattr(pdf_files, "PAGE_LIMIT", 1)
    assert "2 trang, quá 1" in refused("a.pdf", pdf([["a"], ["b"]]))


def test_a_zip_bomb_is_refused_unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = BytesIO(saved(word("Chữ")))
    with ZipFile(bomb, "a", ZIP_DEFLATED) as parts:
        parts.writestr("word/media/a.bmp", bytes(word_files.UNPACKED_LIMIT))
    assert len(bomb.getvalue()) < 200_000
    monkeypatch.setattr(docx, "Document", None)
    assert "bung ra" in refused("a.docx", bomb.getvalue())


def test_word_paragraphs_and_cells_come_in_order() -> None:
    document = word("Một.")
    table = document.add_table(rows=2, cols=2)
    for cell, said in zip(table._cells, ["a", "b", "c", "d"], strict=True):
        cell.text = said
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 1).add_table(1, 1).cell(0, 0).text = "trong"
    document.add_paragraph("Hai.")
    text = text_of_document("a.docx", saved(document))
    assert text.split("\n") == ["Một.", "a", "b", "c", "d", "trong", "Hai."]


def test_word_shows_insertions_links_and_controls_but_no_deletion() -> None:
    document = word("Giảm ")
    paragraph = document.paragraphs[0]._p
    for inner in (
        "<w:ins><w:r><w:t>69,1%</w:t></w:r></w:ins>",
        "<w:del><w:r><w:delText>70%</w:delText></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>dời</w:t></w:r></w:moveFrom>",
        "<w:sdt><w:sdtContent><w:r><w:tab/><w:t>số</w:t></w:r></w:sdtContent></w:sdt>",
        "<w:hyperlink><w:r><w:t xml:space='preserve'> xã</w:t></w:r></w:hyperlink>",
    ):
        space = nsdecls("w")
        paragraph.append(parse_xml(inner.replace(">", f" {space}>", 1)))
    assert text_of_document("a.docx", saved(document)) == "Giảm 69,1% số xã"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    document = word("Đoạn.")
    box = "<w:txbxContent><w:p><w:r><w:t>Khung.</w:t></w:r></w:p></w:txbxContent>"
    markup = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    document.paragraphs[0]._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:mc="{markup}"><mc:AlternateContent><mc:Choice>{box}'
            f"</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert text_of_document("a.docx", saved(document)) == "Đoạn.\nKhung."


def test_lines_of_a_pdf_are_joined_into_sentences() -> None:
    page = [
        "BÁO CÁO NĂM 2025",
        "Toàn ngành đã thực hiện việc điều động, biệt phái 651 cán bộ",
        "về xã (đạt 162% kế hoạch), giai đoạn 2021-",
        "2025. Hết đoạn.",
        "- Mục thứ nhất của danh sách này dài gần bằng cả một dòng chữ",
        "- Mục thứ hai",
        "12",
    ]
    text = text_of_document("a.pdf", pdf([page, ["Trang hai."]]))
    assert text.split("\n") == [
        "BÁO CÁO NĂM 2025",
        "Toàn ngành đã thực hiện việc điều động, biệt phái 651 cán bộ về xã (đạt 162% kế hoạch), "
        "giai đoạn 2021-2025. Hết đoạn.",
        "- Mục thứ nhất của danh sách này dài gần bằng cả một dòng chữ",
        "- Mục thứ hai",
        "Trang hai.",
    ]


def test_a_sentence_runs_over_the_edge_of_a_page_and_its_number() -> None:
    first = ["Sở Nội vụ đã vượt khó, phát huy tốt vai trò tham mưu, thực hiện", "Trang 1/2"]
    text = text_of_document("a.pdf", pdf([first, ["thắng lợi nhiệm vụ."]]))
    (sentence,) = split_sentences(text)
    assert sentence.of(text).endswith("thực hiện thắng lợi nhiệm vụ.")


_LINE = st.text(st.sampled_from("aăđê Ộ1.,;-()"), min_size=1, max_size=40)


@given(st.lists(st.lists(_LINE, max_size=5), min_size=1, max_size=3))
@settings(max_examples=50)
def test_a_pdf_loses_no_letter(pages: list[list[str]]) -> None:
    lines = [[f"chữ {line}" for line in page] for page in pages]
    if not any(lines):
        return
    text = text_of_document("a.pdf", pdf(lines))
    said = "".join(line for page in lines for line in page)
    assert [c for c in text if c.isalnum()] == [c for c in said if c.isalnum()]


@given(st.lists(st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1)))
@settings(max_examples=30)
def test_a_word_file_keeps_its_characters(paragraphs: list[str]) -> None:
    kept = [paragraph for paragraph in ["chữ", *paragraphs] if paragraph.strip()]
    assert text_of_document("a.docx", saved(word("chữ", *paragraphs))) == "\n".join(kept)


_FILES = [_TEXT.encode(), _TEXT.encode("utf-16"), saved(word(_TEXT)), pdf([[*_TEXT.split("\n")]])]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Return a real file with some bytes of it changed, added or cut off."""
    data = bytearray(draw(st.sampled_from(_FILES)))
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(data) - 1))
        data[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=3))
    return bytes(data[: draw(st.integers(0, len(data)))])


@given(_KINDS, st.binary() | damaged())
@settings(max_examples=300)
def test_any_bytes_are_read_or_refused(kind: str, data: bytes) -> None:
    with suppress(TextRefused):
        text = text_of_document(f"a.{kind}", data)
        assert any(character.isalnum() for character in settle(text))


@given(st.text(), st.binary(max_size=20))
def test_any_name_is_taken_or_refused(name: str, data: bytes) -> None:
    with suppress(TextRefused):
        text_of_document(name, data)
