"""The forms in which a checked text can be taken away, each with all its evidence."""

from answering.checking import CheckedText
from pages import words
from pages.check_html import as_html
from pages.check_markdown import as_markdown
from pages.check_word import as_word
from pages.exports import WORD, Export


def exports() -> tuple[Export[CheckedText], ...]:
    """Return every form, its file named in the language of the interface."""
    return (
        Export(
            "Word (.docx)",
            f"{words.EXPORT_FILE}.docx",
            WORD,
            as_word,
        ),
        Export("HTML", f"{words.EXPORT_FILE}.html", "text/html", as_html),
        Export("Markdown", f"{words.EXPORT_FILE}.md", "text/markdown", as_markdown),
    )
