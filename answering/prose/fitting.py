"""Put a question to a model with fewer passages where it cannot read them all.

How many tokens a text costs is the model's own affair, and how many it reads its server's: only an
error tells that the budget was wrong. A server that cuts the prompt without a word, as Ollama does,
gives nothing to go by.
"""

from collections.abc import Generator, Iterable, Iterator, Sequence
from threading import Event

from answering.answer import Citation
from answering.prose.asking import ask
from answering.prose.causes import Cause, Failed
from answering.prose.prompt import Prompt, Turn, make_prompt
from answering.prose.settings import Model


def ever_shorter(
    question: str, passages: Sequence[Citation], turns: Sequence[Turn], context: int
) -> Iterator[Prompt]:
    """Yield the prompt, then others with half as many whole passages, at last without the turns.

    Raises `Failed` as `make_prompt` does.
    """
    prompt = make_prompt(question, passages, turns, context)
    yield prompt
    kept = prompt.passages
    while len(kept) > 1:
        kept = kept[: len(kept) // 2]
        yield make_prompt(question, kept, turns, context)
    if turns:
        yield make_prompt(question, kept, (), context)


def ask_until_it_fits(
    model: Model, prompts: Iterable[Prompt], stop: Event
) -> Generator[tuple[Prompt, str], None, None]:
    """Yield the pieces of a reply to the first prompt that is not too long, each with that prompt.

    Raises `Failed`; where even the last is too long, with that cause.
    """
    too_long = Failed(Cause.TOO_LONG)
    for prompt in prompts:
        started, pieces = False, ask(model, prompt, stop)
        try:
            for piece in pieces:
                started = True
                yield prompt, piece
            return
        except Failed as failed:
            if started or failed.cause is not Cause.TOO_LONG:
                raise
            too_long = failed
        finally:
            pieces.close()
    raise too_long
