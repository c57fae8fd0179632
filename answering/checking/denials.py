"""What a claim denies and its evidence says, or the other way round: "chưa hoàn thành"."""

from collections.abc import Iterator, Sequence

from answering.checking.evidence import Claim, Evidence
from answering.checking.verdicts import Fact, FactKind, Verdict
from answering.checking.words import Word, words_of
from retrieval import Span, is_particle

_NOT = frozenset({"không", "chưa", "chẳng", "chả", "đừng"})
_NOT_NEGATIONS = frozenset({"chỉ", "những", "ngừng", "gian", "khí", "phận", "ít", "lực", "quân"})
"""Words after "không" that make another word of it, or no denial: "không chỉ", "không gian"."""

_NOT_ONLY = frozenset({"rõ", "ra", "đạo", "định", "huy", "đích", "trích"})
"""Words after "không chỉ" that make it a denial after all: "không chỉ rõ"."""

_FILLERS = frozenset({"có", "phải", "được", "bị", "hề", "thể", "đã", "từng"})
_REACH = 3
_SCOPE = 4
"""Words behind a denial that it is about."""

_FOUND = 2
"""How many of them evidence that denies nothing must say for the denial to be the claim's own."""


def check_denials(claim: Claim) -> Iterator[Fact]:
    """Yield a fact for each denial in which a claim and its evidence disagree."""
    mine, theirs = words_of(claim.text), words_of(claim.anchor.text)
    for place in _negations(mine):
        yield from _denied(claim, mine, place)
    for place in _negations(theirs):
        found = _denied_otherwise(theirs, place, mine, least=_REACH)
        if found is not None:
            yield _fact(found, claim.anchor, _denial(theirs, place))


def _denied(claim: Claim, mine: Sequence[Word], place: int) -> Iterator[Fact]:
    """Yield a denial of what some evidence says, and of which no evidence denies anything."""
    for evidence in claim.vouching:
        theirs = words_of(evidence.text)
        found = _denied_otherwise(mine, place, theirs, least=2)
        if found is None and not _negations(theirs):
            found = _said_plainly(mine, place, theirs)
        if found is not None:
            yield _fact(_denial(mine, place), evidence, found)
            return


def _said_plainly(mine: Sequence[Word], place: int, theirs: Sequence[Word]) -> Span | None:
    """Return what evidence says of the words that a claim denies, where it says enough of them."""
    scope = [w.text for w in mine[place + 1 : place + 1 + _SCOPE] if not is_particle(w.text)]
    said = [word for word in theirs if word.text in scope]
    if len({word.text for word in said}) < min(_FOUND, len(scope)) or not said:
        return None
    return said[0].span


def _negations(words: Sequence[Word]) -> list[int]:
    texts = [word.text for word in words]
    return [
        place
        for place, text in enumerate(texts[:-1])
        if text in _NOT and not _is_other_word(texts[place + 1 : place + 3])
    ]


def _is_other_word(behind: Sequence[str]) -> bool:
    """Say whether "không" and what is behind it make another word of it, or no denial."""
    if behind[0] == "chỉ" and behind[-1] in _NOT_ONLY:
        return False
    return behind[0] in _NOT_NEGATIONS


def _denied_otherwise(
    words: Sequence[Word], place: int, others: Sequence[Word], least: int
) -> Span | None:
    """Return where what is denied at `place` is said by `others`, and never denied there.

    At least so many of its words must be.
    """
    texts = [word.text for word in words]
    said = [word.text for word in others]
    start = place + 1
    while start < len(texts) and texts[start] in _FILLERS:
        start += 1
    for length in range(_REACH, least - 1, -1):
        run = texts[start : start + length]
        places = [p for p in range(len(said)) if said[p : p + length] == run]
        if len(run) == length and places:
            if any(_NOT & set(said[max(0, p - _REACH) : p]) for p in places):
                return None
            return Span(others[places[0]].span.start, others[places[0] + length - 1].span.end)
    return None


def _denial(words: Sequence[Word], place: int) -> Span:
    return Span(words[place].span.start, words[min(place + 2, len(words) - 1)].span.end)


def _fact(span: Span, evidence: Evidence, found: Span) -> Fact:
    said = found.of(evidence.text)
    return Fact(FactKind.NEGATION, span, Verdict.DIFFERENT, said, evidence.citation)
