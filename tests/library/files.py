"""Files of every kind that can be handed in, and the same damaged."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from hypothesis import strategies as st

from tests.retrieval.encodings.writing import in_tcvn3, in_vni
from tests.retrieval.pdfs import pdf

TEXT = "Sở Nội vụ triển khai nhiệm vụ\n\nNgày 5/1/2026, Sở họp.\nĐạt 69,1% kế hoạch năm."
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Tin - Cổng Phú Thọ</title>
<meta property="og:title" content="Sở Nội vụ triển khai nhiệm vụ năm 2026">
<meta property="og:site_name" content="phutho.gov.vn">
<meta property="article:published_time" content="2026-01-05T08:00:00+07:00">
<link rel="canonical" href="https://phutho.gov.vn/tin/1"></head>
<body><nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></nav>
<article><h1>Sở Nội vụ triển khai nhiệm vụ năm 2026</h1>
<p>Ngày 5/1, Sở Nội vụ tổ chức hội nghị tổng kết năm 2025, triển khai nhiệm vụ năm 2026.</p>
<p>Toàn ngành chi 10~20 tỷ~, *không* vượt &lt;b&gt;dự toán&lt;/b&gt; $x^2$.</p></article>
<footer>Liên hệ: 0210 000 000</footer></body></html>"""


def word(*paragraphs: str, title: str = "") -> bytes:
    document = docx.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def zipped(files: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


REAL = {
    "txt": [TEXT.encode(), TEXT.encode("utf-16"), in_tcvn3(TEXT).encode("latin-1")],
    "md": [f"# {TEXT}".encode(), in_vni(TEXT).encode("latin-1")],
    "html": [PAGE.encode(), PAGE.encode("utf-16"), b"<p>S\xf4 l\xed"],
    "docx": [word(*TEXT.split("\n"), title="Tin")],
    "pdf": [pdf([TEXT.split("\n")]), pdf([["Một"], []])],
    "zip": [zipped({"a.txt": TEXT.encode(), "b/c.html": PAGE.encode(), "d.docx": word(TEXT)})],
}


@st.composite
def handed_in(draw: st.DrawFn) -> tuple[str, bytes]:
    """Return the name and content of a file: any bytes, or a real file, most often damaged."""
    kind = draw(st.sampled_from(sorted(REAL)))
    name = draw(st.text(max_size=8)) + f".{kind}"
    if draw(st.integers(0, 4)) == 0:
        return name, draw(st.binary(max_size=200))
    data = bytearray(draw(st.sampled_from(REAL[draw(st.sampled_from([kind, kind, *REAL]))])))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(data) - 1)) if data else 0
        data[at : at + draw(st.integers(0, 4))] = draw(st.binary(max_size=4))
    return name, bytes(data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data)
