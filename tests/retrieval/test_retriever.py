from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from retrieval import Article, Filter, Hit, QuestionRefused, Retriever, parse_question
from retrieval.layout import Layout
from retrieval.reading import parse_article
from tests.retrieval.searching import QUESTIONS, retriever_of


def passage_count(articles: tuple[Article, ...]) -> int:
    return len(list(Layout.of(articles).passages()))


def test_it_covers_the_articles_by_id(
    retriever: Retriever, seed_articles: tuple[Article, ...]
) -> None:
    assert retriever.articles == seed_articles


@pytest.mark.parametrize("question", QUESTIONS)
def test_hits_are_slices_of_their_articles_ranked_from_1(
    retriever: Retriever, seeds: Path, question: str
) -> None:
    hits = retriever.search(question, 7)
    assert [hit.rank for hit in hits] == [1, 2, 3, 4, 5, 6, 7]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({(hit.passage.article.id, hit.passage.span) for hit in hits}) == 7
    for hit in hits:
        file = (seeds / hit.passage.article.id).read_bytes().decode()
        assert hit.passage.text == file[hit.passage.span.start : hit.passage.span.end]
        assert hit.passage.text.strip() == hit.passage.text != ""


@pytest.mark.parametrize("question", QUESTIONS)
def test_ranked_sentences_are_those_of_the_hits_each_once(
    retriever: Retriever, question: str
) -> None:
    ranking = retriever.rank(parse_question(question), 4)
    ranked = [(sentence.article.id, sentence.span) for sentence in ranking.sentences]
    assert sorted(ranked) == sorted(
        (hit.passage.article.id, span) for hit in ranking.hits for span in hit.passage.sentences
    )
    scores = [sentence.score for sentence in ranking.sentences]
    assert scores == sorted(scores, reverse=True)
    for sentence in ranking.sentences:
        assert sentence.text == sentence.span.of(sentence.article.text)
        assert -1.0001 <= sentence.cosine <= 1.0001


def test_a_sentence_asked_for_word_for_word_is_near_the_top(
    retriever: Retriever, seed_articles: tuple[Article, ...]
) -> None:
    for passage in list(Layout.of(seed_articles).passages())[::5]:
        sentence = max(passage.sentences, key=len)
        question = parse_question(sentence.of(passage.article.text))
        ranking = retriever.rank(question)
        assert passage in [hit.passage for hit in ranking.hits[:3]]
        assert question.text in [found.text for found in ranking.sentences[:3]]


def test_one_question_gets_the_same_ranking_each_time(
    retriever: Retriever, seed_articles: tuple[Article, ...]
) -> None:
    again = retriever_of(*seed_articles)
    for question in map(parse_question, QUESTIONS):
        assert retriever.rank(question) == retriever.rank(question) == again.rank(question)


def test_eight_threads_get_what_one_gets(retriever: Retriever) -> None:
    questions = [parse_question(question) for question in QUESTIONS] * 8
    alone = [retriever.rank(question) for question in questions]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(retriever.rank, questions)) == alone


def test_only_articles_within_the_filter_are_found(
    retriever: Retriever, seed_articles: tuple[Article, ...]
) -> None:
    for article in seed_articles:
        within = Filter(articles=frozenset({article.id}))
        hits = retriever.search("Bộ Nội vụ hoàn thành nhiệm vụ", 100, within)
        assert {hit.passage.article.id for hit in hits} == {article.id}


def test_a_filter_changes_no_score_of_what_it_leaves_by_words() -> None:
    articles = [parse_article(f"{n}.txt", f"Sở Nội vụ giao {n} việc.") for n in range(1, 9)]
    alone = Filter(articles=frozenset({"3.txt"}))
    (hit,) = retriever_of(*articles).search("giao 3 việc", within=alone)
    assert hit.passage.article.id == "3.txt"


def test_fewer_are_found_when_fewer_are_asked_for(retriever: Retriever) -> None:
    def places(hits: tuple[Hit, ...]) -> list[tuple[str, int]]:
        return [(hit.passage.article.id, hit.passage.span.start) for hit in hits]

    ten = places(retriever.search(QUESTIONS[0]))
    assert len(ten) == 10
    for k in (1, 3, 9):
        assert places(retriever.search(QUESTIONS[0], k)) == ten[:k]


@pytest.mark.parametrize("k", [1_000, 10**9])
def test_asking_for_more_than_there_is_gives_each_passage_once(
    retriever: Retriever, seed_articles: tuple[Article, ...], k: int
) -> None:
    hits = retriever.search(QUESTIONS[0], k)
    assert len(hits) == len({(h.passage.article.id, h.passage.span) for h in hits})
    assert len(hits) == min(k, passage_count(seed_articles))


@pytest.mark.parametrize("k", [0, -1])
def test_fewer_than_one_cannot_be_asked_for(retriever: Retriever, k: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        retriever.search("Ai?", k)


def test_a_question_without_words_is_refused(retriever: Retriever) -> None:
    with pytest.raises(QuestionRefused):
        retriever.search("  ?")


def test_a_rare_word_weighs_more_than_a_common_one(retriever: Retriever) -> None:
    common, rare, unknown = retriever.rarity(["nhiem", "australia", "zzz"], folded=True)
    assert common < rare
    assert rare == unknown
