"""Which model may write prose, and where it is: nowhere, unless the settings say so."""

import os
import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import SplitResult, urlsplit

from messages import Told

CONTEXT = 4096
"""Tokens that the smallest models still in use read at once."""

_CONTEXT_LEAST = 2048
_TIMEOUT = 60.0
_TIMEOUT_MOST = 600.0
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


class ModelSettingsError(Told):
    """The settings of the model cannot be used; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model behind an OpenAI-compatible address, such as `http://127.0.0.1:11434/v1`.

    `context` is in tokens. `timeout` is how many seconds its next word may take. `marks_unfound`
    says that sentences that are not from the reports are shown, marked as such, and not dropped.
    """

    url: str
    name: str
    key: str | None = field(default=None, repr=False)
    context: int = CONTEXT
    timeout: float = _TIMEOUT
    marks_unfound: bool = True

    def __post_init__(self) -> None:
        _refuse_address(_parts(self.url))
        if not self.name:
            raise ModelSettingsError("chưa có tên mô hình; hãy đặt NGUYENVAN_LLM_MODEL")
        if self.key is not None and not set(self.key) <= _KEY_LETTERS:
            raise ModelSettingsError(
                "NGUYENVAN_LLM_KEY có khoảng trắng hoặc ký tự lạ; hãy chép lại khoá"
            )

    @property
    def host(self) -> str:
        """The host, with its port where one is given, that questions and passages are sent to."""
        parts = _parts(self.url)
        return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)

    @property
    def is_local(self) -> bool:
        """Whether the model runs on this machine, so that no text leaves it."""
        return _parts(self.url).hostname in _LOCAL

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self | None:
        """Read NGUYENVAN_LLM_URL, _MODEL, _KEY, _CONTEXT, _TIMEOUT and _UNFOUND.

        Blank counts as unset; None, no model, where neither address nor name is set. Raises
        `ModelSettingsError`.
        """
        read = {name: environment.get(f"NGUYENVAN_LLM_{name}", "").strip() for name in _NAMES}
        if not read["URL"] and not read["MODEL"]:
            return None
        if not read["URL"]:
            raise ModelSettingsError(
                "có NGUYENVAN_LLM_MODEL mà thiếu NGUYENVAN_LLM_URL; hãy đặt địa chỉ, chẳng hạn "
                "http://127.0.0.1:11434/v1"
            )
        return cls(
            url=read["URL"].rstrip("/"),
            name=read["MODEL"],
            key=read["KEY"] or None,
            context=int(_number("CONTEXT", read["CONTEXT"], CONTEXT, _CONTEXT_LEAST, 10_000_000)),
            timeout=_number("TIMEOUT", read["TIMEOUT"], _TIMEOUT, 1, _TIMEOUT_MOST),
            marks_unfound=_marks(read["UNFOUND"]),
        )


_NAMES = ("URL", "MODEL", "KEY", "CONTEXT", "TIMEOUT", "UNFOUND")
_KEY_LETTERS = frozenset(string.ascii_letters + string.digits + string.punctuation)


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:  # a port that is no number, half an IPv6 address
        raise ModelSettingsError(
            "NGUYENVAN_LLM_URL không phải một địa chỉ; hãy viết dạng http://127.0.0.1:11434/v1"
        ) from None
    return parts


def _refuse_address(parts: SplitResult) -> None:
    """Raise `ModelSettingsError`, never repeating the address: it may hold a secret."""
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ModelSettingsError(
            "NGUYENVAN_LLM_URL phải bắt đầu bằng http:// hoặc https:// và có tên máy chủ"
        )
    if parts.username is not None or parts.password is not None:
        raise ModelSettingsError(
            "NGUYENVAN_LLM_URL có tên hoặc mật khẩu; hãy bỏ đi và đặt khoá ở NGUYENVAN_LLM_KEY"
        )
    if parts.query or parts.fragment:
        raise ModelSettingsError(
            "NGUYENVAN_LLM_URL có phần sau «?» hoặc «#»; hãy chỉ viết đến hết đường dẫn"
        )


def _number(name: str, raw: str, default: float, least: float, most: float) -> float:
    if not raw:
        return default
    if raw.isascii() and raw.isdigit() and least <= int(raw) <= most:
        return int(raw)
    raise ModelSettingsError(
        "{name} phải là số từ {least} đến {most}",
        name=f"NGUYENVAN_LLM_{name}",
        least=f"{least:g}",
        most=f"{most:.0f}",
    )


def _marks(raw: str) -> bool:
    if raw not in {"", "mark", "drop"}:
        raise ModelSettingsError(
            "NGUYENVAN_LLM_UNFOUND là «mark» (đánh dấu) hoặc «drop» (bỏ) câu ngoài báo cáo"
        )
    return raw != "drop"
