"""Whether a candidate is a name as it is written whole: "Hassan al-Turabi", "M. Theo Kearney"."""

import regex

from answering.marking.asker import Asking
from answering.marking.candidates import Candidates, Values
from retrieval import Span
from retrieval.kinds import Asked, capitalised

_JOINS = regex.compile(
    r"[-–’' ]|(?<=(?<!\w)\p{Lu})\. ?|"
    r"\.? (?:al|de|la|von|van|der|of|the|and|du|di|ibn|bin)(?:[- ]| (?:la|der) )"
)
"""What stands between two runs of capitals of one name."""

_BEFORE = regex.compile(r"(?:\w+-)+\Z")
_BEHIND = regex.compile(r"(?:-\w+)+")
_ASKED = frozenset({Asked.PERSON, Asked.PLACE, Asked.OTHER})
_TOLD_APART = {"nao": "nào", "gi": "gì"}


def names_of(candidates: Candidates, asking: Asking) -> dict[str, Values]:
    """Return whether each candidate is a whole name, or cuts one, as signals by name."""
    if asking.asked not in _ASKED:
        return {}
    words = candidates.words
    runs = [run for span in whole_names(words.text) if (run := words.covering(span))]
    kind = asking.asked.value
    if asking.asked is Asked.OTHER:
        kind = _TOLD_APART.get(asking.asker, kind)
    return {f"whole name, {kind}": candidates.are(runs), "cuts a name": candidates.cut(runs)}


def whole_names(text: str) -> list[Span]:
    """Return the names of any kind in `text`, joined over initials, hyphens and particles."""
    joined: list[Span] = []
    for name in sorted(capitalised(text)):
        if joined and _JOINS.fullmatch(text, joined[-1].end, name.start):
            joined[-1] = Span(joined[-1].start, name.end)
        else:
            joined.append(name)
    whole: list[Span] = []
    for name in (_with_hyphens(text, name) for name in joined):
        if whole and name.start < whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(name.end, whole[-1].end))
        else:
            whole.append(name)
    return whole


def _with_hyphens(text: str, name: Span) -> Span:
    before, behind = _BEFORE.search(text, 0, name.start), _BEHIND.match(text, name.end)
    return Span(before.start() if before else name.start, behind.end() if behind else name.end)
