"""Batches hold every text once, within the budget, and waste little on padding."""

from hypothesis import given
from hypothesis import strategies as st

from embeddings.batches import ALIGNMENT, batches

lengths = st.lists(st.integers(0, 600), max_size=200)


@given(lengths, st.integers(1, 5000))
def test_each_text_is_once_in_one_batch_as_wide_as_it_needs(
    lengths: list[int], budget: int
) -> None:
    found = list(batches(lengths, budget))
    assert sorted(place for places, _ in found for place in places) == list(range(len(lengths)))
    for places, width in found:
        assert width % ALIGNMENT == 0
        assert all(max(1, width - ALIGNMENT + 1) <= max(1, lengths[place]) for place in places)
        assert all(lengths[place] <= width for place in places)
        assert len(places) * width <= budget or len(places) == 1


@given(lengths, st.integers(1, 5000))
def test_a_texts_width_does_not_depend_on_the_others(lengths: list[int], budget: int) -> None:
    for places, width in batches(lengths, budget):
        for place in places:
            assert list(batches([lengths[place]], budget)) == [([0], width)]


@given(lengths, st.integers(1, 5000))
def test_a_small_batch_is_filled_with_its_own_texts(lengths: list[int], floor: int) -> None:
    bare, filled = (list(batches(lengths, 2048, least)) for least in (0, floor))
    for (places, width), (repeated, same) in zip(bare, filled, strict=True):
        assert (set(repeated), same) == (set(places), width)
        assert len(repeated) * width >= floor
        assert repeated == places or (len(repeated) - len(places)) * width < floor


def test_texts_of_one_length_lie_together_the_longest_first() -> None:
    assert list(batches([5, 40, 16, 17, 3], 64)) == [([1], 48), ([3], 32), ([0, 2, 4], 16)]
    assert list(batches([5] * 5, 64)) == [([0, 1, 2, 3], 16), ([4], 16)]
    assert list(batches([5, 20], 64, floor=64)) == [([1, 1], 32), ([0, 0, 0, 0], 16)]


def test_no_texts_make_no_batch() -> None:
    assert list(batches([], 2048)) == []
