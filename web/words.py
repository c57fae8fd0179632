"""Every word that the pages show, in Vietnamese; `words_en` has the same names in English."""

import datetime

from answering import Citation, Grounds, Nearness, checking, prose, reference
from answering.checking import Verdict
from answering.prose import Cause
from library import Act
from retrieval import Filter, grouped

LANG = "vi"
"""The language of these words, for the `lang` of the interface's own HTML."""

TONGUE = "Ngôn ngữ của giao diện"
NAME = "Nguyên Văn"
TAGLINE = "Hỏi các báo cáo. Mỗi câu trả lời là nguyên văn, bấm một lần là thấy trong bài gốc."
ASK = "Hỏi"

PREPARING = "Đang mở mô hình và bộ bài viết…"
FAILED = "Chưa mở được bộ bài viết"
UNEXPECTED = "Lỗi không ngờ tới ({kind}). Chi tiết nằm ở cửa sổ dòng lệnh đang chạy chương trình."
RETRY = "Thử lại"

PLACEHOLDER = "Hỏi bằng tiếng Việt, có dấu hay không dấu"
NEW_CONVERSATION = "Hội thoại mới"
TRY_ONE = "Thử một câu"
COLLECTION = "Bộ bài viết"

SCOPE = "Phạm vi"
ONLY_ARTICLES = "Chỉ trong các bài"
ANY_ARTICLE = "Mọi bài"
ONLY_SOURCES = "Chỉ trong các nguồn"
ANY_SOURCE = "Mọi nguồn"
SINCE = "Từ ngày"
UNTIL = "Đến ngày"
UNBOUND = "Bỏ giới hạn"

ANSWER = "Trả lời"
ORIGINAL = "Nguyên văn"
SCROLLABLE = "Nguyên văn các bài được dẫn, cuộn được"
CITATION = "Trích dẫn"
BACK = "Trở về câu trả lời"
ONLINE = "bản trên mạng"

HELLO = (
    "Xin chào. Hãy hỏi điều bạn muốn biết trong các báo cáo: mỗi câu trả lời là nguyên văn, bấm "
    "một lần là thấy trong bài gốc. Cũng có thể hỏi “Có những bài viết nào?”, “Tóm tắt bài …”, "
    "“So sánh … và …”, “Các bài viết nói gì về …?”."
)
UNDERSTOOD = "Đang hiểu là:"
AS_TYPED = "Hỏi đúng như đã gõ"
WHY = "Vì sao câu này?"

CHECK = "Kiểm chứng"
CHECK_TAGLINE = (
    "Dán một đoạn văn: bản thảo, bài phát biểu, câu trả lời của máy. Từng câu được đối chiếu với "
    "các báo cáo, từng con số, ngày tháng, tên người có trong bài gốc hay không."
)
CHECK_TEXT = "Văn bản cần kiểm chứng"
CHECK_PLACEHOLDER = "Dán văn bản vào đây"
CHECK_FILE = "Hoặc lấy văn bản từ tệp .txt, .md, .docx, .pdf (đến 20 MB)"
CHECK_NOW = "Kiểm chứng"
CHECK_ANOTHER = "Sửa văn bản"
CHECK_THIS_ANSWER = "Kiểm chứng câu trả lời này"
CHECKED_TEXT = "Văn bản"
BY_VERDICT = "Số câu theo kết quả; bấm để tới câu kế tiếp"
KIND, SAID, FOUND, OUTCOME = "Loại", "Văn bản", "Báo cáo", "Kết quả"
NOTHING_FOUND = "—"
EVIDENCE = "Căn cứ"
NEAREST_SENTENCES = "Câu gần nhất, không phải căn cứ"
NO_EVIDENCE = "Không có câu nào trong các báo cáo đến gần câu này."
QUOTE_EXACT = "Lời dẫn đúng từng chữ:"
QUOTE_ABSENT = "Lời dẫn không thấy trong báo cáo:"
QUOTE_DIFFERENT = "Lời dẫn khác báo cáo (+ thêm vào, − bỏ mất):"
DOWNLOAD = "Tải về"
EXPORT_TITLE = "Kết quả kiểm chứng"
EXPORT_FILE = "kiem-chung"

