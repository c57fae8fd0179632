"""What was written before Unicode is read; what was not is left alone."""

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.encodings import Decoded, decoded, repaired
from retrieval.encodings.tcvn3 import from_tcvn3
from retrieval.encodings.vni import from_vni
from tests.retrieval.encodings.writing import (
    LETTERS,
    TCVN3_LETTERS,
    in_tcvn3,
    in_vni,
    in_windows_1258,
)

SAYING = (
    "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\n"
    "Ngày 5/1, Sở Nội vụ Phú Thọ giải quyết cho 5.448 trường hợp, đạt 69,1%."
)
_VIETNAMESE_TEXT = st.text(st.sampled_from([*LETTERS, *"abcdeghiklmnopqrstuvxyABCDĐ .,-\n0123"]))


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc", "TCVN3 (ABC)"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nÑoäc laäp - Töï do - Haïnh phuùc", "VNI"),
    ],
)
def test_the_nations_motto_as_it_was_published(written: str, name: str) -> None:
    motto = "\n".join(SAYING.split("\n")[:2])
    assert repaired(written) == Decoded(motto, name)
    assert decoded(written.encode("latin-1")) == Decoded(motto, name)
    assert decoded(written.encode()) == Decoded(motto, name)


@given(_VIETNAMESE_TEXT)
def test_vni_keeps_every_letter(text: str) -> None:
    assert from_vni(in_vni(text)) == text


@given(st.text(st.sampled_from([*TCVN3_LETTERS, *"abcxyz .\n09"])))
def test_tcvn3_keeps_every_letter_that_has_a_code(text: str) -> None:
    assert from_tcvn3(in_tcvn3(text)).lower() == text.lower()


@pytest.mark.parametrize("letter", LETTERS)
def test_each_letter_alone(letter: str) -> None:
    assert from_vni(in_vni(letter)) == letter
    assert from_tcvn3(in_tcvn3(f"b{letter.lower()}n")) == f"b{letter.lower()}n"
    assert from_tcvn3(in_tcvn3(f"BN{letter.upper()}")) == f"BN{letter.upper()}"


@pytest.mark.parametrize(
    "line",
    [
        "ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ",
        "BỘ NỘI VỤ - Ở ĐÂY, Ế Ẩm",
        "Uỷ ban nhân dân tỉnh",
        "Ông Đỗ Văn Á",
        "ông ấy ở UBND xã",
    ],
)
def test_capitals_are_told_by_the_letters_beside_them(line: str) -> None:
    expected = line.replace("Ế Ẩm", "ế ẩm").replace(" Á", " á")
    assert from_tcvn3(in_tcvn3(line)) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@given(text=_VIETNAMESE_TEXT)
def test_unicode_is_left_as_it_is(encoding: str, text: str) -> None:
    for form in ("NFC", "NFD"):
        whole = unicodedata.normalize(form, f"Đơn vị {text}")
        assert decoded(whole.encode(encoding)) == Decoded(whole)


def test_a_byte_order_mark_is_believed_before_anything_else() -> None:
    written = in_tcvn3(SAYING)
    assert decoded(codecs.BOM_UTF16_BE + SAYING.encode("utf-16-be")) == Decoded(SAYING)
    with pytest.raises(UnicodeDecodeError):
        decoded(codecs.BOM_UTF8 + written.encode("latin-1"))


@pytest.mark.parametrize("letter", ["đ", "ơ", "ạ", "\u0323", "Ω"])
def test_one_later_letter_shows_that_a_text_is_what_it_says(letter: str) -> None:
    for written in (in_tcvn3(SAYING), in_vni(SAYING)):
        assert repaired(written).legacy is not None
        assert repaired(f"{written} {letter}") == Decoded(f"{written} {letter}")


def test_windows_1258_is_read_as_itself() -> None:
    assert decoded(in_windows_1258(SAYING)) == Decoded(SAYING, "Windows-1258")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry's “café” budget – naïve, some said – rose by 5% (£3m) in 2025.",
        "L'État a présenté à Paris une réforme très attendue : déjà l'été dernier.",
        "Die Behörde prüft größere Änderungen für Städte über fünf Jahre, so heißt es.",
        "El año pasado la administración pública creció más rápido según el señor Muñoz.",
        "À côté, où l'on a dîné, ça a été là.",
        "Há três meses não há órgãos públicos às sextas, só à noite, é a decisão.",
        "Cá và gà là món ăn ta có.",
        "cá và gà là có tiếng, và có giá",
        "Ngày 5/1, Sở họp.",
        "Ελληνικά · Русский · 日本語",
        "Ø±Ù… Ã©Ã¨ â€œ",
        "¸ · ¹ © ®",
        "",
    ],
)
def test_what_is_no_such_text_is_left_alone(text: str) -> None:
    assert repaired(text) == Decoded(text)
    assert decoded(text.encode()) == Decoded(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_english_letters_never_change(text: str) -> None:
    assert decoded(text.encode()) == Decoded(text)


def test_english_in_the_code_page_of_windows() -> None:
    said = "“Two” – ‘three’… four"
    assert decoded(said.encode("cp1252")) == Decoded(said)


@pytest.mark.parametrize(
    "data", [b"S\xf4 l\xed", b"\xff\xfe\xfd", "Étrangères à l'été".encode("cp1252")]
)
def test_bytes_that_are_no_text_we_know_are_not_guessed(data: bytes) -> None:
    with pytest.raises(UnicodeDecodeError):
        decoded(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        assert isinstance(decoded(data), Decoded)
    except UnicodeDecodeError:
        return
