"""What the commands that judge golden questions and claims are told."""

import argparse
from dataclasses import replace
from pathlib import Path

from answering import Assistant, Settings, open_assistant


def read_options(doc: str | None, name: str, default: Path) -> argparse.Namespace:
    """Return `file`, `collection` and `half`; the file is the option `--<name>`'s, or `default`."""
    parser = argparse.ArgumentParser(description=(doc or "").partition("\n")[0])
    parser.add_argument(f"--{name}", dest="file", type=Path, default=default)
    parser.add_argument("--collection", type=Path)
    parser.add_argument("--half", choices=["dev", "held"])
    return parser.parse_args()


def open_asked_for(options: argparse.Namespace) -> Assistant:
    """Open the collection that `options` name, else the settings'."""
    settings = Settings.from_environment()
    if options.collection:
        settings = replace(settings, collection=options.collection)
    return open_assistant(settings)
