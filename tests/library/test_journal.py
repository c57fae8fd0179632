"""A journal that another hand has written is told, whatever stands in it."""

from pathlib import Path

import pytest

from library import ChangeRefused
from library.journal import Journal


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[[]]",
        "3",
        "[" * 100_000,
        "9" * 5_000,
        '{"done": []}',
        '{"number": {}, "act": "add", "article": "a.txt", "title": "", "before": null, '
        '"after": null, "at": "2026-01-05"}',
    ],
)
def test_a_line_that_is_no_change_is_told(tmp_path: Path, line: str) -> None:
    path = tmp_path / "nhat-ky.jsonl"
    path.write_text(f"{line}\n", "utf-8")
    for read in (Journal(path).unfinished, Journal(path).changes):
        with pytest.raises(ChangeRefused, match="nhật ký thay đổi"):
            read()
