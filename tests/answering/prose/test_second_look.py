"""Each rule of the second look by itself: what it lets stand, and what it does not."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from answering import Citation
from answering.checking import CheckedSentence, Fact, FactKind, Verdict
from answering.prose.attribution import ties_stand
from answering.prose.counting import counts_the_same, figures_belong_together, there_are_as_many
from answering.prose.drafting import Sentence
from answering.prose.leads import without_lead
from answering.prose.markers import Mark
from answering.prose.placing import names_its_day, stands_in_place
from answering.prose.predicates import (
    facts_are_of_it,
    is_no_commonplace,
    offices_stand,
    ranks_are_in_it,
    values_are_of_it,
)
from answering.prose.second_look import stands_up
from retrieval import Article, Span

NUMBER, PERCENT, DATE = FactKind.NUMBER, FactKind.PERCENT, FactKind.DATE
MONEY, ORDINAL, PERSON = FactKind.MONEY, FactKind.ORDINAL, FactKind.PERSON
DATA = "Phú Thọ xếp thứ nhất cả nước về cập nhật dữ liệu với 100% hồ sơ (88.921 cán bộ)."
CUTS = "Qua đó giảm 65,2% cơ quan chuyên môn cấp tỉnh, 69,1% đơn vị hành chính cấp xã."
SENT = "Toàn ngành đã điều động, biệt phái 651 cán bộ về xã (đạt 162% kế hoạch)."
LEFT = "Giải quyết chế độ thôi việc cho 5.448 trường hợp với kinh phí 5.535 tỷ đồng."
FEAST = "Với tinh thần Quốc khánh 2/9 và niềm tự hào về truyền thống của ngành."
MEDALS = (
    "Ông Trần Duy Đông đã trao Huân chương của Chủ tịch nước cho Sở Nội vụ; trao tặng Bằng khen "
    "của Thủ tướng Chính phủ cho 3 cá nhân."
)


def checked(
    text: str, *quotes: str, facts: tuple[tuple[FactKind, str, str], ...] = ()
) -> CheckedSentence:
    """Return a confirmed sentence; each fact is found in the first quote that holds it."""
    article = Article("a.txt", "", None, None, "\n".join(quotes))
    starts = [article.text.index(quote) for quote in quotes]
    cited = [
        Citation(article, Span(start, start + len(quote)))
        for start, quote in zip(starts, quotes, strict=True)
    ]
    told = tuple(
        Fact(
            kind,
            Span(text.index(said), text.index(said) + len(said)),
            Verdict.CONFIRMED,
            found,
            next(one for one in cited if found in one.quote),
        )
        for kind, said, found in facts
    )
    return CheckedSentence(Span(0, len(text)), Verdict.CONFIRMED, told, (), tuple(cited))


def plain(words: Sequence[str], folded: bool) -> npt.NDArray[np.float32]:
    """Weigh all words alike."""
    return np.ones(len(words), dtype=np.float32)


@pytest.mark.parametrize(
    ("text", "figure", "stands"),
    [
        ("Phú Thọ giảm 69,1% đơn vị hành chính cấp xã.", "69,1%", True),
        ("Phú Thọ giảm 69,1% đơn vị hành chính.", "69,1%", True),
        ("Phú Thọ giảm 69,1% số xã.", "69,1%", True),
        ("Phú Thọ giảm 69,1% đơn vị hành chính cấp huyện.", "69,1%", False),
        ("Phú Thọ giảm 65,2% cơ quan chuyên môn nội vụ.", "65,2%", False),
        ("Phú Thọ giảm 65,2% cơ quan cấp xã.", "65,2%", True),
    ],
)
def test_what_is_counted(text: str, figure: str, stands: bool) -> None:
    found = checked(text, CUTS, facts=((PERCENT, figure, figure),))
    assert counts_the_same(text, found.facts[0]) is stands


def test_a_level_tells_units_apart_even_right_behind_the_number() -> None:
    text, quote = "Có 3 cấp xã.", "Có 3 cấp tỉnh."
    assert not counts_the_same(text, checked(text, quote, facts=((NUMBER, "3", "3"),)).facts[0])
    text, quote = "Có 3 cán bộ giỏi.", "Có 3 cán bộ trẻ."
    assert counts_the_same(text, checked(text, quote, facts=((NUMBER, "3", "3"),)).facts[0])


def test_a_number_inside_another_is_not_where_it_stands() -> None:
    text, quote = "Giảm 3 đơn vị hành chính cấp xã.", "Giảm 13 đơn vị hành chính cấp huyện, 3 xã."
    assert counts_the_same(text, checked(text, quote, facts=((NUMBER, "3", "3"),)).facts[0])


@pytest.mark.parametrize(
    ("text", "quote", "stands"),
    [
        ("Sở Nội vụ có 651 cán bộ.", SENT, False),
        ("Sở Nội vụ có khoảng 651 cán bộ, theo báo cáo.", SENT, False),
        ("Có 651 cán bộ được điều động về xã.", SENT, True),
        ("Sở Nội vụ biệt phái 651 cán bộ.", SENT, True),
        ("Sở Nội vụ có 651 cán bộ.", "Sở hiện có tất cả 651 cán bộ.", True),
        ("Sở Nội vụ có 651 cán bộ.", "Đội ngũ gồm 651 cán bộ.", True),
    ],
)
def test_how_many_there_are(text: str, quote: str, stands: bool) -> None:
    found = checked(text, quote, facts=((NUMBER, "651", "651"),))
    assert there_are_as_many(text, found.facts[0]) is stands


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("88.921 hồ sơ đạt 162% kế hoạch.", False),
        ("88.921 cán bộ được cập nhật, đạt 162% kế hoạch.", False),
        ("88.921 cán bộ được cập nhật và bằng 162% kế hoạch.", False),
        ("88.921 cán bộ được cập nhật, việc biệt phái đạt 162% kế hoạch.", True),
        ("88.921 cán bộ được cập nhật; biệt phái 162% kế hoạch.", True),
    ],
)
def test_numbers_of_two_sentences(text: str, stands: bool) -> None:
    facts = ((NUMBER, "88.921", "88.921"), (PERCENT, "162%", "162%"))
    assert bool(figures_belong_together(text, checked(text, DATA, SENT, facts=facts))) is stands


def test_numbers_of_one_sentence_may_stand_together() -> None:
    text = "Toàn ngành biệt phái 651 cán bộ đạt 162% kế hoạch."
    facts = ((NUMBER, "651", "651"), (PERCENT, "162%", "162%"))
    assert figures_belong_together(text, checked(text, SENT, DATA, facts=facts))


@pytest.mark.parametrize(
    ("text", "said", "found", "stands"),
    [
        ("Ngày truyền thống là 2/9.", "2/9", "2/9", False),
        ("Quốc khánh là ngày 2/9.", "2/9", "2/9", True),
    ],
)
def test_a_day_with_a_name(text: str, said: str, found: str, stands: bool) -> None:
    assert (
        names_its_day(text, checked(text, FEAST, facts=((DATE, said, found),)).facts[0]) is stands
    )


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("Ngày 9/1, Bộ họp.", "9/1"),
        ("Sáng ngày 9/1 Bộ họp.", "9/1"),
        ("Kế hoạch năm 2025.", "năm 2025"),
    ],
)
def test_a_day_without_a_name(quote: str, found: str) -> None:
    text = f"Bộ họp {found}."
    assert names_its_day(text, checked(text, quote, facts=((DATE, found, found),)).facts[0])


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Ông trao Bằng khen của Thủ tướng cho 3 cá nhân.", True),
        ("Ông trao Bằng khen của đồng chí Thủ tướng cho 3 cá nhân.", True),
        ("Ông trao Bằng khen của Chủ tịch nước cho 3 cá nhân.", False),
        ("Ông trao Huân chương của Chủ tịch nước cho Sở Nội vụ.", True),
        ("Ông trao Huân chương của Chủ tịch nước cho Giám đốc Sở Nội vụ.", True),
        ("Ông trao Huân chương của Chủ tịch nước cho Ban Tổ chức.", False),
        ("Ông trao Huân chương của Chủ tịch nước cho cán bộ.", True),
        ("Ông trao Cờ thi đua của Chính phủ.", True),
    ],
)
def test_of_whom_and_for_whom(text: str, stands: bool) -> None:
    assert ties_stand(text, checked(text, MEDALS)) is stands


@pytest.mark.parametrize(
    ("text", "quote", "stands"),
    [
        ("Ông trao bằng cho Sở Nội vụ.", "Ông trao bằng cho Giám đốc Sở Nội vụ.", True),
        ("Ông trao bằng cho Sở Y tế.", "Ông trao bằng cho Giám đốc Sở Nội vụ.", False),
        ("Nghị quyết của Đảng và Chính phủ.", "Nghị quyết của Đảng cùng Nhà nước.", True),
        ("Nghị quyết của Bộ và Chính phủ.", "Nghị quyết của Đảng cùng Nhà nước.", False),
        ("Nghị quyết của", "Nghị quyết của Đảng.", True),
        ("Của Bộ Nội vụ.", "Của Sở Nội vụ.", True),
    ],
)
def test_a_title_may_stand_before_a_name_and_anything_behind_it(
    text: str, quote: str, stands: bool
) -> None:
    assert ties_stand(text, checked(text, quote)) is stands


def test_who_is_asked() -> None:
    quote = "Bộ trưởng đề nghị Ủy ban Kiểm tra theo dõi."
    for name, stands in (("Ủy ban Kiểm tra", True), ("Ban Bí thư", False), ("các nơi", True)):
        text = f"Bộ trưởng đề nghị {name} theo dõi."
        assert ties_stand(text, checked(text, quote)) is stands
    text = "Bộ trưởng yêu cầu Ban Bí thư theo dõi."
    assert ties_stand(text, checked(text, quote))


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Phú Thọ xếp thứ nhất cả nước về cập nhật dữ liệu.", True),
        ("Phú Thọ xếp thứ nhất cả nước.", True),
        ("Phú Thọ xếp thứ nhất cả nước về cải cách hành chính.", False),
        ("Phú Thọ xếp thứ nhất về chuyển đổi dữ liệu.", False),
    ],
)
def test_what_a_rank_is_in(text: str, stands: bool) -> None:
    found = checked(text, DATA, facts=((ORDINAL, "thứ nhất", "thứ nhất"),))
    assert ranks_are_in_it(text, found) is stands


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Kinh phí chi trả chế độ thôi việc là 5.535 tỷ đồng.", True),
        ("Kinh phí thôi việc bằng 5.535 tỷ đồng.", True),
        ("Kinh phí hoạt động của Sở là khoảng 5.535 tỷ đồng.", False),
        ("Sở hoạt động tốt với 5.535 tỷ đồng.", True),
    ],
)
def test_what_a_value_is_said_to_be(text: str, stands: bool) -> None:
    found = checked(text, LEFT, facts=((MONEY, "5.535 tỷ đồng", "5.535 tỷ đồng"),))
    assert values_are_of_it(text, found) is stands


def test_a_commonplace_is_no_quotation() -> None:
    assert not is_no_commonplace("Bộ đã làm tốt công việc.", checked("", "Bộ lo đời sống."))
    assert is_no_commonplace("Bộ đã làm tốt công tác.", checked("", "Bộ làm công tác rất tốt."))
    text = "Bộ làm tốt 160 việc."
    told = checked(text, "Có 160 nhiệm vụ.", facts=((NUMBER, "160", "160"),))
    assert is_no_commonplace(text, told)
    long = "Bộ làm tốt công việc, quan tâm đời sống anh em."
    assert is_no_commonplace(long, checked("", "Bộ lo đời sống."))


def test_a_number_is_of_what_is_said_of_it() -> None:
    told = ((NUMBER, "651", "651"),)
    right = "Đã điều động, biệt phái 651 cán bộ về xã."
    assert facts_are_of_it(right, checked(right, SENT, facts=told), plain)
    wrong = "Kinh phí xây trụ sở mới tăng thêm 651 phần mỗi quý."
    assert not facts_are_of_it(wrong, checked(wrong, SENT, facts=told), plain)


def test_a_merged_sentence_is_looked_at_by_its_clauses() -> None:
    quote = "Thủ tướng Phạm Minh Chính chủ trì hội nghị."
    told = ((PERSON, "Phạm Minh Chính", "Phạm Minh Chính"),)
    merged = "Hội nghị tổng kết ngành tổ chức ở Hà Nội sáng qua, do Phạm Minh Chính chủ trì."
    assert facts_are_of_it(merged, checked(merged, quote, facts=told), plain)
    crossed = "Hội nghị tổng kết ngành tổ chức ở Hà Nội sáng qua, do Phạm Minh Chính ghi hình."
    assert not facts_are_of_it(crossed, checked(crossed, quote, facts=told), plain)


def test_a_person_may_be_named_by_another_sentence_that_is_cited() -> None:
    text = "Phạm Minh Chính chủ trì hội nghị."
    quotes = "Phạm Minh Chính khen Bộ Nội vụ.", "Phạm Minh Chính đến chủ trì hội nghị."
    told = ((PERSON, "Phạm Minh Chính", "Phạm Minh Chính"),)
    assert facts_are_of_it(text, checked(text, *quotes, facts=told), plain)
    assert not facts_are_of_it(text, checked(text, quotes[0], facts=told), plain)


def test_who_is_said_to_hold_an_office() -> None:
    quote = "Của Tổng Bí thư Tô Lâm, của Chính phủ, Thủ tướng Chính phủ."
    for text, stands in (
        ("Ông Tô Lâm là Tổng Bí thư.", True),
        ("Ông Tô Lâm là Thủ tướng.", False),
        ("Thủ tướng là ông Tô Lâm.", False),
        ("Ông Tô Lâm gặp Thủ tướng.", True),
    ):
        assert offices_stand(text, checked(text, quote)) is stands


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Giảm 69,1% đơn vị hành chính cấp xã.", True),
        ("Giảm 65,2% đơn vị hành chính cấp xã.", False),
    ],
)
def test_a_share_stands_in_its_clause(text: str, stands: bool) -> None:
    figure = text.split()[1]
    found = checked(text, CUTS, facts=((PERCENT, figure, figure),))
    assert stands_in_place(text, found.facts[0], found) is stands


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Toàn ngành điều động, biệt phái 651 cán bộ về xã.", True),
        ("Toàn ngành điều động, biệt phái 651 cán bộ về 77 xã.", False),
        ("Toàn ngành điều động, biệt phái 651 cán bộ về xã ở Lào.", False),
        ("Toàn ngành điều động nhiều nhất, biệt phái 651 cán bộ về xã.", False),
        ("Toàn ngành lần đầu tiên điều động, biệt phái 651 cán bộ về xã.", False),
        ("Toàn ngành điều động, biệt phái 651 cán bộ về xã www.x.", False),
        ("Báo cáo không nêu việc biệt phái 651 cán bộ về xã.", False),
        ("Toàn ngành điều động, biệt phái 651 cán bộ về xã�", False),
    ],
)
def test_figures_names_and_superlatives_stand(text: str, stands: bool) -> None:
    found = checked(text, SENT, facts=((NUMBER, "651", "651"),))
    assert stands_up(text, found, plain) is stands


def test_an_abbreviation_may_be_written_out() -> None:
    quote = "Trần Duy Đông - Chủ tịch UBND tỉnh dự họp."
    text = "Ông Trần Duy Đông, Chủ tịch Ủy ban Nhân dân tỉnh, dự họp."
    assert stands_up(text, checked(text, quote), plain)


def test_a_whole_that_the_report_does_not_state_is_missed() -> None:
    quote = "Được giao 183 nhiệm vụ, đã hoàn thành 160 nhiệm vụ."
    for whole, stands in ((183, True), (190, False)):
        text = f"Hoàn thành 160/{whole} nhiệm vụ được giao."
        found = checked(text, quote, facts=((NUMBER, f"160/{whole}", "160"),))
        assert stands_up(text, found, plain) is stands


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Theo đoạn trích 1, Bộ họp.", "Bộ họp."),
        ("Dựa trên các đoạn trích được cung cấp, thì Bộ họp.", "Bộ họp."),
        ("Theo báo cáo, Bộ họp.", "Theo báo cáo, Bộ họp."),
        ("Theo đoạn trích 1,", "Theo đoạn trích 1,"),
    ],
)
def test_the_passages_are_not_named_to_the_reader(written: str, text: str) -> None:
    found = without_lead(Sentence(written, (Mark(len(written), (1,)),)))
    assert found.text == text
    assert found.marks == (Mark(len(text), (1,)),)
