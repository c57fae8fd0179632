"""The command that holds a text against the reports."""

import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from answering import parse_bounds
from answering.checking import checked_json
from commands.checked_text import told
from commands.opening import opened, shown
from commands.options import AsJson, CollectionFolder, OfArticles, OfSources, Since, Until
from commands.refused import InputRefused
from commands.telling import print_json
from retrieval import FILE_LIMIT, TextRefused, text_of_document

_STANDARD_INPUT = "-"


def check(
    file: Annotated[
        str,
        typer.Argument(help="Tệp .txt, .md, .docx hay .pdf; để trống hay «-» là đầu vào chuẩn."),
    ] = _STANDARD_INPUT,
    collection: CollectionFolder = None,
    articles: OfArticles = None,
    sources: OfSources = None,
    since: Since = None,
    until: Until = None,
    as_json: AsJson = False,
) -> None:
    """Kiểm chứng một văn bản: từng câu, báo cáo có nói vậy không, kèm trích dẫn."""
    bounds = parse_bounds(articles or (), sources or (), since, until)
    text = _text(file)
    assistant = opened(collection)
    started = time.perf_counter()
    checked = assistant.check(text, bounds, shown(_how_far))
    if as_json:
        print_json(checked_json(checked, time.perf_counter() - started))
    else:
        print(told(checked))


def _how_far(done: int, total: int) -> str:
    return f"Đang kiểm chứng … {done}/{total} câu"


def _text(file: str) -> str:
    """Read the text before a model is loaded."""
    if file == _STANDARD_INPUT:
        if sys.stdin.isatty():
            print("Dán văn bản, xuống dòng rồi bấm Ctrl-D.", file=sys.stderr)
        return _read("đầu vào chuẩn", "-.txt", sys.stdin.buffer.read(FILE_LIMIT + 1))
    try:
        with Path(file).open("rb") as opened_file:
            return _read(file, file, opened_file.read(FILE_LIMIT + 1))
    except OSError as error:
        raise InputRefused(
            f"không mở được {file} ({error.strerror}); hãy kiểm tra tên tệp và quyền đọc"
        ) from error


def _read(shown_name: str, name: str, data: bytes) -> str:
    try:
        return text_of_document(name, data)
    except TextRefused as refused:
        raise InputRefused(f"{shown_name}: {refused}") from refused
