"""The about page says what answers, how good it was measured to be, and how the collection grew."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from retrieval import Milestone
from retrieval.growth import CollectionSize
from tests.web.drawn import Drawn
from tests.web.running import drawn, opened, text, turn_to
from web import growth_chart, quality_view, words
from web.quality import SUMS, Share, read_quality

_MEASURED = """{"measured": "2026-11-22",
 "dev": {"number": {"questions": 4, "right": 3, "low": 0.25, "high": 1.0},
         "answerable": {"questions": 4, "right": 3, "low": 0.25, "high": 1.0}},
 "held": {"absent_near": {"questions": 1250, "right": 1000, "low": 0.77, "high": 0.83}}}"""


@pytest.fixture
def table(tmp_path: Path) -> Drawn:
    path = tmp_path / "quality.json"
    path.write_text(_MEASURED, "utf-8")
    return Drawn(quality_view.quality_table(read_quality(path)))


def test_each_type_has_a_row_with_the_share_of_each_half(table: Drawn) -> None:
    rows = [row.text for row in table.named("tr")]
    assert rows[1:] == [
        "bao nhiêu—75% (3/4)",
        "gần giống mà không có: phải từ chối80% (1.000/1.250)—",
        "Mọi câu có lời đáp—75% (3/4)",
    ]


def test_a_bar_is_as_long_as_its_share(table: Drawn) -> None:
    styles = [
        (node.attributes["class"], node.attributes["style"])
        for node in table.named("span")
        if "style" in node.attributes
    ]
    assert styles[:2] == [("right", "width:75.0%"), ("bounds", "left:25.0%;width:75.0%")]


def test_every_type_that_was_measured_has_a_name() -> None:
    assert set(read_quality().types) <= set(words.QUESTION_TYPES)


def test_what_was_measured_adds_up() -> None:
    measured = read_quality()
    for half in (measured.dev, measured.held):
        parts = [share for name, share in half.items() if name not in SUMS]
        sums = [half[name] for name in SUMS]
        assert sum(share.questions for share in parts) == sum(s.questions for s in sums)
        assert sum(share.right for share in parts) == sum(s.right for s in sums)
        assert all(0 <= s.low <= s.value <= s.high <= 1 for s in half.values())


def test_the_page_tells_what_answers(folder: Path) -> None:
    (folder / "a.txt").write_text("Sở Nội vụ họp bàn nhiệm vụ. Tỉnh giảm 66 xã.", "utf-8")
    app = opened()
    turn_to(app, "gioi-thieu")
    said = text(app)
    assert "intfloat/multilingual-e5-small" in said
    assert "hashing-64" in said
    assert "1 đoạn, 2 câu" in said
    (sizes,) = [d for d in drawn(app) if d.nodes and d.nodes[0].attributes.get("class") == "sizes"]
    _, only = sizes.named("tr")
    assert only.text.endswith("1144")


def test_a_share_knows_its_value() -> None:
    assert Share(questions=8, right=6, low=0.5, high=1.0).value == 0.75


@pytest.mark.parametrize(
    ("days", "format"), [(0, words.AXIS_MOMENT), (4, words.AXIS_MOMENT), (5, words.AXIS_DATE)]
)
def test_moments_of_a_few_days_are_told_apart_by_the_hour(days: int, format: str) -> None:
    first = datetime(2026, 1, 5, 8, tzinfo=UTC)
    last = first + timedelta(days=days, hours=1)
    grown = [Milestone(at, CollectionSize(1, 1, 1)) for at in (first, last)]
    assert growth_chart.chart(grown).to_dict()["encoding"]["x"]["axis"]["format"] == format
