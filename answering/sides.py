"""The two sides of a comparison, and the question that it comes to for each of them."""

import regex

from answering.aligned import aligned, cut, is_folded
from answering.asked_of_both import AskedOfBoth, how_much
from answering.halves import JOINTS, by_half, halves_of
from answering.leading_name import name_and_rest
from answering.said import unframed
from answering.topics import bare
from answering.two_questions import asked_of_two, two_questions

# All patterns meet folded text of the same length as the text (see `aligned`).
_COMPARES = regex.compile(
    r"\A(?:(?:lap|neu|chi ra|cho) )?(?:(?:bang|ban|nhung|cac) )*(?:(?:so sanh|doi chieu|ss|phan "
    r"biet|"
    r"dat canh nhau|compare|(?:what (?:is|are) )?(?:the )?differences? between|"
    r"(?:diem|su|nhung diem) (?:giong|khac|tuong dong|khac biet)(?: biet| nhau)?"
    r"(?: va (?:giong|khac)(?: biet| nhau)?)?(?: cua| giua)?)\b[ :,]*)+|\bgiua (?=\w)|"
    r"\b(?:trong|giua) (?:so )?hai (?:(?:dong chi|nguoi|don vi|ben|nam|hoi nghi|bai viet|bai|noi) "
    r")?"
)
_ASKS = regex.compile(
    r"[ ,]*\b(?:(?:co |la )?(?:nhung )?(?:diem )?(?:gi |nao )?(?:khac|giong)(?: biet)?"
    r"(?: va (?:khac|giong))?(?: nhau)?(?: (?:the nao|nhu the nao|ra sao|o (?:diem|cho) nao|gi|"
    r"khong|la gi))?|(?:khac biet|chenh nhau|chenh lech)(?: bao nhieu| the nao| ra sao)?|"
    r"(?:da )?(?:thay doi|bien doi)(?: (?:the nao|nhu the nao|ra sao|gi|khong))?|"
    r"tang hay giam|nhu the nao|the nao|ra sao|la gi|differ)\b(?=\W*\Z)"
)
_CHANGES = regex.compile(
    r" (?:da )?(?:thay doi|bien doi|khac nhau)(?: (?:the nao|nhu the nao|ra sao))?"
    r"(?= (?:tu|giua|qua|trong) )"
)
_EACH = regex.compile(r" moi (?:nguoi|ben|noi|don vi|nam|hoi nghi)\b|\b(?:ca hai|lan luot) ")
_WHICH = (
    r"(?:(?:ben|noi|don vi|cai|nam|tinh|co quan|hoi nghi|so|bo|bai|dau|muc|con so|nguoi|phia|ti le|"
    r"ty le|dong chi) nao|(?<!\w)ai)"
)
_WHICH_LAST = regex.compile(rf"[ ,]*(?:\b(?:thi|vay) )?\b{_WHICH} (?P<asks>.+)\Z")
_WHICH_FIRST = regex.compile(
    rf"\A(?:(?P<noun>hoi nghi|bai) nao|{_WHICH}|which|who)(?: \w+)?? (?P<asks>[^,:]+?)"
    r"(?:[,:] ?(?:giua )?| giua )(?P<sides>.+)\Z"
)
_MORE_AT_END = regex.compile(
    r" (?P<asks>(?:(?!nao\b)[^,]){0,60}?\b(?:nhieu|it|cao|thap|lon|nho|som|muon|truoc|sau)"
    r"(?: [^,]{1,40}?)? ?hon)\Z"
)

_APART = regex.compile(
    r"[ ,]*\b(?:(?:dien ra|hop|to chuc) )?cach nhau (?:may|bao nhieu|bao lau)\b.*\Z"
)
_WHEN_OF_EACH = regex.compile(
    r" (?P<asks>(?:(?:duoc )?(?:dien ra|to chuc|hop) )?(?:(?:vao |tu )?ngay nao|khi nao|o dau|luc "
    r"nao|bao gio|do ai \w+ \w+))\Z"
)
_ENGLISH_ASKS = regex.compile(r"\A(?:how|in what way) (?:do|does|did) |(?<=\d{4}) ones?\b")
_YEAR = regex.compile(r"(?:\bnam )?(?<![\w/.,-])(?:19|20)\d\d(?![\w/%-]|[.,]\d)")
_JOINING = regex.compile(
    r"\b(?:khac(?: (?:gi|biet|the nao))?|so voi|voi|va|hay|hoac|and|with|versus|vs|den|toi|giua|tu|"
    r"qua|cua nam|to|differs? from|from)\b|,"
)
_THE = regex.compile(r"\bthe\b")
_DANGLING = regex.compile(r"[ ,]+(?:tu|giua|cua|trong|qua|o|vao|hai|of|in|from|between)\Z")


