"""What is written of a reply is read back as the same reply."""

import json

import pytest
from hypothesis import given

from answering import Json, Reply, exact_json, read_reply
from retrieval import Article
from tests.conversations.replies import REPLIES


@given(REPLIES)
def test_every_reply_comes_back_as_it_was(reply: Reply) -> None:
    written: dict[str, Article] = {}

    def named(article: Article) -> Json:
        written[repr(article)] = article
        return {"named": repr(article)}

    said = json.loads(json.dumps(exact_json(reply, named)))
    assert read_reply(said, lambda told: written[told["named"]]) == reply


def test_another_kind_of_json_is_told() -> None:
    with pytest.raises(ValueError, match="found 'song'"):
        read_reply({"kind": "song", "question": "?", "confidence": 1.0}, lambda told: 1 / 0)  # type: ignore[arg-type,return-value]
