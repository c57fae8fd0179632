"""Packed layers compute what they did before."""

import copy

import numpy as np
import pytest
import torch

from embeddings.packing import pack
from embeddings.precision import precision


@pytest.mark.parametrize("rows", [1, 16, 48, 512])
def test_a_packed_network_gives_the_vectors_of_the_plain_one(rows: int) -> None:
    if precision("cpu") is not torch.bfloat16:
        pytest.skip("this processor has no tiles, so nothing is packed")
    torch.manual_seed(7)
    plain = torch.nn.Sequential(
        torch.nn.Linear(64, 128), torch.nn.Sequential(torch.nn.GELU(), torch.nn.Linear(128, 32))
    ).to(torch.bfloat16)
    packed = copy.deepcopy(plain)
    pack(packed)
    assert not any(isinstance(layer, torch.nn.Linear) for layer in packed.modules())
    given = torch.randn(rows, 64).to(torch.bfloat16)
    with torch.inference_mode():
        expected, found = (network(given).float().numpy() for network in (plain, packed))
    np.testing.assert_allclose(found, expected, atol=0.02)
