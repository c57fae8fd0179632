"""Readers of what is handed in: files of every kind, zips, front matter, names."""

from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from hypothesis import strategies as st

from library.file_names import file_name
from library.likeness import Likenesses
from library.proposing import propose
from library.reading import READABLE, read_here
from library.uploads import Upload
from library.zip_files import files_in_zip
from retrieval import (
    ArticleRefused,
    Refusal,
    TextRefused,
    parse_article,
    settle,
    split_sentences,
    text_of_document,
    with_front_matter,
)
from retrieval.front_matter import split_front_matter
from tests.fuzzing.inputs import FILES, NAMES, plain_files, zips
from tests.fuzzing.reader import Reader, assistant


def _read_file(kind: str) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        with suppress(TextRefused, ArticleRefused, MemoryError):
            _reads_back(parse_article("a.txt", read_here(Upload(f"a.{kind}", data)).text).text)
        if kind != "html":
            with suppress(TextRefused, MemoryError):
                text_of_document(f"a.{kind}", data)

    return read


def _reads_back(text: str) -> None:
    assert settle(text) == text
    sentences = split_sentences(text)
    assert all(before.end <= after.start for before, after in pairwise(sentences))


def _read_handed_in(case: tuple[str, bytes]) -> None:
    name, data = case
    proposed = propose(name, data, assistant().collection.articles, Likenesses())
    for proposal in proposed.proposals:
        assert settle(proposal.text) == proposal.text
        assert proposal.facts == proposal.facts.settled()
        assert file_name(proposal.name, ())
    assert all(str(refusal) for refusal in proposed.refusals)


def _read_zip(data: bytes) -> None:
    with suppress(TextRefused):
        for found in files_in_zip("a.zip", data, READABLE):
            if isinstance(found, Refusal):
                continue
            inner = found.name.removeprefix("a.zip/")
            assert ".." not in inner.split("/")
            assert not inner.startswith("/")
            with suppress(TextRefused, MemoryError):
                read_here(found)


def _read_front_matter(data: bytes) -> None:
    raw = data.decode("utf-8", "surrogateescape")
    with suppress(ArticleRefused):
        stated, text = split_front_matter(settle(raw))
        assert split_front_matter(with_front_matter(stated, text)) == (stated, text)
        parse_article("a.txt", raw)


def _read_name(case: tuple[str, list[str]]) -> None:
    name = file_name(*case)
    assert name.endswith(".txt")
    assert Path(name).name == name
    assert len(name.encode()) < 255
    assert name not in case[1]


HANDED_IN = {
    **{kind: Reader(FILES[kind], _read_file(kind)) for kind in FILES},
    "zip": Reader(zips(), _read_zip),
    "uploads": Reader(
        st.tuples(NAMES.map(lambda name: f"{name}.txt"), FILES["txt"])
        | st.tuples(NAMES.map(lambda name: f"{name}.zip"), zips()),
        _read_handed_in,
    ),
    "front matter": Reader(plain_files("md"), _read_front_matter),
    "file names": Reader(st.tuples(NAMES, st.lists(NAMES, max_size=4)), _read_name),
}
