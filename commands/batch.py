"""A batch of questions: one JSON object a line in, one a line out."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from commands.refused import InputRefused

_SHAPE = '{"id": …, "question": "…", "history": []}'


@dataclass(frozen=True, slots=True)
class Request:
    """One line of a batch: the caller's own id, of any kind, and a question."""

    id: Any
    question: str


def read_batch(batch: Path) -> list[Request]:
    """Read a JSONL file whole, before anything is answered, so that a bad line costs nothing.

    `history` must be a list where it is given; a question is answered on its own for now. Raises
    `InputRefused`, naming the line, where one is not a request.
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
    except json.JSONDecodeError as error:
        raise InputRefused(f"{where}: không phải JSON ({error}); cần {_SHAPE}") from error
    if not isinstance(request, dict) or not isinstance(request.get("question"), str):
        raise InputRefused(f"{where}: thiếu câu hỏi; cần {_SHAPE}")
    if not isinstance(request.get("history", []), list):
        raise InputRefused(f"{where}: «history» phải là một danh sách; cần {_SHAPE}")
    return Request(request.get("id"), request["question"])
