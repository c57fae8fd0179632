"""The file that an article is kept as, and what may not be kept."""

from library.errors import AlreadyHeld, ChangeRefused
from library.proposal import FACT_LIMIT, Duplicate, Facts, is_address
from messages import Message
from retrieval import ArticleRefused, FrontMatter, parse_article, settle, with_front_matter


def file_of(facts: Facts, text: str) -> bytes:
    """Return the file of an article. Raises `ChangeRefused` where it would not read back."""
    facts = facts.settled()
    _refuse_facts(facts)
    stated = FrontMatter(facts.title, facts.date, facts.source, facts.url).stating_all()
    content = with_front_matter(stated, settle(text))
    try:
        parse_article("", content)
    except ArticleRefused as refused:
        raise ChangeRefused(refused.message) from refused
    return content.encode("utf-8")


def _refuse_facts(facts: Facts) -> None:
    if not facts.title:
        raise ChangeRefused("bài viết cần có tên; hãy điền tên bài")
    if max(len(facts.title), len(facts.source or "")) > FACT_LIMIT:
        raise ChangeRefused(
            "tên bài và nguồn dài nhất {most} ký tự; hãy viết ngắn lại", most=FACT_LIMIT
        )
    if facts.url and not is_address(facts.url):
        raise ChangeRefused("địa chỉ cần bắt đầu bằng http:// hoặc https://; hãy sửa hoặc bỏ trống")


def refuse_duplicates(found: tuple[Duplicate, ...], anyway: bool) -> None:
    """Raise `AlreadyHeld` where an article says the same, or nearly, unless `anyway`."""
    if not found or (anyway and not found[0].same):
        return
    nearest = found[0]
    title, file = nearest.article.title, nearest.article.id
    same = Message("bộ báo cáo đã có đúng văn bản này: «{title}» ({file})", title=title, file=file)
    near = Message(
        "bộ báo cáo đã có một bài gần giống: «{title}» ({file}); hãy thay bài đó bằng bản mới, "
        "hoặc xác nhận vẫn thêm",
        title=title,
        file=file,
    )
    raise AlreadyHeld(same if nearest.same else near, nearest)
