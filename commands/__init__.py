"""The commands `nguyenvan index`, `search` and `ask`."""

from commands.cli import main

__all__ = ["main"]
