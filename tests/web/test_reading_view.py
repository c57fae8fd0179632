"""An article is set in its own characters, and marks run over its paragraphs."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from retrieval import Article, Span, article_lines
from tests.web.drawn import Drawn
from tests.web.turns import ARTICLE, FIRST, HOSTILE, OTHER, answered, cite, unanswered
from web import reading_view, words
from web.cited_here import anchor, cited_in, marks
from web.conversation import Turn
from web.markup import Mark


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _drawn(article: Article, *drawn: Mark) -> Drawn:
    return Drawn(reading_view.body(article, article_lines(article), drawn))


def test_hostile_text_is_set_character_for_character() -> None:
    drawn = _drawn(ARTICLE, Mark(cite(ARTICLE, HOSTILE).span, "mark", "linked", "place"))
    assert [node.text for node in drawn.named("p")] == [FIRST, HOSTILE]
    assert {node.name for node in drawn.nodes} == {"article", "p", "mark"}


def test_title_and_facts_are_text() -> None:
    drawn = Drawn(reading_view.head(ARTICLE, 12))
    assert drawn.named("h1")[0].text == ARTICLE.title
    assert words.length(12) in drawn.text
    assert {node.name for node in drawn.nodes} == {"div", "h1", "p", "span", "a"}


_TEXT = st.text(alphabet="ab. \n", min_size=1, max_size=60).filter(lambda text: text.strip())


@given(st.data(), _TEXT)
def test_a_mark_over_any_lines_covers_its_characters_and_has_its_id_once(
    data: st.DataObject, text: str
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    article = Article("a.txt", "T", None, None, text)
    drawn = _drawn(article, Mark(Span(start, end), "mark", "linked", "place"))
    marked = "".join(node.text for node in drawn.named("mark"))
    assert _squeezed(marked) == _squeezed(text[start:end])
    assert len(drawn.by_id()) == bool(drawn.named("mark"))
    assert _squeezed(drawn.text) == _squeezed(text)


def test_captions_are_told_apart_for_ears_too() -> None:
    article = Article("a.txt", "T", None, None, "Toàn cảnh hội nghị (Ảnh: A).\nMở đầu.")
    caption, body = _drawn(article).named("p")
    assert caption.attributes["class"] == "caption"
    assert caption.text == f"{words.CAPTION}Toàn cảnh hội nghị (Ảnh: A)."
    assert body.attributes["class"] == "body"


def test_a_long_article_is_set_in_parts_that_hold_it_all() -> None:
    line = "Một đoạn văn.\n"
    article = Article("a.txt", "T", None, None, line * (3 * reading_view.PART // len(line)))
    parts = reading_view.parts(article)
    assert len(parts) == 3 or len(parts) == 4
    assert [line for part in parts for line in part] == article_lines(article)
    for number, part in enumerate(parts, start=1):
        assert reading_view.part_of(part[-1].span, parts) == number
        assert part[-1].span.end - part[0].span.start <= reading_view.PART


def _turns() -> list[Turn]:
    return [
        answered(1, cite(OTHER, "Hết."), cite(ARTICLE, FIRST)),
        unanswered(2, cite(ARTICLE, HOSTILE)),
        answered(3, cite(ARTICLE, FIRST), highlight="69,1%"),
    ]


def test_citations_are_marked_once_with_a_way_back_to_each_answer() -> None:
    cited = cited_in(_turns(), ARTICLE)
    assert [(one.turn.id, one.way_back) for one in cited] == [(1, "back-t1-s2"), (3, "back-t3-s1")]
    drawn = _drawn(ARTICLE, *marks(cited))
    (mark,) = drawn.named("mark")
    assert mark.text == FIRST
    assert {anchor(one, cited) for one in cited} == {mark.attributes["id"]}
    assert [node.attributes["data-press"] for node in drawn.named("a")] == [
        "back-t1-s2",
        "back-t3-s1",
    ]
    assert [node.text for node in drawn.named("b")] == ["69,1%"]


def test_what_another_version_said_is_not_marked() -> None:
    assert cited_in(_turns(), replace(ARTICLE, text=f"{ARTICLE.text} Thêm.")) == []
