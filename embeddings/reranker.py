"""Score a question and a text together with any CrossEncoder that a setting names."""

import re
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt

from embeddings.errors import ModelMissing
from embeddings.quiet import quiet
from embeddings.sentence_transformer import device, encodable
from messages import Message

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

Scores = npt.NDArray[np.float64]
"""Shape (n,), higher for a better answer, on the model's own scale."""

_HUB_NAME = re.compile(r"\w[\w.-]*(/\w[\w.-]*)?")
_NO_FOLDER = Message("không có thư mục này")
_REMEDY = Message(
    "đặt NGUYENVAN_RERANKER là thư mục hoặc tên trên Hugging Face của một CrossEncoder "
    "sentence-transformers, hoặc bỏ trống để không dùng"
)


class Reranker(Protocol):
    """Say how well each of some texts answers a question; safe to call from several threads."""

    def score(self, question: str, texts: Sequence[str]) -> Scores:
        """Return a score for each text, shape (len(texts),); higher is better."""
        ...


class CrossEncoderReranker:
    """Score with a CrossEncoder, one call at a time."""

    def __init__(self, model: "CrossEncoder") -> None:
        self._model = model
        self._lock = Lock()

    def score(self, question: str, texts: Sequence[str]) -> Scores:
        """Return the model's score of each pair; of several labels, the last one's."""
        if not texts:
            return np.zeros(0)
        pairs = [(encodable(question), encodable(text)) for text in texts]
        with self._lock:
            scores = np.asarray(self._model.predict(pairs, show_progress_bar=False), np.float64)
        return scores if scores.ndim == 1 else scores[:, -1]


def open_reranker(name: str) -> Reranker:
    """Open the CrossEncoder in a folder or of a hub name.

    Raises ModelMissing where there is none. A hub name is the only thing that asks the network.
    """
    folder = Path(name).expanduser()
    if not folder.is_dir() and not _HUB_NAME.fullmatch(name):
        raise ModelMissing(name, _NO_FOLDER, _REMEDY)
    import sentence_transformers

    with quiet():
        try:
            model = sentence_transformers.CrossEncoder(
                str(folder) if folder.is_dir() else name,
                device=device(),
                local_files_only=folder.is_dir(),
            )
        except Exception as error:  # a foreign model fails in as many ways as it has files
            cause = str(error).strip().partition("\n")[0] or type(error).__name__
            found = Message("không tải được ({cause})", cause=cause)
            raise ModelMissing(name, found, _REMEDY) from error
    return CrossEncoderReranker(model)
