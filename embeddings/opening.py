"""Open an encoder by name: the bundled one, a folder, or a model of the Hugging Face hub."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from threadpoolctl import ThreadpoolController

from embeddings.bundled import find_weights, open_bundled
from embeddings.digest import digest
from embeddings.encoder import Encoder
from embeddings.errors import REINSTALL, ModelMissing
from embeddings.precision import precision
from embeddings.quiet import quiet
from embeddings.sentence_transformer import SentenceTransformerEncoder, device
from embeddings.spec import E5_SMALL, prompts_for
from messages import Message

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_HUB_NAME = re.compile(r"\w[\w.-]*(/\w[\w.-]*)?")
_CHOOSE = Message("đặt NGUYENVAN_MODEL là thư mục của một mô hình sentence-transformers")
_NO_FOLDER = Message("không có thư mục này")


def _share_the_processor() -> None:
    """Let idle threads sleep rather than spin, unless the environment says otherwise.

    With another program on the same two cores, torch's threads waiting for each other in a loop
    made one question take 1 to 2.8 s instead of 26 to 57 ms; alone they cost nothing. OpenMP reads
    it when torch is first imported. numpy's own threads (OpenBLAS; torch and faiss have others)
    cannot be told to sleep, and its products here are small: with one, a search of 100,000 passages
    took 24 to 28 ms beside others' work instead of 60 to 64, and 18 instead of 24 alone.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    ThreadpoolController().select(threading_layer="pthreads").limit(limits=1)


def open_encoder(model: str | None = None) -> Encoder:
    """Open the bundled model, or the one that `model` names: a folder or a hub name.

    Raises ModelMissing where there is no such model and WeightsCorrupt where the bundled weights
    are damaged. Nothing is fetched unless `model` is a hub name or the bundled file is missing.
    """
    _share_the_processor()
    if model is not None:
        return _open_named(model)
    weights = find_weights()
    if weights is None:
        return _open_e5_from_hub()
    # huggingface_hub reads these once, when it is first imported.
    os.environ["HF_HUB_OFFLINE"] = os.environ["TRANSFORMERS_OFFLINE"] = "1"
    return open_bundled(weights, E5_SMALL)


def _open_e5_from_hub() -> Encoder:
    remedy = Message("chạy `{command}`, hoặc {choose}", command=REINSTALL, choose=_CHOOSE)
    model = _load(E5_SMALL.name, remedy, revision=E5_SMALL.revision).to(precision(device()))
    return _encoder(model, (E5_SMALL.query_prompt, E5_SMALL.passage_prompt))


def _open_named(name: str) -> Encoder:
    folder = Path(name).expanduser()
    if folder.is_dir():
        remedy = Message(
            "{choose} còn nguyên vẹn, hoặc bỏ NGUYENVAN_MODEL để dùng mô hình đi kèm",
            choose=_CHOOSE,
        )
        model = _load(str(folder), remedy, local_files_only=True)
        return _encoder(model, prompts_for(folder.resolve().name, model.prompts))
    remedy = Message(
        "{choose} hoặc tên của nó trên Hugging Face, hoặc bỏ trống để dùng mô hình đi kèm",
        choose=_CHOOSE,
    )
    if not _HUB_NAME.fullmatch(name):
        raise ModelMissing(name, _NO_FOLDER, remedy)
    model = _load(name, remedy)
    return _encoder(model, prompts_for(name, model.prompts))


def _encoder(model: "SentenceTransformer", prompts: tuple[str, str]) -> Encoder:
    return SentenceTransformerEncoder(model, *prompts, fingerprint=digest(model, prompts))


def _load(
    name: str, remedy: Message, *, revision: str | None = None, local_files_only: bool = False
) -> "SentenceTransformer":
    """Load a model, with any weight that it lacks drawn alike at each start."""
    import sentence_transformers
    import torch

    with quiet(), torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        try:
            return sentence_transformers.SentenceTransformer(
                name, device=device(), revision=revision, local_files_only=local_files_only
            )
        except Exception as error:  # a foreign model fails in as many ways as it has files
            cause = str(error).strip().partition("\n")[0] or type(error).__name__
            found = Message("không tải được ({cause})", cause=cause)
            raise ModelMissing(name, found, remedy) from error
