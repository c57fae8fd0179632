from collections import Counter

import pytest

from retrieval.accents import accented_syllables, readings_of, restore
from retrieval.vietnamese import fold, terms

CORPUS = [
    "Phú Thọ giảm 69,1% đơn vị hành chính cấp xã.",
    "Sở Nội vụ Phú Thọ giải quyết chế độ cho cán bộ.",
    "Bộ Nội vụ tổng kết công tác năm 2025.",
    "Thẻ căn cước; thể thao; thế giới.",
    "Bảo hiểm xã hội; báo cáo tổng kết.",
]
DRAWN = [terms(text) for text in CORPUS]
COUNTS = Counter(term for drawn in DRAWN for term in set(drawn.exact))
READINGS = readings_of(accented_syllables(DRAWN))


def restored(text: str) -> str:
    return restore(text, READINGS, lambda term: COUNTS[term])


@pytest.mark.parametrize(
    "question",
    [
        "phú thọ giảm bao nhiêu phần trăm đơn vị hành chính cấp xã?",
        "báo cáo tổng kết công tác nội vụ là gì",
        "bảo hiểm xã hội ở đâu",
        "thế giới, thể thao, thẻ căn cước",
    ],
)
def test_a_question_in_the_collections_words_gets_its_diacritics_back(question: str) -> None:
    assert restored(fold(question)) == question


def test_words_never_seen_numbers_and_signs_stay_as_they_are() -> None:
    assert restored("zzz 69,1% – zyx?") == "zzz 69,1% – zyx?"
    assert restored("") == ""


def test_only_words_of_vietnamese_shape_are_readings() -> None:
    assert accented_syllables([terms("Hà Nội streamlit 2025 XYZ")]) == {"hà", "nội"}


def test_one_text_is_restored_alike_each_time() -> None:
    assert len({restored("bo noi vu bao cao the nao") for _ in range(5)}) == 1
