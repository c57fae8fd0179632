"""What the words of a question and the kind of thing it asks for are worth."""

from answering.agreement import Missing
from answering.phrases import content_phrases
from answering.support import Support
from answering.unheld import Unheld
from retrieval import QuestionForm
from retrieval.kinds import Asked, capitalised, number_words, possible_people, possible_places

NOTHING_MISSING = Missing((), ())


def support(**changed: object) -> Support:
    values: dict[str, object] = {
        "words": 0.8, "cosine": 0.88, "match": 0.93, "uncounted": 0.0,
        "standing": 3.0, "lacks_kind": False,
        "missing": NOTHING_MISSING, "official": 0.0, "passage_standing": 11.0,
        "form": QuestionForm.ACCENTED, "unheld": Unheld(), "asked": Asked.OTHER,
        "another_year": False, "another_rank": False, "the_day": False,
        "names_alone": False,
    }  # fmt: skip
    return Support(**{**values, **changed})  # type: ignore[arg-type]


def test_each_signal_moves_the_confidence_its_way() -> None:
    plain = support().confidence
    assert 0 < plain < 1
    for better in (
        {"words": 1.0},
        {"cosine": 0.9, "match": 0.95},  # they say nearly the same, and the fit weighs them as one
        {"passage_standing": 13.0},
        {"official": 1.0},
        {"the_day": True},
    ):
        assert support(**better).confidence > plain
    for worse in (
        {"uncounted": 1.0},
        {"lacks_kind": True},
        {"another_year": True},
        {"another_rank": True},
        {"missing": Missing((), ("An",))},
        {"unheld": Unheld(2, 4.0, 0)},
        {"unheld": Unheld(2, 4.0, 1)},
        {"asked": Asked.AMOUNT},
    ):
        assert support(**worse).confidence < plain
    assert support().suffices
    assert not support(missing=Missing(("2024",), ())).suffices


def test_what_is_about_another_year_is_no_answer_however_near_it_is() -> None:
    near = {"passage_standing": 25.0, "match": 0.95, "unheld": Unheld(1, 2.0, 0)}
    assert support(**near).confidence > support(**near | {"passage_standing": 12.0}).confidence
    assert not support(**near, another_year=True, asked=Asked.AMOUNT).suffices
    assert not support(**near, missing=Missing(("2024",), ())).suffices
    alone = support(**near, names_alone=True)
    assert alone.of_another
    assert alone.confidence < support(**near).confidence


def test_a_model_with_lower_cosines_leaves_it_to_the_words() -> None:
    far = {"cosine": 0.2, "match": 0.3}
    assert support(**far, words=1.0, passage_standing=12.0).suffices
    assert not support(**far, words=0.3, unheld=Unheld(3, 4.0, 1)).suffices


def test_numbers_in_words_and_names_of_any_kind() -> None:
    text = "Năm 2025, hai mươi ba xã của Newton và Bộ Nội vụ họp ở Paris."
    assert [span.of(text) for span in number_words(text)] == ["hai mươi ba"]
    names = [span.of(text) for span in capitalised(text)]
    assert names == ["Newton", "Bộ Nội", "Paris"]
    assert [span.of(text) for span in possible_people(text)] == ["Newton", "Paris"]


def test_a_roman_number_and_what_opens_another_name_are_no_people() -> None:
    text = "Trong kỳ họp XIII, ngành Nội vụ được tặng Bằng khen do Edison ký."
    assert [span.of(text) for span in possible_people(text)] == ["Edison"]


def test_no_person_is_a_possible_place_nor_the_start_of_an_everyday_word() -> None:
    text = "Thủ tướng Chính phủ Phạm Minh Chính dự lễ, Paris đón tiếp, theo Chi, Đảng bộ."
    assert [span.of(text) for span in possible_places(text)] == ["Paris", "Chi"]
    assert [span.of(text) for span in possible_people(text)] == ["Phạm Minh Chính", "Paris"]


def test_phrases_are_the_questions_own_words() -> None:
    phrases = content_phrases("Sở Nội vụ Phú Thọ biệt phái bao nhiêu cán bộ?")
    assert [phrase.text for phrase in phrases] == [
        "Sở Nội vụ", "Phú Thọ", "biệt phái", "cán bộ",
    ]  # fmt: skip
