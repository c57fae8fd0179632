"""What was found of one sentence: its facts, its quotations, and the evidence for both."""

from collections.abc import Sequence

from answering.checking import (
    VERDICT_SIGNS,
    CheckedQuote,
    CheckedSentence,
    CheckedText,
    Edit,
    Fact,
    Verdict,
)
from web import words
from web.article_view import facts
from web.check_outline import (
    evidence_label,
    fact_cells,
    fact_titles,
    quote_label,
    quote_runs,
    rounded_note,
)
from web.check_references import of_sentence
from web.conversation import Reference
from web.markup import NOTHING, QUOTED, Html, element, joined, literal

_EDITS = {Edit.SAME: "span", Edit.ADDED: "ins", Edit.LEFT_OUT: "del"}


def finding(
    checked: CheckedText, number: int, sentence: CheckedSentence, cited: Sequence[Reference]
) -> Html:
    """Draw what was found of the sentence of one number; hidden until it is chosen."""
    own = of_sentence(cited, sentence)
    return element(
        "section",
        _verdict(number, sentence.verdict),
        element("p", literal(sentence.span.of(checked.text)), class_="said", lang=QUOTED),
        fact_table(checked.text, sentence.facts),
        quotations(checked.text, sentence.quotes),
        _evidence(sentence, own),
        class_="finding",
        id=f"f{number}",
        data_marks=" ".join(reference.anchor for reference in own),
    )


def badge(verdict: Verdict) -> Html:
    """Draw a verdict's sign and name, in its colour."""
    sign = element("span", literal(VERDICT_SIGNS[verdict]), class_="sign", aria_hidden="true")
    return element("span", sign, literal(f" {words.VERDICT_NAMES[verdict]}"), class_=_css(verdict))


def fact_table(text: str, stated: Sequence[Fact]) -> Html:
    """Draw each fact: its kind, what the text says, what the reports say, the verdict."""
    if not stated:
        return NOTHING
    head = element("tr", *(element("th", literal(title), scope="col") for title in fact_titles()))
    rows = [_row(text, fact) for fact in stated]
    table = element("table", element("thead", head), element("tbody", *rows), class_="stated")
    return element("div", table, class_="wide")


def quotations(text: str, quotes: Sequence[CheckedQuote]) -> Html:
    """Draw each quotation with how it differs from the report's wording."""
    return joined(*(_quotation(text, quote) for quote in quotes))


def _verdict(number: int, verdict: Verdict) -> Html:
    means = element("span", literal(words.VERDICT_MEANS[verdict]), class_="means")
    place = element("span", literal(words.place(number)), class_="place")
    return element("p", place, Html(" "), badge(verdict), Html(" "), means, class_="outcome")


def _row(text: str, fact: Fact) -> Html:
    kind, said, *_ = fact_cells(text, fact)
    found = element("span", literal(fact.found or words.NOTHING_FOUND), lang=QUOTED)
    return element(
        "tr",
        element("td", literal(kind)),
        element("td", literal(said), lang=QUOTED),
        element("td", found, literal(rounded_note(fact))),
        element("td", badge(fact.verdict)),
    )


def _quotation(text: str, quote: CheckedQuote) -> Html:
    said = [element(_EDITS[run.edit], literal(run.text)) for run in quote_runs(text, quote)]
    label = element("p", literal(quote_label(quote)), class_="label")
    return element("div", label, element("p", *said, class_="words", lang=QUOTED))


def _evidence(sentence: CheckedSentence, own: Sequence[Reference]) -> Html:
    label = element("p", literal(evidence_label(sentence)), class_="label")
    if not own:
        return label
    return joined(label, element("ol", *map(_cited, own), class_="evidence"))


def _cited(reference: Reference) -> Html:
    article = reference.citation.article
    link = element(
        "a",
        literal(f"[{reference.number}]"),
        class_="number",
        href=f"#{reference.anchor}",
        aria_label=f"{words.CITATION} {reference.number}: {article.title}",
    )
    quote = element(
        "p", element("q", literal(reference.citation.quote), lang=QUOTED), class_="quote"
    )
    title = element("p", link, Html(" "), literal(article.title), class_="title", lang=QUOTED)
    return element("li", title, facts(article), quote)


def _css(verdict: Verdict) -> str:
    return f"badge {verdict.value}"
