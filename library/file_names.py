"""A name for an article's file, made from whatever name its origin had."""

import unicodedata
from collections.abc import Collection

import regex

SUFFIX = ".txt"
_NAME_BYTES = 180
"""Of UTF-8: file systems stop at 255; this leaves room for a number and for being written aside."""

_NOT_IN_NAMES = regex.compile(r'[<>:"|?*\p{C}\p{Zl}\p{Zp}]+')
_SPACES = regex.compile(r"\s+")
_KNOWN_SUFFIX = regex.compile(r"\.(?:txt|md|html?|docx|pdf)\Z", regex.IGNORECASE)
_RESERVED = regex.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", regex.IGNORECASE)
_NAMELESS = "bai"


def file_name(given: str, taken: Collection[str]) -> str:
    """Return the name of a .txt file, in NFC, that opens on Linux, macOS and Windows alike.

    Only the last part of a path counts; what a file system or a page could take amiss goes. Never
    hidden, never the same as one of `taken`, whatever the case: a number tells them apart.
    """
    base = _base(given)
    held = {unicodedata.normalize("NFC", name).casefold() for name in taken}
    name, number = base + SUFFIX, 1
    while unicodedata.normalize("NFC", name).casefold() in held:
        number += 1
        name = f"{base} ({number}){SUFFIX}"
    return name


def _base(given: str) -> str:
    last = unicodedata.normalize("NFC", given).replace("\\", "/").rstrip("/").rpartition("/")[2]
    plain = _SPACES.sub(" ", _NOT_IN_NAMES.sub(" ", _KNOWN_SUFFIX.sub("", last)))
    base = _shortened(plain.strip(" .")).strip(" .") or _NAMELESS
    return f"_{base}" if _RESERVED.fullmatch(base) else base


def _shortened(name: str) -> str:
    return name.encode("utf-8")[:_NAME_BYTES].decode("utf-8", "ignore")
