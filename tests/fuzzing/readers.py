"""Every reader of what comes from outside, what the fuzzer hands it, and what must then hold.

Each raises what it is documented to raise and nothing else. What is returned is whole: a text is
settled, and what would be saved reads back as it was.
"""

import json
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from answering import SEEDS, Assistant, Settings, open_assistant, parse_bounds
from benchmarks.golden import read_golden
from commands.batch import read_batch
from commands.refused import InputRefused
from conversations import Conversation, ConversationStore, Feedback, FeedbackStore, golden_json
from conversations import Reader as Person
from conversations.conversation import Heading
from conversations.store import FILE
from conversations.turn import turn_json
from library import ChangeRefused
from library.file_names import file_name
from library.journal import Act, Change, Journal, now
from library.likeness import Likenesses
from library.proposing import propose
from library.reading import READABLE, read_here
from library.uploads import Upload
from library.zip_files import files_in_zip
from retrieval import (
    ArticleRefused,
    DataFolderError,
    IndexCorrupt,
    QuestionRefused,
    Refusal,
    RetrievalError,
    TextRefused,
    parse_article,
    settle,
    split_sentences,
    text_digest,
    text_of_document,
    with_front_matter,
)
from retrieval.front_matter import split_front_matter
from retrieval.growth import GrowthLog
from retrieval.manifest import Manifest
from tests.conversations.replies import TURNS
from tests.fakes import HashingEncoder
from tests.fuzzing.inputs import ANY_JSON, FILES, NAMES, damaged_json, plain_files, zips
from web import check_exports, deep_link, talk_exports

_SCRATCH = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""In memory where there is such a folder: a database flushes each change to the disk."""

Case = Any
"""What one reader is handed: each knows its own."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One reader: what it is handed, and the reading, which raises where something is wrong."""

    cases: st.SearchStrategy[Case]
    read: Callable[[Case], None]


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


_ME = Person("tôi")


def _stored(said: str, table: str, turn: Any) -> None:
    """Keep a turn and what is said of it, write `said` over one of them, and read all again."""
    with tempfile.TemporaryDirectory(dir=_SCRATCH) as folder:
        store, feedback = ConversationStore(Path(folder)), FeedbackStore(Path(folder))
        kept = store.save(_ME, turn).conversation
        feedback.give(_ME, kept, 1, Feedback(True, "đúng"))
        with closing(sqlite3.connect(Path(folder) / FILE)) as connection:
            connection.execute(f"UPDATE {table} SET said = ?", (_writable(said),))
            connection.commit()
        with suppress(DataFolderError):
            store.open(_ME, kept)
        assert store.headings(_ME)
        with suppress(DataFolderError):
            feedback.given(_ME, kept)
        with suppress(DataFolderError):
            list(map(golden_json, feedback.judged()))


def _writable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _read_turn(case: tuple[Any, str]) -> None:
    turn, said = case
    _stored(said, "turns", turn)


def _read_feedback(case: tuple[Any, str]) -> None:
    turn, said = case
    _stored(said, "feedback", turn)


def _exported(conversation: Conversation) -> None:
    for export in talk_exports.exports():
        assert export.written(conversation)


def _export(case: tuple[Any, str]) -> None:
    turn, title = case
    _exported(Conversation(Heading("c", "", title, now(), now(), 1), (turn,)))


def _read_batch(text: str) -> None:
    with tempfile.NamedTemporaryFile(dir=_SCRATCH) as file:
        Path(file.name).write_bytes(text.encode("utf-8", "surrogatepass"))
        with suppress(InputRefused):
            for request in read_batch(Path(file.name)):
                json.dumps(request.id)


def _read_golden(text: str) -> None:
    with tempfile.NamedTemporaryFile(dir=_SCRATCH) as file:
        Path(file.name).write_bytes(text.encode("utf-8", "surrogatepass"))
        with suppress(ValueError, KeyError, TypeError, AttributeError, RecursionError):
            read_golden(Path(file.name))


def _read_journal(text: str) -> None:
    with tempfile.TemporaryDirectory(dir=_SCRATCH) as folder:
        path = Path(folder) / "nhat-ky.jsonl"
        path.write_bytes((text + "\n").encode("utf-8", "surrogatepass"))
        journal = Journal(path)
        with suppress(ChangeRefused):
            journal.unfinished()
            noted = journal.note(_CHANGE)
            journal.close(noted)
            assert journal.changes()[-1] == noted


def _read_kept(text: str) -> None:
    """Read the files of an index: a manifest, and the sizes that it has had."""
    with suppress(IndexCorrupt):
        Manifest.parse(text)
    with tempfile.NamedTemporaryFile(dir=_SCRATCH) as file:
        Path(file.name).write_bytes(text.encode("utf-8", "surrogatepass"))
        GrowthLog(Path(file.name)).milestones()


def _read_address(asked: dict[str, str]) -> None:
    articles = assistant().collection.articles
    opened = deep_link.opened(asked, articles, _no_version)
    if opened.article and opened.place:
        assert opened.place.of(opened.article.text)
    assert opened.article or opened.complaint
    with suppress(QuestionRefused):
        within = parse_bounds(
            [asked["article"]] if "article" in asked else [],
            [asked["source"]] if "source" in asked else [],
            asked.get("since"),
            asked.get("until"),
        )
        assistant().ask(asked.get("q", ""), within)
    with tempfile.TemporaryDirectory(dir=_SCRATCH) as folder, suppress(RetrievalError):
        ConversationStore(Path(folder)).open(_ME, asked.get("c", ""))


