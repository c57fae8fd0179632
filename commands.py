"""The commands: index, search and ask a collection from a terminal or a script."""

import io
import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from answering import (
    SEEDS,
    Answer,
    Assistant,
    Reply,
    Settings,
    open_assistant,
    quotation,
    reply_json,
)
from embeddings import EncoderError
from retrieval import Hit, QuestionRefused, RetrievalError, parse_question

app = typer.Typer(
    help="Hỏi một bộ báo cáo tiếng Việt, nhận câu trả lời bằng nguyên văn có trích dẫn.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

CollectionFolder = Annotated[
    Path | None,
    typer.Option(
        help="Thư mục các bài viết .txt; mặc định NGUYENVAN_COLLECTION, rồi seeds.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="In JSON ra đầu ra chuẩn.")]


_SHAPE = '{"id": …, "question": "…", "history": []}'


class InputRefused(Exception):
    """What was given to a command cannot be used; the message says what to do."""


@app.command()
def index(collection: CollectionFolder = None, as_json: AsJson = False) -> None:
    """Lập chỉ mục bộ bài viết, hoặc mở chỉ mục đã có nếu còn đúng.

    Tệp không đọc được thì nêu tên; các bài còn lại vẫn được lập chỉ mục, mã thoát là 2.
    """
    started = time.perf_counter()
    assistant = _open(collection, _show_progress)
    held = assistant.collection
    report = {
        "collection": str(held.folder),
        "articles": len(held.articles),
        "passages": assistant.retriever.size,
        "embedded": assistant.embedded,
        "rebuilt": assistant.rebuilt,
        "refused": [
            {"file": refusal.file, "reason": refusal.reason, "duplicate_of": refusal.duplicate_of}
            for refusal in held.refusals
        ],
        "seconds": round(time.perf_counter() - started, 3),
    }
    if as_json:
        _print_json(report)
    else:
        done = "đã lập chỉ mục" if assistant.rebuilt else "chỉ mục đã có, còn đúng"
        why = f" ({assistant.rebuilt})" if assistant.rebuilt else ""
        print(f"{len(held.articles)} bài, {assistant.retriever.size} đoạn: {done}{why}")
    if any(refusal.duplicate_of is None for refusal in held.refusals):
        raise typer.Exit(2)


@app.command()
def search(
    question: Annotated[str, typer.Argument(help="Câu hỏi, có dấu hay không dấu.")],
    collection: CollectionFolder = None,
    k: Annotated[int, typer.Option("--k", min=1, max=1000, help="Số đoạn trả về.")] = 10,
    as_json: AsJson = False,
) -> None:
    """Tìm các đoạn gần câu hỏi nhất."""
    asked = parse_question(question).text
    assistant = _open(collection)
    started = time.perf_counter()
    hits = assistant.search(asked, k)
    seconds = round(time.perf_counter() - started, 3)
    if as_json:
        found = [_hit_json(hit) for hit in hits]
        _print_json({"question": asked, "hits": found, "seconds": seconds})
        return
    for hit in hits:
        article = hit.passage.article
        print(f"{hit.rank}. [{hit.score:.2f}] {article.title} ({article.id})\n{hit.passage.text}\n")


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="Câu hỏi; để trống khi dùng --batch.")] = "",
    collection: CollectionFolder = None,
    batch: Annotated[
        Path | None,
        typer.Option(help='Tệp JSONL, mỗi dòng {"id", "question", "history": []}; cần --json.'),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Trả lời bằng nguyên văn của báo cáo, kèm trích dẫn; hoặc nói rằng báo cáo không nói."""
    if batch is None:
        _ask_one(question, collection, as_json)
    elif question:
        raise InputRefused("đã có --batch thì đừng kèm câu hỏi; hãy bỏ một trong hai")
    elif not as_json:
        raise InputRefused("--batch chỉ in JSON; hãy thêm --json")
    else:
        _ask_batch(batch, collection)


def main() -> None:
    """Run a command; a failure that its user can mend is one line on standard error, status 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except (RetrievalError, EncoderError, InputRefused) as error:
        print(f"Lỗi: {error}", file=sys.stderr)
        sys.exit(2)


def _ask_one(question: str, collection: Path | None, as_json: bool) -> None:
    parse_question(question)  # refused before a model is loaded
    assistant = _open(collection)
    started = time.perf_counter()
    reply = assistant.ask(question)
    seconds = time.perf_counter() - started
    if as_json:
        _print_json(reply_json(reply, seconds))
    else:
        print(_told(reply))


def _ask_batch(batch: Path, collection: Path | None) -> None:
    """Answer each line; a refused question takes its own line and spoils no other."""
    requests = list(_requests(batch))
    assistant = _open(collection)
    refused = 0
    for request in requests:
        started = time.perf_counter()
        try:
            reply = assistant.ask(request["question"])
        except QuestionRefused as error:
            refused += 1
            _print_json({**request, "kind": "refused", "error": str(error)})
        else:
            seconds = time.perf_counter() - started
            _print_json({"id": request["id"], **reply_json(reply, seconds)})
    if refused:
        raise InputRefused(f"{refused} câu hỏi trong {batch} bị từ chối; xem các dòng «refused»")


def _requests(batch: Path) -> Iterator[dict[str, Any]]:
    """Read a batch file whole before anything is answered, so that a bad line costs nothing."""
    try:
        lines = batch.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputRefused(f"không đọc được {batch} ({error}); cần tệp JSONL mã UTF-8") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _request(line, f"{batch}, dòng {number}")


def _request(line: str, where: str) -> dict[str, Any]:
    try:
        request = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputRefused(f"{where}: không phải JSON ({error}); cần {_SHAPE}") from error
    if not isinstance(request, dict) or not isinstance(request.get("question"), str):
        raise InputRefused(f"{where}: thiếu câu hỏi; cần {_SHAPE}")
    if not isinstance(request.get("history", []), list):
        raise InputRefused(f"{where}: «history» phải là một danh sách; cần {_SHAPE}")
    return {"id": request.get("id"), "question": request["question"]}


def _open(
    collection: Path | None, progress: Callable[[int, int], None] = lambda done, total: None
) -> Assistant:
    """Open the collection, and say on standard error which of its files are not in it."""
    settings = Settings.from_environment()
    if collection is not None:
        settings = replace(settings, collection=_seeds_or(collection))
    assistant = open_assistant(settings, progress)
    for refusal in assistant.collection.refusals:
        print(f"Bỏ qua {refusal}", file=sys.stderr)
    return assistant


def _seeds_or(collection: Path) -> Path:
    """Return the folder named, or the one that ships where plain `seeds` is not here."""
    return SEEDS if collection == Path("seeds") and not collection.exists() else collection


def _show_progress(done: int, total: int) -> None:
    print(f"\rĐã mã hoá {done}/{total}", end="\n" if done == total else "", file=sys.stderr)


def _told(reply: Reply) -> str:
    """Return a reply as a person reads it in a terminal."""
    if isinstance(reply, Answer):
        quoted = [quotation(citation) for s in reply.statements for citation in s.citations]
        return "\n\n".join(f"[{number}] {text}" for number, text in enumerate(quoted, start=1))
    missing = f" Không báo cáo nào nhắc tới: {', '.join(reply.missing)}." if reply.missing else ""
    nearest = "\n\n".join(f"- {quotation(near.citation)}" for near in reply.nearest)
    return f"Các báo cáo không nói điều này.{missing}\nĐoạn gần nhất:\n\n{nearest}"


def _hit_json(hit: Hit) -> dict[str, Any]:
    return {
        "rank": hit.rank,
        "score": hit.score,
        "article": hit.passage.article.id,
        "start": hit.passage.span.start,
        "end": hit.passage.span.end,
        "text": hit.passage.text,
    }


def _print_json(value: dict[str, Any]) -> None:
    print(json.dumps(value, ensure_ascii=False))


if __name__ == "__main__":
    main()
