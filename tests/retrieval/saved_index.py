"""A few articles, an index of them saved below a folder, and what may be asked of it."""

from collections.abc import Callable
from pathlib import Path

from retrieval import (
    Collection,
    IndexStore,
    Opened,
    Ranking,
    Retriever,
    parse_question,
    read_collection,
)
from retrieval.index import build_index
from tests.fakes import HashingEncoder

Folder = Callable[[dict[str, str]], Path]

ARTICLES = {
    "a.txt": "Sở Nội vụ Phú Thọ họp ngày 5/1.\nGiải quyết cho 5.448 trường hợp.",
    "b.txt": "Bộ Nội vụ tổng kết năm 2025.\nToàn ngành hoàn thành 160 nhiệm vụ.",
    "c.txt": "Thủ tướng chủ trì hội nghị.\nCải cách hành chính được đẩy mạnh.",
}
QUESTIONS = ["Sở Nội vụ giải quyết bao nhiêu trường hợp?", "cai cach hanh chinh", "Bộ Nội vụ 2025"]


class OtherEncoder(HashingEncoder):
    fingerprint = "other"


def open_index(articles: Path, data: Path) -> Opened:
    return IndexStore(data).open(read_collection(articles), HashingEncoder())


def rankings(opened: Opened) -> list[Ranking]:
    retriever = Retriever(opened.index, HashingEncoder())
    return [retriever.rank(parse_question(question)) for question in QUESTIONS]


def clean_rankings(collection: Collection) -> list[Ranking]:
    index = build_index(collection.articles, HashingEncoder())
    return rankings(Opened(index, None, 0, {}))


def embeddable(opened: Opened) -> set[tuple[str, str]]:
    layout = opened.index.layout
    whole = {(passage.whole, "") for passage in layout.passage_texts()}
    whole |= {("", context) for context in layout.contexts()}
    return whole | {(text.context, text.text) for text in layout.sentence_texts()}


def saved_files(data: Path) -> dict[str, Path]:
    """Return the files of the one saved segment, by their path inside it."""
    (listed,) = data.rglob("articles.json")
    saved = listed.parent
    return {path.relative_to(saved).as_posix(): path for path in saved.rglob("*") if path.is_file()}
