"""Words for the texts of the collection, one or several, and for what texts do: tell."""

_NO_TEXT = (
    r"(?! (?:học|phát biểu|tập|bộ|thơ|hát|toán|bản|trừ|thi|kiểm tra|thuốc|vị|lá|chòi|cúng|giảng)"
    r"(?!\w))"
)
TEXT = (
    rf"(?:bài{_NO_TEXT}(?: (?:viết|báo|đăng|tường thuật|tin|này|văn(?! đề)))*|"
    r"(?:bản|mẩu|mục) tin|tin (?:bài|tức)|(?:bản |bài )?tường thuật|phóng sự|tài liệu(?! lưu trữ)|"
    r"tư liệu|báo cáo|nguồn (?:tin|tư liệu|tài liệu)|"
    r"(?<!text )(?:articles?|reports?|pieces?|stor(?:y|ies)|documents?|write ?ups?|texts?))"
)
"""A text of the collection: Vietnamese has no plural."""

EVENT = (
    r"(?:hội nghị|cuộc họp|buổi (?:họp|lễ|làm việc)|kỳ họp|phiên họp|họp|hội thảo|đại hội|sự kiện|"
    r"lễ|sơ kết|tổng kết|"
    r"(?<!(?:nội|nhiệm|phục|dịch|công|nghĩa|mùa|chức|nghiệp|đặc|thời|tư) )vụ(?! việc\b)|"
    r"conference|meeting|event|session)"
)
"""What one text is an account of."""

_MANY = (
    r"(?:các|những|mấy|mỗi|từng|tất cả(?: các| những| mấy)?|toàn bộ(?: các| những)?|hết các|"
    r"bao nhiêu|nhiều|cả loạt|loạt|hàng loạt|cả (?:hai|ba|bốn|năm|mấy)|hai|ba|bốn|năm|vài|đống|bộ|"
    r"(?:all|any|both|each|every|these|those|several|various|which|what|how many)(?: of)?(?: the)?)"
)
_SOURCE = (
    r"nguồn(?! (?:lực|vốn|thu|nhân|ngân|kinh phí|tiền|gốc|cung|nước|sáng|điện|chi|đầu tư|tài chính|"
    r"tài trợ|năng lượng|cán bộ|hàng|phát thải|tài nguyên)\b)(?: (?:tin|tư liệu|tài liệu|báo))?|"
    r"tờ báo|"
)
_TOLD_AT = r"(?:hội nghị|cuộc họp|kỳ họp|phiên họp|buổi họp)"
_HERE = r"(?: (?:này|trên|đó|ấy|đây|hiện có|trong kho|đã nạp|đã đăng|đang có|liền|luôn|kia|ở đây))*"
SEVERAL = (
    rf"(?:{_MANY} (?:{_SOURCE}tin(?! (?:học|cậy|tưởng|giả|nhắn))(?: bài| tức)?|loạt bài|{TEXT})"
    rf"(?: nào| gì)?{_HERE}|"
    rf"(?:{TEXT}|tờ báo|tin) nào{_HERE}|loạt (?:bài )?(?:này|trên|đó)|"
    r"(?:the )?(?:articles|reports|pieces|stories|documents|sources|texts|press|media)|"
    r"across the (?:board|collection)|báo chí|báo đài|truyền thông)"
)
"""Several texts, or which of them."""

AT_SEVERAL = (
    rf"(?:{SEVERAL}|(?:ở |tại )?(?:những |các |mấy )?{_TOLD_AT} nào|(?:các|những|mấy) {_TOLD_AT}"
    rf"{_HERE}|(?:mỗi|các) (?:nơi|bên)|nguồn nào|"
    r"(?:ở )?(?:những đâu|chỗ nào|nơi nào|đoạn nào)|ở đâu)"
)
"""The same, and what texts tell of, or places in them: only beside a word that tells."""

TELL = (
    r"(?:nói|nhắc|đề cập|viết|bàn|nêu|đưa tin|phản ánh|ghi|thông tin|đánh giá|nhận định|nhận xét|"
    r"mô tả|liên quan|xoay quanh|nhấn mạnh|nhấn|thảo luận|trình bày|xuất hiện|có mặt|hiện lên|"
    r"rải rác|công bố|(?<!liệt )kể|thuật|tường thuật|phát biểu|đề xuất|cho biết|cho thấy|đưa ra|"
    r"lặp lại|quán triệt|thừa nhận|giới thiệu|đăng|dẫn|trích|phân tích|lý giải|đả động|đụng|chạm|"
    r"(?:mention|discuss|talk|sa[yi]|cover|write|report|refer|speak|address|deal)(?:e?s|ed|d|ing)?|"
    r"said|wrote|spoke|written)"
)
ON = r"(?:về|đến|tới|quanh|xung quanh|liên quan|about|on|of|with|to|regarding|concerning)"
WHAT = (
    r"(?:(?:những |các |được )*(?:gì|nội dung (?:gì|nào)|điều (?:gì|nào)|vấn đề (?:gì|nào)|"
    r"ý (?:gì|nào)|(?:khía cạnh|việc|chuyện|câu|bối cảnh|ngữ cảnh|thông tin|yêu cầu|góc độ|"
    r"quan điểm|số liệu|mặt|cái|chỗ) (?:gì|nào))|"
    r"(?:như )?thế nào|ra sao|làm sao|sao|nào|what)"
)
ASKS = (
    r"\b(?:bao nhiêu|thứ mấy|mấy phần|bao giờ|bao lâu|bao xa|mấy (?:người|năm|ngày|lần|tỉnh|xã|"
    r"nhiệm vụ|điểm)|"
    r"ai|gì|nào|(?:ở|tại|từ) đâu|vì sao|tại sao|do đâu)\b|"
    r"\A(?:how|when|where|who|whom|whose|why|which|what)\b"
)
"""A word that asks for a fact, where it is left when all that asks of texts is taken away."""
