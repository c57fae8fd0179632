"""Which way things go: tăng or giảm, before or after, from the centre to the provinces."""

from collections.abc import Iterator, Sequence

import regex

from answering.checking.evidence import Claim, Evidence
from answering.checking.verdicts import Fact, FactKind, Verdict
from answering.checking.words import Word, words_of
from retrieval import Span

OPPOSITES = tuple(
    (one, other)
    for line in """
        tăng = giảm, tránh
        nâng cao = giảm, hạ thấp
        tăng cường = giảm bớt, hạn chế
        đẩy mạnh = hạn chế, giảm bớt
        thúc đẩy = cản trở, kìm hãm
        mở rộng = thu hẹp, tinh gọn
        tinh gọn = phình to
        siết chặt = nới lỏng
        tập trung = phân tán
        cao = thấp
        lớn = nhỏ
        nhiều = ít
        nhanh = chậm
        sớm = muộn
        mạnh = yếu
        dễ = khó
        xa = gần
        cũ = mới
        trên = dưới
        trước = sau
        đầu = cuối
        đầu tiên = cuối cùng
        tối thiểu = tối đa
        ít nhất = nhiều nhất
        thừa = thiếu
        vượt = thấp hơn, không đạt
        khai mạc = bế mạc
        chuẩn bị = kết thúc
        trực tiếp = trực tuyến
        thuận lợi = khó khăn
        thành công = thất bại
        tích cực = tiêu cực
        chủ động = bị động, thụ động
        quyết liệt = thận trọng, cầm chừng
        khẩn trương = chậm rãi, từ từ
        bám sát = xa rời
        chú trọng = xem nhẹ, coi nhẹ
        biểu dương = phê bình
        đánh giá cao = phê bình, đánh giá thấp
        đồng ý = phản đối
        đồng tình = phản đối
        bắt buộc = tự nguyện
        công khai = bí mật
        thành lập = giải thể, xóa bỏ
        xóa bỏ = duy trì, giữ nguyên
        bổ nhiệm = miễn nhiệm
        sáp nhập = chia tách
        hợp nhất = chia tách
        giữ chân = sa thải
        hoàn thành = đang thực hiện
    """.strip().splitlines()
    for one, others in [line.strip().split(" = ")]
    for other in others.split(", ")
)
"""Words that cannot both be said of one thing."""

_NUMERIC = frozenset({"tăng", "giảm"})
"""Said of figures: the words beside them change with the sentence, the figure does not."""

_BESIDE = 4
"""Words on either side of which one must be in common."""

_WAY = regex.compile(r"\btừ (\w+(?: \w+)?) (?:về|đến|tới|xuống|lên|sang) (\w+(?: \w+)?)")

_Place = tuple[int, int]


def check_directions(claim: Claim) -> Iterator[Fact]:
    """Yield a fact for each direction in which a claim and its nearest sentence disagree."""
    mine, theirs = words_of(claim.text), words_of(claim.anchor.text)
    for pair in OPPOSITES:
        for said, other in (pair, pair[::-1]):
            here, there = _places(mine, said), _places(theirs, other)
            if not here or not there or _places(theirs, said) or _places(mine, other):
                continue
            if set(pair) <= _NUMERIC or _shares_neighbour(mine, here[0], theirs, there[0]):
                span, found = _span(mine, here[0]), _span(theirs, there[0])
                yield _fact(span, claim.anchor, found)
    yield from _turned_round(claim)


def _places(words: Sequence[Word], phrase: str) -> list[_Place]:
    wanted = phrase.split()
    texts = [word.text for word in words]
    size = len(wanted)
    return [(p, p + size) for p in range(len(texts) - size + 1) if texts[p : p + size] == wanted]


def _shares_neighbour(
    mine: Sequence[Word], here: _Place, theirs: Sequence[Word], there: _Place
) -> bool:
    """Say whether two phrases stand beside a word in common."""
    return bool(_around(mine, here) & _around(theirs, there))


def _around(words: Sequence[Word], place: _Place) -> set[str]:
    first, end = place
    near = [*words[max(0, first - _BESIDE) : first], *words[end : end + _BESIDE]]
    return {word.text for word in near}


def _turned_round(claim: Claim) -> Iterator[Fact]:
    """Yield a way that the claim goes from its end to its start: "từ A về B", "từ B về A"."""
    for source, target, span in _ways(claim.text):
        for start, end, found in _ways(claim.anchor.text):
            if source == end and target == start:
                yield _fact(span, claim.anchor, found)


def _ways(text: str) -> Iterator[tuple[str, str, Span]]:
    for match in _WAY.finditer(text.lower()):
        yield match[1], match[2], Span(*match.span())


def _span(words: Sequence[Word], place: _Place) -> Span:
    return Span(words[place[0]].span.start, words[place[1] - 1].span.end)


def _fact(span: Span, evidence: Evidence, found: Span) -> Fact:
    said = found.of(evidence.text)
    return Fact(FactKind.DIRECTION, span, Verdict.DIFFERENT, said, evidence.citation)
