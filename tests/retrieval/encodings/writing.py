"""Write Vietnamese as it was written before Unicode, by tables as published, apart from ours."""

import unicodedata

_LETTERS = (
    "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị "
    "ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ"
).split()
_TCVN3 = (
    "µ ¸ ¶ · ¹ ¨ » ¾ ¼ ½ Æ © Ç Ê È É Ë ® Ì Ð Î Ï Ñ ª Ò Õ Ó Ô Ö × Ý Ø Ü Þ "
    "ß ã á â ä « å è æ ç é ¬ ê í ë ì î ï ó ñ ò ô \xad õ ø ö ÷ ù ú ý û ü þ"
).split(" ")
_VNI = (
    "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó "
    "ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû "
    "yõ î"
).split()
_CAPITALS = dict(zip("ĂÂĐÊÔƠƯ", "¡¢§£¤¥¦", strict=True))

TCVN3_LETTERS = dict(zip(_LETTERS, _TCVN3, strict=True)) | _CAPITALS
VNI_LETTERS = dict(zip(_LETTERS, _VNI, strict=True)) | {
    letter.upper(): written.upper() for letter, written in zip(_LETTERS, _VNI, strict=True)
}
LETTERS = [*_LETTERS, *(letter.upper() for letter in _LETTERS)]


def in_tcvn3(text: str) -> str:
    """A capital with a tone is the small letter, which a font for capitals shows as one."""
    return "".join(TCVN3_LETTERS.get(c) or TCVN3_LETTERS.get(c.lower(), c) for c in text)


def in_vni(text: str) -> str:
    return "".join(VNI_LETTERS.get(c, c) for c in text)


def in_windows_1258(text: str) -> bytes:
    """Marks that are not part of the code page's letters stand after them."""
    parts = []
    for letter in text:
        marked = unicodedata.normalize("NFD", letter)
        whole = unicodedata.normalize("NFC", marked[:2])
        if len(marked) == 3:  # a dot below comes before a circumflex in NFD
            base, tone = marked[0], marked[1:]
            shape = next(c for c in tone if c in "\u0302\u0306\u031b")
            whole, marked = unicodedata.normalize("NFC", base + shape), tone.replace(shape, "")
            parts.append((whole + marked).encode("cp1258"))
            continue
        for form in (letter, whole + marked[2:], marked):
            try:
                parts.append(form.encode("cp1258"))
                break
            except UnicodeEncodeError:
                continue
        else:
            raise AssertionError(letter)
    return b"".join(parts)
