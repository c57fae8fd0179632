"""The bundled encoder in float32, for what must not depend on the machine's fastest numbers."""

import pytest

from embeddings import Encoder
from embeddings.bundled import find_weights, open_bundled
from embeddings.spec import E5_SMALL


@pytest.fixture(scope="session")
def exact() -> Encoder:
    """Open it as a processor without tiles would."""
    path = find_weights()
    assert path is not None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("torch.cpu.get_capabilities", dict)
        return open_bundled(path, E5_SMALL)
