"""One bundled encoder for the whole session: it takes seconds to open and holds no state."""

import os

import pytest

from embeddings import Encoder, open_encoder

# Before a test module imports sentence_transformers: an absent hub is asked for over a minute.
os.environ["HF_HUB_OFFLINE"] = "1"


@pytest.fixture(scope="session")
def bundled() -> Encoder:
    return open_encoder()
