"""What is kept of prose, and that JSON gives it back as it was."""

import json
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from answering import Assistant, Citation
from answering.prose import (
    Cause,
    Correction,
    KeptSentence,
    Model,
    Prose,
    Standing,
    keep,
    prose_from_json,
    prose_json,
)
from retrieval import Article, Span
from tests.answering.prose.playing import answer_of, played
from tests.answering.prose.scripted import ScriptedServer

QUESTION = "Năm 2025 Bộ Nội vụ hoàn thành bao nhiêu nhiệm vụ?"
REPLY = "Bộ Nội vụ được giao 183 nhiệm vụ. Bộ đã hoàn thành 150 nhiệm vụ. Trời hôm nay mưa to."
MODEL = Model("https://api.example.com/v1", "qwen3:4b", "sk-bi-mat")

ARTICLES = {
    id: Article(id, f"Bài {id}", None, None, text)
    for id, text in {"a.txt": "Có 160 nhiệm vụ.\nHết.", "b.txt": "Đoàn kết, kỷ cương."}.items()
}


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, max(len(text) - 1, 0)))
    return Span(start, draw(st.integers(min(start + 1, len(text)), len(text))))


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    article = draw(st.sampled_from(list(ARTICLES.values())))
    return Citation(article, draw(spans(article.text)))


@st.composite
def sentences(draw: st.DrawFn) -> KeptSentence:
    text = draw(st.text(min_size=1, max_size=30))
    standing = draw(st.sampled_from(Standing))
    least = 1 if standing is Standing.BORNE_OUT else 0
    cited = draw(st.lists(citations(), min_size=least, max_size=3))
    found = draw(st.lists(st.tuples(spans(text), st.text(), st.none() | citations()), max_size=3))
    return KeptSentence(text, standing, tuple(cited), tuple(Correction(*one) for one in found))


@st.composite
def proses(draw: st.DrawFn) -> Prose:
    written = tuple(draw(st.lists(sentences(), max_size=4)))
    borne_out = any(one.standing is Standing.BORNE_OUT for one in written)
    may_fail = [Cause.STOPPED] if written else list(Cause)
    failure = draw(st.sampled_from([None, *may_fail] if borne_out else may_fail))
    return Prose(draw(st.text()), draw(st.text()), draw(st.booleans()), written, failure)


def found(cited: dict[str, Any]) -> Article:
    return ARTICLES[cited["article"]]


@given(proses())
def test_json_gives_prose_back(prose: Prose) -> None:
    said = json.loads(json.dumps(prose_json(prose), ensure_ascii=False))
    assert prose_from_json(said, found) == prose


def test_an_article_that_changed_is_noticed() -> None:
    cited = Citation(ARTICLES["a.txt"], Span(3, 6))
    said = prose_json(Prose("m", "h", True, (KeptSentence("160.", Standing.BORNE_OUT, (cited,)),)))
    with pytest.raises(ValueError, match="no longer has its quote"):
        prose_from_json(said, lambda _: Article("a.txt", "Bài", None, None, "Có 170 nhiệm vụ."))


def test_what_is_kept_of_each_standing(server: ScriptedServer, assistant: Assistant) -> None:
    prose = keep(MODEL, answer_of(played(server, assistant, QUESTION, {"reply": REPLY})))
    assert (prose.model, prose.host, prose.local) == ("qwen3:4b", "api.example.com", False)
    right, wrong, unfound = prose.sentences
    assert prose.borne_out == (right,)
    assert "183" in right.citations[0].quote
    (correction,) = wrong.corrections
    assert (correction.span.of(wrong.text), correction.found) == ("150", "160")
    assert correction.citation == wrong.citations[0]
    assert unfound == KeptSentence("Trời hôm nay mưa to.", Standing.UNFOUND)
    assert "bi-mat" not in repr(prose) + json.dumps(prose_json(prose))


def test_after_a_failure_nothing_written_is_kept(
    server: ScriptedServer, assistant: Assistant
) -> None:
    script = {"reply": REPLY, "drop": 10}
    prose = keep(MODEL, answer_of(played(server, assistant, QUESTION, script)))
    assert prose == Prose("qwen3:4b", "api.example.com", False, failure=Cause.CUT)


def test_prose_of_nothing_borne_out_is_no_answer() -> None:
    unfound = KeptSentence("Trời mưa.", Standing.UNFOUND)
    with pytest.raises(ValueError, match="borne out"):
        Prose("m", "h", True, (unfound,))
    with pytest.raises(ValueError, match="failure"):
        Prose("m", "h", True, (unfound,), Cause.CUT)
    assert Prose("m", "h", True, (unfound,), Cause.STOPPED).borne_out == ()
