"""Articles are found by words of what is shown of them, and sorted as asked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval import Article
from web.catalogue import Catalogue, Order, catalogue_of, page_of
from web.tongues import speaking


def _held(*titles: str) -> tuple[Article, ...]:
    return tuple(
        Article(f"{n}.txt", title, None, None, "a " * (n + 1)) for n, title in enumerate(titles)
    )


_ARTICLES = (
    Article("a.txt", "Đổi mới thể chế", date(2022, 1, 12), "Báo B", "một hai ba"),
    Article("b.txt", "Ánh sáng thế hệ", date(2026, 1, 5), "Báo A", "một"),
    Article("c/tài-liệu.txt", "An sinh", None, None, "một hai"),
)


def _ids(catalogue: Catalogue, sought: str = "", order: Order = Order.TITLE) -> str:
    return "".join(entry.article.id[0] for entry in catalogue.found(sought, order))


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("", "cba"),
        ("the", "ba"),  # thể, thế
        ("thể", "a"),
        ("THẾ", "b"),
        ("the doi", "a"),
        ("doi m", "a"),  # the beginning of a word
        ("ới", ""),  # not its end
        ("bao", "ba"),
        ("2026", ""),  # 05/01/2026 is one word
        ("05/01/2026", "b"),
        ("tai lieu", "c"),
        ("không có", ""),
        ("*?(", "cba"),
    ],
)
def test_words_are_found_with_or_without_diacritics(sought: str, found: str) -> None:
    assert _ids(catalogue_of(_ARTICLES), sought) == found


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (Order.NEWEST, "bac"),
        (Order.OLDEST, "abc"),
        (Order.TITLE, "cba"),
        (Order.SOURCE, "bac"),
        (Order.LONGEST, "acb"),
        (Order.SHORTEST, "bca"),
    ],
)
def test_each_order_puts_what_is_not_stated_last(order: Order, ids: str) -> None:
    assert _ids(catalogue_of(_ARTICLES), order=order) == ids


@given(st.lists(st.text(alphabet="aâă bđ1", min_size=1), max_size=8, unique=True))
def test_every_article_is_on_one_page_whatever_the_order(titles: list[str]) -> None:
    catalogue = catalogue_of(_held(*titles))
    for order in Order:
        found = catalogue.found("", order)
        assert {entry.article.title for entry in found} == set(titles)
        pages = [page_of(found, number, 3) for number in range(1, 4)]
        assert [entry for page in pages for entry in page] == found[:9]


def test_each_word_of_a_title_finds_it() -> None:
    (entry,) = catalogue_of(_ARTICLES).found("đổi mới thể chế 12/01/2022 báo b a", Order.NEWEST)
    assert entry.article.id == "a.txt"
    assert entry.length == 3


def test_a_date_is_found_as_the_reader_writes_it() -> None:
    with speaking("en"):
        assert _ids(catalogue_of(_ARTICLES), "5 january") == "b"
        assert _ids(catalogue_of(_ARTICLES), "05/01/2026") == ""
    assert _ids(catalogue_of(_ARTICLES), "05/01/2026") == "b"
