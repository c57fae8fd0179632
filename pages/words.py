"""Every word that the pages show, in one place."""

import datetime

from retrieval import grouped

NAME = "Nguyên Văn"
TAGLINE = "Hỏi các báo cáo. Mỗi câu trả lời là nguyên văn, bấm một lần là thấy trong bài gốc."
ASK = "Hỏi"

PREPARING = "Đang mở mô hình và bộ bài viết…"
FAILED = "Chưa mở được bộ bài viết"
UNEXPECTED = "Lỗi không ngờ tới ({kind}). Chi tiết nằm ở cửa sổ dòng lệnh đang chạy chương trình."
RETRY = "Thử lại"

PLACEHOLDER = "Hỏi bằng tiếng Việt, có dấu hay không dấu"
NEW_CONVERSATION = "Hỏi lại từ đầu"
TRY_ONE = "Thử một câu"
COLLECTION = "Bộ bài viết"

ANSWER = "Trả lời"
ORIGINAL = "Nguyên văn"
SCROLLABLE = "Nguyên văn các bài được dẫn, cuộn được"
CITATION = "Trích dẫn"
BACK = "Trở về câu trả lời"
COPY = "Trích dẫn để sao chép"
ONLINE = "bản trên mạng"

NOT_SAID = "Các báo cáo không nói điều này."
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


def date(day: datetime.date | None) -> str:
    """Write a date as dd/mm/yyyy."""
    return day.strftime("%d/%m/%Y") if day else NO_DATE


def articles(number: int) -> str:
    """Count the articles of a collection."""
    return f"{grouped(number)} bài viết"


def rebuilt(reason: str) -> str:
    """Say why the index was built anew."""
    return f"Chỉ mục vừa được lập: {reason}."


def refused_files(number: int) -> str:
    """Head the list of files that are not in the collection."""
    return f"{grouped(number)} tệp không được đọc"


def missing(parts: tuple[str, ...]) -> str:
    """Name the parts of a question that the nearest article does not mention."""
    return "Bài gần nhất không nhắc tới: " + ", ".join(f"“{part}”" for part in parts) + "."


def left_out(characters: int) -> str:
    """Stand for the part of a long article that is not drawn."""
    return f"… lược {grouped(characters)} ký tự …"


def sentence(message: str) -> str:
    """Write an error's message as a sentence."""
    end = "" if message.endswith((".", "!", "?", "…")) else "."
    return message[:1].upper() + message[1:] + end
