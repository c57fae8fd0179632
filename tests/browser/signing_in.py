"""A real OpenID Connect provider on this machine, and the secrets by which the app knows it."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.conftest import free_port, running

LAN = {"sub": "lan", "name": "Nguyễn Thị Lan <b>", "email": "Lan@vidu.vn"}
MINH = {"sub": "minh", "name": "Trần Minh", "email": "minh@vidu.vn"}


@contextmanager
def providing(folder: Path) -> Iterator[str]:
    """Run a provider that lets Lan and Minh in; return its address."""
    port = free_port()
    people = [f"--user-claims={json.dumps(person)}" for person in (LAN, MINH)]
    command = ["oidc_provider_mock", "-p", str(port), *people]
    with running(command, port, folder / "provider.log", dict(os.environ)) as address:
        yield address


def secrets(folder: Path, provider: str, app_port: int) -> Path:
    """Write what an owner would: how the app at a port signs people in."""
    file = folder / "secrets.toml"
    file.write_text(
        f"""[auth]
redirect_uri = "http://127.0.0.1:{app_port}/oauth2callback"
cookie_secret = "of-the-test-alone-and-long-enough-for-a-key"
client_id = "nguyenvan"
client_secret = "of-the-test-too"
server_metadata_url = "{provider}/.well-known/openid-configuration"
""",
        "utf-8",
    )
    return file
