import datetime
import unicodedata
from pathlib import Path

import pytest

from retrieval import Article, ArticleRefused, reading
from retrieval.reading import article_id, parse_article, read_article


def refusal(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    with pytest.raises(ArticleRefused) as refused:
        read_article(path)
    return str(refused.value)


def test_a_byte_order_mark_is_taken_off(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + "Hà Nội".encode())
    assert read_article(path).text == "Hà Nội"


def test_front_matter_below_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + "---\r\ntitle: Tin vui\r\n---\r\nHà Nội".encode())
    article = read_article(path)
    assert (article.title, article.text) == ("Tin vui", "Hà Nội")


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_refused_by_name(tmp_path: Path, mark: str) -> None:
    reason = refusal(tmp_path / "a.txt", "\ufeffHà Nội".encode(mark))
    assert "UTF-16" in reason
    assert "iconv -f UTF-16" in reason


def test_another_8_bit_encoding_is_refused_with_the_place_of_the_first_bad_byte(
    tmp_path: Path,
) -> None:
    reason = refusal(tmp_path / "a.txt", "Báo cáo".encode("latin-1"))
    assert "0xe1" in reason
    assert "vị trí 1" in reason
    assert "UTF-8" in reason


def test_a_binary_file_is_refused(tmp_path: Path) -> None:
    assert "nhị phân" in refusal(tmp_path / "a.txt", b"PK\x03\x04\x00\x00data")


@pytest.mark.parametrize(
    "content",
    ["", " \n\t\r\n ", "\ufeff", "\u200b\xad", "…\n***\n---", "---\ntitle: Chỉ có tiêu đề\n---\n"],
)
def test_a_file_without_words_is_refused(tmp_path: Path, content: str) -> None:
    assert "rỗng" in refusal(tmp_path / "a.txt", content.encode())


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a", "a.txt.bak"])
def test_another_kind_of_file_is_refused_by_its_suffix(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    reason = refusal(path, b"text")
    assert f"«{path.suffix}»" in reason
    assert ".txt" in reason


def test_an_upper_case_suffix_is_the_same_suffix(tmp_path: Path) -> None:
    path = tmp_path / "A.TXT"
    path.write_text("Hà Nội", "utf-8")
    assert read_article(path).id == "A.TXT"


def test_an_overlarge_file_is_refused_with_both_sizes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "FILE_LIMIT", 10)
    path = tmp_path / "a.txt"
    path.write_bytes(b"0123456789")
    assert read_article(path).text == "0123456789"
    reason = refusal(path, b"0123456789a")
    assert "11 byte" in reason
    assert "quá 10" in reason


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArticleRefused, match="không mở được"):
        read_article(tmp_path / "gone.txt")


def test_an_id_is_the_path_inside_the_folder_in_nfc(tmp_path: Path) -> None:
    path = tmp_path / "Tháng 1" / unicodedata.normalize("NFD", "Hội nghị.txt")
    assert article_id(path, tmp_path) == "Tháng 1/Hội nghị.txt"


def test_front_matter_overrides_what_the_text_says() -> None:
    text = "(VGP) – Ngày 12/01/2022, tại Hà Nội, Bộ họp."
    plain = parse_article("a.txt", text)
    stated = parse_article(
        "a.txt",
        "---\ntitle: Bộ họp\ndate: 2026-01-05\nsource: Báo A\nurl: https://a.vn/1\n---\n" + text,
    )
    assert (plain.date, plain.source) == (datetime.date(2022, 1, 12), "VGP")
    assert stated == Article(
        id="a.txt",
        title="Bộ họp",
        date=datetime.date(2026, 1, 5),
        source="Báo A",
        text=text,
        url="https://a.vn/1",
    )


def test_front_matter_that_states_one_fact_leaves_the_others_to_the_text() -> None:
    article = parse_article("a.txt", "---\nsource: Báo A\n---\n(VGP) – Ngày 12/01/2022, Bộ họp.")
    assert article.date == datetime.date(2022, 1, 12)
    assert article.source == "Báo A"


@pytest.mark.parametrize("value", ["5/1", "31/02/2022", "hôm qua", "tháng 1/2026"])
def test_a_front_matter_date_that_is_no_whole_date_is_refused(tmp_path: Path, value: str) -> None:
    content = f"---\ndate: {value}\n---\nHà Nội".encode()
    reason = refusal(tmp_path / "a.txt", content)
    assert f"date: {value}" in reason
    assert "2026-01-05" in reason


def test_a_date_below_the_opening_is_an_event_and_not_the_articles() -> None:
    text = "Dòng một.\nDòng hai.\nDòng ba.\nDòng bốn.\nNgày 12/01/2022, tại Hà Nội, Bộ họp."
    assert parse_article("a.txt", text).date is None


def test_nfd_and_nfc_are_one_article(seeds: Path) -> None:
    for file in sorted(seeds.glob("*.txt")):
        text = file.read_text("utf-8")
        nfd = unicodedata.normalize("NFD", text)
        assert nfd != text
        assert parse_article(file.name, nfd) == parse_article(file.name, text)


def test_the_seeds_keep_every_character(seeds: Path, seed_articles: tuple[Article, ...]) -> None:
    for article in seed_articles:
        assert article.text.encode() == (seeds / article.id).read_bytes()


def test_the_seeds_have_the_dates_they_state_in_full(seed_articles: tuple[Article, ...]) -> None:
    assert {article.id[:3]: article.date for article in seed_articles} == {
        "000": None,
        "001": None,
        "002": None,
        "003": datetime.date(2022, 1, 12),
        "004": datetime.date(2026, 1, 5),
    }


def test_the_seeds_have_the_sources_they_state(seed_articles: tuple[Article, ...]) -> None:
    assert [article.source for article in seed_articles] == [
        None, None, None, "Quanlynhanuoc.vn", None
    ]  # fmt: skip


def test_the_seeds_have_telling_titles(seed_articles: tuple[Article, ...]) -> None:
    titles = {article.id[:3]: article.title for article in seed_articles}
    assert titles["001"] == (
        "Đảng ủy Bộ Nội vụ tổ chức Hội nghị Tổng kết công tác năm 2025, "
        "triển khai nhiệm vụ công tác năm 2026 vào ngày 9/1"
    )
    assert titles["003"] == (
        "Xây dựng nền hành chính phục vụ chuyên nghiệp, hiện đại, hiệu lực, hiệu quả "
        "vì Nhân dân phục vụ"
    )
    assert titles["004"] == "Sở Nội vụ triển khai nhiệm vụ năm 2026"


def test_a_photo_caption_is_no_title(seed_articles: tuple[Article, ...]) -> None:
    captioned = seed_articles[2]
    assert captioned.text.startswith("Bộ trưởng Phạm Thị Thanh Trà và các Thứ trưởng")
    assert not captioned.title.startswith("Bộ trưởng Phạm Thị Thanh Trà và các Thứ trưởng")
    assert captioned.title.rstrip("…") in captioned.text
