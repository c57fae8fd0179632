"""Sentences are whole as soon as they can be, and the same wherever the stream is cut."""

import unicodedata

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from answering.prose.drafting import Draft, Sentence
from answering.prose.markers import Mark

WORDS = [
    "Bộ Nội vụ", "160", "nhiệm vụ", ".", ". ", " ", "\n", "[1]", " [1, 2]", "【3】", "[", "]", "“",
    "”",    "TP.", "5.448", "- ", "**", "1. ", "Thủ tướng", "?", "\u0309", "o", "é",
]  # fmt: skip


def written(pieces: list[str]) -> list[Sentence]:
    draft = Draft()
    return [sentence for piece in pieces for sentence in draft.add(piece)] + draft.end()


@settings(max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.integers(1, 9))
def test_where_the_stream_is_cut_changes_nothing(words: list[str], size: int) -> None:
    text = unicodedata.normalize("NFC", "".join(words))
    cut = [text[start : start + size] for start in range(0, len(text), size)]
    assert written(cut) == written(list(text))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Một hai [1]. Ba bốn.[2]", [("Một hai.", 7, 1), ("Ba bốn.", 7, 2)]),
        ("Một hai. [1] Ba bốn. [2]", [("Một hai.", 8, 1), ("Ba bốn.", 7, 2)]),
        ("[1] Một hai.\n[2] Ba bốn.", [("Một hai.", 0, 1), ("Ba bốn.", 0, 2)]),
        ("Một hai.\n[1]", [("Một hai.", 8, 1)]),
    ],
)
def test_a_marker_belongs_to_the_sentence_it_follows(
    text: str, sentences: list[tuple[str, int, int]]
) -> None:
    for size in (1, 2, 5, 100):
        pieces = [text[start : start + size] for start in range(0, len(text), size)]
        found = [(one.text, one.marks) for one in written(pieces)]
        assert found == [(text, (Mark(offset, (number,)),)) for text, offset, number in sentences]


def test_a_sentence_is_whole_once_the_next_begins() -> None:
    draft = Draft()
    assert draft.add("Có 160 nhiệm vụ [1]. ") == []
    assert draft.pending == "Có 160 nhiệm vụ."
    (sentence,) = draft.add("C")
    assert sentence == Sentence("Có 160 nhiệm vụ.", (Mark(15, (1,)),), opens_line=True)
    assert draft.pending == "C"


def test_a_stop_inside_a_quotation_ends_nothing() -> None:
    draft = Draft()
    assert draft.add("Ông nói: “Cần làm ngay. Không chờ. ") == []
    assert [one.text for one in draft.add("Hết.” Rồi ông về.") + draft.end()] == [
        "Ông nói: “Cần làm ngay. Không chờ. Hết.”",
        "Rồi ông về.",
    ]


def test_what_is_thought_aloud_is_left_out() -> None:
    draft = Draft()
    for piece in ("\n<th", "ink>Có lẽ 170. ", "Hay 150.</th"):
        assert draft.add(piece) == []
        assert draft.pending == ""
    draft.add("ink>\n\nCó 160 ")
    assert draft.pending == "Có 160"
    assert [one.text for one in draft.end()] == ["Có 160"]


def test_lines_are_told() -> None:
    sentences = written(["Một hai. Ba bốn.\n- Năm sáu.\n\nBảy tám."])
    assert [one.opens_line for one in sentences] == [True, False, True, True]
