"""Numbers, dates and messages are written as a Vietnamese reader expects them."""

import datetime

from web import words


def test_numbers_and_dates() -> None:
    assert words.articles(1234567) == "1.234.567 bài viết"
    assert words.date(datetime.date(2026, 1, 5)) == "05/01/2026"
    assert words.date(None) == "không ghi ngày"


def test_a_message_becomes_a_sentence() -> None:
    assert words.sentence("đã hỏng") == "Đã hỏng."
    assert words.sentence("Đã hỏng!") == "Đã hỏng!"
