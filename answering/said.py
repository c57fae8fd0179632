"""A question's words as its kind is told from them: without the frame of politeness, folded."""

from dataclasses import dataclass

import regex

from answering.aligned import aligned
from retrieval import Question, QuestionForm, fold, in_vietnamese, tokenize

ARTICLE = (
    r"(?:bai(?! (?:hoc|phat bieu|tap|bo|tho|hat|toan))(?: viet| bao| dang| van(?! de))?|bao cao|"
    r"tai lieu|"
    r"van ban|ban tin|tin tuc|nguon(?: tin| tai lieu)?|articles?|reports?|documents?|texts?)"
)
"""One text of the collection, or several: Vietnamese has no plural."""

MANY = (
    r"(?:cac|nhung|moi|tung|tat ca(?: cac| moi)?|toan bo|bao nhieu|may|nhieu|hai|all(?: the)?|"
    r"any|how many|these|the)"
)
"""What says that several are meant, before the noun."""

_THEY = r"(?:ban|anh(?: chi)?|chi|em|ad|bot|tro ly|tro li|co|chu|ong|admin)"
ME = r"(?:toi|minh|em|anh|chi|chung toi|tui|to)"
"""How a person who asks calls themselves, folded."""

_OPENINGS = regex.compile(
    rf"(?:(?:da vang|vang|ok|uh|alo)|(?:xin |kinh )?chao(?! mung)(?: {_THEY}| ca nha| moi "
    rf"nguoi| buoi sang)*|(?:xin )?(?:cam|cam) on(?: {_THEY}| nhieu)*(?: roi)?|(?:lam on|vui long|"
    rf"phien|nho)(?: {_THEY})?|xin(?: duoc)? hoi|(?:{_THEY} )?(?:lam on )?cho (?:phep )?(?:{ME} "
    rf")?hoi"
    rf"(?: la| xiu| chut)?|(?:{_THEY} )?(?:oi )?(?:hay )?(?:cho|noi|giup) {ME} biet|"
    rf"{_THEY} (?:co the |hay )(?:vui long )?(?:giup (?:{ME} )?|cho (?:{ME} )?biet )|"
    rf"(?:hay )?(?:giup|cho) {ME}(?: xin)?|cho xin|{ME} (?:muon|can|dang)(?: duoc)?(?: hoi| "
    rf"biet| tim "
    rf"hieu)?|"
    r"hay|please|(?:can|could|would) you(?: please)?(?: give me)?|tell me|i (?:want|would like) to "
    r"know|hello|hi|hey|thanks|thank you)\b[ ,.!:]*"
)
_NO_OPENING = regex.compile(r"(?:phiên|nhỏ|nhớ)\b", regex.IGNORECASE)
"""What only folding makes like "phiền", "nhờ"."""

_CLOSINGS = regex.compile(
    rf"[ ,]+(?:(?:day |do )?(?:vay|a|nhe|nhi|ha|the|nha|di|voi|ta|ah|please|pls|plz)|"
    rf"(?:duoc )?(?:khong|ko|k|hong)(?: a| nhi| ban| vay)?|(?:giup|cho) {ME}(?: voi| nhe| di| a)*)"
    r"[ ?!.…]*\Z"
)

"""What closes a question typed without diacritics, folded."""

_SPELT_CLOSINGS = regex.compile(
    r"[ ,]+(?:(?:đấy |đó )?(?:vậy|ạ|a|á|nhé|nhá|nhỉ|hả|hở|thế|nha|đi|với|ta|ah|please|pls|plz)|"
    r"(?:được )?(?:không|ko|k|hông|hong)(?: ạ| a| nhỉ| bạn| vậy)?|"
    r"(?:giúp|cho) (?:tôi|mình|em|anh|chị|chúng tôi|tui|tớ)(?: với| nhé| nha| đi| ạ)*)"
    r"[ ?!.…]*\Z",
    regex.IGNORECASE,
)
"""The same with diacritics, which keep apart "hông" and sông Hồng, "nha" and "nhà"."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a question as they are typed, lower case, and `text`, which folds them."""

    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words folded, a blank between two: what patterns meet, diacritics or none."""
        return " ".join(map(fold, self.words))

    def span(self, start: int, end: int) -> str:
        """Return the words that stand at these offsets of `text`, with their diacritics."""
        text = self.text
        first = text.count(" ", 0, start)
        count = len(text[start:end].split())
        return " ".join(self.words[first : first + count])

    def group(self, match: "regex.Match[str]", name: str) -> str:
        """Return the words of a named group of a match in `text`, or nothing."""
        return self.span(*match.span(name)) if match[name] else ""


def said_in(question: Question) -> Said:
    """Return the words of a question without "Cho tôi hỏi" before them and "vậy ạ" behind."""
    return Said(tuple(tokenize(unframed(question.text))))


def searched_in(question: Question) -> Said:
    """Return the same, an English question with its terms in Vietnamese, as search has them."""
    if question.form is not QuestionForm.FOREIGN:
        return said_in(question)
    return Said(tuple(tokenize(unframed(in_vietnamese(tokenize(question.text), whole=True)))))


def unframed(text: str) -> str:
    """Strip the frame, layer by layer; what is nothing but frame is left whole."""
    before, left = None, text
    while left != before:
        before, low = left, aligned(left)
        opening = None if _NO_OPENING.match(left) else _OPENINGS.match(low)
        closing = _CLOSINGS.search(left) if low == left.lower() else _SPELT_CLOSINGS.search(left)
        if opening and any(map(str.isalnum, low[opening.end() :])):
            left = left[opening.end() :]
        elif closing and any(map(str.isalnum, low[: closing.start()])):
            left = left[: closing.start()]
    return left
