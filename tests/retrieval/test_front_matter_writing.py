"""What is written above a text reads back exactly, whatever the text and the facts are."""

import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from retrieval import FrontMatter, parse_article, settle, with_front_matter
from retrieval.front_matter import split_front_matter

_DASHES = "---\ntitle: Tin\ndate: 31/02/2022\n---\n"


def _line(text: str) -> str:
    return " ".join(settle(text).split())


_LINES = st.text().map(_line) | st.sampled_from(["-", '"', '""', "'a'", '"a" b "c"', "---", "a: b"])
_FACT = st.none() | _LINES.filter(bool)
_STATED = st.builds(
    FrontMatter,
    _FACT,
    st.none() | st.dates(),
    _FACT,
    _FACT,
)
_TEXTS = st.text().map(settle) | st.lists(
    st.sampled_from(["---", "", " ", "title: Tin", "date: -", "date: 31/02/2022", "source:", "Tin"])
).map("\n".join)


@given(_STATED, _TEXTS)
@example(FrontMatter(), _DASHES)
@example(FrontMatter(), "\n\n---\nurl:\n---")
def test_what_is_written_reads_back(stated: FrontMatter, text: str) -> None:
    for facts in (stated, stated.stating_all()):
        written = with_front_matter(facts, text)
        assert settle(written) == written
        assert split_front_matter(written) == (facts, text)


@given(_STATED, _TEXTS)
def test_writing_again_what_was_read_changes_nothing(stated: FrontMatter, text: str) -> None:
    written = with_front_matter(stated, text)
    assert with_front_matter(*split_front_matter(written)) == written


def test_a_text_alone_stays_alone() -> None:
    assert with_front_matter(FrontMatter(), "Tin.\n---\n") == "Tin.\n---\n"


@pytest.mark.parametrize("key", ["date", "source"])
def test_a_fact_known_to_be_none_is_not_looked_for_in_the_text(key: str) -> None:
    text = "(Quanlynhanuoc.vn) – Ngày 12/01/2022, tại Hà Nội, Bộ họp."
    assert getattr(parse_article("a.txt", text), key) is not None
    stated = FrontMatter("Tin", lacking=frozenset({key}))
    assert getattr(parse_article("a.txt", with_front_matter(stated, text)), key) is None


def test_facts_are_written_as_a_person_would() -> None:
    stated = FrontMatter(
        '"Nóng": tin 5/1', datetime.date(2026, 1, 5), "phutho.gov.vn"
    ).stating_all()
    assert with_front_matter(stated, "Tin.") == (
        '---\ntitle: "Nóng": tin 5/1\ndate: 2026-01-05\nsource: phutho.gov.vn\nurl: -\n---\nTin.'
    )
