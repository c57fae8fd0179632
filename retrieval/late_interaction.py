"""How well each candidate matches the words of a question, one by one (MaxSim, as in ColBERT)."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from embeddings import Vectors
from retrieval.candidates import Candidates
from retrieval.index import Index
from retrieval.tokens import Matches


def match_tokens(index: Index, candidates: Candidates, wordings: Sequence[Vectors]) -> Candidates:
    """Return candidates with how well each matches the question's tokens, word by word.

    `wordings` are the tokens of each wording of the question, shape (tokens, dimension). A
    sentence's match is the mean over a wording's tokens of the best match of each in the sentence
    or its article's context; a passage's, of the best in all of it. What the article's opening
    matches better counts for half (see `_halfway`).
    """
    tokens = np.concatenate(wordings)
    opening = index.opening_sentences(candidates.passages)
    read, places = np.unique(
        np.concatenate([candidates.sentences, opening.ravel()]), return_inverse=True
    )
    in_all = index.sentence_matches(tokens, read)[places]
    in_sentences, in_opening = np.split(in_all, [len(candidates.sentences)])
    in_opening = in_opening.reshape(*opening.shape, len(tokens)).max(axis=1)
    in_context = index.context_matches(tokens, candidates.passages)
    matches = np.maximum(in_sentences, in_context[candidates.owner])
    firsts = np.flatnonzero(np.diff(candidates.owner, prepend=-1))
    in_passages = np.maximum.reduceat(matches, firsts, axis=0)
    sizes = [len(wording) for wording in wordings]
    of_sentences = _better_wording(_halfway(matches, in_opening[candidates.owner]), sizes)
    of_passages = {
        "passage_tokens": _better_wording(_halfway(in_passages, in_opening), sizes),
        "sentence_tokens": np.maximum.reduceat(of_sentences, firsts),
    }
    return replace(
        candidates,
        passage_signals={**candidates.passage_signals, **of_passages},
        sentence_signals={**candidates.sentence_signals, "sentence_tokens": of_sentences},
    )


def _better_wording(matches: Matches, sizes: Sequence[int]) -> Matches:
    """Return the mean match of each row under the wording that fits it better.

    With the mean over the tokens of all wordings, golden dev R@1 was .920 where it is .928 so, of
    160 rephrased questions .85 and .87; 273 on news lose one.
    """
    means = np.add.reduceat(matches, np.cumsum([0, *sizes[:-1]]), axis=1) / np.array(sizes)
    better: Matches = means.max(axis=1)
    return better


def _halfway(matches: Matches, in_opening: Matches) -> Matches:
    """Lift matches half of the way to better ones in the article's opening.

    The opening says what all of an article is about; without this its own passage came first for
    questions that a later one answers: 273 questions on news, R@1 .824, and .846 with it.
    """
    lifted: Matches = matches + np.maximum(in_opening - matches, 0) / 2
    return lifted
