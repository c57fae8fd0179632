"""Any file handed in becomes proposals or refusals with a clear word; nothing else comes out."""

import datetime
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings

from library import Facts, Proposed, propose
from library import zip_files as zips
from library.reading import READABLE, read_here
from library.uploads import Upload
from library.zip_files import files_in_zip
from retrieval import TextRefused, settle
from tests.library.files import PAGE, TEXT, handed_in, word, zipped
from tests.retrieval.encodings.writing import in_tcvn3, in_vni
from tests.retrieval.pdfs import pdf


def only(name: str, data: bytes) -> tuple[Facts, str, tuple[str, ...]]:
    (proposal,) = propose(name, data, ()).proposals
    return proposal.facts, proposal.text, proposal.warnings


def refusals(proposed: Proposed) -> dict[str, str]:
    return {refusal.file: refusal.reason for refusal in proposed.refusals}


def test_a_web_page_gives_its_article_and_what_it_states() -> None:
    facts, text, warnings = only("tin.html", PAGE.encode())
    assert facts == Facts(
        "Sở Nội vụ triển khai nhiệm vụ năm 2026",
        datetime.date(2026, 1, 5),
        "phutho.gov.vn",
        "https://phutho.gov.vn/tin/1",
    )
    assert "Toàn ngành chi 10~20 tỷ~, *không* vượt <b>dự toán</b> $x^2$." in text.split("\n")
    assert "Trang chủ" not in text
    assert "Liên hệ" not in text
    assert warnings == ()


def test_a_web_page_without_a_date_of_its_own_gets_none() -> None:
    page = PAGE.replace("2026-01-05T08:00:00+07:00", "").replace("Ngày 5/1,", "Từ 12/01/2022,")
    assert only("tin.htm", page.encode())[0].date is None


@pytest.mark.parametrize("write", [in_tcvn3, in_vni])
def test_a_web_page_from_before_unicode(write: Callable[[str], str]) -> None:
    facts, text, _ = only("tin.html", write(PAGE.replace("utf-8", "x-user")).encode("latin-1"))
    assert "Sở Nội vụ tổ chức hội nghị tổng kết năm 2025" in text
    assert facts.title == "Sở Nội vụ triển khai nhiệm vụ năm 2026"


def test_what_the_text_says_is_proposed() -> None:
    said = Facts("Sở Nội vụ triển khai nhiệm vụ", datetime.date(2026, 1, 5))
    for name, data in {
        "a.txt": TEXT.encode(),
        "b.docx": word(*TEXT.split("\n"), title="Microsoft Word - Document1"),
        "d.md": f"# {TEXT}".encode(),
    }.items():
        facts, text, warnings = only(name, data)
        assert (facts, warnings) == (said, ())
        assert "Đạt 69,1% kế hoạch năm." in text


def test_front_matter_is_believed() -> None:
    stated = "---\ntitle: Tên\ndate: 2020-02-29\nsource: s\nurl: https://a\n---\n"
    facts, text, _ = only("a.txt", (stated + TEXT).encode())
    assert facts == Facts("Tên", datetime.date(2020, 2, 29), "s", "https://a")
    assert text == TEXT


def test_what_a_page_states_is_no_fact_where_it_is_too_long_or_runs() -> None:
    page = PAGE.replace("https://phutho.gov.vn/tin/1", "javascript:alert(1)")
    page = page.replace('content="Sở Nội vụ', f'content="{"dài " * 200}Sở Nội vụ')
    facts, _, _ = only("a.html", page.encode())
    assert facts.url is None
    assert len(facts.title) < 201


def test_a_title_among_a_files_properties_counts_where_the_text_says_it() -> None:
    body = ["UBND TỈNH PHÚ THỌ", "BÁO CÁO TỔNG KẾT", "Năm 2025, tỉnh đạt kế hoạch."]
    assert only("a.docx", word(*body, title="Báo cáo tổng kết"))[0].title == "Báo cáo tổng kết"
    assert only("a.docx", word(*body, title="Mẫu"))[0].title == "UBND TỈNH PHÚ THỌ"


