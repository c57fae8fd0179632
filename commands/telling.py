"""What the commands print: a reply as a person reads it, and values as JSON."""

import json
from typing import Any

from answering import Answer, Contents, Courtesy, NoAnswer, Reply, quotation
from retrieval import Article, Hit


def told(reply: Reply) -> str:
    """Return a reply as a person reads it in a terminal."""
    match reply:
        case Answer():
            return _answer(reply)
        case NoAnswer():
            return _no_answer(reply)
        case Contents():
            return "\n".join(f"- {_article(article)}" for article in reply.articles)
        case Courtesy():
            return (
                "Xin chào. Hãy hỏi điều bạn muốn biết trong các báo cáo: câu trả lời là nguyên "
                'văn, có trích dẫn. Ví dụ: nguyenvan ask "Có những bài viết nào?"'
            )


def _answer(reply: Answer) -> str:
    lines: list[str] = []
    number, under = 0, ""
    for statement in reply.statements:
        if statement.under != under:
            under = statement.under
            lines.append(f"{under}:")
        for citation in statement.citations:
            number += 1
            lines.append(f"[{number}] {quotation(citation)}")
    lines += [f"{side}: các báo cáo không nói." for side in reply.lacking]
    return "\n\n".join(lines)


def _article(article: Article) -> str:
    date = f"{article.date:%d/%m/%Y}" if article.date else "không ghi ngày"
    return f"{article.title} ({date}, {article.id})"


def _no_answer(reply: NoAnswer) -> str:
    missing = f" Bài gần nhất không nhắc tới: {', '.join(reply.missing)}." if reply.missing else ""
    apart = f" Câu gần nhất không nói về: {', '.join(reply.apart)}." if reply.apart else ""
    nearest = "\n\n".join(f"- {quotation(near.citation)}" for near in reply.nearest)
    reports = "Các báo cáo" if reply.within.empty else "Các báo cáo trong phạm vi đã chọn"
    return f"{reports} không nói điều này.{missing}{apart}\nĐoạn gần nhất:\n\n{nearest}"


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
