"""Replies as a person reads them in a terminal."""

from datetime import date

from answering import NoAnswer
from commands.telling import told
from retrieval import Filter


def test_that_the_reports_do_not_say_is_said_of_those_that_were_asked() -> None:
    assert told(NoAnswer("Hỏi?", (), ())).startswith("Các báo cáo không nói điều này.")
    narrowed = NoAnswer("Hỏi?", (), (), Filter(until=date(2022, 12, 31)))
    assert told(narrowed).startswith("Các báo cáo trong phạm vi đã chọn không nói điều này.")
