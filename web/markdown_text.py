"""Text in Markdown that says exactly the characters it was given."""

import re

_MEANS_SOMETHING = re.compile(r"[\\`*_{}\[\]<>#|~$&@^]|:(?=[\w+/-])")
_OPENS_A_BLOCK = re.compile(r"^(\s*)([-+=]|\d{1,9}(?=[.)]))", re.MULTILINE)


def escaped(text: str) -> str:
    """Escape what Markdown, and its common dialects, would take for markup; on one line."""
    flat = " ".join(text.split("\n"))
    return _OPENS_A_BLOCK.sub(_guarded, _MEANS_SOMETHING.sub(r"\\\g<0>", flat))


def _guarded(opening: "re.Match[str]") -> str:
    """Put the backslash where it counts: before a sign, after a number."""
    indent, mark = opening.groups()
    return f"{indent}{mark}\\" if mark.isdigit() else f"{indent}\\{mark}"
