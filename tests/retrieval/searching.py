"""Questions, and search over a few articles with an encoder that needs no model."""

from retrieval import Article, Retriever
from retrieval.index import build_index
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
