"""Weights fitted to examples come out as the examples have them."""

import numpy as np
import pytest

from benchmarks.fitting import FOLDS, Alternatives, Case, fit_cases, fit_choice, fold_of


def questions() -> list[Alternatives]:
    """The right alternative has more of the first signal; the second is noise of some seed."""
    random = np.random.default_rng(0)
    made = []
    for number in range(60):
        signals = random.normal(size=(2 + number % 3, 2))
        right = signals[:, 0] == signals[:, 0].max()
        made.append(Alternatives(signals, right, 1.0, str(number)))
    return made


def test_what_tells_the_right_alternative_counts_most() -> None:
    telling, noise = fit_choice(questions(), penalty=0.001)
    assert telling > 1
    assert abs(noise) < telling / 5


def test_a_signal_in_other_units_weighs_as_much() -> None:
    scaled = [
        Alternatives(one.signals * [1, 100], one.right, one.weight, one.key) for one in questions()
    ]
    first, other = fit_choice(questions(), 0.001), fit_choice(scaled, 0.001)
    assert other == pytest.approx(first / [1, 100], abs=1e-3)


def test_a_heavier_penalty_makes_smaller_weights() -> None:
    assert abs(fit_choice(questions(), 1.0)[0]) < abs(fit_choice(questions(), 0.001)[0])


def test_yes_and_no_are_told_apart_around_a_threshold() -> None:
    cases = [
        Case(np.array([value, 1.0]), bool(value > 2), 1.0, str(value))
        for value in np.arange(0, 4, 0.1)
    ]
    slope, always = fit_cases(cases, penalty=1e-5)
    assert slope > 0
    assert -always / slope == pytest.approx(2.05, abs=0.15)


def test_cases_that_count_more_move_the_threshold() -> None:
    def threshold(weight: float) -> float:
        values = np.random.default_rng(1).normal(size=200)
        cases = [
            Case(np.array([value + yes, 1.0]), yes, weight if yes else 1.0, "")
            for value, yes in zip(values, [True, False] * 100, strict=True)
        ]
        slope, always = fit_cases(cases, penalty=1e-4)
        return float(-always / slope)

    assert threshold(5.0) < threshold(1.0)


def test_one_key_falls_in_one_fold() -> None:
    assert [fold_of("xquad 1"), fold_of("xquad 2")] == [fold_of("xquad 1"), fold_of("xquad 2")]
    assert {fold_of(str(number)) for number in range(100)} == set(range(FOLDS))
