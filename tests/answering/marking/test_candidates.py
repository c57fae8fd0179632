"""The runs of words of a sentence, and what is drawn over them, beside obvious twins."""

import numpy as np
import numpy.typing as npt
from hypothesis import example, given
from hypothesis import strategies as st

from answering.marking.candidates import LONGEST, Candidates, candidates_in
from answering.marking.words import Words, words_of
from retrieval import Span

TEXTS = st.text("ab ,.;đ1“”-\n", max_size=60)


def words(text: str) -> Words:
    return words_of(text, lambda spans: np.zeros((len(spans), 4), np.float32))


def values(candidates: Candidates) -> npt.NDArray[np.float64]:
    return np.cos(np.arange(len(candidates.words), dtype=np.float64) * 2.3)


@given(TEXTS)
def test_words_are_slices_of_the_text(text: str) -> None:
    found = words(text)
    assert [span.of(text).lower() for span in found.spans] == list(found.spelt)


@given(TEXTS)
@example("1.1 a")
def test_candidates_are_all_runs_that_no_mark_parts(text: str) -> None:
    candidates = candidates_in(words(text))
    spans = candidates.words.spans
    within = {at for span in spans for at in range(span.start, span.end)}
    marks = [at for at, char in enumerate(text) if char in ".;“”" and at not in within]
    expected = [
        (start, end)
        for start in range(len(spans))
        for end in range(start + 1, min(len(spans), start + LONGEST) + 1)
        if not any(spans[start].start <= mark < spans[end - 1].end for mark in marks)
    ]
    found = zip(candidates.starts.tolist(), candidates.ends.tolist(), strict=True)
    assert list(found) == expected


@given(TEXTS)
def test_what_is_drawn_over_a_run_is_what_a_loop_draws(text: str) -> None:
    candidates = candidates_in(words(text))
    of = values(candidates)
    runs = list(zip(candidates.starts.tolist(), candidates.ends.tolist(), strict=True))
    np.testing.assert_allclose(candidates.total(of), [of[s:e].sum() for s, e in runs], atol=1e-9)
    np.testing.assert_allclose(candidates.mean(of), [of[s:e].mean() for s, e in runs], atol=1e-9)
    np.testing.assert_array_equal(candidates.most(of), [of[s:e].max() for s, e in runs])
    for by in (1, 2):
        before = [of[s - by] if s >= by else 0 for s, _ in runs]
        behind = [of[e + by - 1] if e + by <= len(of) else 0 for _, e in runs]
        np.testing.assert_array_equal(candidates.before(of, by), before)
        np.testing.assert_array_equal(candidates.behind(of, by), behind)


def test_a_candidate_says_something_beyond_the_question() -> None:
    candidates = candidates_in(words("Sở họp ở Huế.")).beyond({"so", "hop", "o"})
    spans = candidates.words.spans
    found = [
        Span(spans[start].start, spans[end - 1].end).of("Sở họp ở Huế.")
        for start, end in zip(candidates.starts, candidates.ends, strict=True)
    ]
    assert found == ["Sở họp ở Huế", "họp ở Huế", "ở Huế", "Huế"]


def test_words_across_a_span_are_covered() -> None:
    found = words("một hai ba")
    assert found.covering(Span(5, 9)) == (1, 3)
    assert found.covering(Span(3, 4)) is None
