"""The two sides of a comparison, and the question that it comes to for each of them."""

import regex

from answering.aligned import aligned, cut, is_folded
from answering.asked_of_both import COUNTS, AskedOfBoth, how_much
from answering.leading_name import name_and_rest
from answering.said import unframed
from retrieval import QuestionForm, names_in

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

_JOINTS = tuple(
    regex.compile(joint)
    for joint in (
        r"[ ,]+(?:co (?:gi|diem gi|diem nao) )?khac (?:gi |biet gi |the nao |nhau the nao |biet )?"
        r"(?:so )?(?:voi )?|[ ,]+(?:so voi|doi voi|versus|vs\.?|differs? from) ",
        r"[ ,]+(?:hay la|hay|hoac|or) ",
        r"[ ,]+(?:voi|with) ",
        r"[ ,]+(?:va|and) ",
        r", ",
    )
)
_YEAR = regex.compile(r"(?:\bnam )?(?<![\w/.,-])(?:19|20)\d\d(?![\w/%-]|[.,]\d)")
_JOINING = regex.compile(
    r"\b(?:khac(?: (?:gi|biet|the nao))?|so voi|voi|va|hay|hoac|and|with|versus|vs|den|toi|giua|tu|"
    r"qua|cua nam|to|from)\b|,"
)
_DANGLING = regex.compile(r"[ ,]+(?:tu|giua|cua|trong|qua|o|vao|hai|of|in|from|between)\Z")
_BODY = regex.compile(
    r"(?:bo|so|tinh|dang uy|dang bo|ubnd|uy ban|chinh phu|thu tuong|bo truong|chu tich|ong|ba|"
    r"dong chi|hoi nghi|nganh|tinh uy|cuc|vu)(?= )"
)
_PREPOSITION = regex.compile(r"\b(?:cua|tai|o|trong|nam|cho|ve|theo|of|by|in|for)\b")
_TAIL = regex.compile(r" (?:o|tai|cua|trong) (?=\S)")


def sides_of(text: str) -> list[tuple[str, str]]:
    """Return the name of each of the two sides with the question that it comes to; or none."""
    text = cut(_bare(unframed(text)), _COMPARES)
    text, asked, noun = _parted(cut(cut(text, _EACH), _CHANGES))
    text = _bare(text)
    years = list(_YEAR.finditer(aligned(text)))
    if len(years) == 2:
        sides = _by_year(text, years, asked)
        if sides:
            return sides
    halves = _halves(text)
    if halves is None:
        return []
    left, right = halves
    return _by_half(f"{noun} {left}".strip(), right, asked)


def _parted(text: str) -> tuple[str, AskedOfBoth, str]:
    """Part the sides from what is asked of both, and from the noun that "nào" chooses among."""
    low = aligned(text)
    first, last = _WHICH_FIRST.match(low), _WHICH_LAST.search(low)
    if first and _joined(text[first.start("sides") :]):
        noun = text[slice(*first.span("noun"))] if first["noun"] else ""
        return text[first.start("sides") :], how_much(text[slice(*first.span("asks"))]), noun
    if last and _joined(text[: last.start()]):
        return text[: last.start()], how_much(text[last.start("asks") :]), ""
    more = _MORE_AT_END.search(low)
    if more and (joint := _JOINTS[1].search(low)) and joint.end() < more.end():
        name, rest = name_and_rest(text[joint.end() :])
        if rest and aligned(rest).endswith("hon"):
            return f"{text[: joint.end()]}{name}", how_much(rest), ""
    return cut(text, _ASKS), AskedOfBoth(""), ""


def _joined(text: str) -> bool:
    return _halves(text) is not None


def _by_year(
    text: str, years: "list[regex.Match[str]]", asked: AskedOfBoth
) -> list[tuple[str, str]]:
    """Put what is said outside the two years before each of them; none where each says its own."""
    first, second = years
    between = text[first.end() : second.start()]
    joint = next(iter(_JOINING.finditer(aligned(between))), None)
    if joint and cut(between[joint.end() :], _JOINING).strip():
        return []
    outside = f"{text[: first.start()]} {cut(between, _JOINING)} {text[second.end() :]}"
    base = _bare(cut(" ".join(outside.split()), _ASKS))
    while match := _DANGLING.search(aligned(base)):
        base = base[: match.start()]
    if regex.search(r"\b(?:the|of)\b", aligned(base)):
        base = regex.sub(r"(\w{3,})s\b", r"\1", base)
        return [(year[0][-4:], f"What is {base} of {year[0][-4:]}?") for year in years]
    word = "nam" if is_folded(text) else "năm"
    return [
        (f"{word} {year}", asked.of(f"{base} {word} {year}".strip(), year=True))
        for year in (match[0][-4:] for match in years)
    ]


