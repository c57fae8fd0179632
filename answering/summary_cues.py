"""Summaries of one text: a word for shortness or gist, or the question what a text tells."""

import regex

from answering.clauses import clauses_of, is_occasion, unframed_clause
from answering.said import unframed
from answering.spelling import as_spelt, spelt
from answering.text_words import ASKS, EVENT, SEVERAL, TEXT
from retrieval import Question, tokenize

_LITTLE = (
    r"(?:ngắn(?: gọn)?|gọn(?: gàng| lỏn| gọn)?|lẹ|nhanh|vắn tắt|vắn|sơ sơ|sơ qua|sơ lược|sơ bộ|"
    r"cô đọng|súc tích|đại khái|tóm tắt|nhanh gọn|ngắn ngắn|tắt|qua loa|nhẹ)"
)
_COUNT = (
    r"(?:\d{1,2}(?: ?- ?\d{1,2}| (?:đến|hoặc|hay|tới) \d{1,2})?|vài(?: ba)?|dăm(?: ba)?|"
    r"đôi(?: ba)?|"
    r"mấy|một(?: hai| vài)?|hai(?: ba)?|ba(?: bốn)?|bốn(?: năm)?|năm|những|các|chừng|a few|some)"
)
_CHIEF = (
    r"(?:chính|chủ yếu|cơ bản|cốt lõi|cốt yếu|nổi bật|quan trọng|trọng tâm|lớn|then chốt|tinh túy|"
    r"đáng (?:chú ý|nhớ|lưu ý|kể))"
)
_SUM_UP = spelt(
    r"\b(?:(?:cần |viết |làm |lập |soạn |xin |cho )*(?:một |cái )?(?:bản|đoạn|phần|lời)? ?"
    r"(?:tóm (?:tắt|lược|gọn|ý|lại|lẹ|nhanh|sơ|cho|giúp|giùm|dùm|hộ)|tóm tắt (?:nội dung|ý)|"
    r"túm (?:cái váy )?lại|túm váy|gói (?:gọn|lại)|rút gọn|rút ý|trích yếu|lược (?:thuật|lại)|"
    r"cô đọng|cô lại|thu gọn nội dung|tổng kết lại|đúc kết|chốt (?:ý|lại nội dung))(?: lại)?|"
    r"tl ?;? ?dr|summari[sz](?:e|ed|ing)|summary|sum up|recap|(?:what (?:is|are|"
    r"s) )?(?:the )?gist|in (?:a nutshell|short|"
    r"brief)|(?:quick |brief )?(?:overview|rundown|digest|synopsis|outline|run through)|"
    r"key (?:points?|takeaways?|ideas?|messages?)|takeaways?|bullet points?|"
    r"main (?:points?|ideas?|content|message|takeaways?)|boil(?:ed)? down|"
    r"(?:gồm |có |nêu )*(?:những |các |mấy )*(?:đại ý|ý chính|ý tứ chính)(?: (?:là )?(?:gì|nào))?|"
    r"nội dung (?:tóm tắt|vắn tắt|ngắn gọn))\b"
)
_BRIEF = spelt(
    rf"\b(?:(?:nói|kể|trình bày|viết|thuật|tường thuật|báo cáo|trả lời|nêu|đọc)(?: (?:cho|tui|em|"
    rf"tôi|"
    rf"mình|nghe|lại|thật|hết sức|siêu))*(?: {_LITTLE})+|thuật lại|kể lại|(?:điểm|lướt|đọc|liếc|"
    rf"xem)"
    r" (?:qua|nhanh|sơ|lướt|hộ|giúp|giùm)|điểm lại|khái quát|sơ lược|tổng quan|"
    r"(?:cái |bức )?(?:nhìn|tranh) (?:tổng thể|tổng quan|bao quát|toàn cảnh|chung)|"
    r"bản (?:siêu |thật |cực )?(?:ngắn|gọn|vắn tắt)|"
    rf"(?:trong |chừng |khoảng |tầm |độ |đúng |cỡ |gói trong |bằng )*{_COUNT} (?:ba )?"
    r"(?:gạch đầu dòng|câu(?! (?:hỏi|lạc bộ|chuyện|đối))|dòng(?! (?:tiền|họ|sông|xe))|"
    rf"ý(?! (?:nghĩa|kiến|tưởng|thức|chí))(?: {_CHIEF})?|gạch|lines?|sentences?|words?)|"
    r"(?:những |các )?gạch đầu dòng|sa pô|sapo|đại khái|nói chung là|"
    r"(?:thật |siêu |cực |cho |hơi |thiệt )?(?:ngắn gọn|vắn tắt|súc tích|cô đọng|ngắn thôi|"
    r"gọn thôi|"
    r"nhanh gọn|ngắn ngắn|gọn gọn|sơ sơ)|không (?:sa|đi) (?:vào|sâu vào) chi tiết|"
    r"briefly|concise(?:ly)?|short version|quickly|at a glance)\b"
)
_CHIEFLY = spelt(
    rf"\b(?:(?:nêu |cho biết |gồm |có |xin |những |các |mấy )*(?:nội dung|ý|điểm|thông điệp|"
    rf"luận điểm|"
    rf"nét|phần)(?: nào)?(?: {_CHIEF})+(?: (?:là )?(?:gì|nào))?(?: của)?|"
    rf"nội dung của(?= .*{TEXT}))\b"
)
_TELLS = (
    r"(?:nói|viết|bàn|đề cập|trình bày|nhắc|kể|nêu|phản ánh|đưa tin|thuật|tường thuật|muốn "
    r"(?:nói|truyền đạt|"
    r"truyền tải|gửi gắm)|truyền tải|truyền đạt|đưa|thông tin|đăng)"
)
_THING = (
    r"(?:(?:những |các |cái )*(?:gì|(?:điều|chuyện|vấn đề|nội dung|việc|ý|thứ|chi tiết)"
    rf"(?: {_CHIEF})* (?:gì|nào))(?: (?:{_CHIEF}|hay|mới|hot))?)"
)
_TOLD = spelt(
    rf"(?:\b(?:rốt cuộc |đại khái |trong đó |chung quy |người ta |họ |tác giả |được |ở trong )*"
    rf"(?:(?:viết|đăng|có) bài(?= gì)|{_TELLS}(?: (?:tới|đến|về|ra|với))?|"
    r"có(?: nội dung| ý)?|gồm(?: có)?|bao gồm|là về)"
    rf" {_THING}|\b(?:có nội dung|nội dung|đầu đuôi|đại khái|câu chuyện|tình hình)? ?(?:như )?"
    r"(?:thế nào|ra sao|làm sao)|\bđầu đuôi (?:là |câu chuyện )?(?:sao|gì)|\blà (?:những )?gì)"
    r"(?: (?:vậy|thế|ta|á|hả))*\Z"
)
_TOLD_IN_ENGLISH = regex.compile(
    r"\Awhat(?: is|'s| s| does| did)? (?P<of>.*?) (?:about|say|tell us|cover)\Z|"
    r"\Awhat(?: is|'s| s) in (?P<inside>.*)\Z"
)
_OF_A_TEXT = spelt(
    rf"\A(?:(?:thế |vậy |còn |thì |cái |nội dung |tóm lại |ở |trong )*(?:bài|{TEXT}|tin)"
    rf"(?! nào)|.*\b(?:bài|tin|bản tin|báo cáo|bài viết) (?:đó|ấy|này|kia|đấy|trên|nọ|kèm)\b|"
    r".*\bthì (?:bài|tin)\b|.*\b(?:viết|đăng) bài\Z)"
)
_ONE = spelt(rf"\b(?:{TEXT}|{EVENT}|tin|bài)\b|[\"“«]")
_TEXT_ONLY = spelt(rf"\b(?:{TEXT}|tin|bài)\b")
_SEVERAL = spelt(rf"\b(?<!trong )(?<!in ){SEVERAL}\b|\b{SEVERAL}\Z")
_ASKS = spelt(ASKS)
_TEXT_NOUN = spelt(rf"(?<!\w)(?:{TEXT}|bài)(?: (?:đó|ấy|này|kia|đấy|nọ|trên|kèm))?(?!\w)")
_JOINING = (
    r"(?:cái|một|của|về|từ|trong|ở|trên|qua|cho|thì|là|nội dung|toàn|toàn bộ|cả|lại|nêu|hay|tin|"
    r"đó|ấy|này|kia|đấy|nọ|kèm|có|nói|mà|đưa|dịp|đăng trên|đăng vụ|và|rồi|ra|các|những|mấy|gọn|"
    r"nhanh|chừng|coi|"
    r"được|viết|a|an|the|of|on|about|for|in|one|me|is|does|what|s|with|where|from|quick|short|"
    r"brief)"
)
_JOINS = spelt(rf"\A(?:{_JOINING}(?: |\Z))+|(?:(?: |\A)(?!mấy){_JOINING})+\Z")
_QUOTED = regex.compile(r"[\"“«]([^\"”»]+)[\"”»]")
_LEAST_QUOTED = 4
"""Words in quotation marks that name a text by themselves: shorter ones may be any term."""


