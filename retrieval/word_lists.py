"""Lists of words and what stands for them, kept as text beside the code: `words = other words`."""

from importlib import resources


def read_word_list(name: str) -> dict[str, str]:
    """Return the entries of a list of this package, in its order; `#` opens a comment."""
    lines = resources.files(__package__).joinpath(name).read_text("utf-8").splitlines()
    entries = (line.partition(" = ") for line in lines if not line.startswith("#"))
    return {words: other for words, _, other in entries}
