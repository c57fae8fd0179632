"""Make proposals of a file handed in: text, Markdown, a web page, Word, PDF, or a zip of them."""

from collections.abc import Iterable, Sequence

from library.likeness import Likenesses
from library.proposal import FACT_LIMIT, Facts, Proposal, Proposed, is_address
from library.reading import READABLE, read_upload
from library.uploads import Read, Upload
from library.zip_files import files_in_zip
from messages import Told
from retrieval import Article, ArticleRefused, Refusal, TextRefused, parse_article, shorten

UPLOAD_KINDS = ("txt", "md", "html", "htm", "docx", "pdf", "zip")
"""The suffixes of the files that can be handed in."""

UPLOAD_LIMIT = 200_000_000
"""Bytes of one file handed in, which only a zip may come near (see `FILE_LIMIT`)."""


def propose(
    name: str, data: bytes, articles: Sequence[Article], likenesses: Likenesses | None = None
) -> Proposed:
    """Return what a file would become beside `articles`: one more, or several where it is a zip.

    What cannot be read is among the refusals, with why and what to do; nothing is raised for it.
    `likenesses` spares going through the collection again for each of many files.
    """
    likenesses = likenesses or Likenesses()
    try:
        return Proposed.joined(
            _proposed(found, articles, likenesses) for found in _files(Upload(name, data))
        )
    except TextRefused as refused:
        return _refused(name, refused)


def _files(upload: Upload) -> Iterable[Upload | Refusal]:
    if len(upload.data) > UPLOAD_LIMIT:
        raise TextRefused("tệp nặng quá {most} byte; hãy chia nhỏ", most=UPLOAD_LIMIT)
    if upload.suffix == ".zip":
        return files_in_zip(upload.name, upload.data, READABLE)
    return [upload]


def _proposed(
    found: Upload | Refusal, articles: Sequence[Article], likenesses: Likenesses
) -> Proposed:
    if isinstance(found, Refusal):
        return Proposed((), (found,))
    try:
        read = read_upload(found)
        article = parse_article(found.name, read.text)
    except (TextRefused, ArticleRefused) as refused:
        return _refused(found.name, refused)
    duplicates = likenesses.duplicates(article.text, articles)
    facts = _facts(article, read)
    return Proposed((Proposal(found.name, facts, article.text, read.warnings, duplicates),))


def _facts(article: Article, read: Read) -> Facts:
    """Return what the file states of its text, else what the text seems to say.

    What is too long for a fact, or an address that is none, is no fact.
    """
    stated = Facts(read.title or "", read.date, read.source, read.url).settled()
    found = Facts.of(article).settled()
    url = stated.url or found.url
    return Facts(
        next((t for t in (stated.title, found.title) if 0 < len(t) <= FACT_LIMIT), "")
        or shorten(found.title),
        stated.date or found.date,
        next((s for s in (stated.source, found.source) if s and len(s) <= FACT_LIMIT), None),
        url if url and is_address(url) else None,
    )


def _refused(name: str, refused: Told) -> Proposed:
    return Proposed((), (Refusal(name, refused.message),))
