"""Which model may write: the environment says so, or the section `llm` of Streamlit's secrets."""

import os
from collections.abc import Mapping
from typing import Any

import streamlit as st

from answering.prose import Model, ModelSettingsError

SECTION = "llm"
_NAMES = ("url", "model", "key", "context", "timeout", "unfound")
_PREFIX = "NGUYENVAN_LLM_"


def named_model() -> Model | None:
    """Return the model that the settings name, None where they name none.

    Raises `ModelSettingsError`, which repeats no value.
    """
    section = st.secrets.get(SECTION, {}) if st.secrets.load_if_toml_exists() else {}
    return Model.from_environment(settled(os.environ, section))


def settled(environment: Mapping[str, str], section: object) -> dict[str, str]:
    """Return the settings of the environment, then those of the section that it leaves open.

    The section's key goes to the section's own address alone: where the environment names
    another, the key stays out. Raises `ModelSettingsError`.
    """
    kept = _kept(section)
    said = {
        name: value for name in _NAMES if (value := environment.get(_variable(name), "").strip())
    }
    if "url" in said and said["url"].rstrip("/") != kept.get("url", said["url"]).rstrip("/"):
        kept.pop("key", None)
    return {_variable(name): value for name, value in (kept | said).items()}


def _kept(section: object) -> dict[str, str]:
    """Return what a section says, as texts."""
    if not isinstance(section, Mapping):
        raise ModelSettingsError(
            "«{section}» trong secrets phải là một mục, viết [{section}]", section=SECTION
        )
    for name, value in section.items():
        if name not in _NAMES:
            raise ModelSettingsError(
                "mục [{section}] trong secrets có «{name}»; chỉ nhận {names}",
                section=SECTION,
                name=str(name),
                names=", ".join(_NAMES),
            )
        if not _is_text_or_number(value):
            raise ModelSettingsError(
                "«{name}» của mục [{section}] trong secrets phải là chữ hoặc số",
                section=SECTION,
                name=str(name),
            )
    return {name: text for name, value in section.items() if (text := str(value).strip())}


def _is_text_or_number(value: Any) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def _variable(name: str) -> str:
    return f"{_PREFIX}{name.upper()}"
