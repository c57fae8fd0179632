"""What several packages' tests share: the bundled encoder, and the assistant on the seeds."""

import os

import pytest
from hypothesis import settings

from answering import SEEDS, Assistant, Settings, open_assistant
from embeddings import Encoder, open_encoder

# Before a test module imports sentence_transformers: an absent hub is asked for over a minute.
os.environ["HF_HUB_OFFLINE"] = "1"

# What a property takes on a busy machine says nothing of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def bundled() -> Encoder:
    """One for the whole session: it takes seconds to open and holds no state."""
    return open_encoder()


@pytest.fixture(scope="session")
def assistant(bundled: Encoder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The real thing on the five articles: bundled encoder, index in a fresh data folder."""
    return open_assistant(Settings(SEEDS, tmp_path_factory.mktemp("data")), encoder=bundled)
