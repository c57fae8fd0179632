"""What the reports say is shown in their words; that they do not say is said plainly."""

from answering import Answer, Arrangement, Contents, Grounds, Nearness, NoAnswer, Statement
from tests.web.drawn import Drawn
from tests.web.turns import ARTICLE, FIRST, HOSTILE, OTHER, answered, cite, unanswered
from web import answer_view, words
from web.conversation import Refused, Turn, references


def _answer(turn: Turn) -> Drawn:
    assert isinstance(turn.reply, Answer)
    return Drawn(answer_view.answer(turn, turn.reply, references(turn)))


def _no_answer(turn: Turn) -> Drawn:
    assert isinstance(turn.reply, NoAnswer)
    return Drawn(answer_view.no_answer(turn, turn.reply, references(turn)))


def test_a_statement_is_the_quote_with_the_asked_words_set_off() -> None:
    drawn = _answer(answered(1, cite(ARTICLE, HOSTILE), highlight="10~20 tỷ~"))
    assert [node.text for node in drawn.named("q")] == [HOSTILE]
    assert [node.text for node in drawn.named("b")] == ["10~20 tỷ~"]


def test_a_number_opens_its_own_mark_and_tells_the_quote() -> None:
    drawn = _answer(answered(4, cite(ARTICLE, FIRST), cite(OTHER, "Hết.")))
    numbers = [node for node in drawn.named("a") if node.attributes.get("class") == "number"]
    assert [(node.text, node.attributes["href"]) for node in numbers] == [
        ("[1]", "#t4-c1"),
        ("[2]", "#t4-c2"),
    ]
    assert numbers[0].attributes["title"] == f"“{FIRST}” — {ARTICLE.title}, 05/01/2026"
    assert {"t4-s1", "t4-s2"} <= set(drawn.by_id())


def test_no_answer_is_said_plainly_with_what_is_missing() -> None:
    drawn = _no_answer(unanswered(1, cite(ARTICLE, FIRST), missing=("thời tiết", "<Hà Nội>")))
    assert words.NOT_SAID in drawn.text
    assert "Bài gần nhất không nhắc tới: “thời tiết”, “<Hà Nội>”." in drawn.text
    assert words.NEAREST in drawn.text
    assert [node.text for node in drawn.named("q")] == [FIRST]
    assert "05/01/2026" in drawn.text
    assert ARTICLE.id in drawn.text


def test_no_answer_names_the_year_that_the_nearest_sentence_tells_nothing_of() -> None:
    drawn = _no_answer(unanswered(1, cite(ARTICLE, FIRST), apart=("2021",)))
    assert "Câu gần nhất không nói về: “2021”." in drawn.text


def test_no_answer_with_nothing_near_promises_nothing() -> None:
    assert _no_answer(unanswered(1)).text == words.NOT_SAID


def test_a_question_is_shown_as_typed() -> None:
    typed = " <img src=x onerror=alert(1)> **a** ~~b~~ $c$\n\td "
    turn = Turn(1, typed, Refused("câu hỏi <trống>"))
    assert Drawn(answer_view.question(turn)).text == typed
    assert Drawn(answer_view.refusal("câu hỏi <trống>")).text == "Câu hỏi <trống>."


def test_a_copy_holds_the_quote_and_where_it_stands() -> None:
    turn = answered(1, cite(ARTICLE, FIRST), cite(OTHER, "Hết."))
    buttons = _answer(turn).named("button")
    assert [node.attributes["data-copy"] for node in buttons] == [
        f"“{FIRST}” — Báo cáo <i>A</i>, 05/01/2026, Sở <Nội vụ>, a/<b>*x*.txt, "
        f"ký tự 0–{len(FIRST)}",
        "“Hết.” — Bài B, không ghi ngày, b.txt, ký tự 28–32",
    ]


def test_statements_stand_under_their_side_and_a_silent_side_is_named() -> None:
    one, two = cite(ARTICLE, FIRST), cite(OTHER, "Hết.")
    statements = (
        Statement(one.quote, (one,), under="<năm 2021>"),
        Statement(two.quote, (two,), under=OTHER.title),
    )
    reply = Answer("?", statements, arrangement=Arrangement.SIDE_BY_SIDE, lacking=("năm 1998",))
    drawn = _answer(Turn(1, "?", reply))
    assert [node.text for node in drawn.named("h4")] == ["<năm 2021>", OTHER.title]
    titles = [node.text for node in drawn.named("p") if node.attributes.get("class") == "title"]
    assert titles == [ARTICLE.title]
    assert words.lacking(("năm 1998",)) in drawn.text


def test_why_a_statement_was_chosen_is_told_in_words() -> None:
    cited = cite(ARTICLE, FIRST)
    grounds = Grounds(("xã",), ("Phú Thọ",), ("<2024>",), Nearness.NEAR)
    reply = Answer("?", (Statement(cited.quote, (cited,), grounds=grounds),))
    drawn = _answer(Turn(1, "?", reply))
    assert (
        "Trong câu có “xã”; ở tên bài hay đoạn quanh câu có “Phú Thọ”; không thấy “<2024>”; "
        "nghĩa gần câu hỏi."
    ) in drawn.text


def test_what_was_understood_is_shown_as_text() -> None:
    assert "<b>Ai</b>" in Drawn(answer_view.understood("<b>Ai</b>?")).text


def test_the_contents_are_listed_with_their_number() -> None:
    drawn = Drawn(answer_view.contents(Contents("?", (ARTICLE, OTHER))))
    assert words.held(2) in drawn.text
    assert ARTICLE.title in drawn.text
    assert OTHER.title in drawn.text
