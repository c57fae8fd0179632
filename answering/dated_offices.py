"""Tell a question for the holder of an office in one year: "Năm 2022 ai là Bộ trưởng Nội vụ?"."""

import regex

from answering.office_cues import office_in
from answering.said import Said

_WHEN = regex.compile(
    r"(?:\b(?:vao|hoi|trong|tai|thoi diem|thoi ki|thoi gian|luc|ngay|thang|dau|cuoi|giua|nam|in|of|"
    r"during|at|the time|early|late) )*(?:\b\d{1,2} )?\b(?:\d{1,2}/){0,2}(?P<year>(?:19|20)\d\d)\b"
    r"(?: thi\b)?"
)


def office_and_year(said: Said) -> tuple[str, int] | None:
    """Return the office whose holder in one year a question wants, and the year; None without."""
    times = list(_WHEN.finditer(said.text))
    if len(times) != 1:
        return None
    (time,) = times
    first = said.text.count(" ", 0, time.start())
    rest = Said((*said.words[:first], *said.words[first + len(time[0].split()) :]))
    office = office_in(rest) if rest.words else None
    return (office, int(time["year"])) if office else None
