"""What can be done to the article that is read: its facts corrected, a new version, its removal."""

import streamlit as st

from library import UPLOAD_KINDS, Change, Facts, Library, Proposal, Proposed
from retrieval import FILE_LIMIT, Article, RetrievalError
from web import changing, proposal_card, words
from web.collection_view import about
from web.markup import element, literal, worded
from web.opening import Desk

_VERSION = "library_version"


def draw(desk: Desk, article: Article) -> None:
    """Draw a button for each thing that can be done, folded away."""
    key = f"edit-{article.id}-{hash(Facts.of(article))}"  # other fields once it was changed
    with st.popover(words.CORRECT, type="tertiary", icon=":material/edit:"):
        proposal_card.draw_facts(Facts.of(article), key)
        st.button(words.SAVE, key=f"{key}-save", type="primary", on_click=_correct,
                  args=(desk, article, key))  # fmt: skip
    with st.popover(words.REPLACE, type="tertiary", icon=":material/upload_file:"):
        _draw_version(desk, article)
    with st.popover(words.REMOVE, type="tertiary", icon=":material/delete:"):
        asked = words.sure_to_remove(article.title)
        st.html(element("p", worded(asked), lang=words.LANG))
        st.button(words.REMOVE_NOW, key=f"{key}-remove", type="primary", on_click=_remove,
                  args=(desk, article))  # fmt: skip


def _correct(desk: Desk, article: Article, key: str) -> None:
    facts = proposal_card.facts(Facts.of(article), key)
    changing.start(desk, [(facts.title, lambda library: library.correct(article, facts))])


def _remove(desk: Desk, article: Article) -> None:
    if changing.start(desk, [(article.title, lambda library: library.remove(article))]):
        st.query_params.clear()


def _draw_version(desk: Desk, article: Article) -> None:
    """Draw the box for a file, and what it would change."""
    kinds = [kind for kind in UPLOAD_KINDS if kind != "zip"]
    file = st.file_uploader(
        words.NEW_VERSION, kinds, key=f"version-{article.id}",
        max_upload_size=FILE_LIMIT // 1_000_000,
    )  # fmt: skip
    if file is None:
        return
    try:
        with st.spinner(words.READING):
            proposed = _proposed(desk, file.file_id, file.name, file.getvalue())
    except RetrievalError as error:
        st.html(about(file.name, str(error)))
        return
    for refused in proposed.refusals:
        st.html(about(refused.file, refused.reason))
    for proposal in proposed.proposals[:1]:
        # The facts stay, unless the new file states its own: they may have been corrected.
        kept = Facts(
            article.title, proposal.facts.date or article.date, article.source, article.url
        )
        said = words.versions(len(article.text.split()), len(proposal.text.split()))
        st.html(element("p", literal(said), class_="aside", lang=words.LANG))
        st.button(
            words.REPLACE_NOW, key=f"replace-{article.id}", type="primary", on_click=_replace,
            args=(desk, article, proposal.corrected(kept)),
        )  # fmt: skip


def _proposed(desk: Desk, file: str, name: str, data: bytes) -> Proposed:
    """Return what a file would become, read once for as long as it lies in the box."""
    known: tuple[str, Proposed] | None = st.session_state.get(_VERSION)
    if known is None or known[0] != file:
        known = file, desk.live.library.propose(name, data)
        st.session_state[_VERSION] = known
    return known[1]


def _replace(desk: Desk, article: Article, proposal: Proposal) -> None:
    def act(library: Library) -> Change:
        return library.replace(article, proposal, anyway=True)

    changing.start(desk, [(article.title, act)])
