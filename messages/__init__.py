"""What the packages have to say to a reader: Vietnamese that can be said in another language."""

from messages.message import Message, Slot, Told, message_json, read_message

__all__ = ["Message", "Slot", "Told", "message_json", "read_message"]
