"""A collection's sizes are noted as they change, and none that was noted is lost."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from retrieval import Article, CollectionSize, DataFolderError, GrowthLog, size_of

_NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
_FIVE = CollectionSize(articles=5, passages=77, characters=25_698)
_SIX = CollectionSize(articles=6, passages=80, characters=26_000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "growth" / "bài.jsonl"


def test_each_change_of_size_is_noted_once_and_read_again(path: Path) -> None:
    for hours, size in enumerate([_FIVE, _FIVE, _SIX, _SIX, _FIVE]):
        GrowthLog(path).note(size, _NOON + timedelta(hours=hours))
    noted = GrowthLog(path).milestones()
    assert [milestone.size for milestone in noted] == [_FIVE, _SIX, _FIVE]
    assert [milestone.at.hour for milestone in noted] == [12, 14, 16]


def test_moments_are_kept_in_utc(path: Path) -> None:
    hanoi = timezone(timedelta(hours=7))
    GrowthLog(path).note(_FIVE, datetime(2026, 1, 5, 19, tzinfo=hanoi))
    assert GrowthLog(path).milestones()[0].at == _NOON
    assert "12:00:00+00:00" in path.read_text("utf-8")


def test_nothing_is_known_before_the_first_note(path: Path) -> None:
    assert GrowthLog(path).milestones() == ()


def test_a_line_cut_short_loses_only_itself(path: Path) -> None:
    log = GrowthLog(path)
    log.note(_FIVE, _NOON)
    log.note(_SIX, _NOON)
    whole = path.read_bytes()
    for cut in range(len(whole)):
        path.write_bytes(whole[:cut])
        kept = log.milestones()
        assert [milestone.size for milestone in kept] in ([], [_FIVE], [_FIVE, _SIX])
        log.note(CollectionSize(7, 7, 7), _NOON)
        assert log.milestones() == (*kept, log.milestones()[-1])
        assert log.milestones()[-1].size.articles == 7


@pytest.mark.parametrize(
    "line", ["[]", "7", '{"at": "hôm nay"}', '{"at": "2026-01-05", "articles": "x"}', "\0", "{}"]
)
def test_what_is_no_milestone_is_passed_over(path: Path, line: str) -> None:
    GrowthLog(path).note(_FIVE, _NOON)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    assert [milestone.size for milestone in GrowthLog(path).milestones()] == [_FIVE]


def test_a_path_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "growth").write_text("một tệp", "utf-8")
    with pytest.raises(DataFolderError, match="NGUYENVAN_DATA"):
        GrowthLog(tmp_path / "growth" / "bài.jsonl").note(_FIVE, _NOON)


def test_size_counts_articles_and_characters() -> None:
    articles = [Article(str(n), "Tên", None, None, "ă" * n) for n in (3, 4)]
    assert size_of(articles, passages=9) == CollectionSize(2, 9, 7)
