import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from retrieval import Article, Span
from retrieval.sentences import QUOTE_LIMIT, SENTENCE_LIMIT, split_sentences
from retrieval.settle import settle

NUMBER = re.compile(r"\d+(?:[.,/]\d+)*%?")

words = st.sampled_from(
    ["Sở", "Nội", "vụ", "họp", "ông", "Nguyễn", "TP", "GS.TS", "PCT", "v.v", "UBND", "a", "A",
     "1", "(AI)"]
)  # fmt: skip
numbers = st.from_regex(r"[1-9][0-9]{0,9}([.,/][0-9]{1,9}){0,5}%?", fullmatch=True)
marks = st.sampled_from(
    [". ", "! ", "? ", "… ", "... ", ", ", "; ", ": ", ".", "…", "\n", " \n\n ",
     "“", "”", '"', " (", ") ", "- "]
)  # fmt: skip
runs = st.builds(str.__mul__, st.sampled_from(["ă", "b.", "1.", "Ớ ", "“"]), st.integers(1, 1200))
tokens = st.one_of(words, numbers, marks, st.just(" "), words.map(" {} ".format))
reports = st.lists(st.one_of(tokens, tokens, tokens, runs), max_size=60).map("".join)


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


def pairs(edges: list[int]) -> Iterator[tuple[int, int]]:
    return zip(edges[::2], edges[1::2], strict=True)


def cuts_number(text: str, spans: list[Span]) -> list[str]:
    edges = {edge for span in spans for edge in (span.start, span.end)}
    return [
        number[0]
        for number in NUMBER.finditer(text)
        if len(number[0]) <= 60 and edges & set(range(number.start() + 1, number.end()))
    ]


@pytest.mark.parametrize("texts", [reports, st.text(), st.text().map(settle)])
def test_the_spans_keep_their_contract(texts: st.SearchStrategy[str]) -> None:
    @given(texts)
    @settings(max_examples=300)
    def check(text: str) -> None:
        spans = split_sentences(text)
        edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
        assert edges == sorted(edges)
        assert not any(text[end:start].strip() for end, start in pairs(edges))
        for span in spans:
            assert 0 < len(span) <= SENTENCE_LIMIT
            assert span.of(text) == span.of(text).strip()
            assert "\n" not in span.of(text)
        assert cuts_number(text, spans) == []

    check()


@given(
    st.integers(SENTENCE_LIMIT - 70, SENTENCE_LIMIT + 5), numbers, st.sampled_from(["a", "ă,", "“"])
)
@example(SENTENCE_LIMIT - 1, "5.448", "a")
@example(SENTENCE_LIMIT - 2, "65,2%", "a")
@example(SENTENCE_LIMIT - 4, "01/3/2025", "a")
def test_a_forced_end_never_cuts_a_number(length: int, number: str, filler: str) -> None:
    text = (filler * length)[:length] + number + "b" * 300
    assert cuts_number(text, split_sentences(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị họp tại TP. Hồ Chí Minh ngày 5/1.",
        "Dự họp có đồng chí PCT. HĐND tỉnh.",
        "1. Công tác cán bộ.",
        "2.1. Công tác cán bộ.",
        "(1). Công tác cán bộ.",
        "IV. Tổ chức thực hiện.",
        "Điều 5. Phạm vi điều chỉnh.",
        "PHỤ LỤC II. Danh mục hồ sơ.",
        "a. Công tác cán bộ.",
        "Ông GS.TS. Nguyễn Văn A phát biểu.",
        "Bà PGS. TS. Trần Thị B phát biểu.",
        "Theo ThS. Lê Văn C, việc này khó.",
        "BS. Phạm Thị D và Đ/c. Nguyễn E cùng dự.",
        "Ông Nguyễn V. Nam phát biểu.",
        "Nhiều nội dung khác... được bàn đến.",
        "Nhiều nội dung khác… được bàn đến.",
        "Giải quyết cho 5.448 trường hợp với kinh phí 5.535 tỷ đồng.",
        "Giảm 65,2% cơ quan, từ ngày 01/3/2025.",
        "Ông nói: “Cần làm ngay. Không được chậm. Ai chậm phải chịu.”, rồi kết luận.",
        'Ông nói: "Đây là đạo lý. Đừng để dân chờ" tại hội nghị.',
        "Truy cập phutho.gov.vn để xem.",
        "Ai làm? và làm gì, chưa rõ.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Sở Nội vụ họp.| Các sở cùng dự.",
        "Có sách, báo, v.v.| Hội nghị kết thúc.",
        "các tỉnh, thành phố.|Thủ tướng Phạm Minh Chính đến dự.",
        "Việc này ai làm?| Sở Nội vụ!| Bao giờ?",
        "Đạt 100%.| Năm 2026 tiếp tục.",
        "Kết thúc năm 2025.| 184 nhiệm vụ hoàn thành.",
        "Ông nói: “Cần làm ngay.”| Các sở nhất trí.",
        "“Tôi đã gặp ông A.”| Các sở nhất trí.",
        "Còn nhiều việc…| Sở sẽ làm tiếp.",
        "Còn nhiều việc...| Sở sẽ làm tiếp.",
        "Sở họp (lần thứ hai).| “Phải nhanh”, ông nói.",
        "Dòng một không có dấu chấm|\nDòng hai.",
        "1. Công tác cán bộ.|\n2. Công tác đào tạo.",
    ],
)
def test_sentences_end_where_the_bar_stands(text: str) -> None:
    parts = text.split("|")
    assert sentences("".join(parts)) == [part.strip() for part in parts]


