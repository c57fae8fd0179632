"""Readers of what is asked: questions, addresses, batches, golden questions, texts to check."""

import json
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from answering import SEEDS, parse_bounds
from benchmarks.golden import read_golden
from commands.batch import read_batch
from commands.refused import InputRefused
from conversations import ConversationStore
from conversations import Reader as Person
from library import ChangeRefused
from retrieval import QuestionRefused, RetrievalError, TextRefused, text_digest
from tests.fuzzing.inputs import damaged_json
from tests.fuzzing.reader import SCRATCH, Reader, assistant
from web import check_exports, deep_link

_ME = Person("tôi")


def _read_batch(text: str) -> None:
    with tempfile.NamedTemporaryFile(dir=SCRATCH) as file:
        Path(file.name).write_bytes(text.encode("utf-8", "surrogatepass"))
        with suppress(InputRefused):
            for request in read_batch(Path(file.name)):
                json.dumps(request.id)


def _read_golden(text: str) -> None:
    with tempfile.NamedTemporaryFile(dir=SCRATCH) as file:
        Path(file.name).write_bytes(text.encode("utf-8", "surrogatepass"))
        with suppress(ValueError, KeyError, TypeError, AttributeError, RecursionError):
            read_golden(Path(file.name))


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
    with tempfile.TemporaryDirectory(dir=SCRATCH) as folder, suppress(RetrievalError):
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


_REQUESTS = st.sampled_from([
    {"id": 1, "question": "Ai?", "history": ["Gì?", {"question": "Đâu?"}],
     "within": {"articles": ["a"], "sources": ["b"], "since": "2022", "until": "01/2023"}},
    {"id": "a", "type": "fact", "half": "dev", "question": "Ai?", "gold": ["Ông A"],
     "history": ["Gì?"], "articles": ["a.txt"], "names": ["A"]},
])  # fmt: skip
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

ASKED = {
    "batches": Reader(_LINES, _read_batch),
    "golden questions": Reader(_LINES, _read_golden),
    "addresses": Reader(_ADDRESSES, _read_address),
    "questions": Reader(st.lists(_PROSE, min_size=1, max_size=3), _read_question),
    "checked texts": Reader(_PROSE, _read_checked),
}
