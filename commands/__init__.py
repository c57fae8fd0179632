"""The commands `nguyenvan index`, `search`, `ask`, `check`, `add`, `remove` and `undo`."""

from commands.cli import main

__all__ = ["main"]
