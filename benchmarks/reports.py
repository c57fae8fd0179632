"""Reports written to be asked about, with questions that they answer and near misses.

    python -m benchmarks.reports [--half dev|held] [--forms plain,folded]

480 invented reports (tests/golden/reports.jsonl), half of them in series of three that tell of the
same kind of thing. Every question is put to all of them. A near miss is worded like the questions
that have an answer, and no report answers it.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from answering import Answer, Settings
from benchmarks.answers import Ask, asker
from benchmarks.opening import open_retriever
from benchmarks.sets import FORMS
from benchmarks.systems import some_of
from embeddings import open_encoder
from retrieval import Article, settle

REPORTS = Path(__file__).parents[1] / "tests" / "golden" / "reports.jsonl"
HALVES = ("dev", "held")
ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class ReportQuestion:
    """A question about one report: the sentence that answers, and the words of it that do.

    `sentence` and `answer` are settled; `sentence` is "" for a near miss (style `absent`), `answer`
    also where any words of the sentence answer, as of a yes-or-no question. `series` names the
    reports that are about the same kind of thing.
    """

    text: str
    style: str
    half: str
    series: str
    article: str
    sentence: str
    answer: str

    def answered_by(self, text: str, article: str) -> bool:
        """Say whether some text of an article holds the answer."""
        wanted = self.answer or self.sentence
        return bool(wanted) and article == self.article and wanted in text


def read_reports(path: Path = REPORTS) -> tuple[tuple[Article, ...], tuple[ReportQuestion, ...]]:
    """Return the reports as articles, and all questions about them, in the file's order."""
    articles, questions = [], []
    for line in path.read_text("utf-8").splitlines():
        report = json.loads(line)
        title, text = settle(report["title"]), settle(report["text"])
        stated = date.fromisoformat(report["date"])
        articles.append(Article(report["id"], title, stated, None, text))
        questions += [
            ReportQuestion(
                one["question"],
                one["style"],
                report["half"],
                report["series"],
                report["id"],
                settle(one.get("sentence", "")),
                settle(one.get("answer", "")),
            )
            for one in report["questions"]
        ]
    return tuple(articles), tuple(questions)


def line(form: str, style: str, asked: Sequence[ReportQuestion], ask: Ask) -> str:
    """Ask some questions and return how many were answered rightly, wrongly and not at all."""
    right = refused = 0
    for question in asked:
        reply = ask(FORMS[form](question.text))
        if not isinstance(reply, Answer):
            refused += 1
            continue
        first = reply.statements[0]
        right += question.answered_by(first.text, first.citations[0].article.id)
    shares = [count / len(asked) for count in (right, len(asked) - right - refused, refused)]
    return f"{form:<10}{style:<14}{len(asked):>6}" + "".join(f"{share:>9.3f}" for share in shares)


def table(questions: Sequence[ReportQuestion], forms: Sequence[str], ask: Ask) -> Iterator[str]:
    """Yield a header and a line for each form and each style of question."""
    yield f"{'form':<10}{'style':<14}{'n':>6}{'right':>9}{'wrong':>9}{'refused':>9}"
    for form in forms:
        for style in dict.fromkeys(question.style for question in questions):
            yield line(form, style, [one for one in questions if one.style == style], ask)


def main() -> None:
    """Index the reports, ask, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--half", choices=HALVES, help="of the questions; both where not given")
    parser.add_argument("--forms", type=some_of(FORMS), default="plain,folded")
    options = parser.parse_args()
    articles, questions = read_reports()
    encoder = open_encoder(Settings.from_environment().model)
    ask = asker(open_retriever(REPORTS, articles, encoder))
    print(f"{len(articles)} reports")
    asked = [one for one in questions if options.half in (None, one.half)]
    for told in table(asked, options.forms, ask):
        print(told, flush=True)


if __name__ == "__main__":
    main()
