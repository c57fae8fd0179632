"""Layers laid out anew compute what they did before."""

import copy

import numpy as np
import pytest
import torch

from embeddings.precision import precision
from embeddings.weight_layout import lay_out

ROWS = pytest.mark.parametrize("rows", [1, 16, 48, 512])


def network(numbers: torch.dtype) -> torch.nn.Sequential:
    """Return two linear layers, one inside a module of its own."""
    torch.manual_seed(7)
    inner = torch.nn.Sequential(torch.nn.GELU(), torch.nn.Linear(128, 32))
    return torch.nn.Sequential(torch.nn.Linear(64, 128), inner).to(numbers)


def run(model: torch.nn.Module, rows: int, numbers: torch.dtype) -> list[list[float]]:
    """Return what a network makes of some rows."""
    with torch.inference_mode():
        torch.manual_seed(11)
        made: list[list[float]] = model(torch.randn(rows, 64).to(numbers)).float().tolist()
    return made


@ROWS
def test_a_packed_network_gives_the_vectors_of_the_plain_one(rows: int) -> None:
    if precision("cpu") is not torch.bfloat16:
        pytest.skip("this processor has no tiles, so nothing is packed")
    plain = network(torch.bfloat16)
    packed = copy.deepcopy(plain)
    lay_out(packed)
    assert not any(isinstance(layer, torch.nn.Linear) for layer in packed.modules())
    expected, found = (run(one, rows, torch.bfloat16) for one in (plain, packed))
    np.testing.assert_allclose(found, expected, atol=0.02)


@ROWS
def test_a_network_by_columns_gives_the_vectors_of_the_plain_one(rows: int) -> None:
    if not torch.backends.mkl.is_available():  # type: ignore[no-untyped-call]
        pytest.skip("torch does not multiply with MKL here, so nothing is laid out anew")
    plain = network(torch.float32)
    columns = copy.deepcopy(plain)
    lay_out(columns)
    layers = [layer for layer in columns.modules() if isinstance(layer, torch.nn.Linear)]
    assert [layer.weight.stride(0) for layer in layers] == [1, 1]
    expected, found = (run(one, rows, torch.float32) for one in (plain, columns))
    np.testing.assert_allclose(found, expected, atol=1e-5)


def test_other_precisions_stay_as_they_are() -> None:
    model = network(torch.float64)
    lay_out(model)
    layers = [layer for layer in model.modules() if isinstance(layer, torch.nn.Linear)]
    assert [layer.weight.stride(1) for layer in layers] == [1, 1]
