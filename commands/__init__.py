"""The commands `nguyenvan index`, `search`, `ask` and `check`."""

from commands.cli import main

__all__ = ["main"]
