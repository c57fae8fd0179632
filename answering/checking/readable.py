"""What cannot be held against Vietnamese reports is refused, with a word on what to do."""

from answering.checking.words import words_of
from retrieval import QuestionForm, TextRefused, question_form

TEXT_LIMIT = 100_000
"""Code points: about forty pages, checked in a minute or two."""

_OPENING = 2000
"""Code points that tell which language a text is in."""

_UNACCENTED_LEAST = 6
"""Words, none with a diacritic, from which a text is taken to be typed without: fewer are names."""


def refuse_unreadable(text: str) -> None:
    """Raise `TextRefused` for what cannot be held against Vietnamese reports."""
    words = sum(any(map(str.isalpha, word.text)) for word in words_of(text[:_OPENING]))
    if len(text) > TEXT_LIMIT:
        raise TextRefused(
            "văn bản dài {length} ký tự, tối đa {most}; hãy kiểm chứng từng phần",
            length=len(text),
            most=TEXT_LIMIT,
        )
    if not words:
        raise TextRefused("chưa có chữ nào để kiểm chứng; hãy dán một đoạn văn")
    if words == 1:
        raise TextRefused("mới có một từ; hãy dán ít nhất một câu")
    match question_form(text[:_OPENING]):
        case QuestionForm.FOREIGN:
            raise TextRefused("văn bản không phải tiếng Việt; hãy dán bản tiếng Việt")
        case QuestionForm.UNACCENTED if words >= _UNACCENTED_LEAST:
            raise TextRefused("văn bản không có dấu; hãy dán bản tiếng Việt có dấu")
