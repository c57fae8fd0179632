"""What a question names that an article does not."""

from datetime import date

import pytest

from answering.agreement import Missing, missing_from
from retrieval import Article, parse_question

ARTICLE = Article(
    "a.txt",
    "Sở Nội vụ triển khai nhiệm vụ năm 2026",
    date(2026, 1, 5),
    None,
    "Ngày 5/1, tại Phú Thọ, UBND tỉnh giao 184 nhiệm vụ. Ông Trần Duy Đông dự hội nghị khóa XV.",
)


@pytest.mark.parametrize(
    "question",
    [
        "Phú Thọ giao bao nhiêu nhiệm vụ năm 2026?",
        "Ông Trần Duy Đông làm gì?",
        "Ủy ban nhân dân tỉnh giao gì ngày 5/1/2026?",
        "Khóa XV bầu khi nào?",
        "HĐND tỉnh bàn gì?",
        "Đầu tháng 1 có hội nghị nào?",
        "phu tho va so noi vu",
        "Who met in Phu Tho?",
    ],
)
def test_nothing_is_missing(question: str) -> None:
    assert missing_from(ARTICLE, parse_question(question)) == Missing((), ())


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("Hà Nội giao bao nhiêu nhiệm vụ?", ("Hà Nội",)),
        ("Nhiệm vụ năm 2024 ở Phú Thọ?", ("2024",)),
        ("Hội nghị ngày 6/1 bàn gì?", ("6/1",)),
        ("Hội nghị ngày 5/1/2025 bàn gì?", ("5/1/2025",)),
        ("Quốc hội khóa XVI bầu khi nào?", ("XVI",)),
        ("Ai là Bộ trưởng Bộ Tài chính năm 2024?", ("Bộ Tài chính", "2024")),
        ("phu tho va ha noi", ("ha noi",)),
        ("Who met in Ha Noi?", ("Ha Noi",)),
        ("Huân chương hạng Ba trao cho ai?", ("hạng Ba",)),
    ],
)
def test_what_is_missing_is_named_as_asked(question: str, missing: tuple[str, ...]) -> None:
    asked = parse_question(question)
    assert missing_from(ARTICLE, asked).in_order(asked) == missing


@pytest.mark.parametrize(
    ("question", "decisive"),
    [
        ("Nhiệm vụ năm 2024?", True),
        ("Hà Nội giao gì?", True),
        ("Quốc hội khóa XVI bầu khi nào?", True),
        ("Ông Nguyễn Văn An nói gì?", False),
        ("WTO nói gì?", False),
    ],
)
def test_another_number_place_or_term_decides(question: str, decisive: bool) -> None:
    missing = missing_from(ARTICLE, parse_question(question))
    assert bool(missing.decisive) is decisive
    assert bool(missing.other) is not decisive


def test_a_month_that_no_date_falls_in_is_missing() -> None:
    assert missing_from(ARTICLE, parse_question("Đầu tháng 7 có hội nghị nào?")).decisive == ("7",)


UNDATED = Article("b.txt", "Tàu lặn", None, None, "Ngày 6/2, tàu rời cảng. Tháng 4 tàu về.")


def test_a_year_is_not_decisive_where_an_article_names_none() -> None:
    asked = parse_question("Chuyến đi năm 2017 kéo dài bao lâu?")
    assert missing_from(UNDATED, asked) == Missing((), ("2017",))
    assert missing_from(ARTICLE, asked).decisive == ("2017",)


@pytest.mark.parametrize("question", ["Tháng 4/2017 tàu đi đâu?", "Ngày 6/2/2017 tàu đi đâu?"])
def test_a_month_or_day_agrees_with_one_of_no_year(question: str) -> None:
    assert missing_from(UNDATED, parse_question(question)) == Missing((), ())


def test_a_city_is_held_by_its_other_name() -> None:
    capital = Article("c.txt", "Tết trồng cây", None, None, "Người dân Thủ đô trồng cây.")
    city = Article("d.txt", "Nhập xe", None, None, "Xe về TP Hồ Chí Minh.")
    assert missing_from(capital, parse_question("Hà Nội trồng gì?")) == Missing((), ())
    assert missing_from(city, parse_question("Xe nào về Sài Gòn?")) == Missing((), ())
    assert missing_from(city, parse_question("Hà Nội có xe nào?")).decisive == ("Hà Nội",)
