"""What the fuzzer hands to readers: files of every kind and JSON, made up or real and damaged."""

import json
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from hypothesis import strategies as st

from tests.library.files import PAGE, REAL, TEXT, zipped
from tests.library.test_file_names import ODD
from tests.retrieval.encodings.writing import in_tcvn3, in_vni
from tests.retrieval.pdfs import pdf

_TOKENS = {
    "md": [b"---\n", b"# ", b"```", b"> ", b"|", b"![](x)", b"<b>", b"title: ", b"date: "],
    "html": [b"<p>", b"</p>", b"<table><tr><td>", b"<!--", b"]]>", b"<svg/onload=x>", b"&#0;",
             b"&#x110000;", b"<meta charset=utf-7>", b"<base href='//['>", b"<time datetime='9'>",
             b"<link rel=canonical href='http://[x'>", b"<?xml encoding='x'?>", b"<article>"],
    "docx": [b"<w:p>", b"</w:p>", b"<w:tbl>", b"<w:tr>", b"<w:t>", b"&x;", b'Target="../../a"',
             b'<!DOCTYPE a [<!ENTITY x "y">]>', b'w:val="-1"', b"<w:r>"],
    "pdf": [b"obj", b"endobj", b"stream\n", b"endstream", b"/Length -1", b"/Kids [2 0 R]", b"<<",
            b"/Count 999999999", b"/Parent 5 0 R", b"/Filter /FlateDecode", b"xref", b"BT", b"ET",
            b"/Encrypt 1 0 R", b">>", b"/MediaBox [0 0 9e99 1]", b"5 0 R", b"Tj",
            b"/Contents 2 0 R"],
    "zip": [b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06", b"\xff\xff\xff\xff"],
}  # fmt: skip
"""What means something in each kind of file, to be put where it does not belong."""

_WHOLE_TEXTS = st.text(max_size=200) | st.lists(
    st.sampled_from([
        "---", "title: Tin", "date: 2026-01-05", "date: 31/02/2022", "source: -", "url: http://[",
        "", TEXT, "Ngày 5/1/2026,", "(Chinhphu.vn) – Ngày 30/2,", "# Tin", "69,1%", "\u2028",
        "10~20",
    ]),
    max_size=12,
).map("\n".join)  # fmt: skip
_ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1258", "latin-1", "cp437"]


@st.composite
def damaged(draw: st.DrawFn, whole: bytes, tokens: list[bytes]) -> bytes:
    """Return a file with some of it gone, changed, doubled, or with `tokens` put in."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        length = draw(st.sampled_from([0, 1, 1, 4, 30, 300]))
        piece = draw(st.binary(max_size=4) | st.sampled_from([*tokens, b"", b"\0", b"\xff" * 4]))
        if draw(st.booleans()) and piece == b"":  # double a stretch instead
            piece = bytes(data[at : at + length]) * draw(st.integers(2, 20))
        data[at : at + length] = piece
    return bytes(data[: draw(st.integers(0, len(data)))] if draw(st.integers(0, 5)) == 0 else data)


@st.composite
def plain_files(draw: st.DrawFn, kind: str = "txt") -> bytes:
    """Return a text in Unicode or an encoding from before it, whole or damaged."""
    text = draw(_WHOLE_TEXTS | st.just(TEXT))
    writers = [in_tcvn3, in_vni]
    how = draw(st.integers(0, len(_ENCODINGS) + 1))
    data = (
        text.encode(_ENCODINGS[how], "replace")
        if how < len(_ENCODINGS)
        else writers[how - len(_ENCODINGS)](text).encode("latin-1", "replace")
    )
    return draw(st.just(data) | damaged(data, _TOKENS.get(kind, _TOKENS["md"])) | st.binary())


_TAGS = ["p", "div", "article", "table", "tr", "td", "ul", "li", "h1", "b", "pre", "script", "nav"]
_MARKUP = st.recursive(
    st.text(max_size=20) | st.just(TEXT),
    lambda inside: st.builds(
        "<{0} {1}>{2}</{0}>".format,
        st.sampled_from(_TAGS),
        st.sampled_from(["", "class=content", "id='", "datetime=2026", "style=display:none"]),
        st.lists(inside, max_size=4).map("".join),
    ),
    max_leaves=20,
)


@st.composite
def web_pages(draw: st.DrawFn) -> bytes:
    """Return a web page, made up or real, whole or damaged."""
    if draw(st.booleans()):
        page = draw(_MARKUP).encode(draw(st.sampled_from(_ENCODINGS)), "replace")
    else:
        page = draw(st.sampled_from([*REAL["html"], in_tcvn3(PAGE).encode("latin-1", "replace")]))
    return draw(damaged(page, _TOKENS["html"]))


@st.composite
def word_files(draw: st.DrawFn) -> bytes:
    """Return a Word file damaged inside its packing, which would hide it, or outside."""
    whole = REAL["docx"][0]
    if draw(st.integers(0, 4)) == 0:
        return draw(damaged(whole, _TOKENS["docx"]))
    with ZipFile(BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    likely = ["word/document.xml", "[Content_Types].xml", "_rels/.rels", "docProps/core.xml"]
    for name in draw(st.lists(st.sampled_from([*likely, *sorted(parts)]), min_size=1, max_size=3)):
        if draw(st.integers(0, 9)) == 0:
            parts.pop(name, None)
        elif name in parts:
            parts[name] = draw(damaged(parts[name], _TOKENS["docx"]))
    return zipped(parts)


@st.composite
def pdf_files(draw: st.DrawFn) -> bytes:
    """Return a PDF, whole or damaged."""
    pages = draw(st.lists(st.sampled_from([TEXT.split("\n"), [], ["Một"], ["x" * 90]]), max_size=3))
    whole = pdf(pages, locked=draw(st.integers(0, 9)) == 0)
    return draw(damaged(whole, _TOKENS["pdf"]))


FILES = {
    "txt": plain_files(),
    "md": plain_files("md"),
    "html": web_pages(),
    "docx": word_files(),
    "pdf": pdf_files(),
}
"""Files by the suffix of their names."""

NAMES = st.sampled_from(ODD) | st.text(max_size=40)


@st.composite
def zips(draw: st.DrawFn, kinds: tuple[str, ...] = ("txt", "md")) -> bytes:
    """Return a zip of odd names, some twice, some zips or bombs themselves, whole or damaged."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for _ in range(draw(st.integers(0, 4))):
            kind = draw(st.sampled_from(kinds))
            name = draw(NAMES.map(_writable)) + draw(st.sampled_from([f".{kind}", "", ".zip", "/"]))
            content = draw(FILES[kind] | st.sampled_from([b"a" * 2_000_000, zipped({"a": b"b"})]))
            if name and name[0] != "\0" and name not in archive.namelist():
                archive.writestr(name, content, draw(st.sampled_from([ZIP_STORED, ZIP_DEFLATED])))
    return draw(st.just(out.getvalue()) | damaged(out.getvalue(), _TOKENS["zip"]))


def _writable(name: str) -> str:
    return name.encode("utf-8", "replace").decode("utf-8")[:200]


ANY_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([10**30, -1, 0, "2026-13-01", "", "-"])
    | st.floats()
    | st.text(max_size=10),
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=10), inside, max_size=3)
    ),
    max_leaves=6,
)


