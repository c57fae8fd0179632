"""The people of a claim and their offices: does the report name the same?"""

from collections.abc import Iterator

from answering.answer import Citation
from answering.checking.evidence import Claim, Evidence, sentence_at
from answering.checking.verdicts import Fact, FactKind, Verdict
from retrieval import Article, Span
from retrieval.kinds import (
    Holder,
    Office,
    holders,
    holders_in,
    name_of,
    offices_in,
    people,
    same_rank,
)


def check_people(claim: Claim) -> Iterator[Fact]:
    """Yield a fact for each person and each office that a claim names."""
    held = holders(claim.text)
    for person in people(claim.text):
        yield _check_person(claim, person, [one.rank for one in held if one.person == person])
    for office in offices_in(claim.text):
        yield _check_office(claim, office, held)


def _check_person(claim: Claim, person: Span, offices: list[str]) -> Fact:
    name = name_of(person.of(claim.text))
    rival = _rival(claim, name, offices)
    if rival:
        return _fact(person, Verdict.DIFFERENT, claim.anchor, rival)
    for evidence in claim.vouching:
        for span in people(evidence.text):
            if name_of(span.of(evidence.text)) == name:
                return _fact(person, Verdict.CONFIRMED, evidence, span)
    others = _others(claim)
    if others:
        return _fact(person, Verdict.DIFFERENT, claim.anchor, others[0])
    known = holders_in(claim.anchor.article)
    if name not in known:
        return _unknown(claim, person, name, offices)
    said = offices_in(claim.anchor.text)
    mine = [rank for rank, _ in known[name]]
    if said and mine and not any(same_rank(a.rank, b) for a in said for b in mine):
        return _fact(person, Verdict.DIFFERENT, claim.anchor, said[0].span)
    return Fact(FactKind.PERSON, person, Verdict.CONFIRMED, "", claim.anchor.citation)


def _rival(claim: Claim, name: str, offices: list[str]) -> Span | None:
    """Return the one whom the anchor names in the office that the claim gives another."""
    text = claim.anchor.text
    if any(name_of(span.of(text)) == name for span in people(text)):
        return None
    held = [one for one in holders(text) if any(one.rank == rank for rank in offices)]
    return held[0].person if held else None


def _others(claim: Claim) -> list[Span]:
    """Return the people of the anchor whom the claim does not name."""
    named = {name_of(span.of(claim.text)) for span in people(claim.text)}
    text = claim.anchor.text
    return [span for span in people(text) if name_of(span.of(text)) not in named]


def _unknown(claim: Claim, person: Span, name: str, offices: list[str]) -> Fact:
    """Judge a name that the article does not know, by one nearly alike or in the same office."""
    article = claim.anchor.article
    for known, places in holders_in(article).items():
        held = any(same_rank(rank, mine) for rank, _ in places for mine in offices)
        if held or _alike(name, known):
            span = _first(article, known)
            citation = Citation(article, sentence_at(article, span))
            found = span.of(article.text)
            return Fact(FactKind.PERSON, person, Verdict.DIFFERENT, found, citation)
    return Fact(FactKind.PERSON, person, Verdict.ABSENT)


def _alike(one: str, other: str) -> bool:
    """Say whether two names of as many syllables differ in one of them."""
    mine, theirs = one.split(), other.split()
    differing = sum(a != b for a, b in zip(mine, theirs, strict=False))
    return len(mine) == len(theirs) > 1 and differing == 1


def _first(article: Article, name: str) -> Span:
    """Return where an article names someone first."""
    return next(span for span in people(article.text) if name_of(span.of(article.text)) == name)


def _check_office(claim: Claim, office: Office, held: list[Holder]) -> Fact:
    person = next((one.person for one in held if one.office == office.span), None)
    if person is not None:
        return _check_held(claim, office, name_of(person.of(claim.text)))
    return _check_unheld(claim, office)


def _check_held(claim: Claim, office: Office, name: str) -> Fact:
    """Hold an office to the ones that the articles give the person the claim gives it to."""
    for article in dict.fromkeys(evidence.article for evidence in claim.evidence):
        places = holders_in(article).get(name, [])
        if places:
            rank, span = max(places, key=lambda place: _likeness(place[0], office.rank))
            agrees = same_rank(rank, office.rank)
            verdict = Verdict.CONFIRMED if agrees else Verdict.DIFFERENT
            citation = Citation(article, sentence_at(article, span))
            return Fact(FactKind.OFFICE, office.span, verdict, span.of(article.text), citation)
    return _check_unheld(claim, office)


def _likeness(rank: str, office: str) -> float:
    """Return how near two ranks are: 2 for the same, else the share of words in common."""
    mine, theirs = set(office.split()), set(rank.split())
    return 2.0 if same_rank(rank, office) else len(mine & theirs) / len(mine | theirs)


def _check_unheld(claim: Claim, office: Office) -> Fact:
    """Hold an office without a name to those of the anchor and of the people it names."""
    text, article = claim.anchor.text, claim.anchor.article
    said = offices_in(text)
    known = holders_in(article)
    meant = {mention.rank for mention in said}
    for span in people(text):
        meant |= {rank for rank, _ in known.get(name_of(span.of(text)), [])}
    if any(same_rank(rank, office.rank) for rank in meant):
        found = next((m.span.of(text) for m in said if same_rank(m.rank, office.rank)), "")
        return _office(claim, office, Verdict.CONFIRMED, found)
    mine = [mention.rank for mention in offices_in(claim.text)]
    others = [m for m in said if not any(same_rank(m.rank, rank) for rank in mine)]
    if others:
        return _office(claim, office, Verdict.DIFFERENT, others[0].span.of(text))
    if any(same_rank(mention.rank, office.rank) for mention in offices_in(article.text)):
        return _office(claim, office, Verdict.CONFIRMED, "")
    return _office(claim, office, Verdict.ABSENT, "")


def _office(claim: Claim, office: Office, verdict: Verdict, found: str) -> Fact:
    citation = None if verdict is Verdict.ABSENT else claim.anchor.citation
    return Fact(FactKind.OFFICE, office.span, verdict, found, citation)


def _fact(person: Span, verdict: Verdict, evidence: Evidence, found: Span) -> Fact:
    text = found.of(evidence.text)
    return Fact(FactKind.PERSON, person, verdict, text, evidence.citation)
