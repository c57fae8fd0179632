"""Summaries and surveys told by their parts, in any order, with diacritics or without."""

import pytest

from answering.kinds import Kind, wanted_of
from retrieval import fold, parse_question

WANTED = [
    ("Đại hội hợp tác xã Bình Minh ngày 3/4, gói gọn trong 4 câu được hông", Kind.SUMMARY),
    ("Rút gọn hộ chị bài về lễ khởi công cầu Thủ Thiêm", Kind.SUMMARY),
    ("Có bài kể chuyện trồng rừng ngập mặn, bài đó gồm những gì vậy ta", Kind.SUMMARY),
    ("Hội thảo giống lúa mới, cho vài gạch đầu dòng", Kind.SUMMARY),
    ("Nước mặn xâm nhập, hạn hán: mấy bài nào có nhắc, nhắc ra sao", Kind.SURVEY),
    ("Gom giùm tui ý kiến về giá điện rải rác trong các bản tin", Kind.SURVEY),
    ("Học phí đại học, tổng hợp giúp em với", Kind.SURVEY),
    ("Nói ngắn gọn: cầu Thủ Thiêm dài bao nhiêu mét?", Kind.FACT),
    ("Bản rút gọn của sách giáo khoa ra đời năm nào?", Kind.FACT),
]


@pytest.mark.parametrize(("question", "kind"), WANTED)
@pytest.mark.parametrize("spelt", [True, False], ids=["as typed", "folded"])
def test_the_kind_is_told_by_what_is_left_over(question: str, kind: Kind, spelt: bool) -> None:
    text = question if spelt else fold(question).lower()
    assert wanted_of(parse_question(text)).kind is kind
