"""The commands of `nguyenvan`: `index`, `search`, `ask`, `check`, `add`, `remove`, `feedback` …"""

from commands.cli import main

__all__ = ["main"]
