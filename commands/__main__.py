"""`python -m commands` is `nguyenvan`."""

from commands.cli import main

main()
