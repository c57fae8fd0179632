"""Write files whole or not at all, and so that they outlive the machine's next moment."""

import os
import tempfile
from pathlib import Path

ASIDE = ".dang-ghi-"
"""What the name of a file begins with until it is whole; hidden, so that no reader meets it."""


def save_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` by one rename in its folder: a kill leaves the old file or the new.

    Raises `OSError`.
    """
    descriptor, name = tempfile.mkstemp(prefix=ASIDE, dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode(path))
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def delete(path: Path) -> None:
    """Delete a file for good; one that is gone already stays gone."""
    path.unlink(missing_ok=True)
    flush_folder(path.parent)


def flush_below(folder: Path) -> None:
    """Make every file and folder below `folder` durable; what holds `folder` itself is not."""
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir():
            flush_folder(path)
        else:
            with path.open("rb+") as file:
                os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Make a rename durable; a system without folder descriptors does so by itself."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sweep(folder: Path) -> None:
    """Delete what a killed process left unfinished; only while no other can be writing here."""
    for left in folder.glob(f"{ASIDE}*"):
        left.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """Return the rights of the file that is replaced; a new one gets those that files here get."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
