"""A checked text is drawn in its own characters, each sentence with its verdict and evidence."""

from dataclasses import replace

from answering.checking import Verdict
from retrieval import Filter
from tests.web.checks import CHECKED, TEXT, long, span
from tests.web.drawn import Drawn
from tests.web.turns import ARTICLE, FIRST, OTHER
from web import check_view, words
from web.check_references import numbered, references

(PART,) = check_view.parts(CHECKED)


def _part() -> Drawn:
    return Drawn(check_view.checked_part(CHECKED, PART))


def test_the_text_keeps_its_characters_and_each_sentence_has_its_verdict() -> None:
    drawn = Drawn(check_view.sentences(TEXT, PART))
    assert drawn.text == TEXT
    links = drawn.named("a")
    assert [link.text for link in links] == [one.span.of(TEXT) for one in CHECKED.sentences]
    assert [link.attributes["data-verdict"] for link in links] == [
        one.verdict.value for one in CHECKED.sentences
    ]
    assert len({(link.attributes["data-sign"]) for link in links}) == 5
    assert all(link.attributes["title"].startswith("Câu ") for link in links)


def test_the_facts_that_do_not_hold_are_set_off_in_the_text() -> None:
    drawn = Drawn(check_view.sentences(TEXT, PART))
    assert [node.text for node in drawn.named("span") if "fact" in node.attributes["class"]] == [
        "70%"
    ]


def test_each_sentence_leads_to_its_finding_and_that_to_its_marks() -> None:
    drawn = _part()
    ids = drawn.by_id()
    for link in drawn.named("a"):
        if href := link.attributes.get("href", ""):
            assert href.startswith("https://") or href[1:] in ids
    for number, sentence in PART:
        marks = ids[f"f{number}"].attributes["data-marks"].split()
        assert [ids[mark].text for mark in marks] == [one.quote for one in sentence.evidence]
    assert words.NO_EVIDENCE in ids["f6"].text


def test_what_the_reports_say_instead_is_set_off_in_the_original() -> None:
    marks = [node.text for node in _part().named("b")]
    assert marks == ["69,1%", "10~20 tỷ~"]


def test_a_fact_is_told_with_what_was_found() -> None:
    cells = [node.text for node in _part().named("td")]
    assert cells[:4] == ["tỷ lệ", "70%", "69,1% (đã làm tròn)", "≠ sai khác"]


def test_a_near_quotation_shows_what_was_added_and_left_out() -> None:
    drawn = _part()
    assert [node.text for node in drawn.named("ins")] == ["luật"]
    assert [node.text for node in drawn.named("del")] == ["cương"]


def test_nothing_from_outside_becomes_markup() -> None:
    names = {node.name for node in _part().nodes}
    assert not names & {"script", "i"}
    assert "<script>alert(1)</script>" in _part().text


def test_counts_name_every_verdict_and_lead_to_its_first_sentence() -> None:
    drawn = Drawn(check_view.counts(CHECKED, (ARTICLE, OTHER), PART))
    assert [node.text for node in drawn.named("li")] == [
        "= nguyên văn 1",
        "✓ được xác nhận 1",
        "≠ sai khác 2",
        "~ chưa đủ căn cứ 1",
        "? không thấy trong báo cáo 1",
    ]
    assert [node.attributes["href"] for node in drawn.named("a")] == [
        "#s1",
        "#s2",
        "#s3",
        "#s5",
        "#s6",
    ]
    kept = replace(CHECKED, within=Filter(frozenset({OTHER.id})))
    assert "1 bài" in Drawn(check_view.counts(kept, (ARTICLE, OTHER), PART)).text


def test_what_is_wrong_is_read_first() -> None:
    assert check_view.first_to_read(PART) == 3
    assert check_view.first_to_read(PART[:2]) == 1
    assert PART[2][1].verdict is Verdict.DIFFERENT


def test_a_long_text_is_drawn_in_parts_that_keep_its_numbers() -> None:
    many = long(5 * check_view.PART)
    cut = check_view.parts(many)
    assert [len(part) for part in cut] == [check_view.PART] * 5
    assert [pair for part in cut for pair in part] == numbered(many)
    assert cut[1][0][0] == check_view.PART + 1


def test_a_citation_has_one_number_however_often_it_serves() -> None:
    cited = references(PART)
    assert [reference.number for reference in cited] == [1, 2, 3]
    assert cited[0].citation.quote == FIRST
    assert cited[0].origin == "s1"
    assert span(FIRST).start == 0
