"""Write tiny PDF files by hand, any letters in them, so that tests need no program that does."""

from collections.abc import Sequence

_LOCK = b"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <%s> /U <%s> >>" % (
    b"11" * 32,
    b"22" * 32,
)
"""Keys that no password but one that nobody knows opens."""


def pdf(pages: Sequence[Sequence[str]], locked: bool = False) -> bytes:
    """Return a PDF with these lines on its pages; a page without lines shows a mere rectangle."""
    letters = sorted({letter for page in pages for line in page for letter in line})
    assert len(letters) < 250, "a letter is one byte"
    codes = {letter: code for code, letter in enumerate(letters, start=1)}
    first_page = 5
    kids = b" ".join(b"%d 0 R" % (first_page + 2 * at) for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar 255 "
        b"/Widths [%s] /ToUnicode 4 0 R >>" % (b" ".join([b"500"] * 256)),
        _stream(_unicode(codes)),
    ]
    for at, lines in enumerate(pages):
        content = first_page + 2 * at + 1
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R >> >> >>" % content,
            _stream(_drawn(lines, codes)),
        ]
    return _written(objects, b"/Encrypt %s /ID [<33> <33>]" % _LOCK if locked else b"")


def _unicode(codes: dict[str, int]) -> bytes:
    """Return the map from codes to letters."""
    pairs = [
        b"<%02x> <%s>" % (code, letter.encode("utf-16-be").hex().encode())
        for letter, code in codes.items()
    ]
    parts = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    blocks = [b"%d beginbfchar\n%s\nendbfchar" % (len(part), b"\n".join(part)) for part in parts]
    head = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    space = b"1 begincodespacerange <00> <ff> endcodespacerange\n"
    return head + space + b"\n".join(blocks) + b"\nendcmap end end"


def _drawn(lines: Sequence[str], codes: dict[str, int]) -> bytes:
    if not lines:
        return b"100 100 300 300 re f"
    shown = [
        b"<%s> Tj T*" % bytes(codes[letter] for letter in line).hex().encode() for line in lines
    ]
    return b"BT /F 10 Tf 14 TL 50 780 Td\n%s\nET" % b"\n".join(shown)


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _written(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    start = b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (
        size, trailer, len(out),
    )  # fmt: skip
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + start
