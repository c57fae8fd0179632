"""The pages: how questions, answers and articles are drawn. Run by `app.py` through Streamlit."""

from pathlib import Path

STYLE = Path(__file__).with_name("style.css")
"""The style sheet of every page."""
