"""scikit-learn waits until it is called; each check in a process that has not imported it."""

import subprocess
import sys

import pytest


def said(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout.strip()


WITH = "import sys\nfrom embeddings.importing import sklearn_later\nwith sklearn_later():\n    "


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (
            "from sklearn.metrics import pairwise_distances\n"
            "print(any(name.startswith('sklearn') for name in sys.modules))",
            "False",
        ),
        (
            "from sklearn.metrics import pairwise_distances as d\n"
            "print(d([[0, 0]], [[3, 4]]).tolist())",
            "[[5.0]]",
        ),
        ("pass\nimport sklearn.metrics\nprint(sklearn.__version__ > '1')", "True"),
        ("pass\nimport sklearn.metrics as m\nprint(m.r2_score([1, 2], [1, 2]))", "1.0"),
    ],
    ids=["not imported", "imported when called", "importable afterwards", "whole afterwards"],
)
def test_scikit_learn_comes_when_it_is_called(code: str, expected: str) -> None:
    assert said(WITH + code) == expected


def test_what_is_imported_already_is_left_alone() -> None:
    code = "import sklearn\n" + WITH + "pass\nprint(sys.modules['sklearn'] is sklearn)"
    assert said(code) == "True"


def test_nothing_stands_in_after_a_failure() -> None:
    code = WITH.replace("with", "try:\n  with", 1) + "raise ValueError\nexcept ValueError: pass\n"
    assert said(code + "print('sklearn' in sys.modules)") == "False"
