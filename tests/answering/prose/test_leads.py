"""How a model names the passages is left out."""

import pytest

from answering.prose.drafting import Sentence
from answering.prose.leads import without_lead
from answering.prose.markers import Mark


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Theo đoạn trích 1, Bộ họp.", "Bộ họp."),
        ("Dựa trên các đoạn trích được cung cấp, thì Bộ họp.", "Bộ họp."),
        ("Theo báo cáo, Bộ họp.", "Theo báo cáo, Bộ họp."),
        ("Theo đoạn trích 1,", "Theo đoạn trích 1,"),
    ],
)
def test_the_passages_are_not_named_to_the_reader(written: str, text: str) -> None:
    found = without_lead(Sentence(written, (Mark(len(written), (1,)),)))
    assert found.text == text
    assert found.marks == (Mark(len(text), (1,)),)
