"""What the address of the page says: which conversation, and a question to be asked at once.

The conversation at hand is named by it (`?c=`), so that reloading, or a server that starts again,
comes back to it.
"""

import streamlit as st

from answering import Assistant
from retrieval import QuestionRefused
from web import conversation, links, talk, words

CONVERSATION = "c"
"""The parameter that names a conversation."""


def follow(assistant: Assistant) -> None:
    """Do what the address says: go to the conversation that it names, or ask its question once."""
    held = talk.talk()
    told = st.query_params.get(CONVERSATION)
    # A quick reader acts before the browser has heard of the address that the last run set.
    acted = held.chosen or len(talk.turns()) > len(held.kept)
    if told and told != held.address and not acted:
        held.address = told
        if told != held.id:
            talk.open_kept(told)
    held.chosen = False
    question = st.query_params.get(links.QUESTION)
    if question and question != held.asked:
        held.asked = question
        _ask_from_address(assistant)


def tell() -> None:
    """Have the address name the conversation at hand, and ask nothing any more."""
    held = talk.talk()
    wanted = {CONVERSATION: held.id} if held.id else {}
    held.address = held.id
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)


def _ask_from_address(assistant: Assistant) -> None:
    try:
        asked = links.question_of_address()
    except QuestionRefused as refused:
        talk.talk().trouble = words.sentence(str(refused))
        return
    if asked:
        talk.begin()
        conversation.ask(assistant, talk.turns(), *asked)
