"""Whatever is drawn, its characters are those of the text, and a mark's are those it marks."""

import html

from hypothesis import example, given
from hypothesis import strategies as st
from streamlit.string_util import clean_text

from retrieval import Span
from tests.web.drawn import Drawn
from web.markup import Mark, element, literal, marked

_TEXT = st.text(st.sampled_from("aạ <>&\"'*~$_`\n[]\\"), max_size=40) | st.text(
    st.characters(exclude_categories=["Cs", "Cc"]), max_size=40
)


@st.composite
def _text_and_spans(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(_TEXT)
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=5))
    return text, [Span(min(pair), max(pair)) for pair in pairs if len(set(pair)) == 2]


def _marks(spans: list[Span]) -> list[Mark]:
    return [Mark(span, "mark", "m", f"m{i}") for i, span in enumerate(spans)]


def _cross(one: Span, other: Span) -> bool:
    return one.start < other.start < one.end < other.end


@given(_TEXT)
def test_literal_text_comes_back_as_it_was(text: str) -> None:
    assert Drawn(literal(text)).text == text


@given(_TEXT)
@example("a\n  \nb")
def test_streamlit_takes_nothing_away(text: str) -> None:
    assert Drawn(clean_text(element("p", literal(text)))).text == text


@given(_text_and_spans())
def test_marks_change_no_character(text_and_spans: tuple[str, list[Span]]) -> None:
    text, spans = text_and_spans
    assert Drawn(marked(text, Span(0, len(text)), _marks(spans))).text == text


@given(_text_and_spans())
def test_a_mark_holds_its_span_and_no_more(text_and_spans: tuple[str, list[Span]]) -> None:
    text, spans = text_and_spans
    drawn = Drawn(marked(text, Span(0, len(text)), _marks(spans))).by_id()
    assert set(drawn) == {f"m{i}" for i in range(len(spans))}
    for i, span in enumerate(spans):
        if any(_cross(other, span) for other in spans):
            assert span.of(text).startswith(drawn[f"m{i}"].text)
        else:
            assert drawn[f"m{i}"].text == span.of(text)


def test_crossing_marks_are_drawn_in_two_elements() -> None:
    drawn = Drawn(marked("abcdef", Span(0, 6), _marks([Span(0, 4), Span(2, 6)])))
    assert [node.text for node in drawn.named("mark")] == ["abcd", "cd", "ef"]


def test_what_follows_a_mark_stands_outside_it() -> None:
    mark = Mark(Span(1, 2), "mark", "m", after=element("a", href="#x"))
    assert marked("abc", Span(0, 3), [mark]) == 'a<mark class="m">b</mark><a href="#x"></a>c'


def test_line_ends_stay_in_the_text() -> None:
    drawn = Drawn(marked(" a\n \nb", Span(0, 6), []))
    assert drawn.text == " a\n \nb"
    assert [node.attributes["class"] for node in drawn.named("span")] == ["indent", "gap"]


@given(_TEXT)
def test_an_attribute_holds_any_text(text: str) -> None:
    (node,) = Drawn(element("a", title=text, aria_label=None)).nodes
    assert node.attributes == {"title": text}


def test_markup_of_others_is_not_markup() -> None:
    assert literal("<b>&amp;") == html.escape("<b>&amp;")
