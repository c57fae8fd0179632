"""The assistant: an open collection that questions can be put to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from answering.answer import Reply
from answering.bounds import resolve_bounds
from answering.checking import CheckedText, check
from answering.follow_up import understand
from answering.home import at_home
from answering.named_in_reply import person_in_reply
from answering.replying import reply_to
from answering.settings import Settings
from answering.shorthand import spelt_out
from embeddings import Encoder, Reranker, open_encoder, open_reranker
from messages import Message
from retrieval import (
    EVERYTHING,
    Collection,
    Filter,
    Hit,
    IndexStore,
    Opened,
    Retriever,
    parse_question,
    read_collection,
    size_of,
)

Progress = Callable[[int, int], None]
"""Called with the count of texts embedded, or sentences checked, so far and of them all."""


@dataclass(frozen=True, slots=True)
class _Means:
    """What an assistant was opened with: the next one needs it too."""

    store: IndexStore
    encoder: Encoder
    reranker: Reranker | None
    opened: Opened | None = None

    def open(self, collection: Collection, progress: Progress) -> "Assistant":
        """Open an index of `collection`, from what the last one has in memory where there is."""
        opened = self.store.open(collection, self.encoder, progress, self.opened)
        retriever = Retriever(opened.index, self.encoder, reranker=self.reranker)
        size = size_of(collection.articles, retriever.size)
        self.store.growth(collection).note(size, datetime.now(UTC))
        means = _Means(self.store, self.encoder, self.reranker, opened)
        return Assistant(collection, retriever, opened.reason, opened.embedded, means)


@dataclass(frozen=True, slots=True)
class Assistant:
    """A collection and the search over it; safe to ask from several threads.

    `rebuilt` says, for the reader, why the index was built anew, None where the saved one served;
    `embedded` counts the texts that this took.
    """

    collection: Collection
    retriever: Retriever
    rebuilt: Message | None
    embedded: int
    _means: _Means = field(repr=False, compare=False)

    def ask(self, question: str, within: Filter = EVERYTHING, history: Sequence[str] = ()) -> Reply:
        """Answer in the own words of the reports that `within` allows, or say that they do not say.

        `history` holds the earlier questions of the conversation, oldest first: a follow-up is
        asked as what it means after them (see `meaning`), which is the reply's `question`.
        The same collection, settings, question, history and bounds give the same reply. Raises
        `QuestionRefused` for a question that is empty, too long, or without a letter or digit, and
        for bounds that name what there is not or leave no article.
        """
        meant = self.meaning(question, history)
        within = resolve_bounds(within, self.collection.articles)
        spelt = spelt_out(meant)
        reply = reply_to(self.retriever, parse_question(spelt), within)
        return reply if spelt == meant else replace(reply, question=parse_question(meant).text)

    def meaning(self, question: str, history: Sequence[str] = ()) -> str:
        """Return what `question` means after the earlier ones: itself, where it stands alone.

        Earlier questions may be given as they were typed, too: each is read after those before it.
        """
        understood: list[str] = []
        for earlier in history:
            understood.append(understand(earlier, understood, self._named_in_reply) or earlier)
        return understand(question, understood, self._named_in_reply) or question

    def _named_in_reply(self, question: str) -> str | None:
        """Return the person whom the reply to a question sets off first, None where none is."""
        return person_in_reply(reply_to(self.retriever, parse_question(spelt_out(question))))

    def search(self, question: str, k: int = 10, within: Filter = EVERYTHING) -> tuple[Hit, ...]:
        """Return the passages found for a question, best first (see `Retriever.search`)."""
        question = spelt_out(question)
        return self.retriever.search(question, k, resolve_bounds(within, self.collection.articles))

    def check(
        self,
        text: str,
        within: Filter = EVERYTHING,
        progress: Progress = lambda done, total: None,
    ) -> CheckedText:
        """Hold each sentence of a text against the reports that `within` allows (see `check`)."""
        bounds = resolve_bounds(within, self.collection.articles)
        return check(self.retriever, text, bounds, progress)

    def following(
        self, collection: Collection, progress: Progress = lambda done, total: None
    ) -> "Assistant":
        """Return the assistant of what this one's folder holds by now; this one stays as it is.

        Only articles that came or changed are embedded. Raises `DataFolderError`.
        """
        return self._means.open(collection, progress)


def open_assistant(
    settings: Settings | None = None,
    progress: Progress = lambda done, total: None,
    encoder: Encoder | None = None,
) -> Assistant:
    """Open the collection that `settings` name, indexing if needed.

    By default they are the environment's, and the seeds count as they were last changed.
    Raises `CollectionError`, `DataFolderError` or `EncoderError`, each saying what to do.
    """
    settings = settings or at_home(Settings.from_environment())
    collection = read_collection(settings.collection)
    encoder = encoder or open_encoder(settings.model)
    reranker = open_reranker(settings.reranker) if settings.reranker else None
    return _Means(IndexStore(settings.data), encoder, reranker).open(collection, progress)
