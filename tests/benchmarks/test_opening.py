"""A question set is opened for search, and its questions are told apart by document."""

import json
from pathlib import Path
from types import ModuleType

import pytest

from answering import Assistant
from benchmarks import fit_answers, fit_marking
from benchmarks.opening import open_set
from tests.fakes import HashingEncoder

SUBJECTS = ("lúa", "cầu", "mưa")


def squad(folder: Path, questions: int) -> Path:
    """Write a set of a document on each subject, in two paragraphs, with so many questions each."""
    data = [
        {
            "paragraphs": [
                {
                    "context": f"Đoạn {part} này viết về {subject}.",
                    "qas": [{"question": f"Câu {n}: {subject} {part}?"} for n in range(questions)],
                }
                for part in "ab"
            ]
        }
        for subject in SUBJECTS
    ]
    path = folder / "squad.json"
    path.write_text(json.dumps({"data": data}), "utf-8")
    return path


def test_questions_about_one_document_have_one_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NGUYENVAN_DATA", str(tmp_path / "data"))
    retriever, keyed = open_set(squad(tmp_path, 1), HashingEncoder(), "even")
    asked = list(keyed)
    assert [(key, one.text) for key, one in asked[:4]] == [
        ("squad.json 0", "Câu 0: lúa a?"),
        ("squad.json 0", "Câu 0: lúa b?"),
        ("squad.json 2", "Câu 0: mưa a?"),
        ("squad.json 2", "Câu 0: mưa b?"),
    ]
    assert retriever.size == 2 * len(SUBJECTS)


@pytest.mark.parametrize("command", [fit_answers, fit_marking])
def test_a_file_that_is_no_set_is_refused_in_words(
    command: ModuleType,
    tmp_path: Path,
    assistant: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "squad.json"
    path.write_text('{"data": 1}', "utf-8")
    monkeypatch.setattr(command, "open_encoder", lambda model: HashingEncoder())
    monkeypatch.setattr(fit_answers, "open_assistant", lambda encoder: assistant)
    monkeypatch.setattr(fit_answers, "golden_put", lambda assistant: ())
    monkeypatch.setattr(fit_answers, "report_put", lambda encoder: ())
    monkeypatch.setattr("sys.argv", [command.__name__, "--squad", str(path)])
    with pytest.raises(SystemExit) as stopped:
        command.main()
    assert stopped.value.code == 2
    assert "is not SQuAD JSON" in capsys.readouterr().err
