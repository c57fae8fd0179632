"""What a question names that an article may be about: years, provinces, ministries, departments.

An article that holds none of them is about another year or another province, however near its
words come. Names are looked up, not told by their capitals: the same question in capitals or
without any gets the same ranking.
"""

from collections.abc import Iterator, Mapping

import regex

from retrieval.abbreviations import LONG_FORMS
from retrieval.question_form import QuestionForm
from retrieval.vietnamese import canonical_syllable, fold, tokenize

PROVINCES = (
    "an giang,bà rịa vũng tàu,bắc giang,bắc kạn,bạc liêu,bắc ninh,bến tre,bình định,bình dương,"
    "bình phước,bình thuận,cà mau,cần thơ,cao bằng,đà nẵng,đắk lắk,đắk nông,điện biên,đồng nai,"
    "đồng tháp,gia lai,hà giang,hà nam,hà nội,hà tĩnh,hải dương,hải phòng,hậu giang,hồ chí minh,"
    "hòa bình,huế,hưng yên,khánh hòa,kiên giang,kon tum,lai châu,lâm đồng,lạng sơn,lào cai,"
    "long an,nam định,nghệ an,ninh bình,ninh thuận,phú thọ,phú yên,quảng bình,quảng nam,"
    "quảng ngãi,quảng ninh,quảng trị,sóc trăng,sơn la,tây ninh,thái bình,thái nguyên,thanh hóa,"
    "tiền giang,trà vinh,tuyên quang,vĩnh long,vĩnh phúc,yên bái"
).split(",")
"""The provinces and cities before and after the mergers of 2025."""

FIELDS = (
    "công an,công thương,dân tộc và tôn giáo,giao thông vận tải,giáo dục và đào tạo,"
    "kế hoạch và đầu tư,khoa học và công nghệ,lao động thương binh và xã hội,ngoại giao,ngoại vụ,"
    "nội vụ,nông nghiệp và môi trường,nông nghiệp và phát triển nông thôn,quốc phòng,"
    "tài chính,tài nguyên và môi trường,thông tin và truyền thông,tư pháp,"
    "văn hóa thể thao và du lịch,xây dựng,y tế"
).split(",")
"""What a ministry (bộ) and a province's department (sở) is named by."""

_YEAR = regex.compile(r"(?:19|20)\d\d")
_YEAR_ALONE = regex.compile(r"(?<![\w/.,–-])(?<![-–] )(?:19|20)\d\d(?![\w/%–-]| [-–]|[.,]\d)")

Name = tuple[str, ...]
"""The folded syllables of a name, or a year alone."""


def names_in(text: str, form: QuestionForm) -> tuple[Name, ...]:
    """Return what `text` names, in order, each once; the longest name at each place.

    Diacritics count where the text has them: "hòa bình" may be a province, "hoa binh" too, "hoá
    bình" is none.
    """
    folded = form is not QuestionForm.ACCENTED
    names = _FOLDED if folded else _EXACT
    tokens = [
        fold(syllable) if folded else syllable
        for token in tokenize(text)
        for syllable in _written_out(token)
    ]
    return tuple(dict.fromkeys(_found(tokens, names)))


def provinces_in(text: str) -> tuple[Name, ...]:
    """Return the provinces that `text` names, with diacritics or without, in order, each once."""
    tokens = [fold(token) for token in tokenize(text)]
    return tuple(dict.fromkeys(_found(tokens, _PROVINCES, years=False)))


def years_in(text: str) -> tuple[str, ...]:
    """Return the years that stand alone in `text`, in order; those of a period or date do not."""
    return tuple(match[0] for match in _YEAR_ALONE.finditer(text))


def _found(tokens: list[str], names: Mapping[Name, Name], years: bool = True) -> Iterator[Name]:
    place = 0
    while place < len(tokens):
        lengths = range(_LONGEST, 0, -1)
        spelt = (tuple(tokens[place : place + length]) for length in lengths)
        name = next((name for name in spelt if name in names), None)
        if name is not None:
            yield names[name]
        elif years and _YEAR.fullmatch(tokens[place]):
            yield (tokens[place],)
        place += len(name) if name else 1


def _written_out(token: str) -> list[str]:
    long = LONG_FORMS.get(token)
    return [canonical_syllable(syllable) for syllable in long.split()] if long else [token]


def _names(folded: bool) -> dict[Name, Name]:
    """Map each name, with diacritics or without, to its folded syllables."""
    bodies = (f"{body} {field}" for body in ("bộ", "sở") for field in FIELDS)
    spelt = [tuple(map(canonical_syllable, name.split())) for name in (*PROVINCES, *bodies)]
    bare = [tuple(map(fold, name)) for name in spelt]
    return dict(zip(bare if folded else spelt, bare, strict=True))


_PROVINCES = {tuple(map(fold, name.split())): tuple(map(fold, name.split())) for name in PROVINCES}
_EXACT = _names(folded=False)
_FOLDED = _names(folded=True)
_LONGEST = max(map(len, _EXACT))
