"""Who holds an office: every holder that the reports name, each with the newest article."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from answering.answer import Answer, Arrangement, Citation, Reply, Statement
from answering.answerer import refusal
from answering.article_body import Body, body_of
from answering.asked_office import asked_office
from answering.choosing import choose, weighed_of
from answering.dated_offices import of_the_occasion
from answering.dating import newest_first
from answering.grounds import grounds_of
from answering.kinds import Wanted
from answering.said import searched_in
from answering.titles import Title, Words, is_said_by, read_title
from retrieval import Filter, Question, Retriever, SentenceHit, Span, fold, parse_question
from retrieval.kinds import Asked, Holder, holders, name_of

_PASSAGES = 40

_LESSER = regex.compile(r"(?<!\w)(?:nguyên|cựu|trợ lý|trợ lí|thư ký|thư kí)\s+\Z", regex.IGNORECASE)
"""Before an office it makes another one of it."""

_CREDIT = regex.compile(r"\((?:Ảnh|Nguồn)\b", regex.IGNORECASE)
_ENDS = regex.compile(
    r"[;,:.!?“”\"\n()]|\s[-–]\s|"
    r"\s(?:và|cùng|với|là|đã|do|từ|tại|trao|đề nghị|dự|đến|phát biểu|cho biết|yêu cầu|chủ trì|"
    r"chỉ đạo|biểu dương|nhấn mạnh|kết luận)(?!\w)(?! (?:Đào tạo|Công nghệ|Môi trường|Xã hội|Du "
    r"lịch|Đầu tư|Truyền thông|Tôn giáo|Phát triển))"
)
"""Where the words of a title end, at the latest."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Who holds the office by a sentence; `surely`, where it says the whole office itself."""

    hit: SentenceHit
    person: Span
    surely: bool

    @property
    def name(self) -> str:
        """The name as it is told from others: some reports slip in its capitals."""
        return fold(name_of(self.person.of(self.hit.text)))


def office_holders(
    retriever: Retriever, question: Question, wanted: Wanted, within: Filter
) -> Reply | None:
    """Return who holds the office, the newest article first; a refusal where no report says.

    None where what is asked about is no office.
    """
    asked = read_title(wanted.subject)
    if asked is None:
        return None
    ranking = retriever.rank(parse_question(wanted.subject), _PASSAGES, within)
    found = _found_among(ranking.sentences, asked)
    if not found:
        choices = choose(question, Asked.PERSON, weighed_of(ranking.sentences), retriever.rarity)
        return refusal(ranking, choices, within, question)
    return _answer(question, found, within)


def holders_then(
    retriever: Retriever, question: Question, wanted: Wanted, within: Filter
) -> Reply | None:
    """Return who held an office on an occasion; None where none is asked, or told."""
    then = asked_office(searched_in(question))
    asked = read_title(then.office) if then and then.occasion else None
    if then is None or asked is None:
        return None
    meant = of_the_occasion(
        then, question.text, retriever.rank(question, _PASSAGES, within).sentences
    )
    sentences = retriever.rank(parse_question(then.office), _PASSAGES, within).sentences
    found = _found_among([hit for hit in sentences if hit.article in meant], asked)
    return _answer(question, found, within) if found else None


def _found_among(sentences: Iterable[SentenceHit], asked: Title) -> list[_Found]:
    return [one for hit in sentences for one in _found_in(hit, asked)]


def _answer(question: Question, found: Sequence[_Found], within: Filter) -> Answer:
    of_sentence: dict[SentenceHit, list[Span]] = {}
    for one in _newest_of_each(found):
        of_sentence.setdefault(one.hit, []).append(one.person)
    statements = [_statement(question, hit, named) for hit, named in of_sentence.items()]
    return Answer(question.text, tuple(statements), within, Arrangement.NEWEST_FIRST)


def _newest_of_each(found: Sequence[_Found]) -> list[_Found]:
    """Return each holder once, by the newest article that says so in full, if any does."""
    articles = newest_first({one.hit.article for one in found})
    ordered = sorted(
        found, key=lambda one: (articles.index(one.hit.article), _is_caption(one.hit.text))
    )
    by_name: dict[str, _Found] = {}
    for one in sorted(ordered, key=lambda one: not one.surely):
        by_name.setdefault(one.name, one)
    return [one for one in ordered if by_name[one.name] is one]


def _is_caption(text: str) -> bool:
    """A photo's caption names its holder too, but says nothing of them."""
    return _CREDIT.search(text) is not None


def _statement(question: Question, hit: SentenceHit, named: Sequence[Span]) -> Statement:
    """Quote the sentence that one holder, or several, are named in."""
    cited = (Citation(hit.article, hit.span),)
    marks = tuple(Span(hit.span.start + p.start, hit.span.start + p.end) for p in sorted(named))
    return Statement(hit.text, cited, marks, grounds=grounds_of(question, hit))


def _found_in(hit: SentenceHit, asked: Title) -> Iterator[_Found]:
    """Yield who holds the office asked for by the words of one sentence and its article."""
    text = hit.text
    held = [(one, title) for one in holders(text) if (title := _title_of(text, one))]
    about = body_of(hit.article) if held else Body()
    for one, title in held:
        place = title.place or about.province
        if asked.place and place != asked.place:
            continue
        beside = [_whole_body(other) for who, other in held if who.person == one.person]
        if is_said_by(asked, title, [words for both in beside for words in both]):
            yield _Found(hit, one.person, surely=True)
        elif is_said_by(asked, title, about.completing(title)):
            yield _Found(hit, one.person, surely=False)


def _title_of(text: str, holder: Holder) -> Title | None:
    """Return the title that a sentence gives a holder; None for one who held it before."""
    office, person = holder.office, holder.person
    if _LESSER.search(text, 0, office.start):
        return None
    last = person.start if person.start >= office.end else len(text)
    ends = _ENDS.search(text, office.end, last)
    return read_title(text[office.start : ends.start() if ends else last])


def _whole_body(title: Title) -> tuple[Words, ...]:
    """Return the body that a title is of, with its "bộ" where it is a ministry and without."""
    return (title.body, ("bo", *title.body)) if title.of_ministry else (title.body,)