def test_a_quotation_over_the_limit_is_split_like_any_text() -> None:
    inside = "Cần làm ngay việc này. " * (QUOTE_LIMIT // 20)
    assert len(sentences(f"Ông nói: “{inside.strip()}” ở đó.")) > 1


def test_an_overlong_sentence_is_cut_at_a_clause_then_at_a_space() -> None:
    clauses = "một hai ba, " * 120
    first, second = sentences(clauses)
    assert first.endswith("ba,")
    assert second.startswith("một")
    assert {len(piece) % 4 for piece in sentences("một " * 300)} == {3}


def test_blank_text_has_no_sentences() -> None:
    assert split_sentences("") == split_sentences(" \n \n") == []


@pytest.mark.parametrize(
    ("article", "sentence"),
    [
        (0, "Tổng Bí thư Tô Lâm trao tặng Bộ Nội vụ Huân chương Lao động hạng Nhất "
            "(Ảnh: Mạnh Quân)."),
        (1, "Bên cạnh đó, còn các nhiệm vụ thường xuyên, giao thêm…"),
        (1, "2026 được Bộ trưởng nhấn mạnh là năm quan trọng với Đảng bộ Bộ Nội vụ, "
            "năm đầu tiên thực hiện Nghị quyết Đại hội XIV của Đảng."),
        (2, "3. Địa phương cần rà soát những vấn đề còn vướng mắc, khó khăn về nội dung phân cấp, "
            "phân quyền của từng Bộ; có kiến nghị đề xuất để Bộ Nội vụ chủ trì phối hợp với Bộ, "
            "ngành, đơn vị liên quan để triển khai xử lý, đảm bảo việc phân cấp phân quyền từ "
            "Trung ương về địa phương để địa phương có thể triển khai thực hiện."),
        (2, "Đây là việc khó, nhưng bắt buộc phải thực hiện."),
        (3, "Hội nghị họp dưới hình thức trực tuyến với các tỉnh, thành phố."),
        (3, "Thủ tướng Phạm Minh Chính đến dự Hội nghị tổng kết ngành Nội vụ."),
        (4, "Đồng thời, giải quyết dứt điểm chế độ thôi việc cho 5.448 trường hợp với kinh phí "
            "5.535 tỷ đồng, đảm bảo ổn định tâm lý đội ngũ."),
        (4, "date 2026-01-05 Sở Nội vụ triển khai nhiệm vụ năm 2026"),
    ],
)  # fmt: skip
def test_real_sentences_of_the_seeds_are_whole(
    seed_articles: tuple[Article, ...], article: int, sentence: str
) -> None:
    assert sentence in sentences(seed_articles[article].text)


def test_a_quotation_of_the_seeds_stands_beside_its_speaker(
    seed_articles: tuple[Article, ...],
) -> None:
    quoting = [
        sentence
        for article in seed_articles
        for sentence in sentences(article.text)
        if sentence.startswith("“")
    ]
    assert len(quoting) == 3
    assert all("”, Bộ trưởng" in sentence for sentence in quoting)


def test_sentences_of_the_seeds_open_with_a_capital_a_number_or_a_mark(
    seed_articles: tuple[Article, ...],
) -> None:
    for article in seed_articles[:4]:
        for sentence in sentences(article.text):
            assert not sentence[0].islower(), sentence


def test_a_long_line_is_split_in_time_that_grows_with_its_length() -> None:
    line = "Sở Nội vụ đã hoàn thành nhiệm vụ năm 2025. “Tốt lắm”, ông nói rằng thế. " * 3000
    start = time.process_time()
    spans = split_sentences(line)
    assert time.process_time() - start < 1.5
    assert len(spans) == 6000
