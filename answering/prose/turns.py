"""Words that turn a sentence into another one, which a model may quote but not add.

The checker weighs the words of a sentence together: one word more hardly tells there. "Bộ hoàn
thành quá hạn 160 nhiệm vụ" is nearly all that the report says.
"""

from collections.abc import Iterator

import regex

from answering.checking import CheckedSentence, FactKind
from retrieval.kinds import offices_in

_ADVERSE = (
    "quá hạn|hủy|huỷ|bãi bỏ|đình chỉ|hoãn|thất bại|từ chối|kỷ luật|kỉ luật|vắng|cách chức|"
    "miễn nhiệm|từ chức|khởi tố|sa thải|phạt|chậm|trễ|sai|nhầm|thua|lỗ|mất|cấm"
)
_UNREAL = (
    "nếu|giả sử|giả như|lẽ ra|đáng lẽ|suýt|hay sao|phải chăng|có lẽ|có thể|dường như|hình như|"
    "nghe nói|đồn|dự kiến"
)
_BOUNDING = r"chỉ (?:có|riêng|được|là|còn)|duy nhất|mỗi|hằng|hàng (?:ngày|tuần|tháng|quý|năm)"
_REVERSED = r"nhận\b(?=[^,.;]{0,60}\btừ\b)|thu(?= (?:về |được |hơn |gần |khoảng )*\d)"

_TURN = regex.compile(
    rf"\b(?:{_ADVERSE}|{_UNREAL}|{_BOUNDING}|{_REVERSED})(?!\w)", regex.IGNORECASE
)
"""What goes wrong or is undone; what is not, or not yet; how few or how often; who gives whom. Left
out, since true sentences of tests/golden/claims.jsonl add them: "sẽ", "bị", "thu được"."""

_DENIED = regex.compile(r"\b(?:không|chưa|chẳng)(?: \p{L}+){0,5} \Z", regex.IGNORECASE)

_ANOTHER_RANK = regex.compile(r"\b(?:cựu|nguyên|quyền|cố|tân) (?:đồng chí )?\Z", regex.IGNORECASE)
"""Before an office: one who no longer holds it, or not fully, or not yet for long."""

_SINCE = regex.compile(
    r"\b(trước|sau|đến|tới|cho đến|cho tới|hết)(?: (?:hết|cả|khi|ngày|tháng|năm|sáng|chiều))*\s\Z",
    regex.IGNORECASE,
)
_LEVELS = r"(?:các |cấp |một số )*(xã|phường|huyện|quận|tỉnh|thành phố|trung ương|bộ)\b(?! \p{Lu})"
_MOVED = regex.compile(rf"\b(về|lên|xuống|từ) {_LEVELS}")
"""Where people are sent, unless it has a name: "về xã"."""


def turns_nothing(text: str, checked: CheckedSentence, quoted: str) -> bool:
    """Say whether each word that would turn a sentence round stands in what is cited."""
    if text.rstrip("”\"'’») ").endswith("?") and "?" not in quoted:
        return False
    return (
        set(_turns(text)) <= set(_turns(quoted))
        and _ranks_before(text) <= _ranks_before(quoted)
        and set(_MOVED.findall(text)) <= set(_MOVED.findall(quoted))
        and _days_stand(text, checked)
    )


def _turns(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the words that turn a text, each with whether it is denied."""
    for turn in _TURN.finditer(text):
        yield turn[0].lower(), bool(_DENIED.search(text, 0, turn.start()))


def _ranks_before(text: str) -> set[str]:
    starts = (office.span.start for office in offices_in(text))
    return {
        before[0].lower() for start in starts if (before := _ANOTHER_RANK.search(text, 0, start))
    }


def _days_stand(text: str, checked: CheckedSentence) -> bool:
    """Say whether what is said to be before, after or until a day is so in the sentence cited."""
    return all(
        any(
            (theirs := _SINCE.search(one.citation.quote, 0, place.start()))
            and theirs[1].lower() == mine[1].lower()
            for place in regex.finditer(regex.escape(one.found), one.citation.quote)
        )
        for one in checked.facts
        if one.kind is FactKind.DATE and one.citation
        if (mine := _SINCE.search(text, 0, one.span.start))
    )
