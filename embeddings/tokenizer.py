"""Build XLM-RoBERTa's tokenizer, which multilingual-e5-small uses, out of its pieces."""

from typing import TYPE_CHECKING

from embeddings.e5s1 import Container

if TYPE_CHECKING:
    from tokenizers.models import Unigram
    from transformers import PreTrainedTokenizerFast

_NEVER = -1000.0
"""The score of a special piece inside text: below any way to spell it (about -12 a piece)."""


def empty_tokenizer(container: Container, max_tokens: int) -> "PreTrainedTokenizerFast":
    """Build the tokenizer with its special tokens alone: everything but the vocabulary.

    Text that contains `</s>` is spelled out like any other text: a reader's words never become
    control tokens.
    """
    from tokenizers import Tokenizer, normalizers, pre_tokenizers, processors
    from tokenizers.models import Unigram
    from transformers import PreTrainedTokenizerFast

    first = max(container.bos, container.eos, container.pad, container.unk) + 1
    special = container.pieces[:first]
    bos, eos = special[container.bos], special[container.eos]
    backend = Tokenizer(Unigram([(piece, _NEVER) for piece in special], container.unk))
    # Nmt, then NFKC, maps every code point as the file's own table does, but for U+FF5E and
    # U+1F23B (compared over all of Unicode).
    backend.normalizer = normalizers.Sequence([normalizers.Nmt(), normalizers.NFKC()])
    backend.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace(prepend_scheme="always")]
    )
    backend.post_processor = processors.TemplateProcessing(
        single=f"{bos} $A {eos}", special_tokens=[(bos, container.bos), (eos, container.eos)]
    )
    return PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=backend,
        bos_token=bos,
        eos_token=eos,
        cls_token=bos,
        sep_token=eos,
        pad_token=special[container.pad],
        unk_token=special[container.unk],
        model_max_length=max_tokens,
        split_special_tokens=True,
    )


def vocabulary(container: Container) -> "Unigram":
    """Build the segmentation model: pieces and scores, with the control pieces out of reach."""
    from tokenizers.models import Unigram

    scores = container.scores.tolist()
    for control in (container.bos, container.eos, container.pad, container.unk, len(scores) - 1):
        scores[control] = _NEVER  # the last piece is <mask>
    return Unigram(list(zip(container.pieces, scores, strict=True)), container.unk)
