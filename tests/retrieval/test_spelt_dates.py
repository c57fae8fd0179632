import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.dates import date_terms
from retrieval.spelt_dates import _DAYS, in_digits


@pytest.mark.parametrize(
    ("named", "digits"),
    [
        ("Tháng Giêng", "Tháng 1"),
        ("ngày 12 tháng một năm 2022", "ngày 12 tháng 1 năm 2022"),
        ("tháng mười hai", "tháng 12"),
        ("thang muoi mot", "thang 11"),
        ("ngày 5 tháng năm", "ngày 5 tháng 5"),
        ("ngay 5 thang nam nam 2025", "ngay 5 thang 5 nam 2025"),
        ("ngày 5 tháng năm 2025", "ngày 5 tháng năm 2025"),
        ("mồng một tháng Giêng dương lịch", "mồng 1 tháng 1"),
        ("Mùng 5 tháng Giêng dương lịch 2026", "Mùng 5 tháng 1 năm 2026"),
        ("mung nam thang mot tay nam 2026", "mung 5 thang 1 nam 2026"),
        ("tháng 7 Tây Ninh", "tháng 7 Tây Ninh"),
        ("ngay muoi lam thang bay", "ngay 15 thang 7"),
        ("ngày hăm mốt tháng tư", "ngày 21 tháng 4"),
        ("Ngày Hai Mươi Tám tháng 8", "Ngày 28 tháng 8"),
        ("hai ngày đầu tháng", "hai ngày đầu tháng"),
        ("ngày hai bên ký", "ngày hai bên ký"),
        ("ngày tháng năm nào", "ngày tháng năm nào"),
        ("trong tháng baba", "trong tháng baba"),
    ],
)
def test_what_is_named_is_put_in_digits(named: str, digits: str) -> None:
    assert in_digits(named) == digits


@given(st.text())
def test_a_text_in_digits_stays_as_it_is(text: str) -> None:
    assert in_digits(in_digits(text)) == in_digits(text)


def test_every_day_has_a_name() -> None:
    assert set(_DAYS.values()) == set(range(1, 32))


@given(st.sampled_from(sorted(_DAYS)), st.integers(1, 12))
def test_a_day_in_words_has_the_terms_of_one_in_digits(name: str, month: int) -> None:
    for day in (f"ngày {name}", f"mùng {name}", f"hôm {name.upper()}"):
        assert set(date_terms(f"{day} tháng {month}")) == set(date_terms(f"{_DAYS[name]}/{month}"))
