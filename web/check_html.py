"""A checked text as a web page of its own, that asks nothing of any other machine."""

from answering import Citation
from answering.checking import CheckedSentence, CheckedText
from web import words
from web.check_outline import counted, evidence_label, headline
from web.check_references import numbered
from web.check_view import sentences
from web.finding_view import fact_table, quotations
from web.html_page import html_page
from web.markup import NOTHING, QUOTED, Html, element, joined, literal, worded


def as_html(checked: CheckedText) -> bytes:
    """Write a checked text as one HTML file, in UTF-8: the marked text, then each finding."""
    within = checked.within
    said = NOTHING if within.empty else worded(words.checked_within(within))
    pairs = numbered(checked)
    body = [
        element("ul", *(element("li", literal(line)) for line in counted(checked))),
        element("p", said, class_="scope") if said else NOTHING,
        element("div", sentences(checked.text, pairs), class_="text", lang=QUOTED),
        *(_finding(checked.text, number, sentence) for number, sentence in pairs),
    ]
    return html_page(words.EXPORT_TITLE, *body)


def _finding(text: str, number: int, sentence: CheckedSentence) -> Html:
    items = [_cited(citation) for citation in sentence.evidence]
    return element(
        "section",
        element("h2", literal(headline(number, sentence)), class_=sentence.verdict.value),
        element("blockquote", literal(sentence.span.of(text)), lang=QUOTED),
        fact_table(text, sentence.facts),
        quotations(text, sentence.quotes),
        element("p", literal(evidence_label(sentence)), class_="label"),
        element("ul", *items) if items else NOTHING,
        id=f"f{number}",
    )


def _cited(citation: Citation) -> Html:
    """Draw a quotation with its reference, as `quotation` writes it."""
    article = citation.article
    said = element("span", literal(f"“{citation.quote}” — {article.title}"), lang=QUOTED)
    stated = [fact for fact in (article.source, article.id) if fact]
    facts = [
        literal(words.date(article.date)),
        *(element("span", literal(fact), lang=QUOTED) for fact in stated),
        literal(words.characters(citation)),
    ]
    return element("li", said, *(joined(Html(", "), fact) for fact in facts))
