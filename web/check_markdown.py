"""A checked text as Markdown that says exactly the characters it was given."""

from collections.abc import Iterator

from answering.checking import CheckedQuote, CheckedSentence, CheckedText, Edit, Fact
from web import words
from web.check_outline import (
    counted,
    evidence_label,
    fact_cells,
    fact_titles,
    headline,
    quote_label,
    quote_runs,
)
from web.check_references import numbered
from web.markdown_text import escaped

_EDITS = {Edit.SAME: "{}", Edit.ADDED: "[+{}]", Edit.LEFT_OUT: "[−{}]"}


def as_markdown(checked: CheckedText) -> bytes:
    """Write a checked text as Markdown, in UTF-8."""
    head = [f"# {words.EXPORT_TITLE}", "\n".join(f"- {escaped(line)}" for line in counted(checked))]
    if not checked.within.empty:
        head.append(escaped(words.checked_within(checked.within)))
    blocks = [block for pair in numbered(checked) for block in _sentence(checked.text, *pair)]
    return ("\n\n".join([*head, *blocks]) + "\n").encode()


def _sentence(text: str, number: int, sentence: CheckedSentence) -> Iterator[str]:
    yield f"## {escaped(headline(number, sentence))}"
    yield f"> {escaped(sentence.span.of(text))}"
    if sentence.facts:
        yield _facts(text, sentence.facts)
    yield from (_quote(text, quote) for quote in sentence.quotes)
    yield f"**{escaped(evidence_label(sentence))}**"
    if sentence.evidence:
        yield "\n".join(f"- {escaped(words.quotation(citation))}" for citation in sentence.evidence)


def _facts(text: str, facts: tuple[Fact, ...]) -> str:
    titles = fact_titles()
    rows = [titles, ("---",) * len(titles)]
    cells = [tuple(map(escaped, fact_cells(text, fact))) for fact in facts]
    return "\n".join(f"| {' | '.join(row)} |" for row in [*rows, *cells])


def _quote(text: str, quote: CheckedQuote) -> str:
    runs = "".join(_EDITS[run.edit].format(run.text) for run in quote_runs(text, quote))
    return f"**{escaped(quote_label(quote))}** {escaped(f'“{runs}”')}"
