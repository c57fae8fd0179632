"""Conversations that last: kept in the data folder, each with everything that it showed."""

from conversations.conversation import Conversation, Heading, Kept, Reader, title_of
from conversations.errors import ConversationsDamaged, NoSuchConversation
from conversations.feedback import Feedback, FeedbackStore, Judged, golden_json
from conversations.store import ConversationStore
from conversations.turn import Refused, Turn, article_json, articles_of, turn_json

__all__ = [
    "Conversation",
    "ConversationStore",
    "ConversationsDamaged",
    "Feedback",
    "FeedbackStore",
    "Heading",
    "Judged",
    "Kept",
    "NoSuchConversation",
    "Reader",
    "Refused",
    "Turn",
    "article_json",
    "articles_of",
    "golden_json",
    "title_of",
    "turn_json",
]
