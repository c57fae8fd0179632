"""The comparison with other search runs without them; where they are installed, they find too."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import peers
from benchmarks.peers import (
    INSTALL,
    Texts,
    embed,
    installed_peers,
    main,
    open_haystack,
    open_haystack_lent,
    open_ours,
    open_txtai,
    open_txtai_lent,
)
from benchmarks.systems import Search, header
from embeddings import Encoder, write_bundled
from retrieval import Article, Collection
from tests.fakes import HashingEncoder

Open = Callable[[Texts, Path], dict[str, Search]]
OpenLent = Callable[[Texts, Encoder], dict[str, Search]]

SUBJECTS = ("lúa", "cầu", "mưa")
ARTICLES = [Article(id, id.title(), None, None, f"Bài này viết về {id}.") for id in SUBJECTS]


def first_come(texts: Texts, model: Path) -> dict[str, Search]:
    """Open a peer that finds every article, always in the order given."""
    return {"fake": lambda question: list(texts.ids)}


@pytest.fixture
def squad(tmp_path: Path) -> Path:
    paragraphs = [
        {"context": article.text, "qas": [{"question": f"Bài nào viết về {article.id}?"}]}
        for article in ARTICLES
    ]
    path = tmp_path / "squad.json"
    path.write_text(json.dumps({"data": [{"title": "Tin", "paragraphs": paragraphs}]}), "utf-8")
    return path


@pytest.fixture
def command(squad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let `main` read a small file, embed by hand and keep its data here."""
    monkeypatch.setenv("NGUYENVAN_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(peers, "open_encoder", HashingEncoder)
    monkeypatch.setattr(peers, "write_bundled", lambda folder: None)
    monkeypatch.setattr("sys.argv", ["peers", "--squad", str(squad), "--forms", "plain,upper"])
    return squad


def test_the_table_has_a_line_for_each_system_and_form(
    command: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(peers, "PEERS", {"pytest": first_come, "no-such-peer": first_come})
    main()
    out, err = capsys.readouterr()
    version, said, head, *lines = out.splitlines()
    assert version == f"pytest {pytest.__version__}"
    assert (said, head) == ("3 questions on 3 paragraphs", header())
    cells = [row.split() for row in lines]
    assert [row[:3] for row in cells] == [
        [system, form, "3"] for form in ("plain", "upper") for system in ("ours", "fake")
    ]
    assert cells[0][3:7] == ["1.000"] * 4
    assert cells[1][3:7] == ["0.333", "1.000", "1.000", "0.611"]
    assert err == f"no-such-peer is not installed: {INSTALL}\n"


def test_a_peer_without_the_package_that_embeds_for_it_is_left_out(
    command: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(peers, "PEERS", {"numpy": first_come, "pytest": first_come})
    monkeypatch.setattr(peers, "BESIDE", {"numpy": "no-such-embedder"})
    main()
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == f"pytest {pytest.__version__}"
    assert err == f"no-such-embedder is not installed: {INSTALL}\n"


def test_without_any_peer_the_command_says_how_to_install_and_fails(
    command: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(peers, "PEERS", {"no-such-peer": first_come})
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert capsys.readouterr() == ("", f"no-such-peer is not installed: {INSTALL}\n")


def test_peers_are_named_by_packages_that_the_extra_installs() -> None:
    extra = (Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8")
    assert all(f'"{package}>=' in extra for package in peers.PEERS)


def test_ours_finds_by_article(tmp_path: Path) -> None:
    search = open_ours(Collection(tmp_path, tuple(ARTICLES)), HashingEncoder(), tmp_path)
    assert [search(f"{subject}?")[0] for subject in SUBJECTS] == list(SUBJECTS)


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize(
    ("package", "opened"), [("txtai", open_txtai_lent), ("haystack-ai", open_haystack_lent)]
)
def test_a_peer_that_is_lent_our_encoder_finds_by_article(
    package: str, opened: OpenLent, tmp_path: Path
) -> None:
    if package not in installed_peers():
        pytest.skip(f"{package} is not installed")
    texts = embed(ARTICLES, HashingEncoder(), tmp_path)
    for search in opened(texts, HashingEncoder()).values():
        assert [search(f"{subject}?")[0] for subject in SUBJECTS] == list(SUBJECTS)


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize(
    ("package", "opened"), [("txtai", open_txtai), ("haystack-ai", open_haystack)]
)
def test_a_peer_that_embeds_by_itself_finds_by_article(
    package: str, opened: Open, bundled: Encoder, tmp_path: Path
) -> None:
    if package not in installed_peers():
        pytest.skip(f"{package} is not installed")
    write_bundled(tmp_path / "model")
    texts = embed(ARTICLES, bundled, tmp_path)
    for search in opened(texts, tmp_path / "model").values():
        assert [search(f"Bài nào viết về {subject}?")[0] for subject in SUBJECTS] == list(SUBJECTS)
