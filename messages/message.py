"""A message for the reader, and the errors that carry one.

The core speaks Vietnamese, the language of its reports and commands, and each message stands where
it is raised, so that code and remedy are read together. What it was made from goes along, as in
gettext: a page that speaks another language finds its own template under the Vietnamese one.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Self

Slot = str | int
"""What fills a template. A `Message` among them is a part to be put in other words as well, an
`int` is written as the language groups it, and any other text is quoted as it is."""


class Message(str):
    """A finished Vietnamese message that knows its template and what fills it."""

    template: str
    slots: Mapping[str, Slot]

    def __new__(cls, template: str, /, **slots: Slot) -> Self:
        """Fill `template`, as `str.format` does; one without slots stands as it is."""
        said = {name: _written(slot) for name, slot in slots.items()}
        message = super().__new__(cls, template.format(**said) if said else template)
        message.template, message.slots = template, slots
        return message

    @classmethod
    def listed(cls, parts: Iterable[Slot], between: str = "; ") -> Self:
        """Put several parts one after another."""
        named = {f"part{place}": part for place, part in enumerate(parts)}
        return cls(between.join(f"{{{name}}}" for name in named), **named)

    def __str__(self) -> str:
        """Return itself, so that `str` of an error that was made from it loses nothing."""
        return self


class Told(Exception):
    """An error with a message for the reader, made of a Vietnamese template and what fills it."""

    def __init__(self, template: str, /, **slots: Slot) -> None:
        self.message = template if isinstance(template, Message) else Message(template, **slots)
        super().__init__(self.message)


def _written(slot: Slot) -> str:
    return f"{slot:,}".replace(",", ".") if isinstance(slot, int) else slot


def message_json(message: str) -> Any:
    """Return a message as JSON-ready values, for `read_message` to give it back whole."""
    if not isinstance(message, Message):
        return message
    slots = {
        name: message_json(slot) if isinstance(slot, str) else slot
        for name, slot in message.slots.items()
    }
    return {"template": message.template, "slots": slots}


def read_message(kept: Any) -> str:
    """Return the message that `message_json` made `kept` from."""
    if not isinstance(kept, dict):
        return str(kept)
    slots: dict[str, Slot] = {
        name: slot if isinstance(slot, int) else read_message(slot)
        for name, slot in kept["slots"].items()
    }
    return Message(kept["template"], **slots)
