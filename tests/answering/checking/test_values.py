"""A part of a whole, a day of a period, a denial: compared as a report states them."""

import pytest

from answering import Citation
from answering.checking import Fact, FactKind, Verdict
from answering.checking.denials import check_denials
from answering.checking.evidence import Claim, Evidence
from answering.checking.figures import check_figures
from answering.checking.slots import slot_of
from answering.checking.values import Same, agree_moments, agree_quantities, moments, quantities
from retrieval import Article, Span

TASKS = "Bộ được giao 183 nhiệm vụ, đã hoàn thành 160 nhiệm vụ, đang thực hiện 23 nhiệm vụ."


def claim(text: str, report: str) -> Claim:
    article = Article("a.txt", "", None, None, report)
    words = dict.fromkeys(text.lower().split(), 1.0)
    return Claim(text, (Evidence(article, Span(0, len(report))),), words, {}, 1.0)


def figure(text: str, report: str = TASKS) -> Fact:
    return next(check_figures(claim(text, report)))


@pytest.mark.parametrize(
    ("stated", "same"),
    [
        ("160 nhiệm vụ", Same.YES),
        ("183 nhiệm vụ", Same.UNLIKE),
        ("23 nhiệm vụ", Same.NO),
        ("160/183 nhiệm vụ", Same.YES),
        ("160/190 nhiệm vụ", Same.NO),
    ],
)
def test_a_part_of_a_whole(stated: str, same: Same) -> None:
    (mine,), (theirs,) = quantities("160/183 nhiệm vụ", None), quantities(stated, None)
    assert agree_quantities(mine.value, theirs.value) is same


def test_a_part_and_its_whole_stand_in_one_sentence() -> None:
    assert figure("Bộ đã hoàn thành 160/183 nhiệm vụ.").verdict is Verdict.CONFIRMED
    assert figure("Bộ đã hoàn thành 160/190 nhiệm vụ.").verdict is Verdict.ABSENT


@pytest.mark.parametrize(
    ("claimed", "same"),
    [
        ("ngày 28/8", Same.YES),
        ("ngày 28/8/1945", Same.YES),
        ("ngày 28/8/2025", Same.YES),
        ("ngày 28/8/1946", Same.UNLIKE),
        ("ngày 27/8", Same.UNLIKE),
        ("tháng 8", Same.UNLIKE),
    ],
)
def test_a_day_is_an_end_of_the_years(claimed: str, same: Same) -> None:
    (mine,), (theirs,) = moments(claimed, None), moments("(28/8/1945 – 28/8/2025)", None)
    assert agree_moments(mine.value, theirs.value) is same


def test_what_opens_a_bracket_is_said_of_what_stands_before_it() -> None:
    text = "Kỷ niệm ngày truyền thống (28/8, cả ngày 2/9) năm nay."
    first, second = text.index("28/8"), text.index("2/9")
    assert "truyền" in slot_of(text, Span(first, first + 4), (), False).before
    assert "truyền" not in slot_of(text, Span(second, second + 3), (), False).before


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Bộ trưởng không chỉ rõ hạn chế.", True),
        ("Bộ trưởng không chỉ ra hạn chế.", True),
        ("Bộ trưởng không chỉ rà soát, còn chỉ rõ hạn chế.", False),
        ("Bộ trưởng chỉ rõ hạn chế về không gian.", False),
    ],
)
def test_not_only_is_no_denial_but_not_to_point_out_is(text: str, denied: bool) -> None:
    report = "Bộ trưởng chỉ rõ hạn chế, chỉ ra hạn chế, rà soát."
    facts = list(check_denials(claim(text, report)))
    assert bool(facts) is denied
    assert all(fact.kind is FactKind.NEGATION for fact in facts)
    assert all(isinstance(fact.citation, Citation) for fact in facts)
