"""The conversation: each turn one value, with its own reply and its own citations."""

from dataclasses import dataclass

from answering import Answer, Assistant, Citation, NoAnswer, Reply
from conversations import Refused, Turn
from retrieval import EVERYTHING, Filter, QuestionRefused, Span

__all__ = ["Reference", "Refused", "Turn", "ask", "next_id", "origin", "references"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A citation of one turn, under the number that its reader sees.

    `anchor` names the mark in the original and `origin` the statement that it stands under; both
    hold the turn's id, so that a number never opens another turn's source.
    """

    number: int
    citation: Citation
    anchor: str
    origin: str
    highlights: tuple[Span, ...] = ()


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


def references(turn: Turn) -> tuple[Reference, ...]:
    """Number the citations of a turn in reading order; one cited twice keeps its first number."""
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
    return tuple(numbered.values())


def _cited(reply: Reply | Refused) -> list[tuple[tuple[Citation, ...], tuple[Span, ...]]]:
    match reply:
        case Answer(statements=statements):
            return [(statement.citations, statement.highlights) for statement in statements]
        case NoAnswer(nearest=nearest):
            return [((near.citation,), ()) for near in nearest]
        case _:
            return []
