"""What is denied, and which way things go: "chưa hoàn thành", tăng or giảm."""

from collections.abc import Iterator, Sequence

import regex

from answering.checking.evidence import Claim, Evidence, Word, words_of
from answering.checking.verdicts import Fact, FactKind, Verdict
from retrieval import Span

_NOT = frozenset({"không", "chưa", "chẳng", "chả", "đừng"})
_NOT_NEGATIONS = frozenset({"chỉ", "những", "ngừng", "gian", "khí", "phận", "ít", "lực", "quân"})
"""Words after "không" that make another word of it, or no denial: "không chỉ", "không gian"."""

_REACH = 3
_WAY = regex.compile(r"\btừ (\w+(?: \w+)?) (?:về|đến|tới|xuống|lên|sang) (\w+(?: \w+)?)")
_FILLERS = frozenset({"có", "phải", "được", "bị", "hề", "thể", "đã", "từng"})

OPPOSITES = (
    ("tăng", "giảm"), ("cao", "thấp"), ("trước", "sau"), ("đầu tiên", "cuối cùng"),
    ("trên", "dưới"), ("nhiều", "ít"), ("mở rộng", "thu hẹp"), ("khai mạc", "bế mạc"),
    ("trực tiếp", "trực tuyến"), ("thuận lợi", "khó khăn"), ("nhanh", "chậm"),
    ("mạnh", "yếu"), ("dễ", "khó"), ("bắt buộc", "tự nguyện"), ("thành công", "thất bại"),
    ("tích cực", "tiêu cực"), ("đồng ý", "phản đối"), ("thừa", "thiếu"), ("sớm", "muộn"),
    ("tối thiểu", "tối đa"), ("ít nhất", "nhiều nhất"), ("công khai", "bí mật"),
    ("thành lập", "giải thể"), ("bổ nhiệm", "miễn nhiệm"), ("sáp nhập", "chia tách"),
    ("hợp nhất", "chia tách"), ("vượt", "thấp hơn"), ("vượt", "không đạt"),
    ("tăng cường", "giảm bớt"), ("hoàn thành", "đang thực hiện"), ("đầu", "cuối"),
    ("tập trung", "phân tán"), ("siết chặt", "nới lỏng"), ("lớn", "nhỏ"), ("xa", "gần"),
    ("cũ", "mới"), ("chủ động", "bị động"), ("quyết liệt", "thận trọng"), ("nâng", "hạ"),
    ("nhất", "cuối"), ("tinh gọn", "mở rộng"), ("giữ chân", "cho thôi việc"),
)  # fmt: skip
"""Words that cannot both be said of one thing."""


def check_polarity(claim: Claim) -> Iterator[Fact]:
    """Yield a fact for each denial and each direction in which claim and anchor disagree."""
    mine, theirs = words_of(claim.text), words_of(claim.anchor.text)
    yield from _denied(claim, mine)
    yield from _affirmed(claim, mine, theirs)
    yield from _opposites(claim, mine, theirs)
    yield from _turned_round(claim)


def _denied(claim: Claim, mine: list[Word]) -> Iterator[Fact]:
    """Yield what the claim denies and its evidence says."""
    for place in _negations(mine):
        for evidence in claim.vouching:
            found = _denied_otherwise(mine, place, words_of(evidence.text), least=2)
            if found is not None:
                span = Span(mine[place].span.start, mine[min(place + 2, len(mine) - 1)].span.end)
                yield _fact(FactKind.NEGATION, span, evidence, found)
                break


def _affirmed(claim: Claim, mine: list[Word], theirs: list[Word]) -> Iterator[Fact]:
    """Yield what the anchor denies and the claim says."""
    for place in _negations(theirs):
        found = _denied_otherwise(theirs, place, mine, least=_REACH)
        if found is not None:
            last = theirs[min(place + 2, len(theirs) - 1)].span.end
            said = Span(theirs[place].span.start, last)
            yield _fact(FactKind.NEGATION, found, claim.anchor, said)


def _negations(words: Sequence[Word]) -> list[int]:
    texts = [word.text for word in words]
    return [
        place
        for place, text in enumerate(texts[:-1])
        if text in _NOT and texts[place + 1] not in _NOT_NEGATIONS
    ]


def _denied_otherwise(
    words: Sequence[Word], place: int, others: Sequence[Word], least: int
) -> Span | None:
    """Return where what is denied at `place` is said by `others`, and never denied there.

    At least so many of its words must be.
    """
    texts = [word.text for word in words]
    said = [word.text for word in others]
    start = place + 1
    while start < len(texts) and texts[start] in _FILLERS:
        start += 1
    for length in range(_REACH, least - 1, -1):
        run = texts[start : start + length]
        places = [p for p in range(len(said)) if said[p : p + length] == run]
        if len(run) == length and places:
            if any(_NOT & set(said[max(0, p - _REACH) : p]) for p in places):
                return None
            return Span(others[places[0]].span.start, others[places[0] + length - 1].span.end)
    return None


def _opposites(claim: Claim, mine: list[Word], theirs: list[Word]) -> Iterator[Fact]:
    for pair in OPPOSITES:
        for said, other in (pair, pair[::-1]):
            here, there = _places(mine, said), _places(theirs, other)
            if not here or not there or _places(theirs, said) or _places(mine, other):
                continue
            if _shares_neighbour(mine, here[0], theirs, there[0]):
                span, found = _span(mine, *here[0]), _span(theirs, *there[0])
                yield _fact(FactKind.DIRECTION, span, claim.anchor, found)


def _places(words: Sequence[Word], phrase: str) -> list[tuple[int, int]]:
    wanted = phrase.split()
    texts = [word.text for word in words]
    size = len(wanted)
    return [(p, p + size) for p in range(len(texts) - size + 1) if texts[p : p + size] == wanted]


def _shares_neighbour(
    mine: Sequence[Word], here: tuple[int, int], theirs: Sequence[Word], there: tuple[int, int]
) -> bool:
    """Say whether two phrases stand beside a word in common."""

    def around(words: Sequence[Word], place: tuple[int, int]) -> set[str]:
        near = [*words[max(0, place[0] - 2) : place[0]], *words[place[1] : place[1] + 2]]
        return {word.text for word in near}

    return bool(around(mine, here) & around(theirs, there))


def _span(words: Sequence[Word], first: int, end: int) -> Span:
    return Span(words[first].span.start, words[end - 1].span.end)


def _turned_round(claim: Claim) -> Iterator[Fact]:
    """Yield a way that the claim goes from its end to its start: "từ A về B", "từ B về A"."""
    for source, target, span in _ways(claim.text):
        for start, end, found in _ways(claim.anchor.text):
            if source == end and target == start:
                yield _fact(FactKind.DIRECTION, span, claim.anchor, found)


def _ways(text: str) -> Iterator[tuple[str, str, Span]]:
    for match in _WAY.finditer(text.lower()):
        yield match[1], match[2], Span(*match.span())


def _fact(kind: FactKind, span: Span, evidence: Evidence, found: Span) -> Fact:
    return Fact(kind, span, Verdict.DIFFERENT, found.of(evidence.text), evidence.citation)
