"""The pages: how questions, answers and articles are drawn. Run by `app.py` through Streamlit."""

from pathlib import Path
from typing import TYPE_CHECKING

_HERE = Path(__file__).parent

STYLE = _HERE / "style.css"
"""The style sheet of every page."""

CHECK_STYLE = _HERE / "check.css"
"""The style sheet of checked texts."""

PROSE_STYLE = _HERE / "prose.css"
"""The style sheet of what a model writes."""

ABOUT_STYLE = _HERE / "about.css"
"""The style sheet of the page on what the assistant is."""

EXPORT_STYLE = _HERE / "export.css"
"""The style sheet of a checked text that is taken away as a page of its own."""

COPY_SCRIPT = (_HERE / "copy.js").read_text("utf-8")
"""What a click on a button that copies does."""

COOKIE_SCRIPT = (_HERE / "cookie.js").read_text("utf-8")
"""What has a browser keep its id."""

CHECK_SCRIPT = (_HERE / "check.js").read_text("utf-8")
"""What a click in a checked text does."""

LIBRARY_STYLE = _HERE / "library.css"
"""The style sheet of the library."""

LIBRARY_SCRIPT = (_HERE / "library.js").read_text("utf-8")
"""What a click on a citation in an article does."""
TONGUE_STYLE = _HERE / "tongues.css"
"""The style sheet of the switch between languages."""

TONGUE_SCRIPT = (_HERE / "tongues.js").read_text("utf-8")
"""What the browser does about the language of the interface."""

if not TYPE_CHECKING:  # mypy checks against the Vietnamese words; the English have the same names
    from web.tongues import words as words