VERDICT_MEANS = {
    Verdict.VERBATIM: "Báo cáo có đúng từng chữ.",
    Verdict.CONFIRMED: "Báo cáo nói đúng các điều này, bằng lời khác.",
    Verdict.DIFFERENT: "Báo cáo nói khác.",
    Verdict.PARTIAL: "Báo cáo chỉ nói một phần; phần còn lại không thấy nói.",
    Verdict.ABSENT: "Không thấy câu nào trong các báo cáo nói điều này.",
}

NOT_SAID = "Các báo cáo không nói điều này."
NOT_SAID_WITHIN = "Các báo cáo trong phạm vi đã chọn không nói điều này."
NEAREST = "Đoạn gần nhất, không phải câu trả lời"

NO_DATE = "không ghi ngày"

EXAMPLES = (
    "Phú Thọ giảm bao nhiêu phần trăm đơn vị hành chính cấp xã?",
    "Phương châm hành động năm 2025 của Bộ Nội vụ là gì?",
    "Ai chủ trì hội nghị tổng kết ngành Nội vụ ngày 12/01/2022?",
    "Bộ Nội vụ được giao bao nhiêu nhiệm vụ trong năm 2025?",
    "Đảng ủy Bộ Nội vụ tổ chức hội nghị tổng kết vào ngày nào?",
    "phu tho giam bao nhieu xa",
)
"""Candidates: only those that the open collection answers are shown."""


VERDICT_NAMES = checking.VERDICT_NAMES
KIND_NAMES = checking.KIND_NAMES
ROUNDED = checking.ROUNDED
STANDING_NAMES = prose.STANDING_NAMES


def date(day: datetime.date | None) -> str:
    """Write a date as dd/mm/yyyy."""
    return day.strftime("%d/%m/%Y") if day else NO_DATE


def articles(number: int) -> str:
    """Count the articles of a collection."""
    return f"{grouped(number)} bài viết"


def few(number: int) -> str:
    """Count the articles that a question is put to."""
    return f"{grouped(number)} bài"


def asking_in(articles: str, within: Filter) -> str:
    """Say what the next question will be put to."""
    return f"Đang hỏi trong: {_bounds(articles, within)}"


def asked_in(articles: str, within: Filter) -> str:
    """Say what a question was put to."""
    return f"Đã hỏi trong: {_bounds(articles, within)}"


def checking_in(articles: str, within: Filter) -> str:
    """Say what the next text will be held against."""
    return f"Sẽ đối chiếu với: {_bounds(articles, within)}"


def checked_in(articles: str, within: Filter) -> str:
    """Say what a text was held against."""
    return f"Đã đối chiếu với: {_bounds(articles, within)}"


def checked_within(within: Filter) -> str:
    """Say what a text was held against where the collection is not at hand to count in."""
    return checked_in(", ".join(sorted(within.articles)), within)


def sentences_checked(done: int, total: int) -> str:
    """Say how far a check is."""
    return f"Đang kiểm chứng … {grouped(done)}/{grouped(total)} câu"


def sentence_number(number: int, verdict: str) -> str:
    """Name a sentence of a checked text and its verdict."""
    return f"{place(number)}: {verdict}"


def place(number: int) -> str:
    """Name a sentence of a checked text."""
    return f"Câu {grouped(number)}"


def dated(first: datetime.date, last: datetime.date, undated: int) -> str:
    """Say which dates there are to choose from, and what a choice of dates leaves out."""
    there_are = f"Các bài có ngày từ {date(first)} đến {date(last)}."
    if not undated:
        return there_are
    return f"{there_are} Khi chọn ngày, {few(undated)} không ghi ngày được để ngoài."


def rebuilt(reason: str) -> str:
    """Say why the index was built anew."""
    return f"Chỉ mục vừa được lập: {reason}."


def refused_files(number: int) -> str:
    """Head the list of files that are not in the collection."""
    return f"{grouped(number)} tệp không được đọc"


def missing(parts: tuple[str, ...]) -> str:
    """Name the parts of a question that the nearest article does not mention."""
    return "Bài gần nhất không nhắc tới: " + ", ".join(f"“{part}”" for part in parts) + "."


def apart(parts: tuple[str, ...]) -> str:
    """Name the years and ranks of a question that the nearest sentence tells of others than."""
    return "Câu gần nhất không nói về: " + ", ".join(f"“{part}”" for part in parts) + "."


