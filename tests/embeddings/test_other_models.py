"""Models that a setting names: folders and hub names, whole and broken."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.modules import Transformer
from sentence_transformers.sentence_transformer.modules import Pooling
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from embeddings import Encoder, ModelMissing, open_encoder
from embeddings.bundled import build, find_weights
from embeddings.quiet import quiet
from embeddings.spec import E5_SMALL

WORDS = ["[PAD]", "[UNK]", "nội", "vụ", "bộ", "trưởng"]
TEXTS = ["bộ nội vụ", "bộ trưởng", "nội", ""]


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Save a model of six words and width 8."""
    folder, plain = tmp_path / "tiny", tmp_path / "plain"
    words = WordLevel({word: rank for rank, word in enumerate(WORDS)}, "[UNK]")
    backend = Tokenizer(words)
    backend.pre_tokenizer = Whitespace()
    tokenizer = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=backend, pad_token="[PAD]", unk_token="[UNK]", model_max_length=16
    )
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
    )
    with quiet():
        BertModel(config, add_pooling_layer=False).save_pretrained(plain)
        tokenizer.save_pretrained(plain)
        modules = [Transformer(str(plain)), Pooling(8, "mean")]
        SentenceTransformer(modules=modules, device="cpu").save(str(folder))
    return folder


def edit(path: Path, **changes: object) -> None:
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def shift_weights(folder: Path) -> None:
    path = folder / "model.safetensors"
    content = bytearray(path.read_bytes())
    content[-2] ^= 1
    path.write_bytes(content)


def test_the_bundled_model_saved_to_a_folder_encodes_alike(exact: Encoder, tmp_path: Path) -> None:
    weights = find_weights()
    assert weights is not None
    with quiet():
        build(weights, E5_SMALL).save(str(tmp_path / "model"))
    opened = open_encoder(str(tmp_path / "model"))
    texts = [*TEXTS, "Hội nghị tổng kết năm 2025 </s>", "nội vụ " * 600]
    for role in ("encode_queries", "encode_passages"):
        expected, found = getattr(exact, role)(texts), getattr(opened, role)(texts)
        np.testing.assert_allclose(found, expected, atol=1e-6)
    assert opened.dimension == exact.dimension
    again = open_encoder(str(tmp_path / "model"))  # transformers adds a pooler: drawn alike
    assert again.fingerprint == opened.fingerprint


def test_a_model_without_length_one_vectors_gets_them(tiny: Path) -> None:
    vectors = open_encoder(str(tiny)).encode_passages(TEXTS[:3])
    assert vectors.shape == (3, 8)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_model_in_16_bits_gives_unit_float32_rows(tiny: Path) -> None:
    edit(tiny / "config.json", dtype="bfloat16")
    vectors = open_encoder(str(tiny)).encode_passages(TEXTS[:3])
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_the_fingerprint_follows_the_content_not_the_place(tiny: Path, tmp_path: Path) -> None:
    elsewhere = shutil.copytree(tiny, tmp_path / "elsewhere")
    assert open_encoder(str(tiny)).fingerprint == open_encoder(str(elsewhere)).fingerprint


@pytest.mark.parametrize(
    "change",
    [
        shift_weights,
        lambda folder: edit(folder / "1_Pooling" / "config.json", pooling_mode="max"),
        lambda folder: edit(folder / "config.json", layer_norm_eps=1e-3),
        lambda folder: edit(folder / "tokenizer_config.json", model_max_length=8),
        lambda folder: edit(folder / "tokenizer.json", normalizer={"type": "Lowercase"}),
        lambda folder: edit(folder / "config_sentence_transformers.json", prompts={"query": "bộ "}),
    ],
)
def test_a_changed_folder_has_another_fingerprint(
    tiny: Path, change: Callable[[Path], None]
) -> None:
    before = open_encoder(str(tiny)).fingerprint
    change(tiny)
    assert open_encoder(str(tiny)).fingerprint != before


def test_opening_and_encoding_draws_no_bar_and_reports_nothing(
    tiny: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    open_encoder(str(tiny)).encode_passages(TEXTS[:3] * 50)
    assert capfd.readouterr() == ("", "")


def test_a_models_own_prompts_are_used(tiny: Path) -> None:
    plain = open_encoder(str(tiny))
    edit(tiny / "config_sentence_transformers.json", prompts={"query": "bộ ", "document": "vụ "})
    prompted = open_encoder(str(tiny))
    for role, spelled_out in (("encode_queries", "bộ nội"), ("encode_passages", "vụ nội")):
        expected = getattr(plain, role)([spelled_out])
        np.testing.assert_allclose(getattr(prompted, role)(["nội"]), expected, atol=1e-6)


@pytest.mark.parametrize("name", ["/khong/co", "./khong-co", "C:\\khong\\co", "a/b/c", "hai từ"])
def test_a_missing_folder_is_named_without_asking_the_hub(name: str) -> None:
    with pytest.raises(ModelMissing, match="không có thư mục này") as caught:
        open_encoder(name)
    assert name in str(caught.value)
    assert "NGUYENVAN_MODEL" in str(caught.value)


def empty(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def cut_weights(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:100])


@pytest.mark.parametrize(
    "spoil",
    [
        empty,
        lambda folder: (folder / "model.safetensors").unlink(),
        lambda folder: (folder / "modules.json").write_text("{"),
        cut_weights,
    ],
)
def test_a_spoilt_folder_is_named(tiny: Path, spoil: Callable[[Path], object]) -> None:
    spoil(tiny)
    with pytest.raises(ModelMissing, match="Không mở được mô hình") as caught:
        open_encoder(str(tiny))
    assert str(tiny) in str(caught.value)
    assert "NGUYENVAN_MODEL" in str(caught.value)


def test_a_name_that_the_hub_cannot_give_is_named() -> None:
    with pytest.raises(ModelMissing, match="khong-co/mo-hinh"):
        open_encoder("khong-co/mo-hinh")


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_model_encodes_as_its_own_encode_does(tiny: Path, side: str) -> None:
    edit(tiny / "tokenizer_config.json", padding_side=side)
    texts = ["nội vụ " * times for times in range(1, 20)] + TEXTS[:3]
    expected = SentenceTransformer(str(tiny), device="cpu").encode(texts, show_progress_bar=False)
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    np.testing.assert_allclose(open_encoder(str(tiny)).encode_passages(texts), expected, atol=1e-5)
