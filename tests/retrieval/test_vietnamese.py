import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.abbreviations import written_out
from retrieval.content import content_pairs, content_words
from retrieval.question_form import QuestionForm, question_form
from retrieval.vietnamese import canonical_syllable, fold, terms, tokenize

words = st.sampled_from(
    ["Sở", "nội", "vụ", "Phú", "Thọ", "giải", "quyết", "đồng", "quý", "hòa", "ủy", "UBND", "QPPL",
     "an", "ninh", "a", "5.448", "65,2%", "184/184", "12/01/2022", "ngày", "9", "tháng", "1",
     "5,5", "tỷ", "lý"]
)  # fmt: skip
texts = st.lists(words, max_size=20).map(" ".join)


@pytest.mark.parametrize(
    "form",
    [
        lambda text: unicodedata.normalize("NFD", text),
        str.upper,
        str.lower,
        lambda text: text.replace(" ", "\xa0"),
        lambda text: text.replace(" ", "\r\n"),
        "\u200b".join,
        "\xad".join,
    ],
    ids=["NFD", "upper case", "lower case", "NBSP", "lines", "zero width", "soft hyphen"],
)
def test_terms_do_not_depend_on_how_the_text_is_typed(form: Callable[[str], str]) -> None:
    @given(texts)
    def check(text: str) -> None:
        assert terms(form(text)) == terms(text)

    check()


def test_a_headline_in_capitals_has_the_terms_of_its_small_letters() -> None:
    headline = "Phát triển kinh tế-xã hội"
    assert terms(headline.upper()) == terms(headline)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hòa", "hoà"), ("thủy", "thuỷ"), ("ủy", "uỷ"), ("khỏe", "khoẻ"), ("xòe", "xoè"),
     ("lũy", "luỹ"), ("tọa", "toạ"), ("hóa", "hoá"), ("tỷ", "tỉ"), ("kỹ", "kĩ"),
     ("lý", "lí"), ("quý", "quí"), ("mỹ", "mĩ"), ("sỹ", "sĩ"), ("hy", "hi"), ("quy", "qui")],
)  # fmt: skip
def test_two_spellings_of_one_syllable_are_one_term(one: str, other: str) -> None:
    assert one != other
    assert terms(one) == terms(other)
    assert terms(one.upper()) == terms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("tay", "tai"), ("thúy", "thúi"), ("tuy", "tui"), ("may", "mai"), ("quà", "qùa"),
     ("thể", "thế"), ("quý", "quy"), ("báo", "bảo"), ("làm", "lạm")],
)  # fmt: skip
def test_two_syllables_stay_two_in_the_exact_channel(one: str, other: str) -> None:
    assert canonical_syllable(one) != canonical_syllable(other)


@pytest.mark.parametrize("syllable", ["hoàn", "toán", "khuỷu", "huyền", "ngoại", "y", "quá"])
def test_a_syllable_with_one_spelling_is_left_alone(syllable: str) -> None:
    assert canonical_syllable(syllable) == syllable


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_canonical_syllable_is_its_own(text: str) -> None:
    for token in tokenize(text):
        assert canonical_syllable(token) == token


def test_folding_drops_every_mark_and_every_d_with_a_stroke() -> None:
    assert fold("Đường phố Ðà Nẵng, đặng ðó ỹ ợ ẵ") == "Duong pho Da Nang, dang do y o a"
    assert fold(unicodedata.normalize("NFD", "Nguyễn")) == "Nguyen"


def test_both_channels_stand_side_by_side() -> None:
    found = terms("Thế giới")
    assert found.exact == ("thế", "giới", "thế_giới")
    assert found.folded == ("the", "gioi", "the_gioi")
    assert set(terms("the gioi").folded) == set(found.folded)
    assert not set(terms("thẻ").exact) & set(found.exact)


def test_syllables_stop_words_of_other_languages_and_single_letters_are_all_kept() -> None:
    assert tokenize("An ninh in ấn ở y tế") == ["an", "ninh", "in", "ấn", "ở", "y", "tế"]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("5.448 trường hợp", "5.448"),
        ("5.448 trường hợp", "5448"),
        ("5448 trường hợp", "5448"),
        ("giảm 65,2% cơ quan", "65,2%"),
        ("giảm 65,2% cơ quan", "65.2%"),
        ("kinh phí 5.535 tỷ đồng", "5535000000000"),
        ("kinh phí 5535 tỉ đồng", "5535000000000"),
        ("3 nghìn người", "3000"),
        ("đạt 184/184", "184/184"),
        ("họp ngày 9/1", "@9/1"),
        ("họp ngày 9 tháng 1", "@9/1"),
        ("từ tháng 01/2022", "@1/2022"),
        ("Ngày 12/01/2022", "@12/1/2022"),
    ],
)
def test_numbers_and_dates_have_their_canonical_term_in_both_channels(text: str, term: str) -> None:
    found = terms(text)
    assert term in found.exact
    assert term in found.folded


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("UBND", "Ủy ban nhân dân"),
        ("UBND", "Uỷ ban nhân dân"),
        ("HĐND", "hội đồng nhân dân"),
        ("QPPL", "quy phạm pháp luật"),
        ("BTV", "Ban Thường vụ"),
        ("TUV", "Tỉnh ủy viên"),
        ("TTHC", "thủ tục hành chính"),
        ("CCHC", "cải cách hành chính"),
        ("BNV", "Bộ Nội vụ"),
        ("MTTQ", "Mặt trận Tổ quốc"),
        ("CBCC", "cán bộ, công chức"),
        ("GDĐT", "Giáo dục và Đào tạo"),
    ],
)
def test_an_abbreviation_and_its_long_form_meet(short: str, long: str) -> None:
    abbreviated, written_out = terms(short), terms(long)
    assert short.lower() in written_out.exact
    assert set(abbreviated.exact) <= set(written_out.exact)
    assert fold(short.lower()) in written_out.folded
    assert set(abbreviated.folded) <= set(written_out.folded)


