"""The command that makes golden questions of what readers said of answers."""

import json
from pathlib import Path
from typing import Annotated

import typer

from answering import Settings
from commands.refused import InputRefused
from conversations import FeedbackStore, golden_json


def feedback(
    golden: Annotated[
        Path,
        typer.Option(
            help="Tệp JSONL để ghi các câu hỏi mẫu, dùng được với "
            "python -m benchmarks.golden --questions."
        ),
    ],
) -> None:
    """Ghi nhận xét của người đọc thành câu hỏi mẫu: câu được khen, và câu được chỉ lại chỗ đúng."""
    judged = list(FeedbackStore(Settings.from_environment().data).judged())
    made = [question for one in judged if (question := golden_json(one))]
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in made)
    try:
        golden.write_text(lines, "utf-8")
    except OSError as error:
        raise InputRefused(
            f"không ghi được {golden} ({error.strerror}); hãy chọn tệp khác"
        ) from error
    print(f"{len(judged)} nhận xét, {len(made)} câu hỏi mẫu trong {golden}")
