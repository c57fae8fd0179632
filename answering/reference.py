"""A quotation with its reference, as a person pastes it into a report."""

from answering.answer import Citation


def quotation(citation: Citation) -> str:
    """Return the quote in quotation marks, then title, date, source, file and offsets."""
    article = citation.article
    parts = [
        article.title,
        f"{article.date:%d/%m/%Y}" if article.date else "không ghi ngày",
        article.source or "",
        article.id,
        f"ký tự {citation.span.start}–{citation.span.end}",
    ]
    return f"“{citation.quote}” — {', '.join(part for part in parts if part)}"
