"""What kind of thing a question asks for, and what texts mention of each kind."""

from retrieval.kinds.asked import Asked, asked_for
from retrieval.kinds.held_kind import Held, held_kind
from retrieval.kinds.holding import Holder, holders, holders_in, name_of
from retrieval.kinds.mentions import (
    amounts,
    capitalised,
    dates,
    number_words,
    people,
    places,
    possible_people,
    possible_places,
    titled_people,
)
from retrieval.kinds.ranks import DEPUTISED, RANKS, Office, offices_in, same_rank

__all__ = [
    "DEPUTISED",
    "RANKS",
    "Asked",
    "Held",
    "Holder",
    "Office",
    "amounts",
    "asked_for",
    "capitalised",
    "dates",
    "held_kind",
    "holders",
    "holders_in",
    "name_of",
    "number_words",
    "offices_in",
    "people",
    "places",
    "possible_people",
    "possible_places",
    "same_rank",
    "titled_people",
]
