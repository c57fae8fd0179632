"""Whether a candidate is the kind of thing asked for, told by what it holds and follows."""

from collections.abc import Set as AbstractSet

import numpy as np

from answering.marking.asker import Asking
from answering.marking.candidates import Candidates, Runs, Values
from retrieval.kinds import Asked, amounts, capitalised, dates, number_words, places

_LEADS = {
    "là": frozenset({"là"}),
    "do": frozenset({"do", "bởi", "vì", "nhờ"}),
    "vào": frozenset({"vào", "trong", "cho"}),
    "để": frozenset({"để", "nhằm"}),
    "gọi": frozenset({"gọi", "tên"}),
    "tại": frozenset({"tại", "ở", "từ", "đến"}),
}
"""Words that lead to what a question may ask for, each with others like it."""


def held_by(candidates: Candidates, asking: Asking) -> dict[str, Values]:
    """Return signals of what each candidate holds, beside the kind of thing asked for, by name."""
    mentions = _mentions(candidates)
    names = mentions["name"]
    named, with_name = candidates.are(names), candidates.hold(names)
    length = np.log(candidates.lengths)
    signals = {"length": length, **_of_kind(candidates, asking, mentions, named, with_name)}
    if asking.asked is Asked.OTHER:
        signals |= {"name": named, "with a name": with_name}
        own = {"nao": "which name", "gi": "length, what"}.get(asking.asker, "length, other")
        signals[own] = named if own == "which name" else length
    parted = [run for name in ("amount", "date", "name") for run in mentions[name]]
    led = {word: _led(candidates, words) for word, words in _LEADS.items()}
    reason = asking.asked is Asked.REASON
    return signals | {
        "cuts a mention": candidates.cut(parted),
        "after là": led["là"],
        "after do": led["do"],
        "after vào": led["vào"],
        "after gọi": led["gọi"],
        "begins with do": _begins(candidates, _LEADS["do"]),
        "reason after its word": reason * (led["do"] + led["để"]),
        "place after its word": (asking.asked is Asked.PLACE) * led["tại"],
        "closing question, after là": asking.closes * led["là"],
    }


def _of_kind(
    candidates: Candidates, asking: Asking, mentions: dict[str, Runs], named: Values, held: Values
) -> dict[str, Values]:
    """Return the signals of a kind that mentions can be told of."""
    match asking.asked:
        case Asked.AMOUNT:
            found = mentions["amount"]
            return {
                "amount": candidates.are(found),
                "opens with an amount": _opening(candidates, found),
                "no amount": 1 - candidates.hold(found),
            }
        case Asked.DATE:
            found = mentions["date"]
            return {"date": candidates.are(found), "no date": 1 - candidates.hold(found)}
        case Asked.PERSON:
            return {"person's name": named, "no person's name": 1 - held}
        case Asked.PLACE:
            place = candidates.are(mentions["place"])
            return {"place": place, "place's name": named, "no place's name": 1 - held}
        case Asked.REASON:
            return {"length, reason": np.log(candidates.lengths)}
        case _:
            return {}


def _mentions(candidates: Candidates) -> dict[str, Runs]:
    text = candidates.words.text
    spans = {
        "amount": (*amounts(text), *number_words(text)),
        "date": dates(text),
        "name": capitalised(text),
        "place": places(text),
    }
    return {
        name: [r for s in of if (r := candidates.words.covering(s))] for name, of in spans.items()
    }


def _opening(candidates: Candidates, runs: Runs) -> Values:
    """Return 1 for each candidate that opens with a run."""
    met = np.zeros(len(candidates.starts), np.bool_)
    for start, end in runs:
        met |= (candidates.starts == start) & (candidates.ends >= end)
    return met.astype(np.float64)


def _led(candidates: Candidates, words: AbstractSet[str]) -> Values:
    met = np.array([float(word in words) for word in candidates.words.spelt])
    return candidates.before(met) * (1 - candidates.opens)


def _begins(candidates: Candidates, words: AbstractSet[str]) -> Values:
    met = np.array([float(word in words) for word in candidates.words.spelt])
    begins: Values = met[candidates.starts]
    return begins
