"""Why there is no prose, in words for the reader; the verbatim reply stands in for it."""

from enum import Enum

from messages import Told


class Cause(Enum):
    """Why the verbatim reply is shown alone; the value is one quiet line that says so."""

    UNREACHABLE = "Không kết nối được với máy chủ mô hình."
    SLOW = "Mô hình trả lời quá chậm nên đã thôi chờ."
    KEY = "Máy chủ mô hình không nhận khoá truy cập."
    MODEL = "Máy chủ không có mô hình này; hãy xem lại tên mô hình và địa chỉ."
    BUSY = "Máy chủ mô hình đang quá tải hoặc đã hết lượt gọi."
    SERVER = "Máy chủ mô hình gặp lỗi."
    REFUSED = "Máy chủ mô hình không nhận yêu cầu."
    TOO_LONG = "Câu hỏi và các đoạn trích dài hơn mức mô hình đọc được."
    CUT = "Câu trả lời của mô hình bị đứt giữa chừng."
    GARBLED = "Máy chủ mô hình gửi dữ liệu không đọc được."
    EMPTY = "Mô hình không viết gì."
    FOREIGN = "Mô hình không trả lời bằng tiếng Việt có dấu."
    ENDLESS = "Mô hình viết quá dài nên đã bị ngắt."
    DECLINED = "Mô hình không thấy câu trả lời trong các đoạn trích."
    UNBORNE = "Không câu nào mô hình viết được báo cáo xác nhận."
    STOPPED = "Đã dừng theo yêu cầu."
    UNEXPECTED = "Có lỗi không ngờ tới khi diễn đạt."
    NEEDLESS = "Câu trả lời này không cần diễn đạt lại."


class Failed(Told):
    """A model's reply that did not come about.

    `passing` says that another try may succeed, `after` in how many seconds at the earliest;
    `unwanted` names a parameter of the request without which one may.
    """

    def __init__(
        self, cause: Cause, passing: bool = False, after: float = 0.0, unwanted: str = ""
    ) -> None:
        super().__init__(cause.value)
        self.cause = cause
        self.passing = passing
        self.after = after
        self.unwanted = unwanted