def sides_of(text: str) -> list[tuple[str, str]]:
    """Return the name of each of the two sides with the question that it comes to; or none."""
    if two := _put_together(bare(unframed(text))):
        return two
    text = cut(_in_english(bare(unframed(text))), _COMPARES)
    text, asked, noun = _parted(cut(cut(text, _EACH), _CHANGES))
    text = bare(text)
    years = list(_YEAR.finditer(aligned(text)))
    if len(years) == 2:
        sides = _by_year(text, years, asked)
        if sides:
            return sides
    halves = halves_of(text)
    if halves is None:
        return []
    left, right = halves
    return by_half(f"{noun} {left}".strip(), right, asked)


def _put_together(text: str) -> list[tuple[str, str]]:
    """Part two questions that stand side by side, or one that is put of two people; else none."""
    if of_two := asked_of_two(text):
        return [(name, f"{name} {of_two[2]}?") for name in of_two[:2]]
    both = two_questions(text) or ()
    return [(side, f"{side}?") for side in both]


def _in_english(text: str) -> str:
    """Return "the 2025 motto differ from the 2021 one" without what only English asks with."""
    return cut(text, _ENGLISH_ASKS)


def _parted(text: str) -> tuple[str, AskedOfBoth, str]:
    """Part the sides from what is asked of both, and from the noun that "nào" chooses among."""
    low = aligned(text)
    if apart := _APART.search(low):
        when = "dien ra ngay nao" if is_folded(text) else "diễn ra ngày nào"
        return text[: apart.start()], AskedOfBoth(when), ""
    if (of_each := _WHEN_OF_EACH.search(low)) and _joined(text[: of_each.start()]):
        return text[: of_each.start()], AskedOfBoth(text[slice(*of_each.span("asks"))]), ""
    first, last = _WHICH_FIRST.match(low), _WHICH_LAST.search(low)
    if first and _joined(text[first.start("sides") :]):
        noun = text[slice(*first.span("noun"))] if first["noun"] else ""
        return text[first.start("sides") :], how_much(text[slice(*first.span("asks"))]), noun
    if last and _joined(text[: last.start()]):
        return text[: last.start()], how_much(text[last.start("asks") :]), ""
    more = _MORE_AT_END.search(low)
    if more and (joint := JOINTS[1].search(low)) and joint.end() < more.end():
        name, rest = name_and_rest(text[joint.end() :])
        if rest and aligned(rest).endswith("hon"):
            return f"{text[: joint.end()]}{name}", how_much(rest), ""
    return cut(text, _ASKS), AskedOfBoth(""), ""


def _joined(text: str) -> bool:
    return halves_of(text) is not None


def _by_year(
    text: str, years: "list[regex.Match[str]]", asked: AskedOfBoth
) -> list[tuple[str, str]]:
    """Put what is said outside the two years before each of them; none where each says its own."""
    first, second = years
    between = text[first.end() : second.start()]
    joint = next(iter(_JOINING.finditer(aligned(between))), None)
    if joint and cut(cut(between[joint.end() :], _JOINING), _THE).strip():
        return []
    outside = f"{text[: first.start()]} {cut(between, _JOINING)} {text[second.end() :]}"
    english = regex.search(r"\b(?:of|the)\b", outside)
    base = bare(cut(" ".join(outside.split()), _ASKS))
    while match := _DANGLING.search(aligned(base)):
        base = base[: match.start()]
    if english:
        base = regex.sub(r"(\w{3,})s\b", r"\1", " ".join(cut(base, _THE).split()))
        return [(year[0][-4:], f"What is the {base} of {year[0][-4:]}?") for year in years]
    word = "nam" if is_folded(text) else "năm"
    return [
        (f"{word} {year}", asked.of(f"{base} {word} {year}".strip(), year=True))
        for year in (match[0][-4:] for match in years)
    ]
