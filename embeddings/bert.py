"""Put a container's weights into Hugging Face's BertModel."""

from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

from embeddings.e5s1 import Container
from embeddings.errors import WeightsCorrupt
from embeddings.q4 import Floats
from messages import Message

if TYPE_CHECKING:
    from transformers import BertConfig, BertModel

_RENAMED = (
    ("encoder.layer.", "l"),
    ("attention.self.query", "q"),
    ("attention.self.key", "k"),
    ("attention.self.value", "v"),
    ("attention.output.dense", "ao"),
    ("attention.output.LayerNorm", "aln"),
    ("intermediate.dense", "fi"),
    ("output.dense", "fo"),
    ("output.LayerNorm", "oln"),
    ("embeddings.word_embeddings.weight", "emb.word"),
    ("embeddings.position_embeddings.weight", "emb.pos"),
    ("embeddings.token_type_embeddings.weight", "emb.type"),
    ("embeddings.LayerNorm", "emb.ln"),
    (".weight", ".w"),
    (".bias", ".b"),
)
"""BertModel's parameter names to the container's; applied in this order."""


def network(path: Path, container: Container) -> "BertModel":
    """Build the network around the container's arrays: no copy, no random start, no pooler.

    Raises WeightsCorrupt where an array is missing or has another size than its parameter.
    """
    import torch
    from transformers import BertModel

    config = _bert_config(container)
    with torch.device("meta"):
        parameters = BertModel(config, add_pooling_layer=False).state_dict()
    state = {
        name: torch.from_numpy(_array(path, container, name, wanted.numel())).view(wanted.shape)
        for name, wanted in parameters.items()
    }
    return BertModel.from_pretrained(
        None, config=config, state_dict=state, add_pooling_layer=False, attn_implementation="sdpa"
    )


def _array(path: Path, container: Container, parameter: str, size: int) -> Floats:
    name = reduce(lambda name, pair: name.replace(*pair), _RENAMED, parameter)
    array = container.tensors.get(name)
    if array is None or array.size != size:
        found = Message("không thấy") if array is None else _numbers(array.size)
        raise WeightsCorrupt(path, Message.listed([name, found], ": "), _numbers(size))
    return array


def _bert_config(container: Container) -> "BertConfig":
    from transformers import BertConfig

    sizes = container.config
    return BertConfig(
        vocab_size=sizes.vocabulary,
        hidden_size=sizes.hidden,
        num_hidden_layers=sizes.layers,
        num_attention_heads=sizes.heads,
        intermediate_size=sizes.feed_forward,
        max_position_embeddings=sizes.positions,
        type_vocab_size=sizes.token_types,
        layer_norm_eps=sizes.layer_norm_eps,
        bos_token_id=container.bos,
        eos_token_id=container.eos,
        pad_token_id=container.pad,
    )


def _numbers(count: int) -> Message:
    return Message("{count} số", count=str(count))
