"""Ranks are found whole, the longest at each place."""

import pytest

from retrieval.kinds import DEPUTISED, offices_in


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("Phó Chủ tịch Ủy ban nhân dân tỉnh", ["phó chủ tịch ubnd"]),
        ("Chủ tịch nước và Chủ tịch HĐND", ["chủ tịch nước", "chủ tịch hđnd"]),
        ("Tổng Giám đốc, Phó Tổng Bí thư", ["tổng giám đốc", "phó tổng bí thư"]),
        ("Thường trực Ban Bí thư", ["thường trực ban bí thư"]),
        ("Uỷ viên Ban Chấp hành Trung ương Đảng", ["ủy viên trung ương"]),
        ("TUV, Phó Trưởng ban", ["tỉnh ủy viên", "phó trưởng ban"]),
        ("Tổng Thanh tra, Phó Chánh Thanh tra", ["tổng thanh tra", "phó chánh thanh tra"]),
    ],
)
def test_offices_are_found_by_their_rank(text: str, ranks: list[str]) -> None:
    assert [office.rank for office in offices_in(text)] == ranks


@pytest.mark.parametrize("rank", DEPUTISED)
def test_a_deputy_has_a_rank_of_their_own(rank: str) -> None:
    text = f"{rank.capitalize()} và phó {rank}"
    assert [office.rank for office in offices_in(text)] == [rank, f"phó {rank}"]
