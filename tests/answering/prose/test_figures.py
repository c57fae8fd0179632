"""Each figure stands in what is cited, whole and in plain digits."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from answering.checking import FactKind
from answering.prose.figures import figures_stand
from answering.prose.second_look import stands_up
from tests.answering.prose.checked import checked, plain

TASKS = "Được giao 183 nhiệm vụ, đã hoàn thành 160 nhiệm vụ (số 71-KL/TW, nhiệm kỳ 2021-2026)."


def stand(written: str, quote: str, said: str, found: str, kind: FactKind) -> bool:
    told = checked(written, quote, facts=((kind, said, found),))
    return figures_stand(written, told, quote)


@pytest.mark.parametrize(
    ("figure", "stands"),
    [
        ("160", True),
        ("(160)", True),
        ("“160”", True),
        ("~160", True),
        ("160;", True),
        ("160²", False),
        ("160⁰", False),
        ("160½", False),
        ("160k", False),
        ("160+", False),
        ("160'000", False),
        ("160×10³", False),
        ("160^2", False),
        ("$160$", False),
        ("-160", False),
        ("- 160", False),
        ("+ 160", False),
        ("160 (①)", False),
        ("160 (１)", False),
    ],
)
def test_a_figure_is_written_as_figures_are(figure: str, stands: bool) -> None:
    text = f"Hoàn thành {figure} nhiệm vụ"
    assert stand(text, TASKS, "160", "160", FactKind.NUMBER) is stands


@pytest.mark.parametrize(
    "said",
    ["số 71-KL/TW", "nhiệm kỳ 2021-2026", "nhiệm kỳ 2021–2026", "160 - 183", "160–183", "183."],
)
def test_other_shapes_of_figures_are_plain_too(said: str) -> None:
    assert figures_stand(f"Hoàn thành {said}", checked("", TASKS), TASKS)


@pytest.mark.parametrize(
    ("said", "stands"), [("quý I/2025", True), ("160 m²", True), ("3 km2", False), ("8 G9", False)]
)
def test_units_and_quarters_of_a_year_are_plain(said: str, stands: bool) -> None:
    quote = "Trong 2025 có 160, 2 và 8 đơn vị."
    assert figures_stand(f"Có {said}", checked("", quote), quote) is stands


@given(st.text(st.characters(categories=["No", "Nl", "Sm", "Sk", "Sc", "Lm"]), min_size=1))
def test_nothing_strange_may_stand_against_a_figure(strange: str) -> None:
    text = f"Hoàn thành 160{strange}0 nhiệm vụ"
    assert not stand(text, TASKS, "160", "160", FactKind.NUMBER)


@pytest.mark.parametrize(
    ("said", "found", "stands"),
    [
        ("5.535 tỷ đồng", "5.535 tỷ đồng", True),
        ("5535 tỷ đồng", "5.535 tỷ đồng", True),
        ("5,535 tỷ đồng", "5.535 tỷ đồng", False),
        ("5,448 trường hợp", "5.448 trường hợp", True),
        ("5,535 tỷ đồng", "5535 tỷ đồng", False),
        ("5.535 tỷ đồng", "5535 tỷ đồng", True),
        ("5.535 tỷ đồng", "5,535 tỷ đồng", False),
        ("5,535 tỷ đồng", "5,535 tỷ đồng", True),
    ],
)
def test_a_separator_before_so_many_million_is_the_report_s(
    said: str, found: str, stands: bool
) -> None:
    quote = f"Kinh phí là {found} trong năm nay."
    assert stand(f"Kinh phí là {said}.", quote, said, found, FactKind.MONEY) is stands


def test_a_whole_that_the_report_does_not_state_is_missed() -> None:
    quote = "Được giao 183 nhiệm vụ, đã hoàn thành 160 nhiệm vụ."
    for whole, stands in ((183, True), (190, False)):
        text = f"Hoàn thành 160/{whole} nhiệm vụ được giao."
        found = checked(text, quote, facts=((FactKind.NUMBER, f"160/{whole}", "160"),))
        assert stands_up(text, found, plain) is stands


def test_a_part_in_slashes_may_be_found_whole_or_be_a_day() -> None:
    for kind, found, stands in (
        (FactKind.NUMBER, "160", False),
        (FactKind.DOCUMENT, "số 0160/190", True),
        (FactKind.DATE, "ngày 160", True),
    ):
        quote = f"Có {found} việc."
        assert stand("Có 160/190.", quote, "160/190", found, kind) is stands


def test_a_figure_that_is_no_fact_must_stand_there() -> None:
    assert figures_stand("Số 160.", checked("", TASKS), TASKS)
    assert not figures_stand("Số 161.", checked("", TASKS), TASKS)