def _bounds(articles: str, within: Filter) -> str:
    since = f"từ {date(within.since)}" if within.since else ""
    until = f"đến {date(within.until)}" if within.until else ""
    sources = f"nguồn {', '.join(sorted(within.sources))}" if within.sources else ""
    parts = [articles, sources, f"{since} {until}".strip()]
    return " · ".join(part for part in parts if part)


def held(number: int) -> str:
    """Head the list of what the collection holds."""
    return f"Bộ báo cáo có {articles(number)}, mới nhất trước."


def lacking(sides: tuple[str, ...]) -> str:
    """Say which sides of a comparison the reports are silent on."""
    return "Các báo cáo không nói về " + ", ".join(f"“{side}”" for side in sides) + "."


def why(grounds: Grounds) -> str:
    """Say which of the question's words a sentence holds, and how near it comes in meaning."""
    parts = [
        ("trong câu có", grounds.in_sentence),
        ("ở tên bài hay đoạn quanh câu có", grounds.in_context),
        ("không thấy", grounds.in_neither),
    ]
    said = [f"{where} {_quoted(phrases)}" for where, phrases in parts if phrases]
    return sentence("; ".join([*said, _NEARNESS[grounds.nearness]]))


_NEARNESS = {
    Nearness.VERY_NEAR: "nghĩa rất gần câu hỏi",
    Nearness.NEAR: "nghĩa gần câu hỏi",
    Nearness.DISTANT: "nghĩa không gần câu hỏi lắm",
}


def _quoted(phrases: tuple[str, ...]) -> str:
    return ", ".join(f"“{phrase}”" for phrase in phrases)


def left_out(characters: int) -> str:
    """Stand for the part of a long article that is not drawn."""
    return f"… lược {grouped(characters)} ký tự …"


def number(count: int) -> str:
    """Write a whole number."""
    return grouped(count)


def verdict_name(verdict: Verdict) -> str:
    """Return a verdict's sign and name."""
    return f"{checking.VERDICT_SIGNS[verdict]} {VERDICT_NAMES[verdict]}"


def quotation(citation: Citation) -> str:
    """Write a quotation with its reference, as it is pasted into a report."""
    return reference.quotation(citation)


def characters(citation: Citation) -> str:
    """Say where in its article a quotation stands."""
    return f"ký tự {citation.span.start}–{citation.span.end}"


def told(message: str) -> str:
    """Write a message of the packages below in this language."""
    return message


def originals_for(number: int, question: str) -> str:
    """Name the box with what the answer to a conversation's question cites."""
    return f"{SCROLLABLE}: {grouped(number)}. {question}"


def sentence(message: str) -> str:
    """Write a message of the packages below as a sentence, in this language."""
    end = "" if message.endswith((".", "!", "?", "…")) else "."
    return message[:1].upper() + message[1:] + end


# The library page

LIBRARY = "Thư viện"
LIBRARY_TAGLINE = "Mọi bài viết của bộ: tìm theo tên, mở ra đọc, hỏi riêng từng bài."
SEEK_ARTICLE = "Tìm bài theo tên, nguồn, tệp hay ngày"
SEEK_PLACEHOLDER = "có dấu hay không dấu"
SORT_BY = "Sắp xếp"
ORDERS = {
    "newest": "Mới nhất trước",
    "oldest": "Cũ nhất trước",
    "title": "Tên bài, A đến Y",
    "source": "Nguồn",
    "longest": "Dài nhất trước",
    "shortest": "Ngắn nhất trước",
}
NONE_FOUND = "Không có bài nào khớp. Hãy bớt từ, hoặc gõ không dấu."
ALL_ARTICLES = "Mọi bài viết"
ASK_WITHIN = "Hỏi riêng bài này"
LINK = "Liên kết"
LINK_TO_ARTICLE = "Địa chỉ mở bài này:"
LINK_TO_PLACE = "Địa chỉ mở bài này ở đoạn đang đánh dấu:"
SUGGESTED = "Bài này trả lời được"
SUGGESTING = "Đang tìm câu hỏi mà bài này trả lời được…"
NO_SUGGESTION = "Chưa tìm được câu hỏi gợi ý nào cho bài này."
CITED_HERE = "Đã được dẫn trong cuộc hỏi đáp"
TO_MARK = "tới chỗ được dẫn"
CAPTION = "Chú thích ảnh: "


