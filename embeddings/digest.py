"""Tell one loaded model from another by what it holds, not by where it lies."""

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


_NOT_THE_MODEL = {"_name_or_path", "transformers_version"}


def digest(model: "SentenceTransformer", prompts: tuple[str, str]) -> str:
    """Digest everything that decides a vector: modules, weights, tokenizer, prompts; hex.

    Call it before the first text is encoded: tokenizing leaves its padding in the tokenizer.
    """
    import torch

    state = sha256(repr((str(model), _config(model), model.max_seq_length, prompts)).encode())
    state.update(_tokenizer(model).encode())
    for name, tensor in sorted(model.state_dict().items()):
        state.update(repr((name, tensor.dtype, tuple(tensor.shape))).encode())
        state.update(tensor.detach().cpu().contiguous().reshape(-1).view(torch.uint8).numpy())
    return state.hexdigest()


def _config(model: "SentenceTransformer") -> list[tuple[str, object]]:
    facts = model.config.to_dict() if model.config else {}
    return sorted(fact for fact in facts.items() if fact[0] not in _NOT_THE_MODEL)


def _tokenizer(model: "SentenceTransformer") -> str:
    backend = getattr(model.tokenizer, "backend_tokenizer", None)
    vocabulary = getattr(model.tokenizer, "get_vocab", dict)
    return str(backend.to_str()) if backend else repr(sorted(vocabulary().items()))
