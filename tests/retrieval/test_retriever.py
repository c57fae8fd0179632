import unicodedata
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from embeddings import QueryVectors
from retrieval import Article, Filter, Hit, QuestionRefused, Retriever, parse_question
from retrieval.candidates import gather, match_tokens
from retrieval.index import build_index
from retrieval.layout import Layout
from retrieval.reading import parse_article
from retrieval.retriever import READ_IN_PAIRS
from tests.fakes import HashingEncoder

QUESTIONS = [
    "Sở Nội vụ Phú Thọ hoàn thành bao nhiêu nhiệm vụ?",
    "Kinh phí cho 5.448 trường hợp là bao nhiêu tỷ đồng?",
    "phu tho giam bao nhieu phan tram don vi hanh chinh cap xa",
    "Who is the Minister of Home Affairs?",
    "HĐND",
    "Thời tiết hôm nay thế nào?",
    "xyz",
    "²",
]


def retriever_of(*articles: Article) -> Retriever:
    encoder = HashingEncoder()
    return Retriever(build_index(articles, encoder), encoder)


@pytest.fixture(scope="module")
def retriever(seed_articles: tuple[Article, ...]) -> Retriever:
    return retriever_of(*seed_articles)


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


@pytest.mark.parametrize(
    "form",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace(" ", "\xa0"),
        "\u200b".join,
        lambda text: f"  {text}\r\n",
    ],
    ids=["NFD", "NBSP", "zero width", "white space around"],
)
@pytest.mark.parametrize("question", QUESTIONS)
def test_the_form_of_a_question_does_not_matter(
    retriever: Retriever, question: str, form: Callable[[str], str]
) -> None:
    typed = parse_question(form(question))
    assert retriever.rank(typed) == retriever.rank(parse_question(question))
    assert retriever.search(form(question)) == retriever.search(question)


TONE_STYLES = {"òa": "oà", "óa": "oá", "ủy": "uỷ", "ùy": "uỳ", "ỷ": "ỉ", "kỹ": "kĩ"}


def in_other_style(text: str) -> str:
    for ours, theirs in TONE_STYLES.items():
        text = text.replace(ours, theirs)
    return text


@pytest.mark.parametrize("change", [str.upper, str.lower, str.title, in_other_style])
@pytest.mark.parametrize(
    "question",
    [
        *QUESTIONS[:5],
        "Ủy ban nhân dân tỉnh Hòa Bình có kỹ sư, tỷ lệ, lý do gì?",
        "phu tho giam bao nhieu xa",
        "How many communes did Phu Tho cut?",
    ],
)
def test_case_and_tone_style_change_no_ranking(
    retriever: Retriever, question: str, change: Callable[[str], str]
) -> None:
    typed, plain = (retriever.rank(parse_question(text)) for text in (change(question), question))
    assert typed.hits == plain.hits
    assert typed.sentences == plain.sentences


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


class Backwards:
    """Prefer the passage that comes last among those it is given."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def score(self, question: str, texts: Sequence[str]) -> npt.NDArray[np.float64]:
        self.read += texts
        return np.array([float("Toàn ngành" in text) for text in texts])


def test_a_reranker_reads_the_first_passages_in_their_context_and_is_heard(
    seed_articles: tuple[Article, ...],
) -> None:
    encoder, reranker = HashingEncoder(), Backwards()
    index = build_index(seed_articles, encoder)
    hits = Retriever(index, encoder, reranker=reranker).search("Bộ Nội vụ năm 2025")
    assert len(reranker.read) == READ_IN_PAIRS
    assert all(any(article.title in text for article in seed_articles) for text in reranker.read)
    plain = Retriever(index, encoder).search("Bộ Nội vụ năm 2025")
    assert {hit.passage for hit in plain} & {hit.passage for hit in hits}
    assert hits != plain


@pytest.mark.parametrize(
    ("question", "wordings"),
    [
        ("Ai là Bộ trưởng?", ["ai là bộ trưởng?"]),
        ("BNV đóng ở đâu?", ["bnv đóng ở đâu?", "bộ nội vụ đóng ở đâu?"]),
        ("Giấy tờ ở đâu?", ["giấy tờ ở đâu?", "hồ sơ ở đâu"]),
        ("bnv giao bao nhieu", ["bnv giao bao nhiêu", "bộ nội vụ giao bao nhiêu"]),
        ("Who is the minister?", ["who is the minister?", "bộ trưởng"]),
    ],
)
def test_a_question_is_encoded_in_each_of_its_wordings(
    seed_articles: tuple[Article, ...], question: str, wordings: list[str]
) -> None:
    encoded: list[str] = []

    class Recording(HashingEncoder):
        def encode_questions(self, texts: Sequence[str]) -> list[QueryVectors]:
            encoded.extend(texts)
            return super().encode_questions(texts)

    encoder = Recording()
    Retriever(build_index(seed_articles, encoder), encoder).search(question)
    assert encoded == wordings


def test_what_an_opening_says_counts_for_the_passages_below_it() -> None:
    opening = "Hội nghị tổng kết ngành Nội vụ họp sáng nay."
    filler = " ".join(f"Đoạn {n} nói việc khác hẳn nhau." for n in range(60))
    below = "Ai chủ trì: ông Bình."
    text = f"{opening}\n\n{filler}\n\n{below}"
    encoder = HashingEncoder()
    index = build_index([Article("a", "Tin", None, None, text)], encoder)
    question = parse_question("hội nghị ngành nội vụ ai chủ trì")
    ((vector, tokens),) = encoder.encode_questions([question.text])
    found = match_tokens(index, gather(index, question, vector, index.live), tokens)
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


def test_a_rare_word_weighs_more_than_a_common_one(retriever: Retriever) -> None:
    common, rare, unknown = retriever.rarity(["nhiem", "australia", "zzz"], folded=True)
    assert common < rare
    assert rare == unknown
