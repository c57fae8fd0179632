"""What is said of an index is what it holds."""

from retrieval import Article, IndexFacts, Retriever
from retrieval.index import build_index
from tests.fakes import HashingEncoder


def test_passages_and_sentences_of_held_articles_are_counted() -> None:
    text = "Bộ họp ngày 5. Sở họp ngày 6.\n\nTỉnh giảm 66 xã."
    articles = [Article(name, "Họp", None, None, text + f" Bài {name}.") for name in "ab"]
    encoder = HashingEncoder()
    index = build_index(articles, encoder)
    facts = Retriever(index, encoder).facts
    assert facts == IndexFacts.of(index, encoder)
    assert facts.passages == Retriever(index, encoder).size
    assert facts.sentences == 8
    assert not facts.approximate
    assert (facts.fingerprint, facts.dimension) == (encoder.fingerprint, encoder.dimension)
