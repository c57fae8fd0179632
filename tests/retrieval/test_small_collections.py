import pytest

from retrieval import parse_question
from retrieval.reading import parse_article
from tests.retrieval.searching import QUESTIONS, retriever_of


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_collection_of_one_sentence_gives_that_sentence(question: str) -> None:
    retriever = retriever_of(parse_article("a.txt", "Sở Nội vụ hoàn thành 184/184 nhiệm vụ."))
    ranking = retriever.rank(parse_question(question))
    assert [hit.passage.text for hit in ranking.hits] == ["Sở Nội vụ hoàn thành 184/184 nhiệm vụ."]
    assert [sentence.text for sentence in ranking.sentences] == [ranking.hits[0].passage.text]


def test_an_article_of_signs_does_not_stop_search() -> None:
    retriever = retriever_of(parse_article("a.txt", "²³"))
    assert retriever.search("Ai là Bộ trưởng?")[0].passage.text == "²³"


def test_a_sentence_without_words_does_not_stop_search() -> None:
    retriever = retriever_of(parse_article("a.txt", "Sở họp.\n…\n***\nBộ họp."))
    assert retriever.search("Bộ họp")[0].passage.text.endswith("Bộ họp.")


def test_equal_scores_go_by_article_then_by_place() -> None:
    paragraph = "Sở Nội vụ hoàn thành mọi nhiệm vụ được giao trong năm. " * 6
    articles = [
        parse_article(name, f"---\ntitle: Tin\n---\n{paragraph}\n{paragraph}\n")
        for name in ("a.txt", "b.txt")
    ]
    hits = retriever_of(*articles).search("Sở hoàn thành gì?")
    assert len({hit.score for hit in hits}) == 1
    places = [(hit.passage.article.id, hit.passage.span.start) for hit in hits]
    assert places == sorted(places)
    assert len(places) == 4
