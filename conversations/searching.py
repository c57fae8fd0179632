"""Words of conversations as they are searched for: with and without diacritics, in any case."""

from answering import Answer, NoAnswer
from conversations.turn import Turn
from retrieval import fold, settle

_WORDS = 12
"""A longer query is a pasted text; its first words tell it."""


def searched(text: str) -> str:
    """Return `text` as it is searched."""
    return fold(settle(text)).lower()


def searched_of(turn: Turn) -> str:
    """Return the words of a turn that a reader may remember: its question and its quotes."""
    match turn.reply:
        case Answer(statements=statements):
            said = [statement.text for statement in statements]
        case NoAnswer(nearest=nearest):
            said = [near.citation.article.title for near in nearest]
        case _:
            said = []
    if turn.prose:
        said += [sentence.text for sentence in turn.prose.sentences]
    return searched("\n".join([turn.question, turn.meant or "", *said]))


def every_word(query: str) -> tuple[str, tuple[str, ...]]:
    """Return a condition on a conversation `c`, and its values: each word is in it somewhere."""
    words = searched(query).split()[:_WORDS]
    one = """(instr(c.searched, ?) OR EXISTS (
        SELECT 1 FROM turns t WHERE t.conversation = c.id AND instr(t.searched, ?)))"""
    condition = " AND ".join([one] * len(words)) or "1"
    return condition, tuple(word for word in words for _ in range(2))