def _halves(text: str) -> tuple[str, str] | None:
    """Split at the joint whose two sides are most alike; the more telling joint first."""
    low = aligned(text)
    for joint in _JOINTS:
        splits = [
            (_bare(text[: match.start()]), _bare(text[match.end() :]))
            for match in joint.finditer(low)
        ]
        whole = [split for split in splits if all(split)]
        if whole:
            return max(whole, key=_likeness)
    return None


def _likeness(split: tuple[str, str]) -> int:
    left, right = aligned(split[0]), aligned(split[1])
    opens = _PREPOSITION.match(right)
    if opens and regex.search(rf"\b{opens[0]}\b", left):
        return 3
    if split[1].split()[0] in split[0].split():
        return 2
    return int(bool(name_and_rest(split[1])[0] != split[1] or _BODY.match(right)))


def _by_half(left: str, right: str, asked: AskedOfBoth) -> list[tuple[str, str]]:
    """Give to each side what the other says for both: the head of the left, the tail of the right.

    "số xã của A và của B", "phát biểu của A và B về C", "hội nghị ngày 9/1 và ngày 5/1", "số x và
    số y ở C".
    """
    opens = _PREPOSITION.match(aligned(right))
    if opens:
        here = [m for m in _PREPOSITION.finditer(aligned(left)) if m[0] == opens[0]]
        base = _bare(left[: here[-1].start()]) if here else left
        name = left[here[-1].end() :].strip() if here else left
        return [
            (name, asked.of(left)),
            (right[opens.end() :].strip(), asked.of(f"{base} {right}")),
        ]
    base = _base_by_word(left, right)
    if base is not None:
        side = left[len(base) :].strip()
        left = _with_tail(left, right)
        return [(side, asked.of(left)), (right, asked.of(f"{base} {right}".strip()))]
    name, rest = name_and_rest(right)
    if rest and asked.words:
        return [(n, asked.of(n)) for n in (name_and_rest(left)[0], name)]
    prepositions = list(_PREPOSITION.finditer(aligned(left)))
    both_owned = prepositions and regex.search(r"\bcua\b", aligned(right))
    base = left[: prepositions[-1].end()] if prepositions and not both_owned else ""
    if (counts := COUNTS.match(aligned(left))) and not base and not COUNTS.match(aligned(right)):
        base = left[: counts.end()]
    if rest:
        side = left[len(base) :].strip()
        return [
            (side, asked.of(f"{left} {rest}")),
            (name, asked.of(f"{base} {name} {rest}".strip())),
        ]
    side = left[len(base) :].strip()
    return [
        (side, asked.of(_with_tail(left, right))),
        (right, asked.of(f"{base} {right}".strip())),
    ]


def _base_by_word(left: str, right: str) -> str | None:
    """Return what of the left stands before the word that both sides open with; None without one.

    A number stands for any number before the same noun: "chính quyền 2 cấp và 3 cấp".
    """
    lefts, rights = left.lower().split(), right.lower().split()
    if rights[0].isdigit() and lefts[-len(rights) + 1 :] == rights[1:]:
        return " ".join(left.split()[: -len(rights)])
    if rights[0] not in lefts:
        return None
    place = 0 if lefts[0] == rights[0] else len(lefts) - 1 - lefts[::-1].index(rights[0])
    return " ".join(left.split()[:place])


def _with_tail(left: str, right: str) -> str:
    """Add to the left the place that only the right ends with: "… ở Phú Thọ"."""
    tails = list(_TAIL.finditer(aligned(right)))
    if not tails or names_in(left, QuestionForm.UNACCENTED):
        return left
    tail = right[tails[-1].start() :]
    return f"{left}{tail}" if names_in(tail, QuestionForm.UNACCENTED) else left


def _bare(text: str) -> str:
    return text.strip(" ?.!,:")
