from hypothesis import given
from hypothesis import strategies as st

from answering.checking.evidence import Evidence
from answering.checking.quotes import check_quotes
from answering.checking.verbatim import find_verbatim
from answering.checking.verdicts import Edit
from retrieval import Article, Span

TEXT = "Bộ trưởng nói: cần quyết liệt triển khai ngay những công việc từ đầu năm. Hội nghị bế mạc."
ARTICLE = Article("a.txt", "Tin", None, None, TEXT)
EVIDENCE = (Evidence(ARTICLE, Span(0, len(TEXT))),)


def test_an_exact_quote_is_cited_where_it_stands() -> None:
    text = "Ông nói “Cần quyết liệt, triển khai ngay”."
    (quote,) = check_quotes(text, Span(0, len(text)), EVIDENCE)
    assert quote.exact
    assert quote.citation is not None
    assert quote.citation.quote == "cần quyết liệt triển khai ngay"


def test_a_quote_of_a_word_or_two_is_a_term() -> None:
    text = "Mô hình “hai cấp” ra đời."
    assert check_quotes(text, Span(0, len(text)), EVIDENCE) == ()


def test_a_quote_that_no_report_has_is_left_without_a_citation() -> None:
    text = "Ông nói “trời hôm nay đẹp quá chừng”."
    (quote,) = check_quotes(text, Span(0, len(text)), EVIDENCE)
    assert quote.citation is None
    assert not quote.exact


def test_words_put_in_and_left_out_are_told_apart() -> None:
    text = "“cần triển khai thật ngay những công việc từ đầu năm”"
    (quote,) = check_quotes(text, Span(0, len(text)), EVIDENCE)
    said = [(one.edit, one.text.strip()) for one in quote.differences]
    assert (Edit.LEFT_OUT, "quyết liệt") in said
    assert (Edit.ADDED, "thật") in said


WORDS = TEXT.split()


@given(st.data())
def test_the_runs_join_to_the_quotation_and_to_the_reports_words(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(WORDS) - 6))
    quoted = WORDS[start : start + data.draw(st.integers(5, 12))]
    place = data.draw(st.integers(0, len(quoted) - 1))
    quoted[place] = data.draw(st.sampled_from(["khác", "xa", "nhanh hơn"]))
    text = f"“{' '.join(quoted)}”"
    (quote,) = check_quotes(text, Span(0, len(text)), EVIDENCE)
    if not quote.differences:
        return
    assert quote.citation is not None
    mine = "".join(one.text for one in quote.differences if one.edit is not Edit.LEFT_OUT)
    assert mine.split() == text.strip("“”").rstrip(".:").split()


@given(st.integers(0, 12), st.integers(1, 8))
def test_any_run_of_an_articles_words_is_found_in_it(start: int, count: int) -> None:
    run = " ".join(WORDS[start : start + count])
    found = find_verbatim(run.upper(), ARTICLE)
    assert found is not None
    assert found.of(TEXT).split() == run.rstrip(".:").split() or run.rstrip(".:") in TEXT
    assert find_verbatim(f"{run} không có", ARTICLE) is None


def test_the_marks_behind_a_run_are_of_it_where_both_have_them() -> None:
    for said in ("từ đầu năm.", "từ đầu năm"):
        found = find_verbatim(said, ARTICLE)
        assert found is not None
        assert found.of(TEXT) == said
