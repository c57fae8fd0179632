import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from retrieval import PASSAGE_WEIGHTS, Article, Retriever, fold, parse_question
from retrieval.index import build_index
from retrieval.names import FIELDS, PROVINCES, names_in
from retrieval.question_form import QuestionForm
from tests.fakes import HashingEncoder


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Phú Thọ giảm bao nhiêu xã năm 2025?", [("phu", "tho"), ("2025",)]),
        ("phú thọ và HÀ NỘI", [("phu", "tho"), ("ha", "noi")]),
        ("Bộ Nội vụ", [("bo", "noi", "vu")]),
        ("BNV", [("bo", "noi", "vu")]),
        (
            "Sở Giáo dục và Đào tạo Thanh Hoá",
            [("so", "giao", "duc", "va", "dao", "tao"), ("thanh", "hoa")],
        ),
        ("Thừa Thiên Huế", [("hue",)]),
        ("năm 2025 và năm 2025", [("2025",)]),
        ("cộng hoà bình đẳng", [("hoa", "binh")]),
        ("người nước ngoài, 183 nhiệm vụ, 20255", []),
    ],
)
def test_it_finds_years_provinces_ministries_and_departments(
    text: str, names: list[tuple[str, ...]]
) -> None:
    assert list(names_in(text, QuestionForm.ACCENTED)) == names


@pytest.mark.parametrize("name", PROVINCES)
def test_a_province_is_found_without_diacritics(name: str) -> None:
    found = names_in(f"dan so {fold(name)} nam 2020", QuestionForm.UNACCENTED)
    assert found == (tuple(fold(name).split()), ("2020",))


@pytest.mark.parametrize("field", FIELDS)
def test_each_ministry_and_department_is_one_name(field: str) -> None:
    for body in ("Bộ", "sở"):
        (found,) = names_in(f"{body} {field.title()}", QuestionForm.ACCENTED)
        assert len(found) == 1 + len(field.split())


@pytest.mark.parametrize(
    "change", [str.upper, str.lower, lambda text: unicodedata.normalize("NFD", text)]
)
def test_case_and_normal_form_change_no_name(change: Callable[[str], str]) -> None:
    question = "Sở Nội vụ Phú Thọ và Bộ Y tế, năm 2025, UBND Hoà Bình"
    assert parse_question(change(question)).names == parse_question(question).names


def article(id: str, text: str) -> Article:
    return Article(id, f"Bài {id}", None, None, text)


def test_lacking_the_province_asked_about_counts_against_an_article() -> None:
    """Both first passages have the same words; only far below is the province named."""
    filler = " ".join(f"Đoạn {n} nói việc khác hẳn." for n in range(60))
    same = "Tỉnh giảm nhiều đơn vị hành chính cấp xã."
    articles = [
        article("a", f"{same}\n\n{filler}\n\nTỉnh Nghệ An họp."),
        article("b", f"{same}\n\n{filler}\n\nTỉnh Phú Thọ họp."),
    ]
    encoder = HashingEncoder()
    index = build_index(articles, encoder)
    heedless = {form: replace(of, article_names=0) for form, of in PASSAGE_WEIGHTS.items()}

    def lead(retriever: Retriever, province: str) -> float:
        hits = retriever.search(f"{province} giảm bao nhiêu đơn vị hành chính cấp xã?", 4)
        of = {hit.passage.article.id: hit.score for hit in hits if same in hit.passage.text}
        return of["b"] - of["a"]

    heeding = Retriever(index, encoder)
    for province, sign in (("Phú Thọ", 1), ("Nghệ An", -1)):
        without = lead(Retriever(index, encoder, heedless), province)
        assert sign * (lead(heeding, province) - without) > 0.1
    assert lead(heeding, "Đồng Nai") == lead(Retriever(index, encoder, heedless), "Đồng Nai")


def test_the_index_knows_which_articles_hold_a_name_or_a_date_of_a_year() -> None:
    articles = [
        article("a", "Họp ngày 12/01/2022 tại Phú Thọ."),
        article("b", "Năm 2022, tỉnh Phú Yên. Thọ mệnh."),
        article("c", "Năm 2021."),
    ]
    index = build_index(articles, HashingEncoder())
    assert index.articles_naming(("2022",)).tolist() == [True, True, False]
    assert index.articles_naming(("phu", "tho")).tolist() == [True, False, False]
    assert index.articles_naming(("phu",)).tolist() == [True, True, False]
    assert not index.articles_naming(("ha", "noi")).any()
