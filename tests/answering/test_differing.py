"""Two articles that give different values for the same thing: both are shown."""

import datetime
from pathlib import Path

import pytest

from answering import Answer, Assistant, Settings, open_assistant
from embeddings import Encoder

ONE = "Tỉnh Sơn La trồng 1.200 ha rừng phòng hộ trong năm 2025 theo kế hoạch của tỉnh."
OTHER = "Năm 2025, tỉnh Sơn La trồng được 1.350 ha rừng phòng hộ, theo ngành nông nghiệp."


def opened(folder: Path, bundled: Encoder, *texts: tuple[str, str]) -> Assistant:
    collection = folder / "collection"
    collection.mkdir()
    for number, (date, text) in enumerate(texts):
        body = f"---\ntitle: Tin số {number}\ndate: {date}\n---\n\n{text} Bà con phấn khởi."
        (collection / f"{number}.txt").write_text(body, "utf-8")
    return open_assistant(Settings(collection, folder / "data"), encoder=bundled)


QUESTION = "Tỉnh Sơn La trồng bao nhiêu ha rừng phòng hộ năm 2025?"


def test_both_values_are_shown_with_their_dates(tmp_path: Path, bundled: Encoder) -> None:
    reply = opened(tmp_path, bundled, ("2025-06-01", ONE), ("2025-12-01", OTHER)).ask(QUESTION)
    assert isinstance(reply, Answer)
    assert {statement.text for statement in reply.statements} == {ONE, OTHER}
    dates = {statement.citations[0].article.date for statement in reply.statements}
    assert dates == {datetime.date(2025, 6, 1), datetime.date(2025, 12, 1)}


@pytest.mark.parametrize("other", ["Tỉnh Sơn La trồng 900 cây ban trong năm 2025."])
def test_a_value_of_something_else_is_no_other_value(
    tmp_path: Path, bundled: Encoder, other: str
) -> None:
    reply = opened(tmp_path, bundled, ("2025-06-01", ONE), ("2025-12-01", other)).ask(QUESTION)
    assert isinstance(reply, Answer)
    assert [statement.text for statement in reply.statements] == [ONE]
