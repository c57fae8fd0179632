"""What the commands print: a reply as a person reads it, and values as JSON."""

import json
from typing import Any

from answering import Answer, Reply, quotation
from retrieval import Hit


def told(reply: Reply) -> str:
    """Return a reply as a person reads it in a terminal."""
    if isinstance(reply, Answer):
        quoted = [quotation(citation) for s in reply.statements for citation in s.citations]
        return "\n\n".join(f"[{number}] {text}" for number, text in enumerate(quoted, start=1))
    missing = f" Bài gần nhất không nhắc tới: {', '.join(reply.missing)}." if reply.missing else ""
    nearest = "\n\n".join(f"- {quotation(near.citation)}" for near in reply.nearest)
    reports = "Các báo cáo" if reply.within.empty else "Các báo cáo trong phạm vi đã chọn"
    return f"{reports} không nói điều này.{missing}\nĐoạn gần nhất:\n\n{nearest}"


def hit_json(hit: Hit) -> dict[str, Any]:
    """Return a hit as JSON-ready values; offsets are code points of the settled text."""
    return {
        "rank": hit.rank,
        "score": hit.score,
        "article": hit.passage.article.id,
        "start": hit.passage.span.start,
        "end": hit.passage.span.end,
        "text": hit.passage.text,
    }


def print_json(value: dict[str, Any]) -> None:
    """Print one value as one line of JSON."""
    print(json.dumps(value, ensure_ascii=False))
