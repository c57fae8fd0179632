"""Read drawn HTML the way a browser does, for the tests to look at."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"br", "img", "hr"}


@dataclass
class Node:
    """One element: what it is, and all the text inside it."""

    name: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Drawn(HTMLParser):
    """The elements of a piece of HTML, in order, and its whole text."""

    markup: str
    text: str = ""
    nodes: list[Node] = field(default_factory=list)
    _open: list[Node] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.markup)
        self.close()
        assert not self._open, "every element is closed"

    def named(self, name: str) -> list[Node]:
        """Return the elements of one name."""
        return [node for node in self.nodes if node.name == name]

    def by_id(self) -> dict[str, Node]:
        """Return the elements that have an id; no id stands twice."""
        found = [node for node in self.nodes if "id" in node.attributes]
        ids = {node.attributes["id"]: node for node in found}
        assert len(ids) == len(found)
        return ids

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.nodes.append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        for node in self._open:
            node.text += data
