"""The scripted replies: no lie is borne out, what is right is kept, each failure is told."""

from collections import Counter

import pytest

from answering import Assistant
from answering.prose import ProseAnswer, Settled, Standing
from tests.answering.prose.playing import Scripted, answer_of, played, read_replies
from tests.answering.prose.scripted import ScriptedServer

Played = list[tuple[Scripted, ProseAnswer]]


@pytest.fixture(scope="module")
def answers(server: ScriptedServer, assistant: Assistant) -> Played:
    found: Played = []
    for scripted in read_replies():
        events = played(server, assistant, scripted.question, scripted.script)
        answer = answer_of(events)
        settled = [event.sentence for event in events if isinstance(event, Settled)]
        assert tuple(settled) == answer.sentences, scripted.id
        found.append((scripted, answer))
    return found


def borne_out(answer: ProseAnswer) -> list[str]:
    return [one.text for one in answer.sentences if one.standing is Standing.BORNE_OUT]


def test_there_are_enough_of_every_kind(answers: Played) -> None:
    kinds = Counter(scripted.kind for scripted, _ in answers)
    assert kinds.total() >= 320
    assert {"wrong_number", "wrong_year", "wrong_name", "invented", "uncited", "mixed"} <= set(
        kinds
    )
    assert {"style", "small", "crossed", "slip"} <= set(kinds)
    assert {"dressed", "changed", "turned", "twisted"} <= set(kinds)
    assert {"off_topic", "injected", "html", "endless", "bytes", "cut", "status"} <= set(kinds)


def test_no_wrong_number_date_or_name_is_borne_out(answers: Played) -> None:
    lies = [
        (scripted.id, text)
        for scripted, answer in answers
        for text in borne_out(answer)
        for wrong in scripted.wrong
        if wrong in text
    ]
    assert lies == []


def test_right_sentences_are_kept(answers: Played) -> None:
    right = [(answer, text) for scripted, answer in answers for text in scripted.right]
    lost = [text for answer, text in right if text not in borne_out(answer)]
    assert len(right) >= 130
    assert len(lost) <= 0.05 * len(right), lost


def test_each_failure_is_told_and_leaves_the_verbatim_reply(
    answers: Played, assistant: Assistant
) -> None:
    told = {scripted.id: answer.failure for scripted, answer in answers}
    assert told == {scripted.id: scripted.failure for scripted, _ in answers}
    for scripted, answer in answers:
        assert answer.reply == assistant.ask(scripted.question)
        assert bool(answer.shown) is (answer.failure is None)


def test_what_is_borne_out_has_its_citation_in_the_original(answers: Played) -> None:
    for _, answer in answers:
        for sentence in answer.sentences:
            if sentence.standing is Standing.BORNE_OUT:
                assert all(cited.quote in cited.article.text for cited in sentence.citations)


def test_what_is_struck_says_what_the_reports_say(answers: Played) -> None:
    struck = [
        sentence
        for scripted, answer in answers
        if scripted.kind == "wrong_number"
        for sentence in answer.sentences
        if sentence.standing is Standing.CONTRADICTED
    ]
    assert len(struck) >= 8
    assert all(fact.found for sentence in struck for fact in sentence.corrections)
    found = {fact.found for sentence in struck for fact in sentence.corrections}
    assert {"160", "651", "69,1%", "34"} <= found


def test_no_marker_is_left_in_a_sentence(answers: Played) -> None:
    for _, answer in answers:
        assert not any("[1" in one.text or "【" in one.text for one in answer.sentences)
