"""The nouns that tell a count from a label: "5 nhiệm vụ" counts, "điều 5" does not."""

from answering.facts.tokens import Token, at, canonical, phrase_at
from retrieval import fold

_CLASSIFIERS = frozenset(
    canonical(word)
    for word in (
        "người tỉnh xã phường huyện quận ngành hộ cái chiếc cuộc vụ ca suất lượt cấp nhóm bài em "
        "thôn buôn bản căn mẫu tàu xe ngôi phòng trẻ cháu giải thẻ quyển cuốn bức lớp tấm chuyến "
        "trận khu chi cây con tòa đội bang nước bước"
    ).split()
)
_PAIRS = frozenset(
    " ".join(canonical(word) for word in pair.split())
    for pair in (
        "nhiệm vụ, mục tiêu, giải pháp, cán bộ, công chức, viên chức, thành phố, đơn vị, "
        "cơ quan, vấn đề, nội dung, lĩnh vực, trường hợp, hồ sơ, thủ tục, đại biểu, "
        "tập thể, cá nhân, đồng chí, công trình, nhà máy, nhà báo, chính sách, văn bản, "
        "nghị quyết, địa phương, trường học, bệnh nhân, học sinh, sinh viên, giáo viên, "
        "chiến sĩ, đảng viên, hội viên, thành viên, gia đình, nạn nhân, bị can, bị cáo, "
        "đối tượng, phương tiện, sản phẩm, tiêu chí, nguyên tắc, nhiệm kỳ, doanh nghiệp, "
        "hợp tác, mô hình, tổ chức, chương trình, dự án, chỉ tiêu, cổ phiếu, hợp đồng, "
        "huy chương, quốc gia, công ty, trung tâm, chi bộ, đảng bộ, sở ngành, bộ ngành, "
        "quyết định, thông tư"
    ).split(", ")
)
_NOT_AFTER_YEAR = frozenset({"con", "bản", "bài", "chi", "nước", "ngành", "tổ chức"})
"""What "năm" may stand before as a year: "năm học", "năm con gà"."""

_STOPS = frozenset(
    canonical(word)
    for word in (
        "trong được đã là và với của cho từ đến về có do tại ở để khi mà so trên dưới theo vào này "
        "đó nhưng hoặc hay còn sẽ đang phải cần bị bằng như nên thì vì nhờ gồm đạt tăng giảm chiếm "
        "lên xuống ra qua sau trước nhằm thuộc cùng nữa kia nay ngoài giữa nếu các những trở mỗi "
        "nằm bởi rồi cũng đều vẫn không chưa nào ấy of in and to for from with were was is are by "
        "have has had on at than the that or been"
    ).split()
)
_MOST_COUNTED = 6

_LABELS = frozenset(
    canonical(word)
    for word in (
        "số điều khoản chương mục bài trang tập tầng phòng lớp quận phường khu tổ ấp thôn xóm đội "
        "hạng bậc vòng lô thửa lộ đường kênh mẫu hình bảng biểu lục câu tiết ga ql tl loại nhóm "
        "khóa cấp kỳ đợt lầu tòa cổng thứ phần quyển vtv type gate iphone galaxy windows android "
        "bốt chốt trạm mốc vị tuyến lần beta ios pro hiệp phút mùa top đoạn trận sườn đai "
        "version phiên article section no"
    ).split()
)
_ALWAYS_LABELS = frozenset({"điều", "khoản"})
"""Labels even before a noun: "Điều 17 Thông tư số 78"."""

_NUMBER_OF = frozenset({"trong", "tổng", "con", "dân", "trên", "hệ", "thừa", "doanh", "hơn", "đa"})
"""What makes a count of "số 183": "trong số 183 nhiệm vụ", "dân số 10 triệu"."""


def counts(tokens: list[Token], place: int, after_year: bool = False) -> bool:
    """Say whether a noun that is counted opens at `place`; `after_year`: where a year may end."""
    words = phrase_at(tokens, place, 2)
    if not words or at(tokens, place).gap != " ":
        return False
    unsure = _NOT_AFTER_YEAR if after_year else frozenset()
    if " ".join(words) in _PAIRS - unsure:
        return True
    return words[0] in _CLASSIFIERS - unsure


def counted(tokens: list[Token], place: int) -> tuple[str, ...]:
    """Return the folded words from `place` on that say what is counted, up to six."""
    words: list[str] = []
    for token in tokens[place : place + _MOST_COUNTED]:
        if token.gap != " " or not token.is_word or token.low in _STOPS:
            break
        words.append(fold(token.low))
    return tuple(words)


def _is_in_name(tokens: list[Token], place: int) -> bool:
    """Say whether a number after a capital ends a name: "Nhi Đồng 1", "Ferrari 488 GTB"."""
    further, following = at(tokens, place - 2), at(tokens, place + 1)
    model = following.gap == " " and len(following.text) > 1 and following.text.isupper()
    return model or (further.is_word and further.text[0].isupper())


def is_label(tokens: list[Token], place: int, before_noun: bool = False) -> bool:
    """Say whether the number at `place` names what is before it: "điều 5", "KTM RC 390"."""
    before = at(tokens, place - 1)
    if at(tokens, place).gap != " " or not before.is_word:
        return False
    if before_noun:
        return before.low in _ALWAYS_LABELS
    if before.text.isupper() and before.low not in _STOPS:
        return True
    if before.text[0].isupper() and before.gap == " " and _is_in_name(tokens, place):
        return True
    if before.low not in _LABELS:
        return False
    return before.low != "số" or at(tokens, place - 2).low not in _NUMBER_OF