@pytest.mark.parametrize(
    ("name", "data", "warned"),
    [
        ("a.txt", in_tcvn3(TEXT).encode("latin-1"), "TCVN3"),
        ("a.docx", word(*in_tcvn3(TEXT).replace("\xad", "\xad").split("\n")), "TCVN3"),
        ("a.docx", word(*in_vni(TEXT).split("\n")), "VNI"),
        ("a.pdf", pdf([in_vni(TEXT).split("\n")]), "VNI"),
    ],
)
def test_letters_from_before_unicode_are_read_with_a_word(
    name: str, data: bytes, warned: str
) -> None:
    _, text, warnings = only(name, data)
    assert "Ngày 5/1/2026, Sở họp." in text
    assert warned in warnings[0]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.png", b"a", "đuôi tệp «.png» chưa đọc được"),
        ("a", b"a", "tên không có đuôi"),
        ("a.html", b"", "không có bài viết"),
        ("a.html", b"\0" * 100, "không có bài viết"),
        ("a.txt", b"", "tệp rỗng"),
        ("a.txt", b"---\ndate: 31/02/2022\n---\nTin", "31/02/2022"),
        ("a.pdf", pdf([["Mật"]], locked=True), "mật khẩu"),
        ("a.pdf", pdf([[]]), "bản quét"),
        ("a.docx", b"PK\x03\x04", "hỏng"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "mật khẩu"),
        ("a.zip", b"PK\x03\x04", "tệp .zip hỏng"),
        ("a.zip", b"", "tệp .zip hỏng"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(name: str, data: bytes, told: str) -> None:
    proposed = propose(name, data, ())
    assert proposed.proposals == ()
    assert told in refusals(proposed)[name]


def test_a_zip_gives_each_file_and_names_what_it_leaves_out() -> None:
    proposed = propose(
        "b.zip",
        zipped(
            {
                "tin/a.txt": TEXT.encode(),
                "c.html": PAGE.encode(),
                "__MACOSX/a.txt": b"x",
                ".an/b.txt": b"x",
                "tin/": b"",
                "d.png": b"x",
                "trong.zip": zipped({"a.txt": b"x"}),
                "../../ra.txt": TEXT.encode(),
                "/goc.txt": TEXT.encode(),
                "C:/x.txt": TEXT.encode(),
            }
        ),
        (),
    )
    assert [p.name for p in proposed.proposals] == ["b.zip/tin/a.txt", "b.zip/c.html"]
    told = refusals(proposed)
    assert "zip nằm trong zip" in told.pop("b.zip/trong.zip")
    assert "chưa đọc được" in told.pop("b.zip/d.png")
    assert len(told) == 3
    assert all("chỉ ra ngoài" in reason for reason in told.values())


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    told = refusals(propose("a.zip", zipped({"a.txt": b"a" * 19_000_000, "b.txt": b"Tin"}), ()))
    assert "bung ra quá" in told["a.zip/a.txt"]
    assert len(told) == 1


def test_a_zip_of_too_many_or_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {f"{number}.txt": f"Tin {number}".encode() for number in range(4)}
    monkeypatch.setattr(zips, "FILES_LIMIT", 3)
    assert "4 tệp, quá 3" in refusals(propose("a.zip", zipped(files), ()))["a.zip"]
    monkeypatch.setattr(zips, "FILES_LIMIT", 4)
    monkeypatch.setattr(zips, "UNPACKED_LIMIT", 11)
    proposed = propose("a.zip", zipped(files), ())
    assert len(proposed.proposals) == 2
    assert all("hãy chia" in reason for reason in refusals(proposed).values())


def test_a_zip_with_a_directory_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "ENTRIES_LIMIT", 3)
    data = zipped({f"{number}/": b"" for number in range(4)})
    assert "quá nhiều tệp" in refusals(propose("a.zip", data, ()))["a.zip"]


def test_a_zip_that_lies_or_is_locked_is_refused() -> None:
    data = bytearray(zipped({"a.txt": TEXT.encode()}))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 8] |= 1
    assert "mật khẩu" in refusals(propose("a.zip", bytes(data), ()))["a.zip/a.txt"]
    data[entry + 8] &= ~1
    data[entry + 16] ^= 1  # its checksum
    assert "hỏng" in refusals(propose("a.zip", bytes(data), ()))["a.zip/a.txt"]


def test_names_in_a_zip_of_windows_are_read() -> None:
    data = zipped({"aaa.txt": TEXT.encode()}).replace(b"aaa.txt", "ế.txt".encode())
    assert propose("a.zip", data, ()).proposals[0].name == "a.zip/ế.txt"


@given(handed_in())
@settings(max_examples=200)
def test_any_file_is_read_or_refused(handed: tuple[str, bytes]) -> None:
    """In this very process, so that nothing is hidden by the one apart."""
    name, data = handed
    with suppress(TextRefused):
        files = files_in_zip(name, data, READABLE) if name.endswith(".zip") else [Upload(*handed)]
        for upload in files:
            if isinstance(upload, Upload):
                assert read_here(upload).text


@given(handed_in())
@settings(max_examples=40)
def test_any_file_gives_proposals_that_can_be_kept_or_refusals(handed: tuple[str, bytes]) -> None:
    proposed = propose(*handed, ())
    assert proposed.proposals or proposed.refusals or handed[0].endswith("zip")
    for proposal in proposed.proposals:
        assert settle(proposal.text) == proposal.text
        assert proposal.facts.title.strip()
