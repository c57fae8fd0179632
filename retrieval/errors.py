"""What can go wrong between a folder of files and a ranking, each with its remedy.

The messages are Vietnamese, with what fills them, for a page in another language (see `messages`);
they say what was found, what was expected and what to do.
"""

from messages import Told


class RetrievalError(Told):
    """Any failure of this package that its user can mend."""


class CollectionError(RetrievalError):
    """The collection's folder is missing, empty, or holds nothing that can be read."""


class ArticleRefused(RetrievalError):
    """One file cannot become an article; the others still can."""


class IndexCorrupt(RetrievalError):
    """A saved index does not hold what its manifest says; it is rebuilt from the collection."""


class DataFolderError(RetrievalError):
    """The data folder cannot be written or locked."""


class TextRefused(RetrievalError):
    """A text or a file cannot be checked: empty, too long, or nothing that can be read."""


class QuestionRefused(RetrievalError):
    """The question is empty, too long, or holds nothing that can be searched for."""
