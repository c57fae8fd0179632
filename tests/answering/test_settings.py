"""Settings come from the environment, and none is needed."""

from pathlib import Path

from answering import SEEDS, Settings


def test_without_settings_the_seeds_and_the_bundled_model() -> None:
    settings = Settings.from_environment({})
    assert settings.collection == SEEDS
    assert settings.model is None


def test_each_setting_is_read() -> None:
    environment = {
        "NGUYENVAN_COLLECTION": "/a",
        "NGUYENVAN_DATA": "/b",
        "NGUYENVAN_MODEL": "some/model",
    }
    assert Settings.from_environment(environment) == Settings(Path("/a"), Path("/b"), "some/model")


def test_blank_counts_as_unset() -> None:
    assert Settings.from_environment({"NGUYENVAN_MODEL": ""}).model is None
