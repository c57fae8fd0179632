"""What search is asked and what it searches: public question sets, ways to type them, and news."""

import gzip
import json
import unicodedata
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import regex

from retrieval import Article, fold, settle

DISTRACTOR_LENGTHS = range(200, 1500)
"""Code points of a paragraph that joins the collection: about what XQuAD's own have."""

_ID = regex.compile(r"(?=(?:.*\d){3})[a-z]*[_-]?[\da-f_-]+", regex.IGNORECASE)
"""`uit_01_0527`, `56ddde6b9a69`; also a bare year, which says little more."""

UNREADABLE = (OSError, EOFError, zlib.error, ValueError, LookupError, TypeError, AttributeError)


class SetError(Exception):
    """A file is no question set, or no news; the message says what was found and expected."""


@dataclass(frozen=True, slots=True)
class SquadQuestion:
    """A question, the id of the article that answers it, and its type; "" where none is given.

    `answers` are the settled words that answer it, as the set's people marked them, `document` is
    the place in the set of the document that its paragraph is from, counted from 0.
    """

    text: str
    article: str
    type: str = ""
    answers: tuple[str, ...] = ()
    document: int = 0


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Paragraphs as articles, the questions about them, and how many have no answer in any."""

    articles: tuple[Article, ...]
    questions: tuple[SquadQuestion, ...]
    impossible: int


DOCUMENTS = ("all", "even", "odd")
"""Which documents of a set are asked about, by their places: what is fitted on some is held against
the others."""


def about(asked: QuestionSet, documents: str) -> QuestionSet:
    """Return a set with its questions on some of `DOCUMENTS` alone; all paragraphs stay.

    Raises `SetError` where it asks nothing of those.
    """
    kept = {"all": (0, 1), "even": (0,), "odd": (1,)}[documents]
    questions = tuple(one for one in asked.questions if one.document % 2 in kept)
    if not questions:
        raise SetError(f"the set asks nothing about its {documents} documents")
    return replace(asked, questions=questions)


def read_squad(path: Path) -> QuestionSet:
    """Return what a SQuAD file, 1.1 or 2.0, asks and of which paragraphs.

    Paragraphs of one text are one article, under its first title; a title that is an id is none.
    Raises `SetError` where the file is not SQuAD JSON or asks nothing.
    """
    articles: dict[str, Article] = {}
    questions: list[SquadQuestion] = []
    impossible = 0
    try:
        for document, title, paragraph in _paragraphs(json.loads(path.read_text("utf-8"))):
            text = settle(paragraph["context"])
            article = Article(f"{len(articles):05}", title, None, None, text)
            id = articles.setdefault(text, article).id
            possible = [qa for qa in paragraph["qas"] if not qa.get("is_impossible")]
            impossible += len(paragraph["qas"]) - len(possible)
            questions += [_question(qa, id, document) for qa in possible]
    except UNREADABLE as error:
        expected = '{"data": [{"paragraphs": [{"context": "…", "qas": [{"question": "…"}]}]}]}'
        raise SetError(f"{path} is not SQuAD JSON: {error!r}; expected {expected}") from error
    if not questions:
        raise SetError(f"{path} asks nothing that a paragraph answers ({impossible} impossible)")
    return QuestionSet(tuple(articles.values()), tuple(questions), impossible)


def _paragraphs(squad: Mapping[str, Any]) -> Iterator[tuple[int, str, Mapping[str, Any]]]:
    """Yield each paragraph with the place and the title of its document."""
    for number, document in enumerate(squad["data"]):
        title = str(document.get("title") or "")
        title = "" if _ID.fullmatch(title) else settle(title).replace("_", " ").strip()
        for paragraph in document["paragraphs"]:
            yield number, title, paragraph


def _question(qa: Mapping[str, Any], article: str, document: int) -> SquadQuestion:
    if not isinstance(qa["question"], str):
        raise TypeError(f"a question is {qa['question']!r}")
    answers = dict.fromkeys(settle(answer["text"]) for answer in qa.get("answers", ()))
    type = str(qa.get("type") or "")
    return SquadQuestion(qa["question"], article, type, tuple(answers), document)


def read_distractors(path: Path, count: int, held: Collection[str] = ()) -> list[Article]:
    """Return the first `count` paragraphs of a collection of news, each as an article.

    None has one of the texts `held`, or that of another. Raises `SetError` where the file is not
    gzipped JSON lines.
    """
    titles: dict[str, str] = {}
    try:
        for text, title in _news_paragraphs(path):
            if len(titles) == count:
                break
            if text not in held:
                titles.setdefault(text, title)
    except UNREADABLE as error:
        expected = '{"title": "…", "text": "…"} on each'
        raise SetError(
            f"{path} is not gzipped JSON lines: {error!r}; expected {expected}"
        ) from error
    return [
        Article(f"news-{number:06}", title, None, None, text)
        for number, (text, title) in enumerate(titles.items())
    ]


def _news_paragraphs(path: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for news in map(json.loads, lines):
            for paragraph in settle(news["text"]).split("\n"):
                if len(paragraph) in DISTRACTOR_LENGTHS:
                    yield paragraph, news["title"]


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _other_tones() -> dict[str, str]:
    """Map oà to òa and back, for each of the 15 pairs, in every case."""
    others: dict[str, str] = {}
    for first, second in ("oa", "oe", "uy", "Oa", "Oe", "Uy", "OA", "OE", "UY"):
        for tone in "\u0300\u0301\u0303\u0309\u0323":
            old = unicodedata.normalize("NFC", first + tone + second)
            new = unicodedata.normalize("NFC", first + second + tone)
            others |= {old: new, new: old}
    return others


_OTHER_TONES = _other_tones()
_OPEN_SYLLABLE_END = regex.compile(rf"(?<![qQ])(?:{'|'.join(_OTHER_TONES)})(?![\p{{L}}\p{{M}}])")


def other_tones(text: str) -> str:
    """Return `text` with each hòa as hoà, each thuỷ as thủy, and the other way about.

    Both are in use where oa, oe or uy ends a syllable; quý and hoàn are written in one way only.
    """
    composed = unicodedata.normalize("NFC", text)
    return _OPEN_SYLLABLE_END.sub(lambda pair: _OTHER_TONES[pair[0]], composed)


FORMS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "folded": fold,
    "nfd": _decomposed,
    "upper": str.upper,
    "tone": other_tones,
}
"""Ways in which people type one question; search should find the same by each."""
