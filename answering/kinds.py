"""What kind of reply a question wants: a fact, or a comparison, a survey, a summary and so on."""

from dataclasses import dataclass
from enum import Enum

from answering.asked_office import asked_office
from answering.comparison_cues import is_comparison
from answering.contents_cues import is_about_the_contents
from answering.contrasted import is_contrasted
from answering.courtesy_cues import is_courtesy
from answering.more_cues import more_in
from answering.said import said_in, searched_in, unframed
from answering.summary_cues import summed_up
from answering.survey_cues import surveyed
from answering.two_questions import puts_two
from retrieval import Question


class Kind(Enum):
    """What a reply has to bring together."""

    FACT = "fact"
    COMPARISON = "comparison"
    SURVEY = "survey"
    OFFICE = "office"
    SUMMARY = "summary"
    MORE = "more"
    CONTENTS = "contents"
    COURTESY = "courtesy"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The kind of a question and what it is about, in the question's own words.

    `subject` is the topic of a survey, the article that a summary is of, the office that someone
    holds, the question that more is asked of; the whole question for any other kind.
    """

    kind: Kind
    subject: str


def wanted_of(question: Question) -> Wanted:
    """Return the kind of reply that a question wants, and of what.

    Told by cues on folded words, so that they serve with and without diacritics; the narrower kind
    is looked for first.
    """
    if told := more_in(question.text):
        return Wanted(Kind.MORE, told.subject)
    if is_courtesy(question):
        return Wanted(Kind.COURTESY, question.text)
    said = said_in(question)
    if is_about_the_contents(said):
        return Wanted(Kind.CONTENTS, question.text)
    if (
        is_comparison(said)
        or puts_two(unframed(question.text))
        or is_contrasted(question.text, said.text)
    ):
        return Wanted(Kind.COMPARISON, question.text)
    if subject := summed_up(question):
        return Wanted(Kind.SUMMARY, subject)
    if subject := surveyed(question):
        return Wanted(Kind.SURVEY, subject)
    if (office := asked_office(searched_in(question))) and not office.occasion:
        return Wanted(Kind.OFFICE, office.office)
    return Wanted(Kind.FACT, question.text)
