import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from retrieval.headline import TITLE_LIMIT, find_title, is_caption, shorten
from retrieval.settle import settle


def test_a_first_line_without_an_end_mark_is_the_headline() -> None:
    assert find_title("Sở Nội vụ tổng kết năm\n\nNgày 5/1, Sở họp.") == "Sở Nội vụ tổng kết năm"


@pytest.mark.parametrize(
    "line",
    [
        "Tổng Bí thư Tô Lâm trao tặng Huân chương (Ảnh: Mạnh Quân).",
        "Ảnh: TTXVN",
        "Toàn cảnh hội nghị",
        "Quang cảnh hội nghị.",
        "Bộ trưởng Phạm Thị Thanh Trà và các Thứ trưởng Bộ Nội vụ điều hành Hội nghị",
        "Thủ tướng Phạm Minh Chính dự và chỉ đạo hội nghị.",
    ],
)
def test_a_photo_caption_is_known_and_is_no_headline(line: str) -> None:
    assert is_caption(line)
    assert find_title(f"{line}\nSở Nội vụ họp. Rồi về.") == "Sở Nội vụ họp"


@pytest.mark.parametrize(
    "line",
    [
        "Thủ tướng chủ trì hội nghị tổng kết ngành Nội vụ",
        "Sở Nội vụ triển khai nhiệm vụ năm 2026",
        "Hội nghị",
    ],
)
def test_a_headline_is_no_caption(line: str) -> None:
    assert not is_caption(line)
    assert find_title(f"{line}\nNội dung bài.") == line


def test_a_stamp_above_the_headline_is_passed_over() -> None:
    assert find_title("Thứ tư, 12/01/2022\nBộ Nội vụ họp\nNội dung bài.") == "Bộ Nội vụ họp"


def test_without_a_headline_the_sentence_that_names_the_year_is_the_title() -> None:
    text = "Đây là dịp rất vui.\nNgành đã hoàn thành nhiệm vụ năm 2025.\nXin hết."
    assert find_title(text) == "Ngành đã hoàn thành nhiệm vụ năm 2025"


def test_failing_that_the_first_sentence_is() -> None:
    assert find_title("Đây là dịp rất vui. Ai cũng mừng.\nXin hết.") == "Đây là dịp rất vui"


@pytest.mark.parametrize("text", ["Hà Nội", "12/01/2022", "Quang cảnh hội nghị.", "5"])
def test_a_text_of_one_line_has_a_title_all_the_same(text: str) -> None:
    assert find_title(text)


@given(st.text().map(settle).filter(lambda text: any(map(str.isalnum, text))))
@example(".\nHà Nội họp.")
def test_every_text_of_words_has_a_title_of_words_on_one_line(text: str) -> None:
    title = find_title(text)
    assert any(map(str.isalnum, title))
    assert "\n" not in title
    assert len(title) <= 200


def test_a_long_sentence_is_cut_at_a_clause() -> None:
    sentence = "Sở Nội vụ " + "rất " * 20 + "cố gắng, " + "và " * 40
    title = shorten(sentence)
    assert title.endswith("cố gắng…")
    assert len(title) <= TITLE_LIMIT


def test_a_long_word_is_cut_anywhere() -> None:
    assert len(shorten("a" * 500)) <= TITLE_LIMIT + 1


def test_a_long_run_of_spaces_is_read_at_once() -> None:
    text = "Hà Nội" + " " * 8000 + "hôm nay.\nTin tiếp theo."
    start = time.process_time()
    find_title(text)
    assert time.process_time() - start < 0.5
