"""A list that a colon opens is one quotation; nothing else is drawn into it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.lists import LIST_LIMIT, whole_list
from retrieval import Span

INTRO = "Bộ trưởng đề nghị ba việc:"


@pytest.mark.parametrize(
    "items",
    [
        ["Thứ nhất, làm ngay. Làm kỹ.", "Thứ hai, làm đúng.", "Thứ ba, làm đủ."],
        ["1. Làm ngay.", "2. Làm đúng."],
        ["1) Làm ngay.", "2) Làm đúng."],
        ["a) Làm ngay;", "b) Làm đúng."],
        ["- Làm ngay", "- Làm đúng"],
        ["Một là, làm ngay.", "Hai là, làm đúng."],
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n \n"])
def test_a_list_runs_to_its_last_item(items: list[str], gap: str) -> None:
    listed = gap.join([INTRO, *items])
    text = f"Trước đó.\n{listed}{gap}Kết thúc hội nghị."
    start = text.index(INTRO)
    assert whole_list(text, Span(start, start + len(INTRO))).of(text) == listed


@pytest.mark.parametrize("text", [f"{INTRO}\nHội nghị kết thúc.", INTRO, "Không mở gì.\n1. Việc."])
def test_what_opens_no_list_stays_as_it_is(text: str) -> None:
    span = Span(0, len(text.split("\n")[0]))
    assert whole_list(text, span) == span


def test_another_kind_of_mark_ends_a_list() -> None:
    text = f"{INTRO}\n1. Một.\n2. Hai.\n- Khác."
    assert whole_list(text, Span(0, len(INTRO))).of(text) == f"{INTRO}\n1. Một.\n2. Hai."


def test_a_list_without_end_is_cut_after_a_whole_item() -> None:
    text = "\n".join([INTRO, *(f"{n % 90 + 1}. {'việc ' * 40}x." for n in range(100))])
    found = whole_list(text, Span(0, len(INTRO))).of(text)
    assert LIST_LIMIT - 300 < len(found) <= LIST_LIMIT
    assert found.endswith("x.")


@given(st.text(alphabet="ab1.:)- \n", max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_a_span_only_grows_at_its_end(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(start + length, len(text)))
    found = whole_list(text, span)
    assert found.start == span.start
    assert span.end <= found.end <= len(text)
