"""A batch of questions: one JSON object a line in, one a line out."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from answering import parse_bounds
from commands.refused import InputRefused
from retrieval import Filter, QuestionRefused

_SHAPE = '{"id": …, "question": "…", "history": []}'
_BOUNDS = '{"articles": ["…"], "sources": ["…"], "since": "2022-01-01", "until": "2022-12-31"}'


@dataclass(frozen=True, slots=True)
class Request:
    """One line of a batch: the caller's own id, of any kind, and a question.

    `history` holds the questions asked before it; `within` are the line's own bounds, None where
    it states none; `where` names the line.
    """

    id: Any
    question: str
    history: tuple[str, ...]
    within: Filter | None
    where: str


def read_batch(batch: Path) -> list[Request]:
    """Read a JSONL file whole, before anything is answered, so that a bad line costs nothing.

    `history` is a list of the questions asked before, each a text or an object with `question`.
    Raises `InputRefused`, naming the line, where one is not a request.
    """
    try:
        lines = batch.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputRefused(f"không đọc được {batch} ({error}); cần tệp JSONL mã UTF-8") from error
    return [
        _request(line, f"{batch}, dòng {number}")
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]


def _request(line: str, where: str) -> Request:
    try:
        request = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputRefused(f"{where}: không phải JSON ({error}); cần {_SHAPE}") from error
    if not isinstance(request, dict) or not isinstance(request.get("question"), str):
        raise InputRefused(f"{where}: thiếu câu hỏi; cần {_SHAPE}")
    return Request(
        request.get("id"),
        request["question"],
        _history(request.get("history", []), where),
        _within(request.get("within"), where),
        where,
    )


def _history(turns: Any, where: str) -> tuple[str, ...]:
    """Return the questions of a conversation, given bare or as turns."""
    if not isinstance(turns, list):
        raise InputRefused(f"{where}: «history» phải là một danh sách; cần {_SHAPE}")
    asked = [turn.get("question") if isinstance(turn, dict) else turn for turn in turns]
    if not _is_texts(asked):
        raise InputRefused(
            f'{where}: mỗi mục của «history» là một câu hỏi hay {{"question": "…"}}; cần {_SHAPE}'
        )
    return tuple(map(str, asked))


def _within(bounds: Any, where: str) -> Filter | None:
    """Return the bounds that a line states under `within`."""
    if bounds is None:
        return None
    if not isinstance(bounds, dict) or not _KINDS.keys() >= bounds.keys():
        raise InputRefused(f"{where}: «within» chỉ gồm các khoá này: {_BOUNDS}")
    for key, value in bounds.items():
        if value is not None and not _KINDS[key](value):
            raise InputRefused(f"{where}: «{key}» trong «within» sai dạng; cần {_BOUNDS}")
    try:
        return parse_bounds(
            bounds.get("articles") or (),
            bounds.get("sources") or (),
            bounds.get("since"),
            bounds.get("until"),
        )
    except QuestionRefused as refused:
        raise InputRefused(f"{where}: {refused}") from refused


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


_KINDS = {"articles": _is_texts, "sources": _is_texts, "since": _is_text, "until": _is_text}
"""What may stand under `within`, each with the check of its kind; null is as good as absent."""