@st.composite
def damaged_json(draw: st.DrawFn, values: st.SearchStrategy[Any]) -> str:
    """Return JSON in which something is another thing, gone or there twice, or which is none."""
    value = json.loads(json.dumps(draw(values)))
    for _ in range(draw(st.integers(1, 3))):
        value = draw(_altered(value))
    text = json.dumps(value)
    if draw(st.integers(0, 4)):
        return text
    odd = ["[" * 100_000, "9" * 5_000, '{"a":' * 3_000, "NaN", "", "\ufeff" + text, text * 2]
    broken = damaged(text.encode(), [b"{", b"}", b"null", b'"', b","])
    return draw(st.sampled_from(odd) | broken.map(lambda data: data.decode("utf-8", "replace")))


@st.composite
def _altered(draw: st.DrawFn, value: Any) -> Any:
    """Return a value with one node of it changed."""
    if not value or not isinstance(value, dict | list) or draw(st.integers(0, 9)) == 0:
        return draw(ANY_JSON)
    if isinstance(value, list):
        at = draw(st.integers(0, len(value) - 1))
        return [*value[:at], draw(_altered(value[at])), *value[at + 1 :]]
    key = draw(st.sampled_from(sorted(value)))
    if draw(st.integers(0, 4)) == 0:
        return {name: kept for name, kept in value.items() if name != key}
    return value | {key: draw(_altered(value[key]))}
