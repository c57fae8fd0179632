"""The pages speak the reader's language, and whatever is said in one is said in the other."""

import ast
import datetime
import inspect
import string
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType

import pytest

from answering.prose.causes import Cause
from messages import Message
from retrieval import QuestionRefused, parse_question
from tests.web.telling import (
    is_vietnamese,
    modules,
    read_at_import,
    sayings,
    untranslatable,
)
from web import tongues, words, words_en
from web.messages_en import ENGLISH, in_english
from web.tongues import WORDS, speaking

_OWN_WORDS = {"web/words.py", "web/words_en.py", "web/messages_en.py", "web/tongues.py"}
_WORDED_BY_PAGES = {
    "KIND_NAMES",
    "ROUNDED",
    "STANDING_NAMES",
    "VERDICT_NAMES",
    "quotation",
    "verdict_name",
}


def _said_by(module: ModuleType) -> dict[str, object]:
    """Return the constants and functions of a file of words."""
    return {
        name: value
        for name, value in vars(module).items()
        if not name.startswith("_") and not inspect.ismodule(value)
        if name.isupper() or getattr(value, "__module__", "") == module.__name__
    }


def _slots(template: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(template) if field is not None}


def _shape(value: object) -> object:
    """Return what has to be alike in both languages."""
    if inspect.isfunction(value):
        return inspect.signature(value, eval_str=True)
    if isinstance(value, Mapping):
        return set(value)
    return (type(value), _slots(value)) if isinstance(value, str) else type(value)


def test_every_word_is_there_in_both_languages() -> None:
    ours, english = _said_by(WORDS["vi"]), _said_by(WORDS["en"])
    assert set(ours) - set(english) == set(), "to be put into English, in web/words_en.py"
    assert set(english) - set(ours) == set(), "not in web/words.py"
    unlike = [name for name in ours if _shape(ours[name]) != _shape(english[name])]
    assert unlike == [], "other arguments, keys or slots than in web/words.py"


def test_no_english_word_is_vietnamese() -> None:
    left = [text for text in untranslatable("web") if text.startswith("web/words_en.py")]
    assert [text for text in left if not text.endswith(f": {words_en.NAME!r}")] == []


def test_every_message_is_there_in_english() -> None:
    made = sayings()
    assert len(made) > 80
    assert [one.place for one in made if one.template is None] == [], (
        "give a plain template, and what fills it by name, in place of an f-string"
    )
    templates = {one.template for one in made if one.template} | {cause.value for cause in Cause}
    lacking = {template for template in templates if is_vietnamese(template)} - set(ENGLISH)
    assert lacking == set(), "to be put into English, in web/messages_en.py"
    assert set(ENGLISH) - templates == set(), "said no longer"


@pytest.mark.parametrize(("template", "english"), ENGLISH.items())
def test_an_english_message_has_the_same_slots_and_no_vietnamese(
    template: str, english: str
) -> None:
    assert _slots(english) == _slots(template)
    assert not is_vietnamese(english)


def test_the_words_of_pages_stand_in_the_files_of_words() -> None:
    found = [text for text in untranslatable("web") if text.split(":")[0] not in _OWN_WORDS]
    messages = tuple(f": {template!r}" for template in ENGLISH)
    assert [text for text in found if not text.endswith(messages)] == []


def test_no_page_reads_a_word_before_it_has_a_reader() -> None:
    early = {path: list(read_at_import(module)) for path, module in modules("web")}
    assert {path: found for path, found in early.items() if found} == {}


def test_no_page_takes_its_words_from_elsewhere() -> None:
    taken = [
        f"{path}: {alias.name}, say words.{alias.name}"
        for path, module in modules("web")
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom) and path not in _OWN_WORDS
        for alias in node.names
        if node.module == "web.words" or alias.name in _WORDED_BY_PAGES
    ]
    assert taken == []


def test_pages_say_which_of_their_html_is_quoted() -> None:
    fixed = [
        f"{path}:{node.value.lineno}: lang=words.LANG, or lang=QUOTED for what is quoted"
        for path, module in modules("web")
        for node in ast.walk(module)
        if isinstance(node, ast.keyword) and node.arg == "lang"
        if isinstance(node.value, ast.Constant) and node.value.value
    ]
    assert fixed == []


def test_words_are_looked_up_when_they_are_used() -> None:
    say = words.articles
    assert (words.ASK, say(1)) == ("Hỏi", "1 bài viết")
    with speaking("en"):
        assert (words.ASK, say(1), say(1200)) == ("Ask", "1 article", "1,200 articles")
        exported = tongues.in_this_tongue(say)
        with ThreadPoolExecutor(1) as elsewhere:
            assert elsewhere.submit(say, 2).result() == "2 bài viết"
            assert elsewhere.submit(exported, 2).result() == "2 articles"
    assert say(2) == "2 bài viết"


def test_dates_and_numbers_are_those_of_the_reader() -> None:
    assert words_en.date(datetime.date(2022, 1, 5)) == "5 January 2022"
    assert words_en.date(None) == "undated"
    with speaking("en"):
        assert (words.number(88921), words.number(1)) == ("88,921", "1")


def test_a_message_is_said_in_english_and_what_it_quotes_is_not_touched() -> None:
    long = "?" * 1001
    with pytest.raises(QuestionRefused) as refused:
        parse_question(long)
    with speaking("en"):
        assert words.sentence(str(refused.value)) == (
            "The question has 1,001 characters, the most is 1,000; make it shorter."
        )
    named = Message(
        "trùng nội dung với {file}, chỉ đọc một bản; có thể xoá tệp này", file="{1.000}"
    )
    assert "“{1.000}”" in in_english(named)
    parts = Message.listed(["«ảnh.png»", Message("không thấy")], ": ")
    assert in_english(parts) == "«ảnh.png»: nothing"
    assert in_english("Lời lạ") == "Lời lạ"
