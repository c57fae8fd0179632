"""Run the whole app with Streamlit's own test driver, and read what it drew."""

from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from tests.web.drawn import Drawn

_APP = Path(__file__).parents[2] / "app.py"


def opened() -> AppTest:
    """Run app.py to its first page."""
    app = AppTest.from_file(str(_APP), default_timeout=30).run()
    assert not app.exception
    return app


def turn_to(app: AppTest, path: str) -> None:
    """Go to the page of one address; `switch_page` knows those of a file alone."""
    app._page_hash = calc_hash(path)
    app.run()
    assert not app.exception


def drawn(app: AppTest) -> list[Drawn]:
    """Return each piece of HTML on the page."""
    return [Drawn(element.proto.body) for element in app.get("html")]


def text(app: AppTest) -> str:
    """Return the text of all HTML on the page."""
    return "\n".join(piece.text for piece in drawn(app))


def put(app: AppTest, question: str) -> None:
    """Type a question and send it."""
    app.chat_input[0].set_value(question).run()
    assert not app.exception
