import pytest

from retrieval import Article
from retrieval.kinds import holders, holders_in, name_of, same_rank


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Bộ trưởng Bộ Nội vụ Phạm Thị Thanh Trà phát biểu.",
            [("Phạm Thị Thanh Trà", "bộ trưởng")],
        ),
        (
            "Đồng chí Phạm Minh Chính, Ủy viên Bộ Chính trị, Thủ tướng Chính phủ đến dự.",
            [("Phạm Minh Chính", "ủy viên bộ chính trị"), ("Phạm Minh Chính", "thủ tướng")],
        ),
        (
            "Các Thứ trưởng: Vũ Chiến Thắng, Trương Hải Long dự họp.",
            [("Vũ Chiến Thắng", "thứ trưởng"), ("Trương Hải Long", "thứ trưởng")],
        ),
        (
            "Nguyễn Khắc Hiếu - TUV, Phó Chủ tịch UBND tỉnh dự họp.",
            [("Nguyễn Khắc Hiếu", "tỉnh ủy viên"), ("Nguyễn Khắc Hiếu", "phó chủ tịch ubnd")],
        ),
        (
            "Các Thứ trưởng Vũ Chiến Thắng và Trương Hải Long dự họp, có Tô Lâm.",
            [("Vũ Chiến Thắng", "thứ trưởng"), ("Trương Hải Long", "thứ trưởng")],
        ),
        ("Thứ trưởng Vũ Chiến Thắng và Tô Lâm dự.", [("Vũ Chiến Thắng", "thứ trưởng")]),
        (
            "Bộ trưởng Bộ Giáo dục và Đào tạo Nguyễn Kim Sơn dự.",
            [("Nguyễn Kim Sơn", "bộ trưởng")],
        ),
        ("Bộ trưởng và Tô Lâm dự.", []),
        (
            "Sự lãnh đạo của Tổng Bí thư Tô Lâm, của Chính phủ, Thủ tướng Chính phủ.",
            [("Tô Lâm", "tổng bí thư")],
        ),
        ("Tô Lâm, Tổng Bí thư, cùng Chính phủ, Thủ tướng đến.", [("Tô Lâm", "tổng bí thư")]),
        ("Thủ tướng khen. Sau đó Tô Lâm đến.", []),
        ("Tô Lâm gặp các đại biểu rồi Bộ trưởng phát biểu.", []),
    ],
)
def test_who_holds_what_by_one_sentence(text: str, held: list[tuple[str, str]]) -> None:
    assert [(one.person.of(text), one.rank) for one in holders(text)] == held


def test_an_article_gives_each_person_all_their_offices() -> None:
    text = "Bộ trưởng Đỗ Thanh Bình dự. Bí thư Đảng ủy Bộ Đỗ Thanh Bình kết luận. Có Tô Lâm."
    found = holders_in(Article("a.txt", "Tin", None, None, text))
    assert [rank for rank, _ in found[name_of("Đỗ Thanh Bình")]] == ["bộ trưởng", "bí thư"]
    assert found[name_of("tô lâm")] == []


def test_a_chairman_may_be_of_a_committee_but_a_deputy_is_no_chairman() -> None:
    assert same_rank("chủ tịch", "chủ tịch ubnd")
    assert not same_rank("chủ tịch ubnd", "phó chủ tịch ubnd")
    assert not same_rank("thủ tướng", "phó thủ tướng")
