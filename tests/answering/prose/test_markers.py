"""Markers in any shape come out of the text, and only markers."""

import pytest

from answering.prose.markers import Mark, take_markers

SHAPES = [
    ("[1]", (1,)),
    ("[ 1 ]", (1,)),
    ("[1, 2]", (1, 2)),
    ("[1;2]", (1, 2)),
    ("[1 và 3]", (1, 3)),
    ("[1][2]", (1, 2)),
    ("[1] [2]", (1, 2)),
    ("[1-3]", (1, 2, 3)),
    ("[1–3]", (1, 2, 3)),
    ("[3-1]", (3,)),
    ("【1】", (1,)),
    ("【2†nguồn 9】", (2,)),
    ("［4］", (4,)),
    ("[^5]", (5,)),
    ("[đoạn 2]", (2,)),
    ("[Nguồn 1, nguồn 2]", (1, 2)),
    ("[999]", (999,)),
    ("[1-999]", tuple(range(1, 21))),
]


@pytest.mark.parametrize(("marker", "numbers"), SHAPES)
def test_each_shape(marker: str, numbers: tuple[int, ...]) -> None:
    marked = take_markers(f"Có 160 nhiệm vụ {marker}. Hết.", ended=True)
    assert marked.text == "Có 160 nhiệm vụ. Hết."
    assert marked.marks == (Mark(len("Có 160 nhiệm vụ"), numbers),)


@pytest.mark.parametrize(
    "text",
    ["(1) cần tham mưu", "Năm [2025] qua", "[sic] rồi", "[] không", "xem [1", "mảng[a]", "1] x"],
)
def test_what_is_no_marker_stays(text: str) -> None:
    assert take_markers(text, ended=True).text == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Một [1] hai", "Một hai"),
        ("Một[1] hai", "Một hai"),
        ("Một [1], hai", "Một, hai"),
        ("[1] Một", "Một"),
        ("**Một** `hai`", "Một hai"),
        ("## Đề mục\n- Một\n* Hai\n2. Ba\n> Bốn", "Đề mục\nMột\nHai\nBa\nBốn"),
        ("Tăng 2. Hai", "Tăng 2. Hai"),
        ("5 - 3", "5 - 3"),
    ],
)
def test_markdown_goes_too_and_words_stay_apart(written: str, text: str) -> None:
    assert take_markers(written, ended=True).text == text


def test_half_a_marker_is_held_back() -> None:
    for end in range(len("Có 160 nhiệm vụ"), len("Có 160 nhiệm vụ [1, 2]") + 1):
        held = take_markers("Có 160 nhiệm vụ [1, 2]"[:end], ended=False)
        assert held.text == "Có 160 nhiệm vụ"
        assert held.marks == ()


def test_each_character_is_found_again_in_what_was_written() -> None:
    written = "**Một** [1] hai【2】ba."
    marked = take_markers(written, ended=True)
    assert [written[place] for place in marked.sources[:-1]] == list(marked.text)
