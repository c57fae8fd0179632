"""Mark the words asked for in a sentence that answers, where no mention of their kind is enough.

Any run of words may be those asked for. Each is weighed by signals that a person can follow: its
form, what it holds beside the kind of thing asked for, and where it stands beside the words that it
shares with the question, which the vectors of words in their texts tell apart (`scoring`).
"""

from answering.marking.marker import Marker
from answering.marking.quoted import quotations

__all__ = ["Marker", "quotations"]
