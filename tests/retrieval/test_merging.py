from hypothesis import given
from hypothesis import strategies as st

from retrieval.merging import PER_TIER, SMALLEST, Size, to_merge

sizes = st.lists(
    st.tuples(st.integers(1, 5000), st.floats(0, 1)).map(lambda s: Size(s[0], int(s[0] * s[1]))),
    max_size=30,
)


def whole(*passages: int) -> list[Size]:
    return [Size(count, count) for count in passages]


def test_few_segments_are_left_alone() -> None:
    assert to_merge(whole(*[1] * (PER_TIER - 1), 5000)) == []


def test_many_of_one_size_are_merged_and_the_large_one_is_not() -> None:
    assert to_merge(whole(90_000, *[2] * PER_TIER)) == list(range(1, PER_TIER + 1))


def test_small_segments_count_as_one_size() -> None:
    assert to_merge(whole(*range(1, PER_TIER), SMALLEST)) == list(range(PER_TIER))
    assert to_merge(whole(*range(1, PER_TIER), SMALLEST * PER_TIER**2)) == []


def test_a_segment_that_is_mostly_gone_is_written_again() -> None:
    assert to_merge([Size(100, 49), Size(100, 50)]) == [0]


def test_whoever_must_not_wait_merges_no_more_than_asked() -> None:
    assert to_merge(whole(*[1000] * PER_TIER), most=500) == []
    assert to_merge([Size(100, 40)], most=30) == []


@given(sizes, st.integers(0, 6000))
def test_a_bound_is_kept(parts: list[Size], most: int) -> None:
    chosen = to_merge(parts, most)
    assert chosen == sorted(set(chosen))
    assert sum(parts[place].live for place in chosen) <= most


@given(st.integers(1, 600))
def test_adding_one_at_a_time_leaves_few_segments(count: int) -> None:
    held: list[Size] = []
    for _ in range(count):
        held.append(Size(1, 1))
        if chosen := to_merge(held):
            total = sum(held[place].live for place in chosen)
            held = [size for place, size in enumerate(held) if place not in chosen]
            held.append(Size(total, total))
    assert sum(size.live for size in held) == count
    assert len(held) <= 4 * PER_TIER
