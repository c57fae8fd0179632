"""What can go wrong with kept conversations; the messages are for the reader, with the remedy."""

from retrieval import DataFolderError, RetrievalError


class NoSuchConversation(RetrievalError):
    """There is no such conversation among those of this reader."""


class ConversationsDamaged(DataFolderError):
    """The file was damaged and has been set aside; the next attempt finds a new one."""
