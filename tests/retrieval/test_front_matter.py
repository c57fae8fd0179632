import datetime

import pytest

from retrieval import ArticleRefused
from retrieval.front_matter import FrontMatter, split_front_matter


def test_every_fact_is_read_and_the_text_starts_below() -> None:
    text = (
        "---\ntitle: Sở Nội vụ: nhiệm vụ 2026\ndate: 05/01/2026\nsource: phutho.gov.vn\n"
        "url: https://phutho.gov.vn/tin?a=1\n---\nNgày 5/1, Sở họp.\n"
    )
    assert split_front_matter(text) == (
        FrontMatter(
            title="Sở Nội vụ: nhiệm vụ 2026",
            date=datetime.date(2026, 1, 5),
            source="phutho.gov.vn",
            url="https://phutho.gov.vn/tin?a=1",
        ),
        "Ngày 5/1, Sở họp.\n",
    )


@pytest.mark.parametrize(
    "value", ["2026-01-05", "5/1/2026", "05.01.2026", "ngày 5 tháng 1 năm 2026", '"2026-01-05"']
)
def test_a_date_may_be_written_as_people_write_it(value: str) -> None:
    stated, _ = split_front_matter(f"---\ndate: {value}\n---\nTin")
    assert stated.date == datetime.date(2026, 1, 5)


def test_quotation_marks_spaces_and_blank_lines_are_not_part_of_a_fact() -> None:
    stated, text = split_front_matter('\n---\n\nTITLE :  "Tin vui"  \n\n---\nTin')
    assert (stated.title, text) == ("Tin vui", "Tin")


def test_an_empty_fact_is_not_stated() -> None:
    assert split_front_matter("---\ntitle:\ndate:\n---\nTin") == (FrontMatter(), "Tin")


@pytest.mark.parametrize(
    "text",
    [
        "Không có gì cả.",
        "--- Bộ Nội vụ ---\nTin",
        "---\nMột đường kẻ.\n---\nTin",
        "---\ntitle: Tin\nMột dòng không phải khoá\n---\nTin",
        "---\ntitle: Tin\ntác giả: Nam\n---\nTin",
        "---\ntitle: Tin không có dòng đóng",
        "---\n---\nTin",
        "------\ntitle: Tin\n------\nTin",
        "Tin\n---\ntitle: Tin\n---\n",
    ],
)
def test_a_text_that_merely_holds_dashes_is_text(text: str) -> None:
    assert split_front_matter(text) == (FrontMatter(), text)


def test_a_date_that_is_no_date_is_refused() -> None:
    with pytest.raises(ArticleRefused, match="31/02/2022"):
        split_front_matter("---\ndate: 31/02/2022\n---\nTin")
