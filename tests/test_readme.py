"""What the README and the pages of docs/ show is run, as it stands there."""

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMANDS = (ROOT / "docs" / "commands.md").read_text("utf-8")


def run(arguments: list[str], data: Path, cwd: Path) -> str:
    process = subprocess.run(
        arguments,
        env=os.environ | {"NGUYENVAN_DATA": str(data), "PYTHONPATH": str(ROOT)},
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
    assert process.returncode == 0, process.stderr
    return process.stdout


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("readme")


def test_five_lines_of_python_answer_and_cite(data: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert len([line for line in code.splitlines() if line]) == 5
    out = run([sys.executable, "-c", code], data, ROOT)
    assert "69,1% đơn vị hành chính cấp xã" in out
    assert "Sở Nội vụ triển khai nhiệm vụ năm 2026" in out


@pytest.mark.parametrize("line", re.findall(r"^nguyenvan .*$", COMMANDS, re.MULTILINE))
def test_each_command_works(line: str, data: Path, tmp_path: Path) -> None:
    request = {"id": 1, "question": "Phú Thọ biệt phái bao nhiêu cán bộ?", "history": []}
    (tmp_path / "questions.jsonl").write_text(json.dumps(request), "utf-8")
    (tmp_path / "ban-thao.txt").write_text("Phú Thọ biệt phái 651 cán bộ về xã.", "utf-8")
    arguments = shlex.split(line, comments=True)[1:]
    assert run([sys.executable, "-m", "commands", *arguments], data, tmp_path)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []


def test_every_page_is_linked() -> None:
    links = re.findall(r"\]\((docs/[a-z-]+\.md)", README)
    assert {ROOT / link for link in links} == set(PAGES) - {ROOT / "README.md"}


def test_a_newcomer_reads_it_in_minutes() -> None:
    assert len(README.splitlines()) <= 180


def test_every_setting_is_named() -> None:
    code = (ROOT / "answering" / "settings.py").read_text("utf-8")
    settings = set(re.findall(r'"(NGUYENVAN_\w+)"', code))
    assert settings
    page = (ROOT / "docs" / "settings.md").read_text("utf-8")
    assert all(f"`{setting}`" in page for setting in settings)


def test_every_dependency_has_its_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    lists = re.findall(r"^(?:dependencies|test) = \[\n(.*?)^\]", project, re.DOTALL | re.MULTILINE)
    names = re.findall(r'"([A-Za-z0-9_-]+)', "".join(lists))
    assert len(names) > 10
    assert [name for name in names if f"`{name}`" not in README and name != "types-regex"] == []


def test_every_package_is_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    installed = project["tool"]["setuptools"]["packages"]
    roots = {name.partition(".")[0] for name in installed}
    found = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for root in roots
        for path in (ROOT / root).rglob("__init__.py")
    }
    assert sorted(installed) == sorted(found)
    beside = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    assert roots == beside
