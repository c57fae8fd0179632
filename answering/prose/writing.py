"""Have a model write the answer to a question, each sentence held against the reports."""

from collections.abc import Generator, Iterator, Sequence
from threading import Event as Stop

from answering.answer import Contents, Courtesy, Reply
from answering.assistant import Assistant
from answering.bounds import resolve_bounds
from answering.prose.asking import ask
from answering.prose.causes import Cause, Failed
from answering.prose.drafting import Draft, Sentence
from answering.prose.judging import judge
from answering.prose.prompt import DECLINING, Prompt, Turn, make_prompt, passages_for
from answering.prose.settings import Model
from answering.prose.values import (
    Done,
    Event,
    Found,
    ProseAnswer,
    Settled,
    Standing,
    Writing,
    WrittenSentence,
)
from retrieval import EVERYTHING, Filter, QuestionForm, question_form, tokenize

_PASSAGES = 10
_LONGEST = 20_000
"""Code points that a model may write in all, what it thinks aloud included."""

_REPEATS = 2
"""Sentences said before: beyond these a model goes in circles."""


def write(
    assistant: Assistant,
    model: Model,
    question: str,
    within: Filter = EVERYTHING,
    turns: Sequence[Turn] = (),
    stop: Stop | None = None,
) -> Generator[Event, None, None]:
    """Yield what a model writes as it comes, each sentence once it is checked, then the answer.

    `turns` are the conversation so far, oldest first. Setting `stop`, or closing the iterator,
    closes the connection. Whatever fails on the model's side, the last event is `Done`. Raises
    `QuestionRefused` as `Assistant.ask` does.
    """
    history = [turn.question for turn in turns]
    reply = assistant.ask(question, within, history)
    yield Found(reply)
    yield from write_beside(assistant, model, reply, turns, stop)


def write_beside(
    assistant: Assistant,
    model: Model,
    reply: Reply,
    turns: Sequence[Turn] = (),
    stop: Stop | None = None,
) -> Generator[Event, None, None]:
    """Yield what `write` does after the verbatim reply, which is there already."""
    within = resolve_bounds(reply.within, assistant.collection.articles)
    writer = _Writer(assistant, model, reply, within)
    failure = None
    try:
        yield from writer.write(turns, stop or Stop())
    except Failed as failed:
        failure = failed.cause
    yield Done(ProseAnswer(reply.question, tuple(writer.sentences), reply, failure))


class _Writer:
    """One answer in the making; `sentences` are those settled so far."""

    def __init__(self, assistant: Assistant, model: Model, reply: Reply, within: Filter) -> None:
        self.sentences: list[WrittenSentence] = []
        self._assistant, self._model = assistant, model
        self._reply, self._within = reply, within
        self._said: set[str] = set()
        self._repeated = 0
        self._declined = False

    def write(self, turns: Sequence[Turn], stop: Stop) -> Iterator[Event]:
        """Yield the events of writing. Raises `Failed` where nothing that was written can stand."""
        if isinstance(self._reply, Contents | Courtesy):
            raise Failed(Cause.NEEDLESS)
        prompt = self._prompt(turns)
        draft, written, pieces = Draft(), "", ask(self._model, prompt, stop)
        try:
            for piece in pieces:
                written += piece
                yield from self._settled(draft.add(piece), prompt, stop)
                if len(written) > _LONGEST or self._repeated > _REPEATS:
                    raise Failed(Cause.ENDLESS)
                yield Writing(draft.pending)
        finally:
            pieces.close()
        yield from self._settled(draft.end(), prompt, stop)
        self._refuse(written)

    def _prompt(self, turns: Sequence[Turn]) -> Prompt:
        question = self._reply.question
        hits = self._assistant.search(question, _PASSAGES, self._within)
        passages = passages_for(self._reply, hits)
        return make_prompt(question, passages, turns, self._model.context)

    def _settled(
        self, sentences: Sequence[Sentence], prompt: Prompt, stop: Stop
    ) -> Iterator[Settled]:
        for sentence in sentences:
            if stop.is_set():
                raise Failed(Cause.STOPPED)
            if not self._is_new(sentence.text):
                continue
            retriever = self._assistant.retriever
            settled = judge(retriever, sentence, prompt.passages, self._within)
            if settled.standing is not Standing.UNFOUND or self._model.marks_unfound:
                self.sentences.append(settled)
                yield Settled(settled)

    def _is_new(self, text: str) -> bool:
        """Say whether a sentence says something, and something that was not said before."""
        words = tokenize(text)
        if len(words) < 2:
            return False
        if words == tokenize(DECLINING):
            self._declined = True
            return False
        said = " ".join(words)
        if said in self._said:
            self._repeated += 1
            return False
        self._said.add(said)
        return True

    def _refuse(self, written: str) -> None:
        """Raise `Failed` unless some sentence is borne out."""
        if any(one.standing is Standing.BORNE_OUT for one in self.sentences):
            return
        if not any(map(str.isalpha, written)):
            raise Failed(Cause.EMPTY)
        if self._declined:
            raise Failed(Cause.DECLINED)
        foreign = question_form(written) is not QuestionForm.ACCENTED
        raise Failed(Cause.FOREIGN if foreign else Cause.UNBORNE)
