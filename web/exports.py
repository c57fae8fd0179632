"""A form in which something can be taken away: what its button says, and the file it makes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

import streamlit as st

from web.tongues import in_this_tongue

Taken = TypeVar("Taken")
"""What is taken away."""

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
"""The media type of a .docx file."""


@dataclass(frozen=True, slots=True)
class Export(Generic[Taken]):
    """One form: what its button says, the file it makes, and what writes that file."""

    label: str
    file: str
    mime: str
    written: Callable[[Taken], bytes]


def draw_exports(exports: tuple[Export[Taken], ...], taken: Taken) -> None:
    """Draw a button for each form; a file is written when its button is clicked."""
    for export in exports:
        st.download_button(
            export.label, in_this_tongue(partial(export.written, taken)), export.file,
            export.mime, on_click="ignore", width="stretch",
        )  # fmt: skip
