"""Replies as a person reads them in a terminal."""

from datetime import date

from answering import Answer, Citation, Contents, Courtesy, NoAnswer, Statement
from commands.telling import told
from retrieval import Article, Filter, Span


def test_that_the_reports_do_not_say_is_said_of_those_that_were_asked() -> None:
    assert told(NoAnswer("Hỏi?", (), ())).startswith("Các báo cáo không nói điều này.")
    apart = told(NoAnswer("Hỏi?", ("Hà Nội",), (), apart=("2021",)))
    assert "Bài gần nhất không nhắc tới: Hà Nội. Câu gần nhất không nói về: 2021." in apart
    narrowed = NoAnswer("Hỏi?", (), (), Filter(until=date(2022, 12, 31)))
    assert told(narrowed).startswith("Các báo cáo trong phạm vi đã chọn không nói điều này.")


def test_sides_contents_and_a_greeting_are_told() -> None:
    article = Article("a.txt", "Tiêu đề", date(2026, 1, 5), None, "Giảm 69,1% xã.")
    cited = (Citation(article, Span(0, 14)),)
    reply = Answer(
        "?", (Statement("Giảm 69,1% xã.", cited, under="năm 2025"),), lacking=("năm 1998",)
    )
    said = told(reply)
    assert said.startswith("năm 2025:\n\n[1] “Giảm 69,1% xã.”")
    assert said.endswith("năm 1998: các báo cáo không nói.")
    assert told(Contents("?", (article,))) == "- Tiêu đề (05/01/2026, a.txt)"
    assert "nguyên văn" in told(Courtesy("Xin chào"))
