"""A model's sentences as markup: signs, numbers, what the reports have, and nothing of its own."""

import pytest

from answering.prose import Cause, Correction, KeptSentence, Prose, Standing
from retrieval import Span
from tests.web.drawn import Drawn
from tests.web.turns import ARTICLE, FIRST, HOSTILE, OTHER, answered, cite
from web import prose_view, words
from web.conversation import Turn, references

EVIL = 'Có <b>160</b> <img src=x onerror="alert(1)"> [x](javascript:alert(1)) ![a](http://b) $1$.'
CITED = cite(ARTICLE, FIRST)
RIGHT = KeptSentence("Giảm 69,1%.", Standing.BORNE_OUT, (CITED,))
WRONG = KeptSentence(
    "Giảm 96,1% ở xã.",
    Standing.CONTRADICTED,
    (CITED,),
    (Correction(Span(5, 10), "69,1%", CITED),),
)
TURN = answered(3, cite(OTHER, "Hết."))


def drawn(written: KeptSentence, shown: frozenset[str] | None = None) -> Drawn:
    numbered = references(TURN, (written,))
    return Drawn(prose_view.sentence(TURN, 1, written, numbered, shown))


@pytest.mark.parametrize("standing", [Standing.UNFOUND, Standing.CONTRADICTED, Standing.BORNE_OUT])
def test_what_a_model_writes_is_text(standing: Standing) -> None:
    page = drawn(KeptSentence(EVIL, standing, (cite(ARTICLE, HOSTILE),)))
    assert EVIL in page.text
    assert {node.name for node in page.nodes} <= {"div", "p", "span", "del", "a", "q"}
    assert {node.attributes["href"] for node in page.named("a")} == {"#t3-c2"} or not page.named(
        "a"
    )


def test_so_is_its_draft() -> None:
    page = Drawn(prose_view.draft(EVIL, 0))
    assert EVIL in page.text
    assert {node.name for node in page.nodes} == {"div", "p", "span"}
    assert words.DRAFT in page.text


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.4, words.WAITING), (8.2, f"{words.WAITING} 8 giây"), (None, words.WRITING)],
)
def test_what_is_waited_for_is_said(seconds: float | None, said: str) -> None:
    assert Drawn(prose_view.draft(" ", seconds)).text == f"…{said}"


def test_one_that_is_borne_out_links_to_its_original() -> None:
    page = drawn(RIGHT)
    (link,) = page.named("a")
    assert (link.text, link.attributes["href"]) == ("[2]", "#t3-c2")
    assert FIRST in link.attributes["title"]
    assert "✓" in page.text


def test_one_that_is_contradicted_is_struck_with_the_reports_value() -> None:
    page = drawn(WRONG)
    (struck,) = page.named("del")
    assert struck.text == WRONG.text
    assert [node.text for node in page.named("b")] == ["96,1%", "“69,1%”"]
    assert page.text.endswith("đã viết “96,1%” → báo cáo “69,1%”[2]")


def test_without_a_value_the_reports_own_sentence_stands_beside_it() -> None:
    page = drawn(KeptSentence("Phú Thọ tăng.", Standing.CONTRADICTED, (CITED,)))
    assert [node.text for node in page.named("q")] == [FIRST]


def test_one_that_is_not_from_the_reports_cites_nothing() -> None:
    page = drawn(KeptSentence("Trời mưa.", Standing.UNFOUND))
    assert page.named("a") == page.named("del") == []
    assert page.text == "?Không lấy từ báo cáo: Trời mưa.Không lấy từ báo cáo"


def test_a_number_whose_mark_is_not_drawn_yet_is_no_link() -> None:
    page = drawn(RIGHT, frozenset({"t3-c1"}))
    assert page.named("a") == []
    assert FIRST in next(node for node in page.nodes if node.text == "[2]").attributes["title"]


@pytest.mark.parametrize("cause", list(Cause))
def test_each_failure_is_one_line(cause: Cause) -> None:
    page = Drawn(prose_view.ending(Prose("m", "h", True, failure=cause)))
    assert page.text.startswith(cause.value)
    assert "\n" not in page.text
    assert (words.BELOW in page.text) is (cause is not Cause.STOPPED)


def test_whole_prose_ends_in_nothing() -> None:
    assert prose_view.ending(Prose("m", "h", True, (RIGHT,))) == ""


def test_a_copy_holds_what_is_borne_out_and_its_references() -> None:
    prose = Prose("m", "h", True, (RIGHT, WRONG, KeptSentence("Trời mưa.", Standing.UNFOUND)))
    turn = Turn(3, "?", TURN.reply, prose=prose)
    copy = prose_view.copy(prose, references(turn))
    assert copy.startswith("Giảm 69,1%. [2]\n\n[2] “" + FIRST)
    assert "96,1%" not in copy
    assert "mưa" not in copy


def test_the_numbers_of_the_reply_do_not_change() -> None:
    first = references(TURN)
    both = references(
        TURN, (RIGHT, KeptSentence("Hết.", Standing.BORNE_OUT, (cite(OTHER, "Hết."),)))
    )
    assert [one.number for one in both] == [1, 2]
    assert both[0].citation == first[0].citation
    assert both[0].origin == "t3-s1"
    assert both[1].origin == "t3-p1"
    assert all(one.written for one in both)


def test_where_the_text_goes_is_said() -> None:
    assert "rời khỏi máy này" in words.leaves("api.example.com", local=False)
    assert "api.example.com" in words.leaves("api.example.com", local=False)
    local = words.leaves("127.0.0.1:1", local=True)
    assert "trên chính máy này" in local
    assert "rời" not in local
