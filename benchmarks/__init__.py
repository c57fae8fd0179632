"""What the assistant is worth, measured: each module is a command, `python -m benchmarks.NAME`."""
