"""The original is shown in its own characters, with just the cited ones marked."""

from dataclasses import replace

import pytest

from tests.web.drawn import Drawn
from tests.web.turns import ARTICLE, FIRST, HOSTILE, OTHER, answered, cite, unanswered
from web import article_view, words
from web.conversation import references
from web.excerpt import WHOLE_UP_TO


def test_the_whole_article_is_drawn_character_for_character() -> None:
    refs = references(answered(1, cite(ARTICLE, HOSTILE), highlight="10~20 tỷ~"))
    drawn = Drawn(article_view.article_text(ARTICLE, refs, "cited"))
    assert drawn.text == ARTICLE.text
    assert {node.name for node in drawn.nodes} == {"mark", "b", "a", "span"}


def test_a_mark_is_its_quote_and_leads_back() -> None:
    refs = references(answered(3, cite(ARTICLE, FIRST), cite(OTHER, "Đoàn kết, kỷ cương.")))
    drawn = Drawn(article_view.sources(refs, "cited"))
    ids = drawn.by_id()
    for ref in refs:
        assert ids[ref.anchor].text == ref.citation.quote
    back = [node for node in drawn.named("a") if node.attributes.get("class") == "back"]
    assert [node.attributes["href"] for node in back] == ["#t3-s1", "#t3-s2"]


def test_a_quote_over_several_paragraphs_is_one_mark() -> None:
    refs = references(unanswered(1, cite(ARTICLE, ARTICLE.text)))
    (mark,) = Drawn(article_view.sources(refs, "near")).named("mark")
    assert mark.text == ARTICLE.text


def test_each_cited_article_is_drawn_once_in_order() -> None:
    refs = references(
        answered(1, cite(OTHER, "Hết."), cite(ARTICLE, FIRST), cite(OTHER, "Mở đầu."))
    )
    titles = [node.text for node in Drawn(article_view.sources(refs, "cited")).named("h3")]
    assert titles == [OTHER.title, ARTICLE.title]


def test_title_date_source_and_file_are_told() -> None:
    told = Drawn(article_view.facts(ARTICLE)).text
    assert told == f"05/01/2026Sở <Nội vụ>a/<b>*x*.txt{words.ONLINE}"
    assert Drawn(article_view.facts(OTHER)).text == f"{words.NO_DATE}b.txt"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//x", "", None])
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert not Drawn(article_view.facts(replace(ARTICLE, url=url))).named("a")


def test_a_long_article_says_how_much_is_left_out() -> None:
    line = "Một đoạn văn không được dẫn.\n"
    text = line * (WHOLE_UP_TO // len(line)) + FIRST + "\n" + line * 1000
    long = replace(ARTICLE, text=text)
    drawn = Drawn(article_view.article_text(long, references(answered(1, cite(long, FIRST))), "m"))
    notes = [node.text for node in drawn.named("p")]
    assert [note.startswith("… lược ") for note in notes] == [True, True]
    shown = drawn.text.removeprefix(notes[0]).removesuffix(notes[1])
    assert shown in text
    left_out = len(text) - len(shown)
    told = sum(int("".join(filter(str.isdigit, note))) for note in notes)
    assert told == left_out
