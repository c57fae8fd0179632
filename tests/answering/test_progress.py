"""Whether what is counted is done or left, in a question and before an amount."""

import pytest

from answering.progress import Progress, progress_asked, progress_before


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Bộ còn bao nhiêu nhiệm vụ?", Progress.LEFT),
        ("bo con lai may nhiem vu", Progress.LEFT),
        ("Bao nhiêu việc chưa hoàn thành?", Progress.LEFT),
        ("How many tasks are still under way?", Progress.LEFT),
        ("Đã hoàn thành bao nhiêu nhiệm vụ?", Progress.DONE),
        ("Làm xong được mấy việc?", Progress.DONE),
        ("How many tasks were completed?", Progress.DONE),
        ("Bộ được giao bao nhiêu nhiệm vụ?", None),
        ("Sơ đồ có bao nhiêu ô?", None),
    ],
)
def test_how_far_a_question_asks_for(question: str, asked: Progress | None) -> None:
    assert progress_asked(question) is asked


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("được giao thực hiện ", None),
        ("trong đó, đã hoàn thành ", Progress.DONE),
        ("đang tiếp tục thực hiện ", Progress.LEFT),
        ("chưa hoàn thành ", Progress.LEFT),
        ("còn lại ", Progress.LEFT),
        ("đã hoàn thành 160 nhiệm vụ, ", None),
    ],
)
def test_how_far_an_amount_has_come(before: str, said: Progress | None) -> None:
    assert progress_before(before) is said
