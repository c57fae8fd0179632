"""The conversation: each turn one value, with its own reply and its own citations."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from answering import Answer, Assistant, Citation, NoAnswer, Reply
from answering.prose import KeptSentence, Prose
from conversations import Refused, Turn
from retrieval import EVERYTHING, Filter, QuestionRefused, Span

__all__ = [
    "Reference",
    "Refused",
    "Turn",
    "answer_text",
    "ask",
    "keep_prose",
    "next_id",
    "origin",
    "references",
    "written_origin",
]


@dataclass(frozen=True, slots=True)
class Reference:
    """A citation of one turn, under the number that its reader sees.

    `anchor` names the mark in the original and `origin` the statement that it stands under; both
    hold the turn's id, so that a number never opens another turn's source. `written` says that a
    sentence of a model stands on it.
    """

    number: int
    citation: Citation
    anchor: str
    origin: str
    highlights: tuple[Span, ...] = ()
    written: bool = False


def ask(
    assistant: Assistant,
    turns: list[Turn],
    question: str,
    within: Filter = EVERYTHING,
    alone: bool = False,
) -> None:
    """Add a turn for `question`, put to the articles of `within`.

    It is understood after the turns before it, unless it is asked `alone`. No Streamlit call comes
    between the reply and its keeping.
    """
    history = () if alone else tuple(turn.understood for turn in turns)
    meant = assistant.meaning(question, history)
    try:
        reply: Reply | Refused = assistant.ask(meant, within)
    except QuestionRefused as refused:
        reply = Refused(str(refused), within)
    turns.append(Turn(next_id(turns), question, reply, meant if meant != question else None))


def next_id(turns: list[Turn]) -> int:
    """Return an id that no turn of a conversation has."""
    return turns[-1].id + 1 if turns else 1


def origin(turn: Turn, place: int) -> str:
    """Name the place of a turn's statement, or nearest passage, on the page."""
    return f"t{turn.id}-s{place}"


def written_origin(turn: Turn, place: int) -> str:
    """Name the place of a sentence that a model wrote, on the page."""
    return f"t{turn.id}-p{place}"


def keep_prose(turns: list[Turn], turn: Turn, prose: Prose) -> None:
    """Put what a model wrote with the turn that it belongs to, if that is there still.

    A turn is known by its reply: it may have got another number since.
    """
    for place, one in enumerate(turns):
        if one.reply is turn.reply:
            turns[place] = replace(one, prose=prose)


def answer_text(turn: Turn) -> str:
    """Return the sentences of a turn's answer, a line each: a model's, if it wrote some."""
    if turn.prose and turn.prose.sentences:
        return "\n".join(sentence.text for sentence in turn.prose.sentences)
    if isinstance(turn.reply, Answer):
        return "\n".join(statement.text for statement in turn.reply.statements)
    return ""


def references(turn: Turn, written: Sequence[KeptSentence] | None = None) -> tuple[Reference, ...]:
    """Number the citations of a turn in reading order; one cited twice keeps its first number.

    Those of its prose, or of the sentences `written` so far, come behind those of its reply, so
    that no number changes while a model writes.
    """
    numbered = _of_reply(turn)
    if written is None:
        written = turn.prose.sentences if turn.prose else ()
    for place, sentence in enumerate(written, start=1):
        correcting = (one.citation for one in sentence.corrections if one.citation)
        for citation in (*sentence.citations, *correcting):
            number = len(numbered) + 1
            new = Reference(number, citation, f"t{turn.id}-c{number}", written_origin(turn, place))
            numbered[citation] = replace(numbered.get(citation, new), written=True)
    return tuple(numbered.values())


def _of_reply(turn: Turn) -> dict[Citation, Reference]:
    numbered: dict[Citation, Reference] = {}
    for place, (citations, highlights) in enumerate(_cited(turn.reply), start=1):
        for citation in citations:
            if citation not in numbered:
                number = len(numbered) + 1
                numbered[citation] = Reference(
                    number,
                    citation,
                    anchor=f"t{turn.id}-c{number}",
                    origin=origin(turn, place),
                    highlights=tuple(mark for mark in highlights if citation.span.holds(mark)),
                )
            highlights = ()  # they lie in the first citation's article
    return numbered


def _cited(reply: Reply | Refused) -> list[tuple[tuple[Citation, ...], tuple[Span, ...]]]:
    match reply:
        case Answer(statements=statements):
            return [(statement.citations, statement.highlights) for statement in statements]
        case NoAnswer(nearest=nearest):
            return [((near.citation,), ()) for near in nearest]
        case _:
            return []
