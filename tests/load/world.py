"""A made-up collection in which every question has one right answer, in one article alone."""

import random
from dataclasses import dataclass
from pathlib import Path

_FIRST = (
    "An Bằng Cẩm Đoài Gia Hưng Khánh Lạc Mỹ Ngọc Phong Quỳnh Rạng Sen Tràm Uyên Vĩnh Xuân Yên Thạch"
).split()
_SECOND = (
    "Châu Dương Hải Lâm Phúc Quang Sơn Thủy Vinh Khê Trạch Đài Bích Nghĩa Hội Giang Lộc Tường "
    "Bái Mai"
).split()
PLACES = [f"{first} {second}" for first, second in zip(_FIRST, _SECOND, strict=True)]
"""No two share a syllable: what one place grows is no answer to what another does."""

_FACTS = [
    ("Xã {} trồng", "cây xanh trong năm 2025"),
    ("Trường tiểu học {} có", "học sinh"),
    ("Chợ {} có", "gian hàng"),
    ("Trạm y tế {} khám cho", "người bệnh"),
    ("Hợp tác xã {} thu hoạch", "tấn lúa"),
    ("Đội bóng {} ghi được", "bàn thắng"),
    ("Thư viện {} lưu giữ", "cuốn sách"),
    ("Bến xe {} đón", "hành khách mỗi ngày"),
    ("Đập {} chứa", "mét khối nước"),
    ("Lễ hội {} mời", "nghệ nhân"),
]
_NOTED = (
    "sương mù dày trên cánh đồng; đoàn thuyền neo ngoài bãi; thợ gốm nhóm lò từ sáng sớm; "
    "trẻ nhỏ thả diều bên đê; người già đánh cờ dưới gốc đa; mưa đá làm dập vườn cải; "
    "xưởng mộc giao bàn ghế; đàn ong bay về rừng keo; phiên họp bàn chuyện nước sạch; "
    "cầu treo được sơn lại; nhóm thợ dệt nhận đơn hàng; bưu tá đi đường vòng; "
    "ao sen nở muộn; bếp ăn chung nấu cỗ; lớp học đàn tranh khai giảng; giếng cổ được nạo vét"
).split("; ")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and what a right answer to it holds and cites."""

    question: str
    number: str
    article: str


def own_article(folder: Path, place: str, chance: random.Random) -> list[Asked]:
    """Write the article of one place into `folder`; return what can be asked of it."""
    file = f"{place}.txt"
    numbers = chance.sample(range(101, 999), len(_FACTS))
    sentences, asked = [], []
    for (opening, counted), number in zip(_FACTS, numbers, strict=True):
        said = opening.format(place)
        sentences.append(f"{said} {number} {counted}.")
        asked.append(Asked(f"{said} bao nhiêu {counted}?", f"{number} ", file))
    title = f"Báo cáo của xã {place}"
    (folder / file).write_text(f"---\ntitle: {title}\n---\n" + "\n\n".join(sentences), "utf-8")
    return asked


def other_article(folder: Path, number: int, chance: random.Random) -> Path:
    """Write an article that answers none of the questions, unlike every other; return its file."""
    lines = [
        f"Ngày {chance.randint(1, 28)}/{chance.randint(1, 12)}/199{chance.randint(0, 9)}, {said}."
        for said in chance.sample(_NOTED, 10)
    ]
    path = folder / f"Ghi chép {number:02}.txt"
    path.write_text(f"Ghi chép số {number:02}\n\n" + "\n\n".join(lines), "utf-8")
    return path
