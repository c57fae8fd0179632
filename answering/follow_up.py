"""Follow-ups: what "Còn năm 2021 thì sao?" means after the question before it, by rule."""

from collections.abc import Callable, Sequence

import regex

from answering.aligned import aligned, cut, is_folded, replaced
from answering.kinds import Kind, wanted_of
from answering.more_cues import asked_again, asks_for_more, more_in
from answering.said import unframed
from answering.shorthand import spelt_out
from answering.standing_in import done_there, instead, ordinal, person_in
from answering.topics import about, bare, in_running_text, topic_of
from retrieval import Question, QuestionForm, QuestionRefused, Span, content_words, parse_question
from retrieval.kinds import capitalised, people

Told = Callable[[str], str | None]
"""Returns the person whom the reply to an earlier question names."""

_ASIDE = frozenset({Kind.COURTESY, Kind.CONTENTS})

_FEW = 5
"""Content syllables: a question of more says what it is about."""

# Matched on folded lower-case text of the same length, so that offsets hold in the text as typed.
_OPENING = regex.compile(
    r"\A(?:(?:va|roi|a|ok|uh?m?|da|and|so)[ ,]+)?(?:(?:(?:(?:the|vay) )?con(?! lai\b| so (?:nay|"
    r"do)\b)|(?:the|vay) "
    r"(?:thi|chu)|the|vay)\b"
    r"[ ,]*(?:doi voi |(?P<topic>ve ))?|(?:what|how) about (?:in )?|(?<=and )in (?=\d))"
)
_ENDING = regex.compile(
    r"[ ,]*\b(?:thi sao|thi the nao|thi ra sao|the nao|ra sao|thi|sao|nhi|nhe|vay|the)?"
    r"(?: (?:a|nhi|nhe|vay|ha|ta|nha|nghen|hen))*\s*[?.!…]*\Z"
)
_LEADS_ON = regex.compile(r"\A(?:(?:roi|va|the thi|vay thi|u|uh?m|ok|and|so|then)\b[ ,]*)+(?=\w)")
_SO_WHAT = regex.compile(r"\bthi (?:sao|the nao|ra sao)\W*\Z")
_WITHIN = regex.compile(
    r"\A(?:trong (?:so )?do|trong so (?:nay|ay)|of (?:them|those|these))\b[ ,]*"
)
_AGAINST = regex.compile(
    r"\A(?:(?:va|con|the|vay)[ ,]+)?so voi (?P<other>.+?)"
    r"(?:[ ,]*(?:thi )?(?:the nao|sao|ra sao|khac gi|co gi khac))?\W*\Z"
)
_PERSON = regex.compile(
    r"\b(?:ong|ba|anh|chi|dong chi|vi|nguoi) (?:ay|nay|do)\b|\b(?:ong ta|ba ta)\b|\b(?:he|she)\b"
)
_THING = regex.compile(
    r"\b(?:hoi nghi|cuoc hop|su kien|bai|bao cao|viec|dieu|cai|chuyen|tinh|so|bo|don vi|co quan|"
    r"nam|"
    r"luc|khi|noi|nhiem vu|muc tieu|nghi quyet|chinh sach|con so|nhung nguoi|so nguoi|van de|"
    r"dia phuong|phuong cham|mo hinh|chuong trinh|ke hoach|nganh) (?:do|nay|ay|tren)\b|"
    r"\bo (?:do|day)\b|(?<!\w)(?:chung|ho|no)(?!\w)|\b(?:of )?(?:it|they|them|that|this|there)\b"
)
_POINTS = frozenset({"đó", "này", "ấy", "đấy", "trên", "đây", "họ", "nó", "chúng", "ta"})
"""How the pointing words are spelt: "hội nghị đó", but "năm nay" and "sơ đồ" point at nothing."""

_ENGLISH_POINTS = frozenset({"it", "they", "them", "that", "this", "there", "he", "she"})
_ASKS_WHO = regex.compile(r"\b(?:ai|who|(?:nguoi|vi|dong chi|ong|ba) nao)\b")
_BARE_ASK = regex.compile(
    r"(?:(?:va|vay|the|nhung|tai|boi|do|voi|cho|cua|tu) )*(?:o dau|tai dau|dau|khi nao|bao gio|"
    r"luc nao|vi sao|tai sao|sao|vi sao lai the|vi sao vay|(?:vao )?(?:ngay|thang|nam|hom|luc) "
    r"(?:nao|may|bao nhieu)|o noi nao|nhung ai|ai|bao nhieu(?: phan tram)?|may|nhu the nao|the nao|"
    r"cu the(?: (?:la )?(?:gi|the nao|ra sao|nhung gi))?|chi tiet|noi ro(?: hon)?|liet ke(?: ra)?|"
    r"con lai(?: bao nhieu)?|"
    r"bang cach nao|de lam gi|lam gi|con (?:lai )?bao nhieu|nhung gi|gi|gom nhung gi|cu the (?:la "
    r")?(?:gi|the nao)?|"
    r"why|when|where|who|how many|how much|how|by whom)"
)


