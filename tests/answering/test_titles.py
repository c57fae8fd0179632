import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.article_body import Body, body_of
from answering.titles import Title, is_said_by, read_title
from retrieval import Article


@pytest.mark.parametrize(
    ("text", "rank", "body", "place"),
    [
        ("Bộ trưởng Bộ Nội vụ", "bo truong", "noi vu", ""),
        ("bộ trưởng nội vụ", "bo truong", "noi vu", ""),
        ("Bộ trưởng BNV", "bo truong", "noi vu", ""),
        ("Chủ tịch UBND tỉnh Phú Thọ", "chu tich", "uy ban nhan dan", "phu tho"),
        ("Chủ tịch Ủy ban nhân dân tỉnh", "chu tich", "uy ban nhan dan", ""),
        ("chu tich tinh phu tho", "chu tich", "uy ban nhan dan", "phu tho"),
        ("Giám đốc Sở Tài chính Hà Nội", "giam doc", "so tai chinh", "ha noi"),
        ("Tổng Bí thư của Đảng", "tong bi thu", "", ""),
        ("Thủ tướng Nhật Bản", "thu tuong", "nhat ban", ""),
        ("Phó Bí thư Tỉnh ủy ở Phú Thọ", "pho bi thu", "tinh uy", "phu tho"),
        ("Bí thư Đảng ủy Bộ", "bi thu", "dang uy bo", ""),
    ],
)
def test_a_title_in_its_parts(text: str, rank: str, body: str, place: str) -> None:
    assert read_title(text) == Title(rank, tuple(body.split()), tuple(place.split()))


def test_what_opens_with_no_rank_is_no_title() -> None:
    assert read_title("nhiệm vụ của Bộ trưởng") is None


def _title(text: str) -> Title:
    title = read_title(text)
    assert title is not None
    return title


@pytest.mark.parametrize(
    ("asked", "said", "beside", "same"),
    [
        ("Bộ trưởng Nội vụ", "Bộ trưởng Bộ Nội vụ", [], True),
        ("Bộ trưởng", "Bộ trưởng Bộ Nội vụ", [], True),
        ("Bộ trưởng Nội vụ", "Bộ trưởng", [], False),
        ("Bộ trưởng Nội vụ", "Bộ trưởng", [("noi", "vu")], True),
        ("Bộ trưởng Y tế", "Bộ trưởng Bộ Nội vụ", [("y", "te")], False),
        ("Bí thư Đảng ủy Bộ Nội vụ", "Bí thư Đảng ủy", [("bo", "noi", "vu")], True),
        ("Chủ tịch UBND tỉnh Phú Thọ", "Chủ tịch UBND tỉnh", [], True),
        ("Chủ tịch UBND tỉnh Phú Thọ", "Chủ tịch UBND tỉnh Nghệ An", [], False),
        ("Chủ tịch HĐND tỉnh", "Chủ tịch UBND tỉnh", [], False),
        ("Phó Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh", [], False),
    ],
)
def test_whether_a_report_says_the_office_asked_for(
    asked: str, said: str, beside: list[tuple[str, ...]], same: bool
) -> None:
    assert is_said_by(_title(asked), _title(said), beside) is same


@given(st.text())
def test_any_text_may_be_read_for_a_title(text: str) -> None:
    title = read_title(f"Thủ tướng {text}")
    assert title is None or is_said_by(title, title, [])


def test_a_bare_rank_is_of_what_its_article_names_most() -> None:
    text = "Bộ Nội vụ họp. Bộ Tài chính dự. Bộ trưởng nói. Sở Y tế dự. Bộ Nội vụ nêu, ở Phú Thọ."
    about = body_of(Article("a.txt", "Tin", None, None, text))
    assert about == Body(("phu", "tho"), ("noi", "vu"), ("y", "te"))
    assert about.completing(_title("Bộ trưởng")) == (("noi", "vu"),)
    assert about.completing(_title("Giám đốc Sở")) == (("y", "te"),)
    assert about.completing(_title("Bí thư Đảng ủy Bộ")) == (("noi", "vu"),)
    assert about.completing(_title("Chủ tịch UBND tỉnh")) == ()