def _no_version(id: str, digest: str) -> Any:
    raise ChangeRefused("không có {id} {digest}", id=id, digest=digest)


def _read_question(case: list[str]) -> None:
    with suppress(QuestionRefused):
        assistant().ask(case[0], history=case[1:])


def _read_checked(text: str) -> None:
    with suppress(TextRefused):
        checked = assistant().check(text)
        spans = [sentence.span for sentence in checked.sentences]
        assert all(span.of(checked.text).strip() for span in spans)
        for export in check_exports.exports():
            assert export.written(checked)


@cache
def assistant() -> Assistant:
    """Return an assistant on the seeds with an encoder that costs nothing."""
    data = Path(tempfile.mkdtemp(dir=_SCRATCH))
    return open_assistant(Settings(SEEDS, data), encoder=HashingEncoder(1024))


_CHANGE = Change(0, Act.ADD, "a.txt", "Tin", None, "b", now())
_NOTED = [
    {"number": 1, "act": "add", "article": "a.txt", "title": "Tin", "before": None, "after": "b",
     "at": "2026-01-05T00:00:00+00:00", "undoes": None},
    {"done": 1},
    {"at": "2026-01-05T00:00:00+00:00", "articles": 1, "passages": 2, "characters": 3},
    {"recipe": {"format": "3", "encoder": "a", "splitter": "b", "context": "c", "terms": "d"},
     "articles": {"a.txt": "b"}, "segments": {"segment-a": {"x": "y"}}},
]  # fmt: skip
_REQUESTS = st.sampled_from([
    {"id": 1, "question": "Ai?", "history": ["Gì?", {"question": "Đâu?"}],
     "within": {"articles": ["a"], "sources": ["b"], "since": "2022", "until": "01/2023"}},
    {"id": "a", "type": "fact", "half": "dev", "question": "Ai?", "gold": ["Ông A"],
     "history": ["Gì?"], "articles": ["a.txt"], "names": ["A"]},
])  # fmt: skip
_FEEDBACK = st.just({"helpful": False, "reason": "sai", "correction": {
    "article": "a.txt", "title": "Tin", "date": None, "source": None, "url": None,
    "digest": "0" * 64, "start": 0, "end": 4}})  # fmt: skip
_LINES = st.lists(damaged_json(_REQUESTS), min_size=1, max_size=3).map("\n".join)
_SAID = [
    "Tính đến ngày 15/12/2025, ", "Bộ Nội vụ ", "hoàn thành 160/183 nhiệm vụ", "69,1%", "5 tỷ",
    "“đoàn kết, kỷ cương”", " (", ")", "\n", ". ", "1.", "một trăm", "ngày 31/02/2025", "-", "…",
    "không ", "Ai ", "bao nhiêu ", "so với ", "xã nào?", "còn Phú Thọ?", "năm 2025", "nghìn",
    "99999999999999999999999999 tỷ", "0,0000000001%", "01/7/2027", "tháng 13", "Nghị định 178",
]  # fmt: skip
_PROSE = st.lists(st.sampled_from(_SAID) | st.text(max_size=12), max_size=14).map("".join)
_ADDRESSES = st.dictionaries(
    st.sampled_from(["doc", "span", "v", "q", "c", "article", "source", "since", "until"]),
    st.sampled_from([
        *(article.name for article in SEEDS.glob("*.txt")), "0-5", "5-5", "9-1", "0-999999999",
        "٣-٤", "2022", "13/2022", "0000", "9999", "0" * 64, text_digest.__name__,
    ])
    | _PROSE,
)  # fmt: skip

READERS = {
    **{kind: Reader(FILES[kind], _read_file(kind)) for kind in FILES},
    "zip": Reader(zips(), _read_zip),
    "uploads": Reader(
        st.tuples(NAMES.map(lambda name: f"{name}.txt"), FILES["txt"])
        | st.tuples(NAMES.map(lambda name: f"{name}.zip"), zips()),
        _read_handed_in,
    ),
    "front matter": Reader(plain_files("md"), _read_front_matter),
    "file names": Reader(st.tuples(NAMES, st.lists(NAMES, max_size=4)), _read_name),
    "conversations": Reader(
        TURNS.flatmap(
            lambda turn: st.tuples(st.just(turn), damaged_json(st.just(turn_json(turn))))
        ),
        _read_turn,
    ),
    "feedback": Reader(st.tuples(TURNS, damaged_json(_FEEDBACK)), _read_feedback),
    "exports": Reader(st.tuples(TURNS, st.text(max_size=40)), _export),
    "batches": Reader(_LINES, _read_batch),
    "golden questions": Reader(_LINES, _read_golden),
    "journal": Reader(
        st.lists(damaged_json(st.sampled_from(_NOTED[:2])), max_size=4).map("\n".join),
        _read_journal,
    ),
    "index": Reader(damaged_json(st.sampled_from(_NOTED) | ANY_JSON), _read_kept),
    "addresses": Reader(_ADDRESSES, _read_address),
    "questions": Reader(st.lists(_PROSE, min_size=1, max_size=3), _read_question),
    "checked texts": Reader(_PROSE, _read_checked),
}
"""By the name that `--reader` takes."""
