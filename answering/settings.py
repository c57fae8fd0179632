"""The settings, each an environment variable with a default that needs nothing."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

SEEDS = Path(__file__).resolve().parent.parent / "seeds"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where articles and data are, and which model embeds; `model` None is the bundled one.

    `reranker` names a CrossEncoder that reads the passages found first; None does without.
    """

    collection: Path
    data: Path
    model: str | None = None
    reranker: str | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Read NGUYENVAN_COLLECTION, _DATA, _MODEL and _RERANKER; blank counts as unset."""
        return cls(
            collection=Path(environment.get("NGUYENVAN_COLLECTION") or SEEDS),
            data=Path(environment.get("NGUYENVAN_DATA") or user_data_path("nguyenvan", False)),
            model=environment.get("NGUYENVAN_MODEL") or None,
            reranker=environment.get("NGUYENVAN_RERANKER") or None,
        )
