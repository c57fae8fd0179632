"""From what went wrong on the wire to a cause that a reader understands."""

from collections.abc import Mapping

import regex
from openai import (
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    OpenAIError,
)

from answering.prose.causes import Cause, Failed

_CONTEXT = regex.compile(
    r"(?:context|token)[ _]?(?:length|size|window|count)|maximum context|n_ctx|"
    r"(?:prompt|input|request)\b.{0,40}\b(?:too (?:long|large)|exceed)|"
    r"too many (?:input )?tokens|exceeds? .{0,40}(?:tokens?|context)|max_new_tokens. must be <=|"
    r"reduce the length",
    regex.IGNORECASE,
)
"""What servers say of a prompt that is longer than the model reads: OpenAI, Azure, vLLM, llama.cpp,
LM Studio, TGI, Mistral, Gemini, Anthropic, Groq, each in words of its own."""

_TOO_LARGE = regex.compile(r"request too large", regex.IGNORECASE)
"""Of a rate limit that one such request exceeds by itself: waiting will not help."""

_MODEL = regex.compile(
    r"model.{0,60}(?:not found|not exist|unknown|invalid|not (?:available|supported|loaded))|"
    r"model_not_found|(?:unknown|invalid|no such) model",
    regex.IGNORECASE,
)
_STATUSES = {
    401: Cause.KEY, 403: Cause.KEY, 404: Cause.MODEL, 408: Cause.SLOW, 413: Cause.TOO_LONG,
    429: Cause.BUSY, 504: Cause.SLOW,
}  # fmt: skip
_PASSING = frozenset({429, 500, 502, 503, 504, 529})
_SPARED = ("max_tokens", "temperature")
"""Parameters that some models refuse, and that can be left out."""

_SPENT = "insufficient_quota"


def failed_by(error: Exception, started: bool) -> Failed | None:
    """Return the failure that an error of the client stands for; None where it is none of its.

    `started` says that the reply had begun.
    """
    if isinstance(error, APITimeoutError):
        return Failed(Cause.SLOW)
    if isinstance(error, APIConnectionError):
        return Failed(Cause.CUT) if started else Failed(Cause.UNREACHABLE, passing=True)
    if isinstance(error, APIStatusError):
        return _by_status(error)
    if isinstance(error, APIError):  # told in the stream itself
        return Failed(_by_words(error) or (Cause.CUT if started else Cause.SERVER))
    if isinstance(error, OpenAIError):
        return Failed(Cause.REFUSED)
    # What the client raises where a stream's data is not what the protocol says.
    garbled = isinstance(error, ValueError | TypeError | AttributeError | LookupError)
    return Failed(Cause.GARBLED) if garbled else None


def _by_status(error: APIStatusError) -> Failed:
    status = error.status_code
    cause = _cause(error)
    passing = status in _PASSING and error.code != _SPENT and cause is not Cause.TOO_LONG
    unwanted = next((name for name in _SPARED if name in error.message), "")
    if status in {400, 422} and unwanted and cause is not Cause.TOO_LONG:
        return Failed(Cause.REFUSED, unwanted=unwanted)
    return Failed(cause, passing, _seconds(error.response.headers))


def _cause(error: APIStatusError) -> Cause:
    status = error.status_code
    if status == 429 and _TOO_LARGE.search(error.message):
        return Cause.TOO_LONG
    known = _STATUSES.get(status)
    told = None if status in {401, 403, 429} else _by_words(error)
    return told or known or (Cause.SERVER if status >= 500 else Cause.REFUSED)


def _by_words(error: APIError) -> Cause | None:
    """Return the cause that an error's own words tell; servers differ in their codes."""
    said = f"{error.code} {error.message} {error.body}"
    if _CONTEXT.search(said):
        return Cause.TOO_LONG
    return Cause.MODEL if _MODEL.search(said) else None


def _seconds(headers: Mapping[str, str]) -> float:
    said = headers.get("retry-after", "")
    return float(said) if said.isascii() and said.isdigit() and len(said) < 6 else 0.0