def length(number: int) -> str:
    """Say how long an article is."""
    return f"{grouped(number)} chữ"


def articles_found(found: int, of: int) -> str:
    """Count the articles that a search in the catalogue found."""
    return articles(of) if found == of else f"{grouped(found)} trong {articles(of)}"


def question_number(number: int) -> str:
    """Name a question of the conversation."""
    return f"Câu hỏi {grouped(number)}"


def no_such_article(name: str) -> str:
    """Say that an address names an article that is not there."""
    return f"Không có bài «{name}» trong bộ bài viết. Bài có thể đã được đổi tên hay bỏ đi."


def no_such_span(span: str) -> str:
    """Say that an address names no place."""
    return f"Địa chỉ ghi chỗ đánh dấu là «{span}»; cần hai con số, như 120-180. Bài mở từ đầu."


NO_SUCH_VERSION = (
    "Bài đã được sửa từ khi địa chỉ này được ghi lại, và bản khi ấy không được giữ. Bài mở từ đầu."
)
OLD_VERSION = "Đây là một bản trước của bài, được giữ lại cho các câu trả lời đã dẫn nó."
NOT_HELD = "Bài này đã được bỏ khỏi bộ bài viết; bản cũ được giữ lại cho các câu trả lời đã dẫn nó."
NEWEST_VERSION = "Xem bản hiện nay"
CITED_BEFORE = "Đã dẫn một bản trước của bài"


def span_outside(characters: int) -> str:
    """Say that an address names a place that the article does not have."""
    return (
        f"Chỗ đánh dấu trong địa chỉ không nằm trong bài, vốn có {grouped(characters)} ký tự. "
        "Bài có thể đã được sửa. Bài mở từ đầu."
    )


# Changing the collection

ADD_ARTICLES = "Thêm bài viết"
FILES = "Các tệp cần thêm: văn bản, Markdown, trang web, Word, PDF, hay một tệp zip gồm các tệp ấy"
FILES_ARE = (
    "Tệp được đọc trước, chưa thêm gì: tên bài, ngày và nguồn hiện ra để bạn xem và sửa, rồi mới "
    "lưu. Bài được lưu thành tệp .txt trong thư mục bài viết của máy này."
)
READING = "Đang đọc các tệp"
SAVING = "Đang lưu và lập chỉ mục; vẫn hỏi được như thường"
STILL_SAVING = "Việc trước còn đang lưu; hãy đợi một chút rồi làm lại."
DONE = "xong"
FAILED_CHORE = "không được"
OTHER_FILES = "Chọn tệp khác"
FATE = "Với bài này"
FATES = {
    "add": "Thêm thành bài mới",
    "replace": "Thay bài giống nhất bằng bản này",
    "leave": "Để ngoài",
}
SAME_AS = "Bộ bài viết đã có đúng văn bản này:"
BEGINNING = "Xem đoạn đầu"
TITLE = "Tên bài"
DATE = "Ngày"
SOURCE = "Nguồn"
URL = "Địa chỉ trên mạng"
SAVE = "Lưu"
CORRECT = "Sửa thông tin"
REPLACE = "Thay bản mới"
REPLACE_NOW = "Thay bằng bản này"
NEW_VERSION = "Tệp của bản mới"
REMOVE = "Bỏ bài"
REMOVE_NOW = "Bỏ bài này"
UNDO = "Hoàn tác"
REDO = "Làm lại"
DISMISS = "Đã xem"
HISTORY = "Thay đổi gần đây"
CHANGED = {
    Act.ADD: "Đã thêm «{title}».",
    Act.CORRECT: "Đã sửa thông tin của «{title}».",
    Act.REPLACE: "Đã thay «{title}» bằng bản mới.",
    Act.REMOVE: "Đã bỏ «{title}».",
    Act.UNDO: "Đã hoàn tác thay đổi của «{title}».",
}


def done_of(said: str, done: int, total: int) -> str:
    """Say how far work on several files is."""
    return f"{said} … {grouped(done)}/{grouped(total)} tệp"


def percent(share: float) -> str:
    """Write a share of a whole."""
    return f"{share:.0%}"


def near(likeness: float) -> str:
    """Say how much of a text the collection has in another article."""
    return f"Bộ bài viết đã có một bài gần giống ({percent(likeness)} cụm từ trùng nhau):"


