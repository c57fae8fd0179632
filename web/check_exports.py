"""The forms in which a checked text can be taken away, each with all its evidence."""

from answering.checking import CheckedText
from web import words
from web.check_html import as_html
from web.check_markdown import as_markdown
from web.check_word import as_word
from web.exports import WORD, Export


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
