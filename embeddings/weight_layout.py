"""Lay the weights of linear layers out the way that the processor reads them, once."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor, nn


def lay_out(model: "nn.Module") -> None:
    """Lay out the linear layers of a network on the processor as its precision is multiplied best.

    bfloat16 is packed for the tiles; float32, where torch multiplies with MKL, lies by columns.
    """
    import torch

    numbers = {parameter.dtype for parameter in model.parameters()}
    if numbers == {torch.bfloat16}:
        _pack(model)
    elif numbers == {torch.float32} and torch.backends.mkl.is_available():  # type: ignore[no-untyped-call]
        _lay_by_columns(model)


def _lay_by_columns(model: "nn.Module") -> None:
    """Lay the weights of each linear layer out by columns: their values and shapes stay.

    MKL reads them so without turning them round first. All linear layers of the bundled network
    take 0.88 of the time for 20 tokens, 0.82 for 40, 0.86 for 128 and 0.97 for 512 (one thread of
    a core with AVX-512, in turn with the plain layout). From 64 tokens on, on one thread or two,
    products have the same bits as before, so what is indexed has the same vectors; laid out for
    oneDNN as `_pack` does it, they gain 0.03.
    """
    from torch import nn

    for layer in model.modules():
        if isinstance(layer, nn.Linear):
            layer.weight.data = layer.weight.data.t().contiguous().t()


def _pack(model: "nn.Module") -> None:
    """Replace each linear layer of a bfloat16 network by one with packed weights.

    torch hands oneDNN the weights as they lie, and it lays them out anew for every text, however
    short. Packed in advance (0.08 s, no memory more), a question takes 0.78 to 0.90 of the time
    (XQuAD-vi's, blocks of ten in turn with the plain network, 2 cores with AMX). Batches of
    `batches.FLOOR` tokens and more give the same bits as before, so do questions of up to 32
    tokens; longer ones cosine 0.99998.
    """
    from torch import nn, ops

    class Packed(nn.Module):
        def __init__(self, layer: nn.Linear) -> None:
            super().__init__()
            self._weight = ops.mkldnn._reorder_linear_weight(layer.weight.detach())
            self._bias = layer.bias.detach()

        def forward(self, rows: "Tensor") -> "Tensor":
            product: Tensor = ops.mkldnn._linear_pointwise(
                rows, self._weight, self._bias, "none", [], ""
            )
            return product

    for parent in list(model.modules()):
        for name, layer in parent.named_children():
            if isinstance(layer, nn.Linear):
                setattr(parent, name, Packed(layer))
