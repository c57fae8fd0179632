"""Conversations that last: kept in the data folder, each with everything that it showed."""

from conversations.conversation import Conversation, Heading, Kept, Reader, title_of
from conversations.errors import ConversationsDamaged, NoSuchConversation
from conversations.store import ConversationStore
from conversations.turn import Refused, Turn, article_json, articles_of, turn_json

__all__ = [
    "Conversation",
    "ConversationStore",
    "ConversationsDamaged",
    "Heading",
    "Kept",
    "NoSuchConversation",
    "Reader",
    "Refused",
    "Turn",
    "article_json",
    "articles_of",
    "title_of",
    "turn_json",
]
