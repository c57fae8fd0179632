import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.settle import settle

SENTENCE = "Sở Nội vụ giải quyết 5.448 trường hợp.\nKinh phí 5.535 tỷ đồng, đạt 65,2%."


@given(st.text())
def test_settling_twice_is_settling_once(text: str) -> None:
    assert settle(settle(text)) == settle(text)


@given(st.text())
def test_a_settled_text_is_nfc(text: str) -> None:
    assert unicodedata.is_normalized("NFC", settle(text))


@given(st.text())
def test_nothing_invisible_is_left_but_spaces_and_line_ends(text: str) -> None:
    for character in settle(text):
        assert character in " \n" or unicodedata.category(character) not in {
            "Cc", "Cf", "Cs", "Zs", "Zl", "Zp"
        }  # fmt: skip


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Z"])))
def test_visible_characters_stay(text: str) -> None:
    assert settle(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    "form",
    [
        unicodedata.normalize("NFD", SENTENCE),
        SENTENCE.replace(" ", "\xa0"),
        SENTENCE.replace(" ", "\u2009"),
        SENTENCE.replace(" ", "\t"),
        SENTENCE.replace("\n", "\r\n"),
        SENTENCE.replace("\n", "\r"),
        SENTENCE.replace("\n", "\u2028"),
        "\ufeff" + SENTENCE,
        "\u200b".join(SENTENCE),
        "\u200d".join(SENTENCE),
        "\xad".join(SENTENCE),
        "\x00".join(SENTENCE),
        SENTENCE.replace("5.448", "\u202a5.448\u202c"),
        unicodedata.normalize("NFD", SENTENCE).replace("\u0323", "\u200b\u0323"),
    ],
    ids=["NFD", "NBSP", "thin space", "tab", "CRLF", "CR", "line separator", "BOM", "zero width",
         "joiner", "soft hyphen", "NUL", "direction marks", "zero width before a tone"],
)  # fmt: skip
def test_every_form_of_a_text_settles_to_the_same(form: str) -> None:
    assert form != SENTENCE
    assert settle(form) == SENTENCE


def test_lone_surrogates_go() -> None:
    assert settle("Hà\udce0 Nội") == "Hà Nội"


def test_plain_ascii_loses_its_control_characters_too() -> None:
    assert settle("Ha\x07 Noi\x7f\r\n2026\t") == "Ha Noi\n2026 "


def test_the_seeds_are_settled_already(seeds: Path) -> None:
    files = sorted(seeds.glob("*.txt"))
    assert len(files) == 5
    for file in files:
        assert settle(file.read_bytes().decode()).encode() == file.read_bytes()