def understand(
    question: str, history: Sequence[str], told: Told = lambda earlier: None
) -> str | None:
    """Return what `question` means after the questions of `history`, None where it stands alone.

    `history` holds earlier questions as they were understood, oldest first; the last one that was
    about the reports counts. `told` returns whom the reply to one of them names: "ông ấy", where
    the question names nobody. The result is a question of its own. Raises nothing: what cannot be
    read stands alone.
    """
    question = spelt_out(question)
    if not history:
        return None
    asked, before = _parsed(question), _last_about_reports(history)
    if asked is None or before is None or not _may_lean(asked):
        return None
    foreign = before.form is QuestionForm.FOREIGN
    if asks_for_more(question) and (asked.form is QuestionForm.FOREIGN) == foreign:
        return _more_of(before, foreign)
    before = _first_asked(before)
    only_asks = _BARE_ASK.fullmatch(bare(aligned(asked.text)))
    if (asked.form is QuestionForm.FOREIGN) != foreign and not only_asks:
        return None
    meant = _meant(asked, before.text, _root(before.text, history), told)
    if meant is None or _parsed(meant) is None or aligned(meant) == aligned(asked.text):
        return None
    return meant


def _may_lean(asked: Question) -> bool:
    """Say whether a question may leave out what it is about: a fact, or "Còn Thủ tướng?"."""
    kind = wanted_of(asked).kind
    return kind is Kind.FACT or (kind is Kind.OFFICE and bool(_OPENING.match(aligned(asked.text))))


def _last_about_reports(history: Sequence[str]) -> Question | None:
    """Return the last question that is neither a greeting nor about the collection itself."""
    questions = (_parsed(text) for text in reversed(history))
    return next((q for q in questions if q and wanted_of(q).kind not in _ASIDE), None)


def _more_of(before: Question, foreign: bool) -> str | None:
    """Ask for what was not quoted yet; None where the reply was no matter of single sentences."""
    fact = wanted_of(_first_asked(before)).kind is Kind.FACT
    return asked_again(before.text, foreign) if fact else None


def _first_asked(before: Question) -> Question:
    """Return the question that more was asked of; any other as it is."""
    told = more_in(before.text)
    return (_parsed(told.subject) if told else None) or before


def _root(before: str, history: Sequence[str]) -> str:
    """Return the question whose topic `before` was given, where it was a follow-up without one.

    What asks of that topic again does not mean the follow-up: "Đạt bao nhiêu phần trăm, Phú Thọ
    biệt phái cán bộ?", "Hết bao nhiêu tiền?".
    """
    for earlier in reversed(history):
        if (topic := topic_of(earlier)) and before.endswith(f", {in_running_text(topic)}?"):
            before = earlier
    return before


def _parsed(text: str) -> Question | None:
    try:
        return parse_question(text)
    except QuestionRefused:
        return None


def _meant(asked: Question, before: str, root: str, told: Told) -> str | None:
    text, low = asked.text, aligned(asked.text)
    if against := _AGAINST.match(low):
        other = text[slice(*against.span("other"))]
        return f"So sánh {in_running_text(topic_of(before))} với {other}"
    opening, within = _OPENING.match(low), _WITHIN.match(low)
    if opening and not is_folded(text) and "con" in text[: opening.end()].lower().split():
        opening = None
    if opening or _SO_WHAT.search(low):
        start = opening.end() if opening else 0
        ending = _ENDING.search(low, start)
        rest = bare(text[start : ending.start() if ending else None])
        topical = bool(opening and opening["topic"])
        return instead(rest, before, root, topical) if rest else None
    if within and within.end() < len(low):
        return about(text[within.end() :], topic_of(before))
    if _BARE_ASK.fullmatch(bare(low)):
        return about(text, topic_of(before))
    return _pointing_back(_without_fillers(text), asked, before, root, told)


def _pointing_back(text: str, asked: Question, before: str, root: str, told: Told) -> str | None:
    """Say what a pronoun stands for, or what a question leaves out; None where it does neither."""
    if pronoun := _pointing(_PERSON, text):
        return _person_named(text, pronoun, before, told)
    if thing := _pointing(_THING, text):
        return about(replaced(text, [thing], ""), topic_of(before))
    if not _elliptical(asked):
        return None
    rest = bare(text)
    return ordinal(rest, before) or done_there(rest, before) or about(text, topic_of(root))


def _without_fillers(text: str) -> str:
    """Return "Rồi họ bàn gì vậy?" without the words that only lead on or ask kindly."""
    left = unframed(cut(text, _LEADS_ON))
    return left if content_words(left, folded=False) else text


def _pointing(pattern: "regex.Pattern[str]", text: str) -> Span | None:
    """Return where `text` points back; with diacritics, only where it is spelt so."""
    for match in pattern.finditer(aligned(text)):
        last = text[match.start() : match.end()].lower().split()[-1]
        if is_folded(text) or last in _POINTS or last in _ENGLISH_POINTS:
            return Span(*match.span())
    return None


def _elliptical(asked: Question) -> bool:
    """Say whether a question is too short, and names too little, to say what it is about."""
    words = content_words(asked.text, folded=False)
    named = asked.names or people(asked.text) or _names_a_place(asked.text)
    numbered = any(word[0].isdigit() for word in words)
    return not named and not numbered and 0 < len(words) <= _FEW


def _names_a_place(text: str) -> bool:
    """Say whether two words in capitals, none the first, stand together: "Chợ An Châu có gì?"."""
    if text.isupper():
        return False
    return any(len(span.of(text).split()) - (span.start == 0) > 1 for span in capitalised(text))


def _person_named(text: str, pronoun: Span, before: str, told: Told) -> str:
    """Put a person in the place of "ông ấy": whom the question before names, or its reply."""
    named = people(before)
    meant = named[0] if named else person_in(before)
    name = (
        meant.of(before) if meant else told(before) if _ASKS_WHO.search(aligned(before)) else None
    )
    if name:
        return replaced(text, [pronoun], name)
    return about(replaced(text, [pronoun], ""), topic_of(before))
