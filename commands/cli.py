"""The commands: index, search, ask and check, from a terminal or a script."""

import io
import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from answering import (
    Assistant,
    EncoderError,
    parse_bounds,
    reply_json,
    resolve_bounds,
    within_json,
)
from answering.prose import Model, ModelSettingsError
from commands.batch import Request, read_batch
from commands.checking import check
from commands.feedback import feedback
from commands.opening import opened, shown
from commands.options import AsJson, CollectionFolder, OfArticles, OfSources, Since, Until
from commands.prose import ask_in_prose, named_model
from commands.refused import InputRefused
from commands.telling import hit_json, print_json, told
from retrieval import Filter, Pace, QuestionRefused, RetrievalError, parse_question

app = typer.Typer(
    help="Hỏi một bộ báo cáo tiếng Việt, nhận câu trả lời bằng nguyên văn có trích dẫn.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.command()
def index(collection: CollectionFolder = None, as_json: AsJson = False) -> None:
    """Lập chỉ mục bộ bài viết, hoặc mở chỉ mục đã có nếu còn đúng.

    Tệp không đọc được thì nêu tên; các bài còn lại vẫn được lập chỉ mục, mã thoát là 2.
    """
    started = time.perf_counter()
    assistant = opened(collection, shown(Pace().told))
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
        print_json(report)
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
    articles: OfArticles = None,
    sources: OfSources = None,
    since: Since = None,
    until: Until = None,
    as_json: AsJson = False,
) -> None:
    """Tìm các đoạn gần câu hỏi nhất."""
    asked = parse_question(question).text
    bounds = parse_bounds(articles or (), sources or (), since, until)
    assistant = opened(collection)
    within = resolve_bounds(bounds, assistant.collection.articles)
    started = time.perf_counter()
    hits = assistant.search(asked, k, within)
    seconds = round(time.perf_counter() - started, 3)
    if as_json:
        found = [hit_json(hit) for hit in hits]
        print_json({"question": asked, **within_json(within), "hits": found, "seconds": seconds})
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
        typer.Option(
            help='Tệp JSONL, mỗi dòng {"id", "question", "history": []}, '
            'có thể thêm "within": {"articles", "sources", "since", "until"}; cần --json.'
        ),
    ] = None,
    articles: OfArticles = None,
    sources: OfSources = None,
    since: Since = None,
    until: Until = None,
    prose: Annotated[
        bool,
        typer.Option(
            "--prose", help="Nhờ mô hình đã đặt diễn đạt, từng câu được đối chiếu với báo cáo."
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Trả lời bằng nguyên văn của báo cáo, kèm trích dẫn; hoặc nói rằng báo cáo không nói."""
    bounds = parse_bounds(articles or (), sources or (), since, until)
    if batch is None:
        _ask_one(question, collection, bounds, as_json, named_model() if prose else None)
    elif prose:
        raise InputRefused("--prose không dùng với --batch; hãy hỏi từng câu")
    elif question:
        raise InputRefused("đã có --batch thì đừng kèm câu hỏi; hãy bỏ một trong hai")
    elif not as_json:
        raise InputRefused("--batch chỉ in JSON; hãy thêm --json")
    else:
        _ask_batch(batch, collection, bounds)


app.command()(check)
app.command()(feedback)


def main() -> None:
    """Run a command; a failure that its user can mend is one line on standard error, status 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except (RetrievalError, EncoderError, InputRefused, ModelSettingsError) as error:
        print(f"Lỗi: {error}", file=sys.stderr)
        sys.exit(2)


def _ask_one(
    question: str, collection: Path | None, bounds: Filter, as_json: bool, model: Model | None
) -> None:
    parse_question(question)  # refused before a model is loaded
    assistant = opened(collection)
    if model:
        ask_in_prose(assistant, model, question, bounds, as_json)
        return
    started = time.perf_counter()
    reply = assistant.ask(question, bounds)
    seconds = time.perf_counter() - started
    if as_json:
        print_json(reply_json(reply, seconds))
    else:
        print(told(reply))


def _ask_batch(batch: Path, collection: Path | None, bounds: Filter) -> None:
    """Answer each line; a refused question takes its own line and spoils no other.

    A line's own bounds take the place of the command's.
    """
    requests = read_batch(batch)
    assistant = opened(collection)
    common = resolve_bounds(bounds, assistant.collection.articles)
    withins = [_within(request, common, assistant) for request in requests]
    refused = 0
    for request, within in zip(requests, withins, strict=True):
        started = time.perf_counter()
        try:
            reply = assistant.ask(request.question, within, request.history)
        except QuestionRefused as error:
            refused += 1
            refusal = {**within_json(within), "kind": "refused", "error": str(error)}
            print_json({"id": request.id, "question": request.question, **refusal})
        else:
            seconds = time.perf_counter() - started
            print_json({"id": request.id, **reply_json(reply, seconds)})
    if refused:
        raise InputRefused(f"{refused} câu hỏi trong {batch} bị từ chối; xem các dòng «refused»")


def _within(request: Request, common: Filter, assistant: Assistant) -> Filter:
    """Return the bounds of one line, before any is answered, so that a bad line costs nothing."""
    if request.within is None:
        return common
    try:
        return resolve_bounds(request.within, assistant.collection.articles)
    except QuestionRefused as refused:
        raise InputRefused(f"{request.where}: {refused}") from refused
