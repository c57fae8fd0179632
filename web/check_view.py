"""A checked text, each sentence marked with its verdict, beside what was found of it."""

from collections.abc import Sequence

from answering.checking import (
    VERDICT_SIGNS,
    CheckedSentence,
    CheckedText,
    Verdict,
)
from retrieval import Article, Span
from web import words
from web.article_view import sources
from web.check_references import Numbered, numbered, references
from web.finding_view import finding
from web.markup import NOTHING, QUOTED, Html, Mark, element, joined, literal, marked, worded

PART = 120
"""Sentences drawn at a time, so that a long text makes no page that a browser labours at."""

_TO_READ_FIRST = (Verdict.DIFFERENT, Verdict.PARTIAL, Verdict.ABSENT)

Part = Sequence[Numbered]


def parts(checked: CheckedText) -> list[Part]:
    """Cut the numbered sentences of a text into parts that are drawn one at a time."""
    sentences = numbered(checked)
    return [sentences[at : at + PART] for at in range(0, len(sentences), PART)]


def counts(checked: CheckedText, held_by_all: Sequence[Article], part: Part) -> Html:
    """Draw how many sentences got each verdict, each a way to the next such sentence."""
    items = [
        element("li", _count(verdict, count, part)) for verdict, count in checked.counts.items()
    ]
    listed = element("ul", *items, class_="counts", aria_label=words.BY_VERDICT)
    return element("div", listed, _within(checked, held_by_all), lang=words.LANG)


def checked_part(checked: CheckedText, part: Part) -> Html:
    """Draw the sentences of a part, and beside them what was found of each, and the originals."""
    cited = references(part)
    findings = [finding(checked, number, sentence, cited) for number, sentence in part]
    text = element(
        "div",
        sentences(checked.text, part),
        class_="checked-text text",
        role="region",
        aria_label=words.CHECKED_TEXT,
        lang=QUOTED,
    )
    beside = element(
        "div",
        element("div", *findings, class_="findings", role="status"),
        sources(cited, "near"),
        class_="beside",
    )
    return element("div", text, beside, class_="checking", lang=words.LANG)


def sentences(text: str, part: Part) -> Html:
    """Draw the characters of a part of a text, those of each sentence in a link to its finding."""
    drawn: list[Html] = []
    at = part[0][1].span.start
    for number, sentence in part:
        between = marked(text, Span(at, sentence.span.start), ())
        drawn += [between, _sentence(text, number, sentence)]
        at = sentence.span.end
    return joined(*drawn)


def first_to_read(part: Part) -> int:
    """Return the number of the sentence that a reader should see first."""
    by_verdict = {sentence.verdict: number for number, sentence in reversed(part)}
    found = [by_verdict[verdict] for verdict in _TO_READ_FIRST if verdict in by_verdict]
    return found[0] if found else part[0][0]


def _within(checked: CheckedText, held_by_all: Sequence[Article]) -> Html:
    """Draw which of all articles a text was held against; nothing where it was all."""
    if checked.within.empty:
        return NOTHING
    few = words.few(sum(map(checked.within.allows, held_by_all)))
    return element("p", worded(words.checked_in(few, checked.within)), class_="scope")


def _count(verdict: Verdict, count: int, part: Part) -> Html:
    first = next((number for number, sentence in part if sentence.verdict is verdict), None)
    shown = joined(
        element("span", literal(VERDICT_SIGNS[verdict]), class_="sign", aria_hidden="true"),
        literal(f" {words.VERDICT_NAMES[verdict]} "),
        element("b", literal(words.number(count))),
    )
    css = f"count {verdict.value}"
    if first is None:
        return element("span", shown, class_=css)
    return element("a", shown, class_=css, href=f"#s{first}", data_verdict=verdict.value)


def _sentence(text: str, number: int, sentence: CheckedSentence) -> Html:
    marks = [
        Mark(fact.span, "span", f"fact {fact.verdict.value}")
        for fact in sentence.facts
        if fact.verdict in _TO_READ_FIRST and sentence.span.holds(fact.span)
    ]
    name = words.VERDICT_NAMES[sentence.verdict]
    return element(
        "a",
        marked(text, sentence.span, marks),
        class_=f"sentence {sentence.verdict.value}",
        id=f"s{number}",
        href=f"#f{number}",
        title=words.sentence_number(number, name),
        data_number=str(number),
        data_verdict=sentence.verdict.value,
        data_sign=VERDICT_SIGNS[sentence.verdict],
    )
