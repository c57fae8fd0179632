import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.fusion import fuse, standardise

Numbers = npt.NDArray[np.float64]

scores = st.lists(st.integers(-1000, 1000), min_size=1, max_size=40).map(np.array)
varied = scores.filter(lambda values: len(set(values.tolist())) > 1)
factors = st.floats(0.01, 100)
shifts = st.floats(-100, 100)


@given(varied)
def test_standardised_scores_have_mean_0_and_deviation_1(values: Numbers) -> None:
    standardised = standardise(values)
    assert standardised.mean() == pytest.approx(0, abs=1e-9)
    assert standardised.std() == pytest.approx(1)


@given(varied, factors, shifts)
def test_neither_a_shift_nor_a_scale_matters(values: Numbers, factor: float, shift: float) -> None:
    np.testing.assert_allclose(
        standardise(factor * values + shift), standardise(values), atol=1e-6, rtol=1e-6
    )


@given(varied)
def test_the_order_stays(values: Numbers) -> None:
    assert np.array_equal(
        np.argsort(standardise(values), kind="stable"), np.argsort(values, kind="stable")
    )


@pytest.mark.parametrize("values", [[3.0, 3.0, 3.0], [0.1 + 0.2, 0.3], [7.0]])
def test_scores_that_do_not_differ_say_nothing(values: list[float]) -> None:
    assert standardise(values).tolist() == [0.0] * len(values)


def test_no_scores_are_no_scores() -> None:
    assert standardise([]).shape == (0,)


@given(varied, factors, shifts)
def test_a_fused_score_does_not_depend_on_the_scale_of_its_signals(
    values: Numbers, factor: float, shift: float
) -> None:
    other = values[::-1]
    fused = fuse([(1.0, values), (0.5, other)])
    rescaled = fuse([(1.0, factor * values + shift), (0.5, other)])
    np.testing.assert_allclose(rescaled, fused, atol=3e-6)


def test_a_constant_signal_changes_nothing() -> None:
    alone = fuse([(1.0, [1.0, 2.0, 4.0])])
    assert np.array_equal(fuse([(1.0, [1.0, 2.0, 4.0]), (9.0, [5.0, 5.0, 5.0])]), alone)


def test_weights_decide_between_signals_that_disagree() -> None:
    one, other = [1.0, 0.0], [0.0, 1.0]
    assert fuse([(2.0, one), (1.0, other)]).tolist() == [1.0, -1.0]
    assert fuse([(1.0, one), (2.0, other)]).tolist() == [-1.0, 1.0]


def test_the_order_of_a_sum_does_not_decide_between_equals() -> None:
    signals = [(0.1, [1.0, 0.0, 0.3]), (0.2, [0.0, 1.0, 0.7]), (0.7, [0.2, 0.9, 0.1])]
    assert np.array_equal(fuse(signals), fuse(reversed(signals)))
