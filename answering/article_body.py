"""The province, ministry and department that an article is about: whose "Bộ trưởng" it means."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from answering.titles import Title, Words
from retrieval import Article, QuestionForm, fold, names_in, provinces_in, tokenize


@dataclass(frozen=True, slots=True)
class Body:
    """What an article names most of each kind, in folded words; nothing where it names none."""

    province: Words = ()
    ministry: Words = ()
    department: Words = ()

    def completing(self, title: Title) -> tuple[Words, ...]:
        """Return what may complete a title that leaves out its body: "Bộ trưởng", "Giám đốc Sở"."""
        if title.of_ministry and not title.body:
            return (self.ministry,)
        if title.body[-1:] == ("bo",):
            return (self.ministry,)
        return (self.department,) if title.body[-1:] == ("so",) else ()


@lru_cache(maxsize=256)
def body_of(article: Article) -> Body:
    """Return what an article is about; its title counts like its text."""
    whole = f"{article.title}\n{article.text}"
    running = f" {' '.join(map(fold, tokenize(whole)))} "
    names = [name for name in names_in(whole, QuestionForm.ACCENTED) if not name[0].isdigit()]
    return Body(
        _most_named(provinces_in(whole), running),
        _most_named((name for name in names if name[0] == "bo"), running)[1:],
        _most_named((name for name in names if name[0] == "so"), running)[1:],
    )


def _most_named(names: Iterable[Words], running: str) -> Words:
    counted = {name: running.count(f" {' '.join(name)} ") for name in names}
    return max(counted, key=lambda name: counted[name], default=())