@pytest.mark.parametrize("form", ["GDĐT", "GD-ĐT", "GD&ĐT", "GD.ĐT"])
def test_marks_inside_an_abbreviation_do_not_matter(form: str) -> None:
    assert terms(form) == terms("GDĐT")
    assert "giáo_dục" in terms(form).exact


def test_a_sentence_glued_to_an_abbreviation_is_no_part_of_it() -> None:
    assert tokenize("tại UBND.Thủ tướng") == ["tại", "ubnd", "thủ", "tướng"]


def test_a_folded_abbreviation_meets_its_long_form() -> None:
    assert "hoi_dong" in terms("hdnd").folded
    assert "hdnd" in terms("hoi dong nhan dan").folded


@pytest.mark.parametrize(
    "question",
    [
        "Sở Nội vụ hoàn thành bao nhiêu nhiệm vụ?",
        "Ai là Bộ trưởng?",
        "UBND tỉnh nào",
        "AI và Big Data được dùng ở đâu?",
        "5.448 là số gì?",
        "HĐND",
    ],
)
def test_a_question_with_diacritics_is_accented(question: str) -> None:
    assert question_form(question) is QuestionForm.ACCENTED
    assert question_form(unicodedata.normalize("NFD", question)) is QuestionForm.ACCENTED


@pytest.mark.parametrize(
    "question",
    ["phu tho giam bao nhieu phan tram don vi hanh chinh cap xa", "SO NOI VU LAM GI",
     "ubnd tinh lam gi", "bo truong bo noi vu la ai?", "2026"],
)  # fmt: skip
def test_a_question_without_any_diacritic_is_unaccented(question: str) -> None:
    assert question_form(question) is QuestionForm.UNACCENTED


@pytest.mark.parametrize(
    "question",
    ["How many tasks did the ministry complete in 2025?", "Who is the Minister of Home Affairs?",
     "What percentage of agencies was cut?", "When was the conference held?"],
)  # fmt: skip
def test_a_question_in_another_language_is_foreign(question: str) -> None:
    assert question_form(question) is QuestionForm.FOREIGN


@pytest.mark.parametrize("question", ["Là gì?", "bao nhieu", "What is the", "…"])
@pytest.mark.parametrize("folded", [True, False])
def test_words_that_only_ask_are_no_content(question: str, folded: bool) -> None:
    assert content_words(question, folded) == content_pairs(question, folded) == []


def test_content_words_stand_each_once_in_order_in_their_channel() -> None:
    question = "Tỉnh Phú Thọ và tỉnh Thái Bình"
    assert content_words(question, False) == ["tỉnh", "phú", "thọ", "thái", "bình"]
    assert content_words(question, True) == ["tinh", "phu", "tho", "thai", "binh"]
    assert content_words("lửa lụa lúa", True) == ["lua"]


def test_content_pairs_are_terms_that_no_particle_parts() -> None:
    question = "Phú Thọ và Thái Bình"
    assert content_pairs(question, True) == ["phu_tho", "thai_binh"]
    assert set(content_pairs(question, False)) <= set(terms(question).exact)


@pytest.mark.parametrize("folded", [True, False])
def test_an_abbreviation_has_the_content_of_its_long_form(folded: bool) -> None:
    assert content_words("UBND", folded) == content_words("Ủy ban nhân dân", folded) != []


GOLDEN = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "golden" / "seeds.jsonl")
    .read_text("utf-8")
    .splitlines()
]
OF_ONE_FORM = {
    *("number", "date", "person", "list", "reason", "paraphrase", "yes_no"),
    *("no_diacritics", "abbreviation", "english"),
}
FORMS = {"english": QuestionForm.FOREIGN, "no_diacritics": QuestionForm.UNACCENTED}


@pytest.mark.parametrize(
    "golden",
    [golden for golden in GOLDEN if golden["type"] in OF_ONE_FORM],
    ids=lambda golden: str(golden["id"]),
)
def test_the_form_of_each_golden_question_is_that_of_its_type(golden: dict[str, str]) -> None:
    assert question_form(golden["question"]) is FORMS.get(golden["type"], QuestionForm.ACCENTED)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("qppl của bnv", "quy phạm pháp luật của bộ nội vụ"),
        (
            "sở gd-đt, gdđt, gd&đt",
            "sở giáo dục và đào tạo, giáo dục và đào tạo, giáo dục và đào tạo",
        ),
        ("kinh tế-xã hội và ubndx", "kinh tế-xã hội và ubndx"),
    ],
)
def test_abbreviations_are_written_out(text: str, written: str) -> None:
    assert written_out(text) == written
