"""How good the answers were measured to be, as a table with a bar for each figure."""

from web import words
from web.markup import Html, element, literal
from web.quality import SUMS, Quality, Share


def quality_table(quality: Quality) -> Html:
    """Draw the share right by type of question, each half in a column of its own."""
    heads = [words.QUESTION_TYPE, words.ON_HELD, words.ON_DEV]
    columns = [element("th", literal(head), scope="col") for head in heads]
    table = element(
        "table",
        element("caption", literal(words.QUALITY_TABLE)),
        element("thead", element("tr", *columns)),
        element("tbody", *(_row(quality, name) for name in quality.types)),
        class_="quality",
        lang=words.LANG,
    )
    return element(
        "div", table, class_="scroll", role="region", tabindex="0", aria_label=words.QUALITY
    )


def _row(quality: Quality, name: str) -> Html:
    label = literal(words.QUESTION_TYPES.get(name, name))
    return element(
        "tr",
        element("th", label, scope="row"),
        _cell(quality.held.get(name)),
        _cell(quality.dev.get(name)),
        class_="sum" if name in SUMS else None,
    )


def _cell(share: Share | None) -> Html:
    if share is None:
        return element("td", literal(words.NOTHING_FOUND))
    said = words.share_right(share.value, share.right, share.questions)
    return element("td", _bar(share), element("span", literal(said), class_="figure"))


def _bar(share: Share) -> Html:
    """Draw a bar as long as the share, and a line from the lower bound to the upper."""
    right = element("span", class_="right", style=f"width:{_percent(share.value)}")
    between = f"left:{_percent(share.low)};width:{_percent(share.high - share.low)}"
    bounds = element("span", class_="bounds", style=between)
    return element("span", right, bounds, class_="bar", aria_hidden="true")


def _percent(share: float) -> str:
    return f"{100 * share:.1f}%"
