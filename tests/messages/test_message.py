"""A message is Vietnamese text that remembers what it was made from."""

import json

from hypothesis import given
from hypothesis import strategies as st

from messages import Message, Told, message_json, read_message


class _Refused(Told):
    """An error of the tests."""


@given(st.text(), st.integers())
def test_what_fills_a_template_is_put_in_as_it_is(quoted: str, count: int) -> None:
    message = Message("«{name}» có {count} ký tự", name=quoted, count=count)
    grouped = f"{count:,}".replace(",", ".")
    assert message == f"«{quoted}» có {grouped} ký tự"
    assert (message.template, message.slots) == (
        "«{name}» có {count} ký tự",
        {"name": quoted, "count": count},
    )


@given(st.text())
def test_text_of_its_own_is_no_template(text: str) -> None:
    assert Message(text) == text == str(_Refused(text))


@given(st.lists(st.one_of(st.text(), st.builds(Message, st.text()))))
def test_parts_are_put_one_after_another(parts: list[str]) -> None:
    listed = Message.listed(parts, " · ")
    assert listed == " · ".join(parts)
    assert list(listed.slots.values()) == parts


def test_an_error_gives_its_message_back_whole() -> None:
    error = _Refused("tệp nặng {size} byte", size=20_000_000)
    said = str(error)
    assert said == "tệp nặng 20.000.000 byte"
    assert isinstance(said, Message)
    assert said.slots == {"size": 20_000_000}
    assert str(_Refused(said)) is said


@given(st.text(), st.integers())
def test_a_kept_message_comes_back_whole(quoted: str, count: int) -> None:
    part = Message("{count} giây", count=count)
    message = Message("«{name}» còn {part}", name=quoted, part=part)
    kept = read_message(json.loads(json.dumps(message_json(message))))
    assert isinstance(kept, Message)
    assert (kept, kept.template, kept.slots) == (message, message.template, message.slots)
    assert isinstance(kept.slots["part"], Message)
    assert read_message(message_json(quoted)) == quoted
