import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.held_vectors import ARRAYS, digests_of, is_of_vectors
from retrieval.index import build_index
from retrieval.layout import Layout
from retrieval.reading import parse_article
from retrieval.segment import Segment
from retrieval.vector_cache import Item
from tests.fakes import HashingEncoder

ARTICLES = [
    parse_article(f"{number}.txt", f"Báo cáo số {number}.\nCâu {number} một. Câu {number} hai.")
    for number in range(4)
]


def segment_of(numbers: range) -> Segment:
    (segment,) = build_index([ARTICLES[number] for number in numbers], HashingEncoder()).segments
    return segment


def embedded(numbers: range) -> list[Item]:
    layout = Layout.of([ARTICLES[number] for number in numbers])
    items = [Item(text.whole, "") for text in layout.passage_texts()]
    items += [Item(text.context, text.text) for text in layout.sentence_texts()]
    return items + [Item("", context) for context in layout.contexts()]


def assert_held(segment: Segment, numbers: range) -> None:
    items = embedded(numbers)
    made = HashingEncoder().encode_sentences([i.text for i in items], [i.context for i in items])
    found = segment.held.find(digests_of(items))
    assert found.keys() == set(range(len(items)))
    for place, (vector, tokens) in found.items():
        assert np.array_equal(vector, made.vectors[place])
        assert np.array_equal(tokens, made.tokens[place])


def test_everything_embedded_is_found_again() -> None:
    assert_held(segment_of(range(3)), range(3))


def test_what_is_not_held_is_not_found() -> None:
    digests = digests_of([Item("", "x"), embedded(range(1))[0], Item("x", "")])
    assert segment_of(range(2)).held.find(digests).keys() == {1}


@given(st.lists(st.booleans(), min_size=4, max_size=4).filter(any))
def test_what_a_merged_segment_keeps_is_found_again(kept: list[bool]) -> None:
    parts = [(segment_of(range(2)), kept[:2]), (segment_of(range(2, 4)), kept[2:])]
    merged = Segment.merge([(part, np.array(mask)) for part, mask in parts])
    for number, keep in enumerate(kept):
        if keep:
            assert_held(merged, range(number, number + 1))
        else:
            assert merged.held.find(digests_of(embedded(range(number, number + 1)))) == {}


@pytest.mark.parametrize("name", [*ARRAYS, "sentence-tokens/starts.npy"])
def test_its_files_are_known(name: str) -> None:
    assert is_of_vectors(name)
    assert not is_of_vectors(f"sentence-terms/{name}")
