import numpy as np
import pytest

from retrieval import Article, parse_question
from retrieval.candidates import gather
from retrieval.index import build_index
from retrieval.late_interaction import match_tokens
from tests.fakes import HashingEncoder


def test_what_an_opening_says_counts_for_the_passages_below_it() -> None:
    opening = "Hội nghị tổng kết ngành Nội vụ họp sáng nay."
    filler = " ".join(f"Đoạn {n} nói việc khác hẳn nhau." for n in range(60))
    below = "Ai chủ trì: ông Bình."
    text = f"{opening}\n\n{filler}\n\n{below}"
    encoder = HashingEncoder()
    index = build_index([Article("a", "Tin", None, None, text)], encoder)
    question = parse_question("hội nghị ngành nội vụ ai chủ trì")
    ((vector, tokens),) = encoder.encode_questions([question.text])
    found = match_tokens(index, gather(index, question, vector, index.live), [tokens])
    in_opening = index.sentence_matches(tokens, np.arange(3)).max(axis=0)
    in_context = index.context_matches(tokens, found.passages)[found.owner]
    matches = np.maximum(index.sentence_matches(tokens, found.sentences), in_context)
    lifted = matches + np.maximum(in_opening - matches, 0) / 2
    assert found.sentence_signals["sentence_tokens"] == pytest.approx(lifted.mean(axis=1))


def test_an_opening_lies_in_the_articles_first_passage() -> None:
    texts = [" ".join(f"Câu {n} của bài này." for n in range(80)), "Chỉ một câu."]
    articles = [Article(str(n), "Tin", None, None, text) for n, text in enumerate(texts)]
    index = build_index(articles, HashingEncoder())
    last = len(index.live) - 1
    sentences = index.opening_sentences(np.arange(last + 1))
    assert sentences[:-1].tolist() == [[0, 1, 2]] * last
    assert sentences[-1].tolist() == [80, 80, 80]
