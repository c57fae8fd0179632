"""The same story is known again; another is not."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from answering import SEEDS
from library.likeness import NEAR, Likenesses, likeness, runs
from retrieval import Article, read_collection

_TEXTS = st.lists(st.sampled_from("cầu đường xã tỉnh cán bộ họp bàn xây 69,1% 5/1".split())).map(
    " ".join
)
ARTICLES = read_collection(SEEDS).articles


def by_hand(one: str, other: str) -> float:
    """Return the share of runs of five words in both, from sets of tuples."""

    def sets(text: str) -> set[tuple[str, ...]]:
        words = text.replace(",", " ").replace("/", " ").replace("%", "").split()
        return {tuple(words[at : at + 5]) for at in range(max(1, len(words) - 4))}

    left, right = sets(one), sets(other)
    shared = len(left & right)
    within = shared / min(len(left), len(right))
    return within if within >= 0.9 else shared / len(left | right)


@given(_TEXTS, _TEXTS)
def test_likeness_is_that_of_the_sets_of_runs(one: str, other: str) -> None:
    assert likeness(runs(one), runs(other)) == by_hand(one, other)
    assert likeness(runs(one), runs(one)) == 1


@given(_TEXTS, st.lists(_TEXTS, max_size=5))
def test_all_are_found_that_are_near(text: str, others: list[str]) -> None:
    articles = [Article(str(at), "t", None, None, other) for at, other in enumerate(others)]
    found = Likenesses().duplicates(text, articles)
    expected = {a.id for a in articles if by_hand(text, a.text) >= NEAR or a.text == text}
    assert {duplicate.article.id for duplicate in found} == expected
    for before, after in pairwise(found):
        assert (not before.same, -before.likeness) <= (not after.same, -after.likeness)
    assert all(duplicate.same == (duplicate.article.text == text) for duplicate in found)


def test_an_edited_article_is_known_again() -> None:
    known = Likenesses()
    for article in ARTICLES:
        words = article.text.split(" ")
        edited = " ".join("sửa" if at % 40 == 7 else word for at, word in enumerate(words))
        framed = f"Trang chủ · Tin tức\n{article.text}\nTin liên quan: xem thêm"
        half = article.text[: len(article.text) // 2]
        shouted = article.text.upper()
        for text in (edited, framed, half, shouted):
            (duplicate,) = known.duplicates(text, ARTICLES)
            assert (duplicate.article, duplicate.same) == (article, False)
        assert known.duplicates(article.text + "\r\n", ARTICLES)[0].likeness == 1


def test_a_text_written_anew_is_another() -> None:
    for article in ARTICLES:
        words = article.text.split(" ")
        anew = " ".join("khác" if at % 10 == 7 else word for at, word in enumerate(words))
        assert Likenesses().duplicates(anew, ARTICLES) == ()


def test_two_reports_of_one_ministry_are_not_one() -> None:
    for article in ARTICLES:
        others = [other for other in ARTICLES if other is not article]
        assert Likenesses().duplicates(article.text, others) == ()
