"""How a model's sentences are drawn: those in the making, and those that are settled."""

from collections.abc import Collection, Sequence

from answering import Citation
from answering.prose import (
    STANDING_SIGNS,
    Correction,
    KeptSentence,
    Prose,
    Standing,
)
from retrieval import Span
from web import words
from web.answer_view import numbers
from web.conversation import Reference, Turn, written_origin
from web.markup import NOTHING, QUOTED, Html, Mark, element, joined, literal, marked, worded

_CSS = {
    Standing.BORNE_OUT: "borne-out",
    Standing.CONTRADICTED: "contradicted",
    Standing.UNFOUND: "unfound",
}


def head(model: str, host: str, local: bool) -> Html:
    """Head the prose with who wrote it."""
    by = element("span", literal(words.written_by(model, host, local)), class_="by")
    return element(
        "h3", literal(words.PROSE), Html(" "), by, class_="label prose-by", lang=words.LANG
    )


def sentence(
    turn: Turn,
    place: int,
    written: KeptSentence,
    references: Sequence[Reference],
    shown: Collection[str] | None = None,
) -> Html:
    """Draw a settled sentence: its sign, itself, its numbers, and what the reports have instead.

    Of the anchors of `references` only those `shown` are on the page yet, None for all.
    """
    standing = written.standing
    told = element("span", literal(f"{words.STANDING_NAMES[standing]}: "), class_="unseen")
    sign = element("span", literal(STANDING_SIGNS[standing]), class_="sign", aria_hidden="true")
    said = _said(written)
    links = numbers(references, _bearing(written), shown)
    line = element("p", sign, told, said, *links, class_="said")
    return element(
        "div", line, _beside(written, references, shown),
        class_=f"written {_CSS[standing]}", id=written_origin(turn, place), lang=words.LANG,
    )  # fmt: skip


def draft(text: str, seconds: float | None) -> Html:
    """Draw what is written and not settled, or that it is waited for.

    `seconds` is how long nothing has come, None once something has.
    """
    sign = element("span", literal("…"), class_="sign")
    if not text.strip():
        said = element(
            "p",
            sign,
            literal(words.WRITING if seconds is None else words.waited(seconds)),
            class_="said",
        )
        return element("div", said, class_="written draft", lang=words.LANG, aria_hidden="true")
    said = element("p", sign, literal(text), class_="said", lang=QUOTED)
    note = element("p", literal(words.DRAFT), class_="note")
    # Read aloud it would be repeated at every word; it is read once it is settled.
    return element("div", said, note, class_="written draft", lang=words.LANG, aria_hidden="true")


def ending(prose: Prose) -> Html:
    """Say why there is no prose, or no more of it; nothing where it is whole."""
    if prose.failure is None:
        return NOTHING
    line = words.not_written(prose.failure)
    return element("p", literal(line), class_="aside not-written", role="status", lang=words.LANG)


def copy(prose: Prose, references: Sequence[Reference]) -> str:
    """Write what the reports bear out, with its numbers and references, to take away."""
    cited = {one.citation: one.number for one in references}
    lines = [
        joined_numbers(one.text, [cited[citation] for citation in one.citations])
        for one in prose.borne_out
    ]
    used = {citation for one in prose.borne_out for citation in one.citations}
    notes = [
        f"[{one.number}] {words.quotation(one.citation)}"
        for one in references
        if one.citation in used
    ]
    return "\n".join([" ".join(lines), "", *notes])


def joined_numbers(text: str, cited: Sequence[int]) -> str:
    """Return a sentence with the numbers of its citations behind it."""
    return " ".join([text, *(f"[{number}]" for number in cited)])


def _said(written: KeptSentence) -> Html:
    if written.standing is not Standing.CONTRADICTED:
        return element("span", literal(written.text), class_="text-of", lang=QUOTED)
    wrong = [Mark(one.span, "b", "wrong") for one in written.corrections]
    return element("del", marked(written.text, Span(0, len(written.text)), wrong), lang=QUOTED)


def _bearing(written: KeptSentence) -> tuple[Citation, ...]:
    return written.citations if written.standing is Standing.BORNE_OUT else ()


def _beside(
    written: KeptSentence, references: Sequence[Reference], shown: Collection[str] | None
) -> Html:
    """Draw what stands under a sentence that is not borne out."""
    if written.standing is Standing.BORNE_OUT:
        return NOTHING
    if written.standing is Standing.UNFOUND:
        return element("p", literal(words.STANDING_NAMES[Standing.UNFOUND]), class_="note")
    if not written.corrections:
        quotes = [
            joined(
                element("q", literal(one.quote), lang=QUOTED), *numbers(references, (one,), shown)
            )
            for one in written.citations
        ]
        said = literal(f"{words.STANDING_NAMES[Standing.CONTRADICTED]}: ")
        return element("p", said, *quotes, class_="note")
    rows = [_correction(written.text, one, references, shown) for one in written.corrections]
    return element("ul", *rows, class_="corrections")


def _correction(
    text: str,
    one: Correction,
    references: Sequence[Reference],
    shown: Collection[str] | None,
) -> Html:
    cited = (one.citation,) if one.citation else ()
    return element(
        "li",
        worded(f"{words.WRITTEN} “{one.span.of(text)}” → {words.REPORTED} "),
        element("b", literal(f"“{one.found}”"), lang=QUOTED),
        *numbers(references, cited, shown),
    )
