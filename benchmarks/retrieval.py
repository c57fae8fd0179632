"""Search on a public question set in SQuAD JSON: is the right paragraph found, and how high?

    python -m benchmarks.retrieval --squad xquad.vi.json [--forms plain,folded] [--systems hybrid]
        [--distractors news.jsonl.gz --passages 2000]

Each paragraph is an article under its document's title; a hit is right when it lies in the
paragraph that the question was written for. Paragraphs of news, each an article as well, make the
right one harder to find.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from answering import Settings
from benchmarks.nearest import recall_of_nearest
from benchmarks.sets import (
    DOCUMENTS,
    FORMS,
    QuestionSet,
    SetError,
    about,
    read_distractors,
    read_squad,
)
from benchmarks.systems import Answers, ask, by_article, header, line, some_of
from embeddings import Encoder, open_encoder, open_reranker
from retrieval import (
    PASSAGE_WEIGHTS,
    Article,
    Collection,
    IndexStore,
    QuestionForm,
    Retriever,
    Weights,
)
from retrieval.index import Index
from retrieval.vietnamese import canonical_text

BY_TYPE = ("hybrid", "plain")
"""The system and the form whose figures are told by type, where the questions have one."""

LEXICAL = ("_exact", "_folded")
"""How the names of the signals of words end."""

SAMPLE = 200
"""Questions on which an approximate index is compared with an exact one."""

Open = Callable[[Index, Encoder], Retriever]


def only(counts: Callable[[str], bool]) -> Open:
    """Return search by the signals alone whose names count."""
    return lambda index, encoder: Retriever(index, encoder, weights_of(counts))


def weights_of(counts: Callable[[str], bool]) -> dict[QuestionForm, Weights]:
    """Return the weights of search with those of the other signals set to zero."""
    return {
        form: replace(weights, **{name: 0.0 for name in asdict(weights) if not counts(name)})
        for form, weights in PASSAGE_WEIGHTS.items()
    }


def reranked(index: Index, encoder: Encoder) -> Retriever:
    """Return search with the re-ranker that the settings name."""
    name = Settings.from_environment().reranker
    if name is None:
        raise SystemExit("reranked: set NGUYENVAN_RERANKER to a CrossEncoder, a folder or a name")
    return Retriever(index, encoder, reranker=open_reranker(name))


SYSTEMS: dict[str, Open] = {
    "lexical": only(lambda signal: signal.endswith(LEXICAL)),
    "dense": only(lambda signal: not signal.endswith(LEXICAL)),
    "hybrid": Retriever,
    "reranked": reranked,
}


def types_of(asked: QuestionSet) -> dict[str, list[int]]:
    """Return the places of the questions of each type; none where they have no type."""
    places: dict[str, list[int]] = {}
    for place, question in enumerate(asked.questions):
        if question.type:
            places.setdefault(question.type, []).append(place)
    return places


def by_type(asked: QuestionSet, answers: Answers) -> list[str]:
    """Return a line of figures for each type of question, below a header."""
    right = [question.article for question in asked.questions]
    return [header("type")] + [
        line(BY_TYPE[0], type, answers.of(places), [right[place] for place in places])
        for type, places in sorted(types_of(asked).items())
    ]


def main() -> None:
    """Index the paragraphs and print a line for each form of question and each system."""
    parser = _parser()
    options = parser.parse_args()
    try:
        asked, articles = read_asked(options)
    except SetError as error:
        parser.error(str(error))
    settings = Settings.from_environment()
    encoder = open_encoder(settings.model)
    index = IndexStore(settings.data).open(Collection(options.squad, articles), encoder).index
    print(told(asked, articles))
    if index.approximate:
        sample = [canonical_text(question.text) for question in asked.questions[:SAMPLE]]
        vectors = encoder.encode_queries(sample)
        print(
            f"nearest passages found: {recall_of_nearest(index, vectors):.3f} of an exact index's"
        )
    systems = {name: by_article(SYSTEMS[name](index, encoder)) for name in options.systems}
    right = [question.article for question in asked.questions]
    typed = None
    print(header())
    for form in options.forms:
        answers = ask(systems, [FORMS[form](question.text) for question in asked.questions])
        for system, its in answers.items():
            print(line(system, form, its, right), flush=True)
            typed = its if (system, form) == BY_TYPE else typed
    if typed and types_of(asked):
        print("\n".join(by_type(asked, typed)))


def read_asked(options: argparse.Namespace) -> tuple[QuestionSet, tuple[Article, ...]]:
    """Return the questions, and all the articles that search has to tell apart."""
    asked = about(read_squad(options.squad), options.documents)
    if not options.distractors:
        return asked, asked.articles
    held = {article.text for article in asked.articles}
    return asked, (*asked.articles, *read_distractors(options.distractors, options.passages, held))


def told(asked: QuestionSet, articles: Sequence[Article]) -> str:
    """Say how much is asked of how much, and what was passed over."""
    news = len(articles) - len(asked.articles)
    added = f" and {news} of news" if news else ""
    skipped = f" ({asked.impossible} impossible ones skipped)" if asked.impossible else ""
    return f"{len(asked.questions)} questions{skipped} on {len(asked.articles)} paragraphs{added}"


def add_options(parser: argparse.ArgumentParser, forms: str) -> None:
    """Let a command be told what to ask and what to search; `forms` are those of its default."""
    parser.add_argument("--squad", type=Path, required=True)
    parser.add_argument("--documents", choices=DOCUMENTS, default="all", help="asked about")
    parser.add_argument("--forms", type=some_of(FORMS), default=forms)
    parser.add_argument("--distractors", type=Path, help="gzipped JSON lines of title and text")
    parser.add_argument("--passages", type=int, default=2000, help="paragraphs taken of those")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    add_options(parser, ",".join(FORMS))
    parser.add_argument("--systems", type=some_of(SYSTEMS), default="lexical,dense,hybrid")
    return parser


if __name__ == "__main__":
    main()
