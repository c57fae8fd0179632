"""The forms in which a checked text can be taken away, each with all its evidence."""

from collections.abc import Callable
from dataclasses import dataclass

from answering.checking import CheckedText
from pages import words
from pages.check_html import as_html
from pages.check_markdown import as_markdown
from pages.check_word import as_word


@dataclass(frozen=True, slots=True)
class Export:
    """One form: what its button says, the file it makes, and what writes that file."""

    label: str
    file: str
    mime: str
    written: Callable[[CheckedText], bytes]


def exports() -> tuple[Export, ...]:
    """Return every form, its file named in the language of the interface."""
    return (
        Export(
            "Word (.docx)",
            f"{words.EXPORT_FILE}.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            as_word,
        ),
        Export("HTML", f"{words.EXPORT_FILE}.html", "text/html", as_html),
        Export("Markdown", f"{words.EXPORT_FILE}.md", "text/markdown", as_markdown),
    )
