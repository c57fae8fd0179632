"""Shorthand is spelt out; names, capitals and plain words are left alone."""

import pytest

from answering import Answer, Assistant
from answering.shorthand import spelt_out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Phú Thọ giảm bn xã z?", "Phú Thọ giảm bao nhiêu xã vậy?"),
        ("phu tho giam bn xa v", "phu tho giam bao nhieu xa vay"),
        ("Mắc gì phải sắp xếp?", "Vì sao phải sắp xếp?"),
        ("mac chi phai sap xep", "vi sao phai sap xep"),
        ("Ổng nói j về thể chế", "Ông ấy nói gì về thể chế"),
        ("bả dặn cái chi?", "bà ấy dặn cái gì?"),
        ("Họp trc hay sau, ntn?", "Họp trước hay sau, như thế nào?"),
    ],
)
def test_shorthand_is_spelt_out(typed: str, meant: str) -> None:
    assert spelt_out(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "Bệnh viện BN có bao nhiêu giường?",
        "J. Edgar Hoover là ai?",
        "Có vướng mắc gì không?",
        "DC là thủ đô của nước nào?",
        "Tệp a.j và x/ko ở đâu?",
        "Phương châm hành động năm 2025 là gì?",
    ],
)
def test_what_is_no_shorthand_stays(typed: str) -> None:
    assert spelt_out(typed) == typed


def test_a_question_in_shorthand_is_answered_and_kept_as_typed(assistant: Assistant) -> None:
    typed = "Phú Thọ giảm bn xã z?"
    short = assistant.ask(typed)
    long = assistant.ask("Phú Thọ giảm bao nhiêu xã vậy?")
    assert isinstance(short, Answer)
    assert isinstance(long, Answer)
    assert short.statements == long.statements
    assert short.question == typed
