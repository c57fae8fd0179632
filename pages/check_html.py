"""A checked text as a web page of its own, that asks nothing of any other machine."""

from answering import quotation
from answering.checking import CheckedSentence, CheckedText
from pages import words
from pages.check_outline import counted, evidence_label, headline
from pages.check_references import numbered
from pages.check_view import sentences
from pages.finding_view import fact_table, quotations
from pages.html_page import html_page
from pages.markup import NOTHING, Html, element, literal


def as_html(checked: CheckedText) -> bytes:
    """Write a checked text as one HTML file, in UTF-8: the marked text, then each finding."""
    within = checked.within
    said = NOTHING if within.empty else literal(words.checked_within(within))
    pairs = numbered(checked)
    body = [
        element("ul", *(element("li", literal(line)) for line in counted(checked))),
        element("p", said, class_="scope") if said else NOTHING,
        element("div", sentences(checked.text, pairs), class_="text"),
        *(_finding(checked.text, number, sentence) for number, sentence in pairs),
    ]
    return html_page(words.EXPORT_TITLE, *body)


def _finding(text: str, number: int, sentence: CheckedSentence) -> Html:
    items = [element("li", literal(quotation(citation))) for citation in sentence.evidence]
    return element(
        "section",
        element("h2", literal(headline(number, sentence)), class_=sentence.verdict.value),
        element("blockquote", literal(sentence.span.of(text))),
        fact_table(text, sentence.facts),
        quotations(text, sentence.quotes),
        element("p", literal(evidence_label(sentence)), class_="label"),
        element("ul", *items) if items else NOTHING,
        id=f"f{number}",
    )
