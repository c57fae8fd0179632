"""Find what the packages say to a reader, and what of it is written where it cannot be translated.

Read from the sources, so that a message counts before any test makes it appear.
"""

import ast
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from messages import Told

ROOT = Path(__file__).parents[2]
SPEAKERS = ("answering", "conversations", "embeddings", "library", "web", "retrieval")

_LETTER = re.compile("[đĐ\u0300-\u0303\u0306\u0309\u031b\u0323]")


@dataclass(frozen=True, slots=True)
class Saying:
    """Where a message is made; `template` is None where it is not one plain piece of text."""

    place: str
    template: str | None


def is_vietnamese(text: str) -> bool:
    """Say whether a text has a letter that English has not."""
    return bool(_LETTER.search(unicodedata.normalize("NFD", text)))


def modules(*packages: str) -> Iterator[tuple[str, ast.Module]]:
    """Yield the modules of some packages, each with its path and parsed."""
    for package in packages:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def sayings() -> list[Saying]:
    """Return every message that is made, and each error raised with text of its own."""
    makers = {"Message", "__init__"} | {made.__name__ for made in _with_subclasses(Told)}
    return [
        Saying(f"{path}:{call.lineno}", _plain(call.args[0]))
        for path, module in modules(*SPEAKERS)
        for call in ast.walk(module)
        if isinstance(call, ast.Call) and _name(call.func) in makers and call.args
        if isinstance(call.args[0], ast.Constant | ast.JoinedStr | ast.BinOp)
    ]


def _with_subclasses(error: type[Exception]) -> Iterator[type[Exception]]:
    yield error
    for subclass in error.__subclasses__():
        yield from _with_subclasses(subclass)


def _plain(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def untranslatable(*packages: str) -> list[str]:
    """Return each Vietnamese text, docstrings aside, in the modules of some packages."""
    return [
        f"{path}:{node.lineno}: {node.value!r}"
        for path, module in modules(*packages)
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_vietnamese(node.value) and node not in _bare(module)
    ]


def read_at_import(module: ast.Module) -> Iterator[str]:
    """Yield each constant of `words` that a module reads before there is a reader."""
    waiting: list[ast.AST] = [module]
    while waiting:
        node = waiting.pop()
        match node:
            case ast.Attribute(value=ast.Name(id="words"), attr=name) if name.isupper():
                yield f"words.{name}, line {node.lineno}"
            case ast.FunctionDef() | ast.Lambda():
                defaults = [*node.args.defaults, *node.args.kw_defaults]
                waiting += [default for default in defaults if default]
                waiting += getattr(node, "decorator_list", [])
            case _:
                waiting += ast.iter_child_nodes(node)


def _bare(module: ast.Module) -> set[ast.expr]:
    """Return the values that stand as statements of their own: docstrings."""
    return {node.value for node in ast.walk(module) if isinstance(node, ast.Expr)}
