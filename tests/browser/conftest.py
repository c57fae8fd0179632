"""A running server, a headless Chromium, and what the tests do with both."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.reader import Reader

_ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder as one that drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run the app on the seeds, with nothing indexed yet; return its address."""
    with serving_at(free_port(), tmp_path_factory.mktemp("browser"), [], {}) as address:
        yield address


@contextmanager
def serving(folder: Path, **settings: str) -> Iterator[str]:
    """Run the app with its data in `folder`, and no settings of ours but those given."""
    bring_index(folder)
    with serving_at(free_port(), folder, [], settings) as address:
        yield address


@contextmanager
def serving_at(
    port: int, folder: Path, more: list[str], settings: Mapping[str, str]
) -> Iterator[str]:
    """Run the app at a port, with `more` options of Streamlit's."""
    _SERVED.append(folder)
    options = ["--server.port", str(port), "--server.headless", "true", *more]
    environment = {key: value for key, value in os.environ.items() if "NGUYENVAN" not in key}
    environment |= {"NGUYENVAN_DATA": str(folder / "data"), **settings}
    command = ["streamlit", "run", "app.py", *options]
    with running(command, port, folder / "log", environment) as address:
        yield address


@contextmanager
def running(
    command: list[str], port: int, log: Path, environment: Mapping[str, str]
) -> Iterator[str]:
    """Run a Python module that serves at a port, until the block ends; its output goes to `log`."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=_ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(20)


_SERVED: list[Path] = []
"""The folders of the servers of this process, oldest first."""


def bring_index(folder: Path) -> None:
    """Give a new server what an earlier one has embedded of the seeds: half a minute's work."""
    done = [one / "data" for one in _SERVED if any(one.glob("data/indexes/*/current"))]
    if done and not (folder / "data").exists():
        shutil.copytree(done[0] / "indexes", folder / "data" / "indexes")


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def wait_for(port: int) -> None:
    """Wait until the server takes connections."""
    for _ in range(300):
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the server did not start")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start the browser; where there is none, skip, but fail in CI."""
    found = CHROMIUM if CHROMIUM.exists() else shutil.which("chromium")
    if not found:
        missing = "no Chromium: apt-get install chromium"
        pytest.fail(missing) if os.environ.get("CI") == "true" else pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(found), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=["desktop"])
def reader(request: pytest.FixtureRequest, chromium: Browser, server: str) -> Iterator[Reader]:
    """Open the page as one reader sees it: `desktop` or `phone`, then `-dark`, then `-english`."""
    with reading(chromium, server, request.param) as reader:
        yield reader


@contextmanager
def reading(chromium: Browser, server: str, name: str) -> Iterator[Reader]:
    """Open the page of a server as the reader of one `name` sees it."""
    kind, *traits = name.split("-")
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}
        if kind == "phone"
        else {"width": 1280, "height": 900},
        color_scheme="dark" if "dark" in traits else "light",
        locale="en-GB" if "english" in traits else "vi-VN",
        has_touch=kind == "phone",
    )
    page: Page = context.new_page()
    yield Reader(page, server, name=name)
    context.close()
