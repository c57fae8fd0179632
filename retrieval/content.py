"""What a question is about: its words and pairs of words, without those that only ask."""

from itertools import pairwise

from retrieval.abbreviations import LONG_FORMS
from retrieval.vietnamese import canonical_syllable, fold, tokenize

_PARTICLES = frozenset(
    "a ai ay ba ban bang bao boi ca cac cach cho co con cua cung da dang dau de den do duoc "
    "gi giai hay hoi hom khi khong la lai lam ma may mot nam nao nay nen ngay nhe nhieu nhu "
    "nhung noi o ong ra rang sao se ta tai ten the theo thi toi trong tu va vao ve vi viec "
    "voi xin are by did does for from has have how in is it its many much of on that to was "
    "were what when where which who whom whose why will with".split()
)
"""Folded words that ask or join rather than say what a question is about."""

_ACCENTED_PARTICLES = frozenset(
    "à ạ ấy bà bạn bằng bởi cả các cách có còn của cũng cùng là đã đang đâu để đến được gì giải "
    "hãy hỏi hôm không lại làm mà mấy một năm nào này nên ngày nhé nhiêu nhiều như những nói nơi ở "
    "ông rằng sẽ tại tên thể thế thì tôi từ và vào về vì việc với".split()
)
"""The same as they are written: "hỏi" asks, "hội" does not; "nói" joins, "nội" does not."""

_LONG_SYLLABLES = {
    fold(short): [canonical_syllable(syllable) for syllable in long.split()]
    for short, long in LONG_FORMS.items()
}


def is_particle(word: str) -> bool:
    """Say whether a word asks or joins, rather than says what a question is about."""
    lower, bare = word.lower(), fold(word).lower()
    return lower in _ACCENTED_PARTICLES if lower != bare else bare in _PARTICLES


def content_words(text: str, folded: bool) -> list[str]:
    """Return the words of a question that say what it is about, each once, in order.

    Question words and particles go ("bao nhiêu", "là gì", "what"), abbreviations are written out.
    """
    words = _written_out(text)
    kept = [word for word in dict.fromkeys(words) if not is_particle(word)]
    return list(dict.fromkeys(map(fold, kept))) if folded else kept


def content_pairs(text: str, folded: bool) -> list[str]:
    """Return the adjacent pairs of content words in a question, as `terms` writes them."""
    kept = [("" if is_particle(word) else word) for word in _written_out(text)]
    pairs = [f"{left}_{right}" for left, right in pairwise(kept) if left and right]
    return list(dict.fromkeys(map(fold, pairs) if folded else pairs))


def _written_out(text: str) -> list[str]:
    return [word for token in tokenize(text) for word in _LONG_SYLLABLES.get(fold(token), [token])]
