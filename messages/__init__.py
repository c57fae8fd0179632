"""What the packages have to say to a reader: Vietnamese that can be said in another language."""

from messages.message import Message, Slot, Told

__all__ = ["Message", "Slot", "Told"]
