"""What is denied, and which way things go: "chưa hoàn thành", tăng or giảm."""

from collections.abc import Iterator, Sequence

from answering.checking.evidence import Claim, Word, words_of
from answering.checking.verdicts import Fact, FactKind, Verdict
from retrieval import Span

_NOT = frozenset({"không", "chưa", "chẳng", "chả", "đừng"})
_NOT_NEGATIONS = frozenset({"chỉ", "những", "ngừng", "gian", "khí", "phận", "ít", "lực", "quân"})
"""Words after "không" that make another word of it, or no denial: "không chỉ", "không gian"."""

_REACH = 3
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
    yield from _denials(claim, mine, theirs)
    yield from _opposites(claim, mine, theirs)


def _denials(claim: Claim, mine: list[Word], theirs: list[Word]) -> Iterator[Fact]:
    for place in _negations(mine):
        found = _denied_otherwise(mine, place, theirs, least=2)
        if found is not None:
            span = Span(mine[place].span.start, mine[min(place + 2, len(mine) - 1)].span.end)
            yield _fact(FactKind.NEGATION, span, claim, found)
    for place in _negations(theirs):
        found = _denied_otherwise(theirs, place, mine, least=_REACH)
        if found is not None:
            last = theirs[min(place + 2, len(theirs) - 1)].span.end
            said = Span(theirs[place].span.start, last)
            yield _fact(FactKind.NEGATION, found, claim, said)


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
            if here and there and not _places(theirs, said) and not _places(mine, other):
                if _shares_neighbour(mine, here[0], theirs, there[0]):
                    yield _fact(
                        FactKind.DIRECTION, _span(mine, *here[0]), claim, _span(theirs, *there[0])
                    )


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


def _fact(kind: FactKind, span: Span, claim: Claim, found: Span) -> Fact:
    said = found.of(claim.anchor.text)
    return Fact(kind, span, Verdict.DIFFERENT, said, claim.anchor.citation)
