"""Import sentence_transformers without scikit-learn, which it needs for nothing that is done here.

It imports scikit-learn, and with it scipy.stats, for one distance between sparse vectors: 800 of
the 4,460 modules of a start, which then takes 10.9 s of processor time in place of 13.0 until six
questions are answered (means of three, in turns, 2 busy cores).
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Any

_PACKAGE, _METRICS = "sklearn", "sklearn.metrics"


@contextmanager
def sklearn_later() -> Iterator[None]:
    """Let what is imported meanwhile take functions of `sklearn.metrics` without importing it.

    Each imports it when it is first called. Where scikit-learn is imported already, or not
    installed, nothing is changed. For the length of one import: another thread that imports
    scikit-learn meanwhile would find it empty.
    """
    if _PACKAGE in sys.modules or find_spec(_PACKAGE) is None:
        yield
        return
    stand_ins = {_PACKAGE: ModuleType(_PACKAGE), _METRICS: ModuleType(_METRICS)}
    stand_ins[_PACKAGE].__path__ = []
    for name, module in stand_ins.items():
        # torch asks for the spec of what is imported.
        module.__spec__ = ModuleSpec(name, None, is_package=name == _PACKAGE)
    vars(stand_ins[_METRICS])["__getattr__"] = _later
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            sys.modules.pop(name, None)


def _later(name: str) -> Callable[..., Any]:
    """Return what calls the function of `sklearn.metrics` of this name."""
    if name.startswith("__"):
        raise AttributeError(name)

    def call(*args: Any, **options: Any) -> Any:
        return getattr(import_module(_METRICS), name)(*args, **options)

    return call
