"""The commands `nguyenvan index`, `search`, `ask`, `check` and `feedback`."""

from commands.cli import main

__all__ = ["main"]
