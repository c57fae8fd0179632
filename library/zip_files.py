"""The files in a zip, unpacked in memory: nothing in it decides where anything is written."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from lzma import LZMAError
from zipfile import BadZipFile, ZipFile, ZipInfo

from library.uploads import Upload
from messages import Message
from retrieval import FILE_LIMIT, Refusal, TextRefused

FILES_LIMIT = 1_000
UNPACKED_LIMIT = 200_000_000
"""Bytes of all files together."""

RATIO_LIMIT = 200
"""Times that a file grows: a report's text packs to a third or a fifth, a zip bomb to a thousandth.

Small files are let off (see `_SMALL`): a page of blanks packs well, too.
"""

ENTRIES_LIMIT = 20_000
"""Entries of its directory, and what may look like one inside a file that is not packed."""

_ENTRY = b"PK\x01\x02"
_SMALL = 1_000_000
_SYSTEM = ("__MACOSX/", "Thumbs.db", "desktop.ini")
_UTF_8 = 0x800
_ENCRYPTED = 0x1


def files_in_zip(name: str, data: bytes, kinds: frozenset[str]) -> Iterator[Upload | Refusal]:
    """Yield each file in a zip, named `name/inner name`, or why it is left out.

    Folders, hidden files and those of the system are passed over. Raises `TextRefused` where the
    whole zip is broken or too large; what it states of its sizes is not believed.
    """
    if data.count(_ENTRY) > ENTRIES_LIMIT:  # each costs memory before one is looked at
        raise TextRefused("tệp .zip có quá nhiều tệp; hãy chia thành nhiều tệp zip")
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise TextRefused(
            "tệp .zip hỏng hoặc không phải tệp zip; hãy nén lại rồi chọn lại"
        ) from error
    with archive:
        members = [info for info in archive.infolist() if _shown(_inner_name(info))]
        if len(members) > FILES_LIMIT:
            raise TextRefused(
                "tệp .zip có {files} tệp, quá {most}; hãy chia thành nhiều tệp zip",
                files=len(members),
                most=FILES_LIMIT,
            )
        left = UNPACKED_LIMIT
        for info in members:
            inner = f"{name}/{_inner_name(info)}"
            try:
                content = _content(archive, info, kinds, left)
            except TextRefused as refused:
                yield Refusal(inner, refused.message)
            else:
                left -= len(content)
                yield Upload(inner, content)


def _content(archive: ZipFile, info: ZipInfo, kinds: frozenset[str], left: int) -> bytes:
    """Return the content of one file, reading no more of it than is allowed."""
    inner = _inner_name(info)
    if info.flag_bits & _ENCRYPTED:
        raise TextRefused("tệp trong zip có mật khẩu; hãy giải nén rồi chọn từng tệp")
    if ".." in inner.split("/") or inner.startswith("/") or inner[1:2] == ":" or "\0" in inner:
        raise TextRefused("tên tệp trong zip chỉ ra ngoài; hãy giải nén rồi chọn từng tệp")
    suffix = f".{inner.rpartition('.')[2].lower()}"
    if suffix == ".zip":
        raise TextRefused("zip nằm trong zip; hãy giải nén rồi chọn tệp zip bên trong")
    if suffix not in kinds:
        raise TextRefused(
            "đuôi tệp «{suffix}» chưa đọc được; hãy bỏ tệp này khỏi zip",
            suffix=suffix if "." in inner else "",
        )
    most = min(FILE_LIMIT, left, max(_SMALL, RATIO_LIMIT * info.compress_size))
    try:
        with archive.open(info) as file:
            content = file.read(most + 1)
    except (BadZipFile, OSError, EOFError, ValueError, RuntimeError, NotImplementedError,
            zlib.error, LZMAError) as error:  # fmt: skip
        raise TextRefused("tệp trong zip hỏng; hãy nén lại rồi chọn lại") from error
    if len(content) > most:
        raise TextRefused(_too_large(left))
    return content


def _too_large(left: int) -> Message:
    if left < FILE_LIMIT:
        return Message(
            "zip bung ra quá {most} byte; hãy chia thành nhiều tệp zip", most=UNPACKED_LIMIT
        )
    return Message(
        "tệp bung ra quá {most} byte, hoặc quá {times} lần cỡ nén; hãy giải nén rồi chọn từng tệp",
        most=FILE_LIMIT,
        times=RATIO_LIMIT,
    )


def _inner_name(info: ZipInfo) -> str:
    """Return the path inside the zip; Windows long wrote names in UTF-8 without saying so."""
    if info.flag_bits & _UTF_8:
        return info.filename
    try:
        return info.orig_filename.encode("cp437").decode("utf-8").replace("\\", "/")
    except UnicodeError:
        return info.filename


def _shown(name: str) -> bool:
    parts = name.split("/")
    hidden = any(part.startswith(".") and part != ".." for part in parts)
    return not (name.endswith("/") or hidden or name.startswith(_SYSTEM) or parts[-1] in _SYSTEM)