def save(number: int) -> str:
    """Offer to save what was looked over."""
    return f"Lưu {few(number)}"


def sure_to_remove(title: str) -> str:
    """Ask before an article is removed."""
    return (
        f"Bỏ «{title}» khỏi bộ bài viết? Các câu hỏi sau đó sẽ không được trả lời từ bài này nữa. "
        "Có thể hoàn tác."
    )


def versions(old: int, new: int) -> str:
    """Compare two versions of an article by their lengths."""
    return f"Bản mới có {length(new)}, bản đang có {length(old)}. Bản cũ vẫn được giữ lại."


def only_local_edits(setting: str) -> str:
    """Say why a visitor from elsewhere may not change the collection."""
    return (
        "Bạn đọc và hỏi được, nhưng không thêm, sửa hay bỏ bài được: chỉ người dùng ngay trên máy "
        f"chạy chương trình mới được. Người quản lý máy có thể đổi điều này bằng {setting}."
    )


def nobody_edits(setting: str) -> str:
    """Say that the collection is not to be changed here."""
    return f"Không ai thêm, sửa hay bỏ bài trên trang này được, theo cài đặt {setting}=nobody."


def edit_setting_unknown(setting: str, found: str, known: list[str]) -> str:
    """Say that the setting is none of those that there are, so that nobody may change anything."""
    return (
        f"Không ai thêm, sửa hay bỏ bài được, vì cài đặt {setting} là «{found}»; "
        f"hãy đặt một trong: {', '.join(known)}, hoặc địa chỉ thư của những người được phép."
    )


def only_signed_in_edits(setting: str) -> str:
    """Say that whoever has signed in may change the collection."""
    return f"Muốn thêm, sửa hay bỏ bài thì phải đăng nhập, theo cài đặt {setting}=signed-in."


def only_named_edit(setting: str) -> str:
    """Say that only those whose addresses the setting names may change the collection."""
    return (
        "Bạn đọc và hỏi được; chỉ người đăng nhập bằng địa chỉ thư nêu trong cài đặt "
        f"{setting} mới thêm, sửa hay bỏ bài được."
    )


# The about page

ABOUT = "Giới thiệu"
ABOUT_TAGLINE = (
    "Trả lời bằng đúng lời của các báo cáo. Mỗi câu đều có chỗ đứng trong bài gốc, bấm một lần là "
    "thấy."
)
DOES = "Làm được"
ABOUT_DOES = (
    "Tìm câu trả lời cho câu hỏi có dấu, không dấu, viết tắt hay bằng tiếng Anh; tô đậm con số, "
    "ngày tháng, tên người được hỏi.",
    "Đưa ra lời trích nguyên văn, kèm tên bài, ngày và vị trí; cùng một câu hỏi thì cùng một câu "
    "trả lời.",
    "Khi người quản lý cho một mô hình diễn đạt và bạn chọn như vậy: đối chiếu từng câu nó viết "
    "với các báo cáo trước khi coi là có căn cứ; lời trích nguyên văn vẫn đứng bên dưới.",
    "Nói rõ khi các báo cáo không nói, và đoạn gần nhất là đoạn nào.",
    "Đối chiếu một đoạn văn với các báo cáo: từng con số, ngày tháng, tên người, lời dẫn.",
)
DOES_NOT = "Không làm"
ABOUT_DOES_NOT = (
    "Không tính toán, không suy luận, không ghép số từ nhiều câu; lỗi của bài gốc được giữ nguyên.",
    "Không biết gì ngoài các bài trong bộ, và không biết bài nào đúng khi hai bài nói khác nhau: "
    "cả hai được đưa ra kèm ngày.",
    "Vẫn có khi chọn nhầm câu hoặc từ chối nhầm: tỷ lệ đo được ở dưới. Hãy bấm vào số trích dẫn để "
    "đọc trong bài gốc.",
)
WHAT_ANSWERS = "Mô hình và chỉ mục đang trả lời"
MODEL, BUNDLED = "Mô hình véc-tơ", "đi kèm, chạy ngay trên máy này"
OWN_MODEL = "do người quản lý chọn"
FINGERPRINT, DIMENSIONS = "Dấu nhận dạng", "Số chiều"
RERANKER, NO_RERANKER = "Mô hình xếp lại", "không dùng"
SEARCH_KIND = "Cách tìm"
EXACT, APPROXIMATE = "chính xác, xét mọi đoạn", "gần đúng, có thể sót đoạn"
HELD = "Đang có"
QUALITY = "Chất lượng đo được"
QUALITY_TABLE = "Tỷ lệ trả lời đúng theo loại câu hỏi, kèm khoảng tin cậy 95%"
QUESTION_TYPE = "Loại câu hỏi"
ON_HELD, ON_DEV = "Câu giữ riêng", "Câu dùng để chỉnh"
GROWTH = "Bộ bài viết theo thời gian"
WHEN, ARTICLES, PASSAGES, CHARACTERS = "Ngày", "Bài", "Đoạn", "Ký tự"
AXIS_DATE, AXIS_MOMENT = "%d/%m/%Y", "%d/%m %H:%M"
"""How a chart's axis writes a date, in the letters of d3-time-format."""

