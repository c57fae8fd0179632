"""The first word is waited for, and what is added is the difference of one round."""

import pytest

from answering import Assistant
from answering.prose import Model
from benchmarks.prose import REPLY, FirstWords, added, first_words
from tests.answering.prose.scripted import ScriptedServer


def test_the_first_word_of_each_is_waited_for(assistant: Assistant) -> None:
    with ScriptedServer() as server:
        server.play({"reply": REPLY, "wait": 0.2, "delay": 0.2, "cut": 4})
        measured = first_words(assistant, Model(server.url, "m"))
        asked = [request["messages"] for request in server.requests]
    assert min(measured.bare, measured.whole, measured.beside) >= 0.2
    assert asked[0] == asked[1] == asked[2]


def test_what_is_added_is_a_difference() -> None:
    whole, beside = added([FirstWords(1.0, 1.25, 1.125, 0.1, 0.1)])
    assert whole == pytest.approx([0.25])
    assert beside == pytest.approx([0.125])
