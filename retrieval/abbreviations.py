"""The abbreviations of Vietnamese administration, each with its long form.

News writes the short form almost always, people ask with either. TP, CT, HS, DN and TT stand for
several things each and are left alone.
"""

import regex

LONG_FORMS: dict[str, str] = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "qppl": "quy phạm pháp luật",
    "btv": "ban thường vụ",
    "bch": "ban chấp hành",
    "tuv": "tỉnh ủy viên",
    "bct": "bộ chính trị",
    "tw": "trung ương",
    "cb": "cán bộ",
    "cbcc": "cán bộ công chức",
    "ccvc": "công chức viên chức",
    "cbccvc": "cán bộ công chức viên chức",
    "nlđ": "người lao động",
    "tthc": "thủ tục hành chính",
    "cchc": "cải cách hành chính",
    "bnv": "bộ nội vụ",
    "snv": "sở nội vụ",
    "mttq": "mặt trận tổ quốc",
    "gdđt": "giáo dục và đào tạo",
    "đbqh": "đại biểu quốc hội",
    "lđtbxh": "lao động thương binh và xã hội",
    "khcn": "khoa học và công nghệ",
    "tttt": "thông tin và truyền thông",
    "tnmt": "tài nguyên và môi trường",
    "vhttdl": "văn hóa thể thao và du lịch",
    "ktxh": "kinh tế xã hội",
    "qlnn": "quản lý nhà nước",
    "đvhc": "đơn vị hành chính",
    "cqđp": "chính quyền địa phương",
    "cđs": "chuyển đổi số",
    "cntt": "công nghệ thông tin",
    "csdl": "cơ sở dữ liệu",
    "bhxh": "bảo hiểm xã hội",
    "bhyt": "bảo hiểm y tế",
    "nsnn": "ngân sách nhà nước",
    "thpt": "trung học phổ thông",
    "vptw": "văn phòng trung ương",
    "vpcp": "văn phòng chính phủ",
    "pct": "phó chủ tịch",
    "ttg": "thủ tướng",
    "ptt": "phó thủ tướng",
    "tbt": "tổng bí thư",
    "ctn": "chủ tịch nước",
    "nq": "nghị quyết",
    "nđ": "nghị định",
    "qđ": "quyết định",
    "ubkt": "ủy ban kiểm tra",
    "ubmttq": "ủy ban mặt trận tổ quốc",
    "tand": "tòa án nhân dân",
    "vksnd": "viện kiểm sát nhân dân",
    "bca": "bộ công an",
    "bqp": "bộ quốc phòng",
    "byt": "bộ y tế",
    "bgdđt": "bộ giáo dục và đào tạo",
    "đtbd": "đào tạo bồi dưỡng",
    "vtvl": "vị trí việc làm",
    "tgbc": "tinh giản biên chế",
    "đvsn": "đơn vị sự nghiệp",
    "đvsncl": "đơn vị sự nghiệp công lập",
    "htct": "hệ thống chính trị",
    "đtc": "đầu tư công",
    "gpmb": "giải phóng mặt bằng",
    "ctmtqg": "chương trình mục tiêu quốc gia",
    "ntm": "nông thôn mới",
    "kcn": "khu công nghiệp",
    "attp": "an toàn thực phẩm",
    "atgt": "an toàn giao thông",
    "csgt": "cảnh sát giao thông",
    "pccc": "phòng cháy chữa cháy",
    "qpan": "quốc phòng an ninh",
    "xhcn": "xã hội chủ nghĩa",
}
"""Short form in lower case, without `-&.`, to its long form."""

_WRITTEN = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:[-&.]\p{L}[\p{L}\p{M}]*)*")

_NO_MARKS = str.maketrans("", "", "-&.")


def written_out(text: str) -> str:
    """Return lower-case text with each abbreviation in its long form: "gd-đt", "gdđt"."""
    return _WRITTEN.sub(lambda word: LONG_FORMS.get(word[0].translate(_NO_MARKS), word[0]), text)
