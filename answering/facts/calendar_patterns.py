"""How a text writes one day, month, quarter, year or decade: a pattern for each shape."""

import regex

_S, _O = r"\s{1,4}", r"\s{0,4}"
_MONTHS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
COUNTS = _MONTHS | {"bốn": 4}
ENGLISH = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_ENGLISH_MONTH = (
    r"(?P<english>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WORD = "|".join(sorted(COUNTS, key=len, reverse=True))
_OF_YEAR = rf"(?:{_O}(?:/|-|[.](?=\d)|,|năm){_O}(?P<year>[12]\d{{3}})(?!\d))"
_FREE = r"(?<![\w.,/])(?<!\p{L}-)(?<!\d-)"
"""What a number may not go on from."""

_ENDS = r"(?![\w%]|[.,/-]\d)"


def _shape(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern, regex.IGNORECASE)


ISO = _shape(rf"{_FREE}(?P<year>[12]\d{{3}})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d|-)")
DAY_OF_MONTH = _shape(rf"{_FREE}(?P<day>\d{{1,2}}){_S}tháng{_S}(?P<month>{_WORD})(?!\w){_OF_YEAR}?")
FIRST_DAYS = _shape(
    rf"(?<!\w)(?:mùng|mồng){_S}(?P<day>{_WORD}|\d{{1,2}})(?![\w/-])"
    rf"(?:{_S}tháng{_S}(?P<month>{_WORD}|\d{{1,2}})(?!\w){_OF_YEAR}?)?"
)
DAYS = _shape(
    rf"{_FREE}(?P<first>\d{{1,2}})(?:{_O}[-–—]{_O}|{_S}(?:đến|tới){_S}(?:ngày{_S})?)"
    rf"(?P<day>\d{{1,2}})(?:/|{_S}tháng{_S})(?P<month>\d{{1,2}})"
    rf"(?:(?:/|{_O},?{_O}năm{_S})(?P<year>[12]\d{{3}}))?{_ENDS}"
)
DAY = _shape(
    rf"(?<!\w)(?<!\d{_S})(?:ngày|hôm){_S}(?P<day>\d{{1,2}})(?![\w%]|[.,/-]\d|{_S}tháng{_S}\w)"
)
POINTED = _shape(
    rf"(?<!\w)(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|lễ|dịp){_S}(?:(?:ngày|qua|nay){_S})?"
    r"(?P<span>(?P<day>\d{1,2})[.-](?P<month>\d{1,2}))(?![\w%]|[.,/-]\d)"
)
LISTED_DAYS = _shape(
    rf"(?<!\w)ngày{_S}\d{{1,2}}(?:,{_S}(?P<listed>\d{{1,2}}))+(?=,?{_S}(?:và{_S})?\d{{1,2}}[/ ])"
)
MONTH = _shape(
    rf"(?<!\w)(?<!\d{_S})tháng{_S}(?P<month>\d{{1,2}}|{_WORD})(?![\w%]|[.,/]\d(?!\d{{3}}(?!\d)))"
    rf"(?:(?!{_O}-){_OF_YEAR})?"
)
MONTH_OF_YEAR = _shape(r"(?<![\w.,/])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/-])")
QUARTER = _shape(
    rf"(?<!\w)qu[ýí]{_S}(?P<quarter>I{{1,3}}|IV|[1-4]|một|hai|ba|tư|bốn)(?!\w){_OF_YEAR}?"
)
YEAR = _shape(rf"(?<!\w)năm{_S}(?P<year>[12]\d{{3}}(?![\w%]|[.,/]\d)|[3-9]\d\d(?={_O}[,.;)\n]|\Z))")
BARE_YEAR = _shape(r"(?<![\w.,/])(?<!\p{L}-)(?P<year>(?:19|20)\d\d)(?![\w%/]|[.,]\d|-\p{L})")
HALF = _shape(
    rf"(?<!\w)(?:(?P<count>\d{{1,2}}|{_WORD}){_S}tháng|nửa){_S}(?P<part>đầu|cuối|sau){_S}"
    rf"(?:của{_S})?năm(?!\w)(?:{_S}(?P<year>[12]\d{{3}})(?!\d))?"
)
MONTHS_OF_YEAR = _shape(
    rf"(?<![\w.,/-])(?P<count>\d{{1,2}}){_S}tháng{_S}(?:của{_S})?năm{_S}(?P<year>[12]\d{{3}})(?!\d)"
)
PART = _shape(
    rf"(?<!\w)(?P<part>đầu|giữa|cuối){_S}(?:năm{_S}(?P<year>[12]\d{{3}})(?!\d)|"
    rf"tháng{_S}(?P<month>\d{{1,2}})(?![\w%]|[.,]\d|/\d{{1,3}}(?!\d)){_OF_YEAR}?)"
)
DECADE = _shape(
    rf"(?<!\w)(?:những{_S}năm|thập{_S}(?:niên|kỷ|kỉ))(?:{_S}đầu)?{_S}"
    rf"(?P<decade>[12]\d\d0|[1-9]0)(?![\w/]|{_O}[,-]{_O}[12]\d)"
)
ENGLISH_DAY = _shape(
    rf"(?<!\w)(?:{_ENGLISH_MONTH}{_S}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\w)|"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_S}{_ENGLISH_MONTH}(?!\w))"
    rf"(?:,?{_S}(?P<year>[12]\d{{3}})(?!\d))?"
)
ENGLISH_MONTH_OF_YEAR = _shape(rf"(?<!\w){_ENGLISH_MONTH}{_S}(?P<year>(?:19|20)\d\d)(?!\d)")
