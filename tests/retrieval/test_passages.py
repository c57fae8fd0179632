from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval import Article, Passage
from retrieval.passages import PASSAGE_LIMIT, PASSAGE_TARGET, split_passages
from retrieval.sentences import split_sentences

sentence = st.builds(
    lambda word, count: f"Sở {' '.join([word] * count)}.",
    st.sampled_from(["vụ", "5.448", "nhiệm", "“họp”"]),
    st.integers(1, 120),
)
paragraph = st.lists(sentence, min_size=1, max_size=6).map(" ".join)
texts = st.one_of(
    st.lists(paragraph, min_size=1, max_size=12).map("\n\n".join),
    st.lists(paragraph, min_size=1, max_size=12).map("\n".join),
    st.text(),
)


def article(text: str) -> Article:
    return Article("a.txt", "Tiêu đề", None, None, text)


def check(passages: list[Passage], text: str) -> None:
    assert [s for passage in passages for s in passage.sentences] == split_sentences(text)
    for passage in passages:
        assert passage.text == text[passage.span.start : passage.span.end]
        assert passage.span.start == passage.sentences[0].start
        assert passage.span.end == passage.sentences[-1].end
        assert len(passage.span) <= PASSAGE_LIMIT
    for left, right in pairwise(passages):
        assert left.span.end <= right.span.start
        if "\n" not in text[left.span.end : right.span.start]:
            start = text.rfind("\n", 0, left.span.start) + 1
            end = text.find("\n", right.span.end)
            around = text[start : end if end >= 0 else None].strip()
            assert len(around) > PASSAGE_LIMIT


@given(texts)
@settings(max_examples=200)
def test_passages_hold_each_sentence_once_on_paragraph_lines_within_the_limit(text: str) -> None:
    check(split_passages(article(text)), text)


def test_the_seeds_keep_the_same_contract(seed_articles: tuple[Article, ...]) -> None:
    for seed in seed_articles:
        passages = split_passages(seed)
        check(passages, seed.text)
        assert all(passage.article is seed for passage in passages)


def test_short_paragraphs_join_up_to_the_target() -> None:
    passages = split_passages(article("\n\n".join(["Một đoạn ngắn."] * 40)))
    assert len(passages) > 1
    assert all(len(passage.sentences) > 1 for passage in passages[:-1])
    assert all(len(passage.span) <= PASSAGE_TARGET for passage in passages)


def test_a_paragraph_over_the_target_stands_alone_and_whole() -> None:
    long = "Sở Nội vụ đã hoàn thành mọi nhiệm vụ được giao. " * 20
    passages = split_passages(article(f"Mở đầu.\n{long}\nKết thúc."))
    assert [passage.text for passage in passages] == ["Mở đầu.", long.strip(), "Kết thúc."]


@pytest.mark.parametrize("count", [30, 60, 100])
def test_a_paragraph_over_the_limit_is_cut_into_few_even_passages(count: int) -> None:
    text = " ".join(["Sở Nội vụ đã hoàn thành mọi nhiệm vụ được giao."] * count)
    passages = split_passages(article(text))
    assert len(passages) == -(-len(text) // PASSAGE_LIMIT)
    lengths = [len(passage.span) for passage in passages]
    assert max(lengths) - min(lengths) <= 100


def test_a_blank_text_has_no_passages() -> None:
    assert split_passages(article(" \n\n ")) == []
