"""What the address of the page says: which conversation, and a question to be asked at once.

The conversation at hand is named by it (`?c=`), so that reloading, or a server that starts again,
comes back to it. It is believed when a session begins, and when the reader goes back or forward: on
any other run a browser may not have heard yet of the address that the last one set.
"""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from answering import Assistant
from retrieval import QuestionRefused
from web import conversation, links, talk, words

CONVERSATION = "c"
"""The parameter that names a conversation."""


def follow(assistant: Assistant) -> None:
    """Do what the address says: go to the conversation that it names, or ask its question once."""
    held = talk.talk()
    if not held.followed or _went_through_history():
        held.followed = True
        _go_to(st.query_params.get(CONVERSATION))
    question = st.query_params.get(links.QUESTION)
    if question and question != held.asked:
        held.asked = question
        _ask_from_address(assistant)


def tell() -> None:
    """Have the address name the conversation at hand, and ask nothing any more."""
    held = talk.talk()
    wanted = {CONVERSATION: held.id} if held.id else {}
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)


def _go_to(told: str | None) -> None:
    """Go to the conversation that the address names, or to a new one where it names none."""
    held = talk.talk()
    if told == held.id:
        return
    if told:
        talk.open_kept(told)
    elif held.id:
        talk.begin()


def _went_through_history() -> bool:
    """Say whether the browser's Back or Forward led here; Streamlit tells its own code alone."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def _ask_from_address(assistant: Assistant) -> None:
    try:
        asked = links.question_of_address()
    except QuestionRefused as refused:
        talk.talk().trouble = words.sentence(str(refused))
        return
    if asked:
        talk.begin()
        conversation.ask(assistant, talk.turns(), *asked)
