"""A CrossEncoder that a setting names: a folder, whole or broken, or a hub name."""

from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

from embeddings import ModelMissing, open_reranker
from embeddings.quiet import quiet

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "nội", "vụ", "bộ", "trưởng"]
TEXTS = ["bộ nội vụ", "bộ trưởng", "nội", "\ud800", ""]


def saved(folder: Path, labels: int) -> Path:
    """Save a CrossEncoder of eight words and width 8."""
    words = WordLevel({word: rank for rank, word in enumerate(WORDS)}, "[UNK]")
    backend = Tokenizer(words)
    backend.pre_tokenizer = Whitespace()
    tokenizer = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=backend, pad_token="[PAD]", unk_token="[UNK]", cls_token="[CLS]",
        sep_token="[SEP]", model_max_length=16,
    )  # fmt: skip
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=len(WORDS), hidden_size=8, num_hidden_layers=1, num_attention_heads=2,
        intermediate_size=16, num_labels=labels,  # type: ignore[call-arg]
    )  # fmt: skip
    with quiet():
        BertForSequenceClassification(config).save_pretrained(folder)
        tokenizer.save_pretrained(folder)
    return folder


@pytest.mark.parametrize("labels", [1, 3])
def test_each_text_gets_a_score_whatever_stands_beside_it(tmp_path: Path, labels: int) -> None:
    reranker = open_reranker(str(saved(tmp_path / "cross", labels)))
    scores = reranker.score("bộ trưởng bộ nội vụ", TEXTS)
    assert scores.shape == (len(TEXTS),)
    assert np.isfinite(scores).all()
    alone = [reranker.score("bộ trưởng bộ nội vụ", [text])[0] for text in TEXTS]
    np.testing.assert_allclose(scores, alone, atol=1e-5)
    assert reranker.score("nội vụ", []).shape == (0,)


@pytest.mark.parametrize("name", ["/không/có", "khong-co/mo-hinh", "hai từ"])
def test_what_is_no_model_is_named_with_what_to_do(name: str) -> None:
    with pytest.raises(ModelMissing, match="NGUYENVAN_RERANKER"):
        open_reranker(name)


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=tmp_path.name):
        open_reranker(str(tmp_path))
