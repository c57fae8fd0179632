"""An answer in a model's words, told in a terminal as it is written."""

import sys
import time
from collections.abc import Callable

from answering import Answer, Assistant, Citation, Contents, Courtesy, Reply, quotation, reply_json
from answering.prose import (
    STANDING_NAMES,
    STANDING_SIGNS,
    Cause,
    Done,
    KeptSentence,
    Model,
    Prose,
    Settled,
    Standing,
    keep,
    keep_sentence,
    prose_json,
    write_beside,
)
from commands.refused import InputRefused
from commands.telling import print_json, told
from retrieval import Filter


def named_model() -> Model:
    """Return the model that the environment names. Raises `InputRefused` where it names none."""
    model = Model.from_environment()
    if model is None:
        raise InputRefused(
            "--prose cần một mô hình; hãy đặt NGUYENVAN_LLM_URL và NGUYENVAN_LLM_MODEL"
        )
    return model


def ask_in_prose(
    assistant: Assistant, model: Model, question: str, within: Filter, as_json: bool
) -> None:
    """Print each sentence once it is settled, then the verbatim reply that it stands on."""
    started = time.perf_counter()
    reply = assistant.ask(question, within)
    if as_json:
        prose = _written(assistant, model, reply, lambda sentence: None)
        said = reply_json(reply, time.perf_counter() - started)
        print_json({**said, "prose": prose_json(prose)})
        return
    numbers = Numbers(reply)
    print(f"{model.name} ({model.host}):\n", file=sys.stderr)
    prose = _written(assistant, model, reply, lambda one: print(_line(one, numbers), flush=True))
    if prose.failure and prose.failure is not Cause.NEEDLESS:
        print(prose.failure.value)
    print(f"\nNguyên văn:\n\n{told(reply)}")
    for citation, number in numbers.further(prose):
        print(f"\n[{number}] {quotation(citation)}")


class Numbers:
    """The numbers of citations: those that `told` gives a reply's, then new ones as they come."""

    def __init__(self, reply: Reply) -> None:
        self._numbers: dict[Citation, int] = {}
        self._last = 0
        for statement in reply.statements if isinstance(reply, Answer) else ():
            for citation in statement.citations:
                self._last += 1
                self._numbers.setdefault(citation, self._last)
        self._quoted = self._last

    def of(self, citation: Citation) -> int:
        """Return the number of a citation, a new one where it has none."""
        if citation not in self._numbers:
            self._last += 1
            self._numbers[citation] = self._last
        return self._numbers[citation]

    def further(self, prose: Prose) -> list[tuple[Citation, int]]:
        """Return the citations of the prose that the reply does not quote."""
        cited = {one for sentence in prose.sentences for one in _cited(sentence)}
        return [
            (citation, number)
            for citation, number in self._numbers.items()
            if number > self._quoted and citation in cited
        ]


def _written(
    assistant: Assistant, model: Model, reply: Reply, tell: Callable[[KeptSentence], None]
) -> Prose:
    """Return what a model writes, telling each sentence; Ctrl-C ends it and keeps those told."""
    if isinstance(reply, Contents | Courtesy):
        return Prose(model.name, model.host, model.is_local, failure=Cause.NEEDLESS)
    settled: list[KeptSentence] = []
    events = write_beside(assistant, model, reply)
    try:
        for event in events:
            match event:
                case Settled(sentence):
                    settled.append(keep_sentence(sentence))
                    tell(settled[-1])
                case Done(answer):
                    return keep(model, answer)
    except KeyboardInterrupt:
        events.close()
    return Prose(model.name, model.host, model.is_local, tuple(settled), Cause.STOPPED)


def _line(sentence: KeptSentence, numbers: Numbers) -> str:
    """Return a sentence with its sign, and its numbers or what is wrong with it."""
    standing = sentence.standing
    numbered = [f"[{numbers.of(citation)}]" for citation in _cited(sentence)]
    said = f"{STANDING_SIGNS[standing]} {sentence.text}"
    if standing is Standing.BORNE_OUT:
        return " ".join([said, *numbered])
    wrong = [f"“{one.span.of(sentence.text)}” → “{one.found}”" for one in sentence.corrections]
    why = ": ".join([STANDING_NAMES[standing], *([", ".join(wrong)] if wrong else [])])
    return " ".join([f"{said}\n  — {why}", *numbered])


def _cited(sentence: KeptSentence) -> tuple[Citation, ...]:
    correcting = [one.citation for one in sentence.corrections if one.citation]
    return tuple(dict.fromkeys([*sentence.citations, *correcting]))