QUESTION_TYPES = {
    "number": "bao nhiêu",
    "date": "khi nào",
    "person": "ai, chức vụ gì",
    "list": "gì, những gì",
    "reason": "vì sao, thế nào",
    "paraphrase": "diễn đạt bằng từ khác hẳn",
    "no_diacritics": "gõ không dấu",
    "abbreviation": "viết tắt",
    "english": "tiếng Anh",
    "yes_no": "có hay không",
    "compare": "so sánh",
    "across": "nhiều bài nói gì",
    "office": "ai giữ chức",
    "summary": "tóm tắt",
    "collection": "có những bài nào",
    "greeting": "chào hỏi",
    "follow_up": "hỏi tiếp",
    "absent_topic": "ngoài đề tài: phải từ chối",
    "absent_near": "gần giống mà không có: phải từ chối",
    "answerable": "Mọi câu có lời đáp",
    "absent": "Mọi câu không có lời đáp",
}


def quality_of(questions: int, day: datetime.date) -> str:
    """Say what the quality was measured on."""
    return (
        f"Đo ngày {date(day)} bằng {grouped(questions)} câu hỏi về năm bài đi kèm, không phải về "
        "bộ bài đang mở. Các ngưỡng được chọn trên câu dùng để chỉnh; với câu giữ riêng chỉ xem "
        "tổng, nên hãy tin cột ấy hơn. Đúng nghĩa là câu được trích đầu tiên là câu phải tìm, hoặc "
        "câu không có lời đáp thì bị từ chối."
    )


def share_right(value: float, right: int, questions: int) -> str:
    """Write a share as a percentage, and of how many."""
    return f"{round(100 * value)}% ({grouped(right)}/{grouped(questions)})"


def size(articles: int, passages: int, characters: int) -> str:
    """Say how much a collection holds."""
    return f"{grouped(articles)} bài, {grouped(passages)} đoạn, {grouped(characters)} ký tự"


def index_rows(passages: int, sentences: int) -> str:
    """Say how much the index holds."""
    return f"{grouped(passages)} đoạn, {grouped(sentences)} câu"


def moment(at: datetime.datetime) -> str:
    """Write a moment in the server's own time zone, to the minute."""
    return at.astimezone().strftime("%d/%m/%Y %H:%M")


# The prose of a model, on the page of questions.

MODE = "Cách trả lời"
VERBATIM_MODE = "Nguyên văn"
PROSE_MODE = "Diễn đạt"
PROSE = "Diễn đạt"
STOP = "Dừng viết"
WAITING = "Đang chờ mô hình…"
WRITING = "Mô hình đang viết…"
DRAFT = "Đang viết, chưa đối chiếu"
WRITTEN, REPORTED = "đã viết", "báo cáo"
BELOW = "Dưới đây là nguyên văn của báo cáo."


def leaves(host: str, local: bool) -> str:
    """Say where the text of a question goes in the mode of prose."""
    sent = "câu hỏi, cuộc hỏi đáp và các đoạn trích"
    if local:
        return f"{PROSE_MODE}: {sent} được gửi tới máy chủ trên chính máy này ({host})."
    return f"{PROSE_MODE}: {sent} rời khỏi máy này, gửi tới {host}."


def written_by(model: str, host: str, local: bool) -> str:
    """Say which model wrote, and where."""
    return f"{model}, trên chính máy này" if local else f"{model}, tại {host}"


