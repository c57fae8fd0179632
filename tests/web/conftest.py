"""A small collection that the app opens, with an encoder that takes no time."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import streamlit as st

from answering import open_assistant
from tests.fakes import HashingEncoder
from web import opening, visitor


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the empty folder of the collection."""
    folder = tmp_path / "bài"
    folder.mkdir()
    monkeypatch.setenv("NGUYENVAN_COLLECTION", str(folder))
    monkeypatch.setenv("NGUYENVAN_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("NGUYENVAN_MODEL", raising=False)
    monkeypatch.setattr(
        opening, "open_assistant", partial(open_assistant, encoder=HashingEncoder())
    )
    monkeypatch.setattr(visitor, "_cookie", lambda: "")  # AppTest has no browser
    st.cache_resource.clear()
    yield folder
    st.cache_resource.clear()