def summed_up(question: Question) -> str | None:
    """Return which text a question wants summed up, in its words; None where it wants none.

    Several texts are surveyed, not summed up; and where a word still asks for something when all
    that asks for a summary is taken away, a fact is wanted, however briefly.
    """
    whole = as_spelt(question.text)
    if _SEVERAL.search(whole):
        return None
    clauses = clauses_of(unframed(question.text))
    sums_up = any(_SUM_UP.search(one) for one in clauses)
    if not (sums_up or _asks_briefly(whole, clauses)):
        return None
    left = [_left_of(one) for one in clauses]
    if any(_ASKS.search(one) for one in left):
        return None
    return _subject(question, clauses, left)


def _asks_briefly(whole: str, clauses: list[str]) -> bool:
    """Say whether a text or event is wanted in short or in the main, or what a text tells."""
    if _ONE.search(whole) and any(_BRIEF.search(c) or _CHIEFLY.search(c) for c in clauses):
        return True
    bare = [unframed_clause(clause) for clause in clauses]
    if any(_CHIEFLY.fullmatch(clause) for clause in bare):
        return True
    return any(_tells(" ".join(bare[:place]), clause) for place, clause in enumerate(bare))


def _tells(before: str, clause: str) -> bool:
    """Say whether a clause asks what one text tells: "bài ấy nói gì"; the text may stand before."""
    if english := _TOLD_IN_ENGLISH.search(clause):
        return _TEXT_ONLY.search(english["of"] or english["inside"]) is not None
    told = _TOLD.search(clause)
    teller = f"{before} {clause[: told.start()]}".strip() if told else ""
    return _OF_A_TEXT.search(teller) is not None


def _left_of(clause: str) -> str:
    left = unframed_clause(clause)
    if english := _TOLD_IN_ENGLISH.search(left):
        left = english["of"] or english["inside"]
    for pattern in (_SUM_UP, _BRIEF, _CHIEFLY):
        left = " ".join(pattern.sub(" ", left).split())
    left = unframed_clause(left)
    told = _TOLD.search(left)
    return unframed_clause(left[: told.start()]) if told else left


def _subject(question: Question, clauses: list[str], left: list[str]) -> str:
    """Return what names the text: words quoted, or what is left of the clauses that say it."""
    for quoted in _QUOTED.findall(question.text):
        words = tokenize(quoted)
        if len(words) >= _LEAST_QUOTED:
            return " ".join(words)
    telling = [one for one in left if not is_occasion(one)]
    for subject in (" ".join(map(_named, telling)), " ".join(map(_named, left))):
        if words := tokenize(subject):
            return " ".join(words)
    return " ".join(tokenize(question.text))


def _named(left: str) -> str:
    """Return what names a text, without the noun itself and what only joins."""
    return _JOINS.sub("", " ".join(_JOINS.sub("", _TEXT_NOUN.sub(" ", left).strip()).split()))
