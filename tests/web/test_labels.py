"""A label shows the characters that it was given, by the rules of Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.web.drawn import Drawn
from web.labels import label


def _shown(text: str) -> str:
    drawn = Drawn(MarkdownIt("commonmark", {"html": True}).render(label(text)))
    assert {node.name for node in drawn.nodes} <= {"p"}
    return drawn.text.strip().replace("\N{WORD JOINER}", "")


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cf"])))
def test_any_text_is_shown_on_one_line(text: str) -> None:
    assert _shown(text) == " ".join(text.split())


@pytest.mark.parametrize(
    "command", [":red[x]", ":smile:", ":material/home:", "$5$", "~~x~~", "a -> b", "a -- b", "`x`"]
)
def test_nothing_of_streamlits_own_is_left(command: str) -> None:
    assert command not in label(f"Giá {command} đồng")


@pytest.mark.parametrize("run", ["->", "<-", "<->", "--", ">=", "<=", "~="])
def test_what_streamlit_draws_as_a_sign_is_parted_between_blanks(run: str) -> None:
    assert label(f"a {run} b").count("\N{WORD JOINER}") == 1
    assert "\N{WORD JOINER}" not in label(f"a{run}b")


def test_the_name_of_a_sign_is_parted_though_escaped() -> None:
    assert ":smile:" not in label("a :smile: b").replace("\\", "")
