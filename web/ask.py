"""The page on which questions are asked and their answers checked."""

from functools import partial

import streamlit as st

from answering import Answer, Contents, Courtesy, NoAnswer
from web import (
    PROSE_STYLE,
    account,
    answer_view,
    article_view,
    check,
    collection_view,
    composing,
    conversation,
    copying,
    feedback_view,
    links,
    mode,
    prose_view,
    scope,
    talk,
    talk_address,
    talk_view,
    visitor,
    words,
)
from web.conversation import Refused, Turn
from web.markup import QUOTED, element, joined, literal, worded
from web.opening import Desk
from web.tongues import current


def draw(desk: Desk, checking: st.Page) -> None:
    """Draw the conversation so far, or what can be asked, above the box for the next question.

    `checking` is the page that an answer can be taken to.
    """
    st.html(PROSE_STYLE)
    composing.settle()
    talk_address.follow(desk.assistant)
    talk.keep()
    turns = talk.turns()
    if not turns:
        _draw_welcome(desk, turns)
    else:
        _draw_head(desk, turns)
    for turn in turns:
        _draw_turn(desk, turns, turn, checking)
    with st.bottom:  # inside it, a chat input does not keep the page scrolled to its end
        # The next question ends the writing of an answer; a verbatim one is there at once.
        st.chat_input(
            words.PLACEHOLDER, key="question",
            submit_mode="submit" if mode.offered() else "disable",
            on_submit=_ask_typed, args=(desk, turns),
        )  # fmt: skip
        mode.draw()
        scope.draw(desk.assistant.collection.articles)
    if turns:
        _bring_into_view(turns[-1])
    copying.draw_script()
    visitor.draw_cookie()
    talk_address.tell()
    composing.follow()


LOOKED_FOR = "looked_for"
"""Under this key a page may leave the id of a place in the conversation, to be shown next."""


def _bring_into_view(last: Turn) -> None:
    """Show the place that a page asked for, or else the last turn."""
    if place := st.session_state.pop(LOOKED_FOR, None):
        _scroll_to(place)
    else:
        _scroll_to(f"t{last.id}-c1", f"t{last.id}")
        composing.scroll_to(last)


def _ask_typed(desk: Desk, turns: list[Turn]) -> None:
    if question := st.session_state["question"]:
        _ask(desk, turns, question)


def _ask(desk: Desk, turns: list[Turn], question: str) -> None:
    conversation.ask(desk.assistant, turns, question, scope.chosen())
    talk.keep()
    composing.begin(desk.assistant, mode.chosen(), turns)


def _ask_as_typed(desk: Desk, turns: list[Turn], turn: Turn) -> None:
    conversation.ask(desk.assistant, turns, turn.question, turn.within, alone=True)
    talk.keep()
    composing.begin(desk.assistant, mode.chosen(), turns)


def _draw_welcome(desk: Desk, turns: list[Turn]) -> None:
    collection = desk.assistant.collection
    with st.container(horizontal=True, horizontal_alignment="right", key="talks-above"):
        account.draw("welcome")
        talk_view.draw_list()
    talk_view.draw_trouble()
    st.html(collection_view.welcome())
    if examples := desk.examples[current()]:
        st.html(element("h2", literal(words.TRY_ONE), class_="label", lang=words.LANG))
        with st.container(horizontal=True, key="examples"):
            for example in examples:
                st.button(example, key=example, wrap=True, on_click=_ask,
                          args=(desk, turns, example))  # fmt: skip
    heading = f"{words.COLLECTION} · {words.articles(len(collection.articles))}"
    st.html(element("h2", literal(heading), class_="label", lang=words.LANG))
    st.html(collection_view.articles(collection.articles))
    _draw_refusals(desk)
    if desk.assistant.rebuilt:
        rebuilt = words.rebuilt(desk.assistant.rebuilt)
        st.html(element("p", worded(rebuilt), class_="aside", lang=words.LANG))


def _draw_head(desk: Desk, turns: list[Turn]) -> None:
    """Draw a slim head: the name, the collection on demand, and a fresh start."""
    collection = desk.assistant.collection
    with st.container(horizontal=True, vertical_alignment="center", key="head"):
        st.html(element("p", literal(words.NAME), class_="wordmark", lang=QUOTED))
        with st.popover(words.articles(len(collection.articles)), type="tertiary"):
            st.html(collection_view.articles(collection.articles))
            _draw_refusals(desk)
        talk_view.draw_list()
        talk_view.draw_download()
        st.button(
            words.NEW_CONVERSATION, on_click=talk.begin, type="tertiary", icon=":material/add:"
        )
    talk_view.draw_trouble()


def _draw_refusals(desk: Desk) -> None:
    collection = desk.assistant.collection
    if collection.refusals:
        with st.expander(words.refused_files(len(collection.refusals))):
            st.html(collection_view.refusals(collection))


def _scroll_to(*places: str) -> None:
    """Bring each place into view: of a new turn its first citation, then its question to the top.

    The browser runs a script when it changes: once a turn. Nothing in it comes from outside.
    """
    script = "".join(
        f"document.getElementById('{place}')?.scrollIntoView({{behavior: 'instant'}});"
        for place in places
    )
    st.html(f"<span></span><script>{script}</script>", unsafe_allow_javascript=True)


def _draw_turn(desk: Desk, turns: list[Turn], turn: Turn, checking: st.Page) -> None:
    articles = desk.assistant.collection.articles
    st.html(joined(answer_view.question(turn), answer_view.asked_within(turn, articles)))
    if turn.meant:
        with st.container(horizontal=True, vertical_alignment="center", key=f"meant-{turn.id}"):
            st.html(answer_view.understood(turn.meant), width="content")
            st.button(words.AS_TYPED, key=f"as-typed-{turn.id}", type="tertiary",
                      on_click=_ask_as_typed, args=(desk, turns, turn))  # fmt: skip
    references = conversation.references(turn)
    base = links.base()
    copied = partial(links.reference_text, base, held=articles)
    match turn.reply:
        case Refused(message=message):
            st.html(answer_view.refusal(message))
            return
        case Answer() as reply:
            said, css = answer_view.answer(turn, reply, references, copied), "cited"
        case NoAnswer() as reply:
            said, css = answer_view.no_answer(turn, reply, references, copied), "near"
        case Contents() as reply:
            st.html(answer_view.contents(reply))
            return
        case Courtesy():
            st.html(answer_view.courtesy())
            return
    left, right = st.columns([5, 6], gap="large")
    with left:
        composing.draw(turn, references)
        st.html(said)
        with st.container(horizontal=True, vertical_alignment="center", key=f"tools-{turn.id}"):
            if text := conversation.answer_text(turn):
                _draw_way_to(checking, turn.id, text)
            if turn.prose and turn.prose.borne_out:
                written = prose_view.copy(turn.prose, references)
                st.html(copying.copy_button(words.COPY_PROSE, written), width="content")
            if base:
                link = links.question_link(base, turn)
                st.html(copying.copy_button(words.COPY_LINK, link), width="content")
        feedback_view.draw(turn, articles)
    with right:
        st.html(element("h3", literal(words.ORIGINAL), class_="label", lang=words.LANG))
        st.html(article_view.sources(references, css, words.originals_for(turn.id, turn.question)))


def _draw_way_to(checking: st.Page, turn: int, text: str) -> None:
    """Draw the button that takes an answer's text to the page on which it is checked."""
    icon = ":material/fact_check:"
    if st.button(words.CHECK_THIS_ANSWER, key=f"check-{turn}", type="tertiary", icon=icon):
        check.bring(text)
        st.switch_page(checking)
