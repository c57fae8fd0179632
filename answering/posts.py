"""What office someone holds: the sentences that give it, the newest article first."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from answering.answer import Answer, Citation, Reply, Statement
from answering.dating import newest_first
from answering.grounds import grounds_of
from answering.kinds import Wanted
from answering.said import said_in
from retrieval import Filter, Question, Retriever, SentenceHit, Span, fold, tokenize
from retrieval.kinds import RANKS, Holder, holders

_PASSAGES = 20
_STATEMENTS = 2

_POST = r"(?:chuc(?: vu| danh)?|cuong vi|vi tri|chuc trach|trong trach)"
_HOLDS = r"(?:hien |dang |da |tung |duoc giao )*(?:giu|lam|dam nhiem|dam nhan|nam giu|dam duong|co)"
_FORMS = tuple(
    regex.compile(form)
    for form in (
        rf"(?P<who>.+?) (?:hien (?:nay |tai )?|dang )*{_HOLDS} (?:nhung )?{_POST} (?:gi|nao)"
        r"(?: (?:hien nay|trong .+|o .+|tai .+))?",
        rf"(?P<who>.+?) (?:hien |dang |la )*(?:lam )?(?:gi|{_POST} (?:gi|nao))"
        r" (?:o|tai|trong) .+",
        rf"{_POST} (?:hien nay |hien tai )?(?:cua )?(?P<who>.+?) la (?:gi|{_POST} (?:gi|nao))",
        rf"(?P<who>.+?) la (?:{fold(RANKS)})(?: (?:cua|o))? (?:bo|so|tinh|co quan|don vi|ban|nganh)"
        r" nao",
        rf"(?P<who>.+?) (?:co mat|du|tham du|tham gia|den|toi|xuat hien|phat bieu|hop)(?: .+)? "
        rf"voi (?:tu cach|vai tro|{_POST})(?: la)? (?:gi|nao)",
        r"(?P<who>.+?) (?:la ai|la nguoi (?:nao|the nao))",
        r"(?:what|which) (?:post|position|office|title|job|rank|role)s? (?:does|did|do|is) "
        r"(?P<who>.+?) (?:hold|have|in|held)",
        r"what is (?P<who>.+?)(?: s)? (?:post|position|office|title|job|rank|role)",
        r"who is (?P<who>.+)",
    )
)
_ADDRESS = regex.compile(r"\A(?:(?:ong|ba|anh|chi|dong chi|mr|mrs|ms|vi) )+")
_LAST_NAME = 1
"""Syllables of a name that stand for it behind "ông" or "bà"."""


@dataclass(frozen=True, slots=True)
class _Given:
    """A sentence and the offices that it gives the one asked about."""

    hit: SentenceHit
    held: tuple[Holder, ...]

    @property
    def ranks(self) -> frozenset[str]:
        """The ranks given."""
        return frozenset(one.rank for one in self.held)


def posts_held(
    retriever: Retriever, question: Question, wanted: Wanted, within: Filter
) -> Reply | None:
    """Return what office someone holds; None where that is not asked, or no report says.

    The sentence that gives the most offices comes first in its article; a further one only where
    it gives another.
    """
    who = _asked_about(question)
    if not who:
        return None
    ranking = retriever.rank(question, _PASSAGES, within)
    given = [one for hit in ranking.sentences if (one := _given(hit, who)).held]
    articles = newest_first({one.hit.article for one in given})
    given.sort(key=lambda one: (-len(one.ranks), articles.index(one.hit.article)))
    told: set[str] = set()
    statements: list[Statement] = []
    for one in given:
        if not one.ranks <= told:
            told |= one.ranks
            statements.append(_statement(question, one))
    if not statements:
        return None
    return Answer(question.text, tuple(statements[:_STATEMENTS]), within)


def _asked_about(question: Question) -> tuple[str, ...]:
    """Return the folded syllables of whom a question asks the office of; none where it does not."""
    said = said_in(question).text
    for form in _FORMS:
        if match := form.fullmatch(said):
            who = match["who"]
            name = tuple(_ADDRESS.sub("", who).split())
            least = _LAST_NAME if _ADDRESS.match(who) else _LAST_NAME + 1
            return name if len(name) >= least else ()
    return ()


def _given(hit: SentenceHit, who: tuple[str, ...]) -> _Given:
    return _Given(hit, tuple(_held_by(hit.text, who)))


def _held_by(text: str, who: tuple[str, ...]) -> Iterator[Holder]:
    """Yield the offices of whoever bears the name, or its last syllables."""
    for one in holders(text):
        name = tuple(map(fold, tokenize(one.person.of(text))))
        if name[-len(who) :] == who:
            yield one


def _statement(question: Question, given: _Given) -> Statement:
    hit = given.hit
    marks = sorted(
        Span(hit.span.start + one.office.start, hit.span.start + one.office.end)
        for one in given.held
    )
    cited = (Citation(hit.article, hit.span),)
    return Statement(hit.text, cited, tuple(marks), grounds=grounds_of(question, hit))
