"""Which prompts a model gets."""

import pytest

from embeddings.spec import prompts_for

E5 = ("query: ", "passage: ")


@pytest.mark.parametrize("name", ["intfloat/multilingual-e5-base", "E5-small-v2", "my_e5"])
def test_a_model_called_e5_gets_e5s_prompts(name: str) -> None:
    assert prompts_for(name, {}) == E5
    assert prompts_for(name, {"query": "", "document": None}) == E5


@pytest.mark.parametrize("name", ["BAAI/bge-m3", "whale5/model", "be5t"])
def test_other_models_get_none(name: str) -> None:
    assert prompts_for(name, {}) == ("", "")


@pytest.mark.parametrize("key", ["passage", "document"])
def test_a_models_own_prompts_win(key: str) -> None:
    assert prompts_for("e5-instruct", {"query": "Tìm: ", key: "Bài: "}) == ("Tìm: ", "Bài: ")
    assert prompts_for("e5-instruct", {"query": "Tìm: "}) == ("Tìm: ", "")