def waited(seconds: float) -> str:
    """Say that nothing has come yet, and for how long once that is long."""
    return f"{WAITING} {seconds:.0f} giây" if seconds >= _LONG_WAIT else WAITING


_LONG_WAIT = 3


def no_model(reason: str) -> str:
    """Say why the model that the settings name cannot be asked."""
    return f"Chưa dùng được mô hình diễn đạt: {reason.rstrip('.')}."


def not_written(cause: Cause) -> str:
    """Say in a line why the verbatim reply stands alone, or why there is no more."""
    return cause.value if cause is Cause.STOPPED else f"{cause.value} {BELOW}"


# Conversations that are kept (talk, talk_view, talk_outline, copying, visitor)
TALKS = "Hội thoại"
FIND_TALK = "Tìm trong các hội thoại"
NO_TALKS = "Chưa có hội thoại nào được lưu."
NO_TALK_FOUND = "Không có hội thoại nào có đủ các chữ này."
RENAME = "Đổi tên"
NEW_TITLE = "Tên mới"
KEEP_CHANGE = "Lưu"
LEAVE_TITLE = "Thôi"
UPLOADER = ("Chọn tệp", "mỗi tệp", "Thả tệp vào đây")
DELETE = "Xoá"
TAKE_BACK = "Hoàn tác"
SIGN_IN = "Đăng nhập"
SIGN_OUT = "Đăng xuất"
SIGN_IN_FAILED = (
    "Chưa đăng nhập được, vì phần cài đặt [auth] còn thiếu. Người quản lý máy xem chỗ thiếu trong "
    "nhật ký của chương trình."
)
COPY_PROSE = "Chép bài diễn đạt"
COPY_LINK = "Chép liên kết tới câu hỏi"
COPIED = "đã chép"
TALK_FILE = "hoi-thoai"
WAS_IT_RIGHT = "Trả lời thế này đúng chưa?"
REASON = "Vì sao (không bắt buộc)"
CHOOSE_SENTENCE = "Chỉ ra câu đúng trong bài gốc"
IN_ARTICLE = "Trong bài"
RIGHT_SENTENCE = "Câu đúng"
FIND_SENTENCE = "Gõ vài chữ để tìm câu"


def copy_quote(number: int, of: int) -> str:
    """Name the button that copies one of some quotations with its reference."""
    return f"Chép [{number}] kèm nguồn" if of > 1 else "Chép kèm nguồn"


def rename(title: str) -> str:
    """Name the button that renames a conversation."""
    return f"{RENAME} “{title}”"


def delete(title: str) -> str:
    """Name the button that deletes a conversation."""
    return f"{DELETE} “{title}”"


def talk_row(updated: datetime.datetime, turns: int) -> str:
    """Say when a conversation was last added to and how long it is."""
    return f"{date(updated.date())} · {questions(turns)}"


def questions(number: int) -> str:
    """Count the questions of a conversation."""
    return f"{grouped(number)} câu hỏi"


def more_talks(number: int) -> str:
    """Say that a list of conversations goes on."""
    return f"Chỉ hiện {grouped(number)} hội thoại mới nhất; hãy tìm để thấy các hội thoại khác."


def deleted_talk(title: str) -> str:
    """Say that a conversation was deleted."""
    return f"Đã xoá “{title}”."


def not_kept(reason: str) -> str:
    """Say that what the page shows has not been kept."""
    why = f"Chưa lưu được hội thoại này: {sentence(reason)}"
    return f"{why} Trang vẫn hiện đủ; lần hỏi sau sẽ thử lưu lại."


def talk_facts(created: datetime.datetime, updated: datetime.datetime, turns: int) -> str:
    """Say when a conversation was held and how long it is."""
    days = dict.fromkeys([date(created.date()), date(updated.date())])
    return f"{' – '.join(days)} · {questions(turns)}"


def sign_in_needs(packages: list[str]) -> str:
    """Say to the owner what signing in still wants."""
    return (
        f"Chưa đăng nhập được: máy chủ thiếu {', '.join(packages)}. Người quản lý máy chạy "
        "pip install 'streamlit[auth]' rồi khởi động lại chương trình."
    )


def signed_in_as(name: str) -> str:
    """Say who has signed in."""
    return f"Đã đăng nhập: {name}"
