"""What the reader thinks of an answer: thumbs, why, and where the right sentence is.

A fragment of its own: a click here draws nothing else again and interrupts no answer.
"""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from answering import Answer, Citation, NoAnswer, Settings
from conversations import Feedback, FeedbackStore, Turn, articles_of
from retrieval import Article, RetrievalError, Span, split_sentences
from web import talk, words
from web.markup import QUOTED, Html, element, literal
from web.scope import titles
from web.visitor import reader

_STATE = "feedback"
_REASON = 500
"""Code points of a reason: a remark, no letter."""


@st.fragment
def draw(turn: Turn, articles: Sequence[Article]) -> None:
    """Draw what the reader can say of a turn's answer, and what they said."""
    conversation = talk.talk().id
    if conversation is None or not isinstance(turn.reply, Answer | NoAnswer):
        return
    key = f"{conversation}-{turn.id}"
    given = _given(conversation).get(turn.id)
    thumb = None if given is None else int(given.helpful)
    with st.container(key=f"feedback-{key}", gap="small"):
        with st.container(horizontal=True, vertical_alignment="center"):
            asked = element("p", literal(words.WAS_IT_RIGHT), class_="aside", lang=words.LANG)
            st.html(asked, width="content")
            st.feedback(
                "thumbs", key=f"thumbs-{key}", default=thumb,
                on_change=_judge, args=(conversation, turn.id, f"thumbs-{key}"),
            )  # fmt: skip
        if given is not None:
            st.text_input(
                words.REASON, given.reason, key=f"reason-{key}", max_chars=_REASON,
                on_change=_explain, args=(conversation, turn.id, f"reason-{key}"),
            )  # fmt: skip
            _draw_correction(conversation, turn, given, articles, key)
        if trouble := st.session_state.pop(f"trouble-{key}", None):
            st.html(element("p", literal(trouble), class_="refusal", role="alert", lang=words.LANG))


def _draw_correction(
    conversation: str, turn: Turn, given: Feedback, articles: Sequence[Article], key: str
) -> None:
    """Draw the sentence that answers better, or the way to choose it in an original."""
    if cited := given.correction:
        named = element("span", literal(cited.article.title), lang=QUOTED)
        said = element("q", literal(cited.quote), lang=QUOTED), Html(" "), named
        label = element("b", literal(f"{words.RIGHT_SENTENCE}: "))
        st.html(element("p", label, *said, class_="correction", lang=words.LANG))
    if given.helpful:
        return
    with st.expander(words.CHOOSE_SENTENCE), st.container(key=f"quoted-choice-{key}"):
        title = titles(articles)
        shown = [article.id for article in articles_of(turn) if article.id in title]
        chosen = st.selectbox(
            words.IN_ARTICLE, list(dict.fromkeys([*shown, *title])), key=f"article-{key}",
            format_func=title.__getitem__,
        )  # fmt: skip
        article = next(one for one in articles if one.id == chosen)
        spans = split_sentences(article.text)
        place = st.selectbox(
            words.RIGHT_SENTENCE, range(len(spans)), None, key=f"sentence-{key}-{chosen}",
            format_func=partial(_numbered, article, spans), placeholder=words.FIND_SENTENCE,
        )  # fmt: skip
        if place is not None:
            cited = Citation(article, spans[place])
            st.button(
                words.KEEP_CHANGE, key=f"correct-{key}", type="primary",
                on_click=_correct, args=(conversation, turn.id, cited),
            )  # fmt: skip


def _numbered(article: Article, spans: Sequence[Span], place: int) -> str:
    """Name a sentence; Streamlit tells choices apart by what they show."""
    return f"{place + 1}. {' '.join(spans[place].of(article.text).split())}"


def _judge(conversation: str, turn: int, key: str) -> None:
    thumb = st.session_state[key]
    given = _given(conversation).get(turn, Feedback(helpful=bool(thumb)))
    if thumb is None:
        _keep(conversation, turn, None)
    else:
        correction = None if thumb else given.correction
        _keep(conversation, turn, Feedback(bool(thumb), given.reason, correction))


def _explain(conversation: str, turn: int, key: str) -> None:
    given = _given(conversation)[turn]
    _keep(
        conversation, turn, Feedback(given.helpful, st.session_state[key].strip(), given.correction)
    )


def _correct(conversation: str, turn: int, cited: Citation) -> None:
    given = _given(conversation)[turn]
    _keep(conversation, turn, Feedback(given.helpful, given.reason, cited))


def _keep(conversation: str, turn: int, feedback: Feedback | None) -> None:
    """Keep what was said, or that it was taken back; say where it cannot be kept."""
    try:
        if feedback is None:
            _store().take_back(reader(), conversation, turn)
            _given(conversation).pop(turn, None)
        else:
            _store().give(reader(), conversation, turn, feedback)
            _given(conversation)[turn] = feedback
    except RetrievalError as error:
        st.session_state[f"trouble-{conversation}-{turn}"] = words.sentence(str(error))


def _given(conversation: str) -> dict[int, Feedback]:
    """Return what this reader has said of a conversation's turns, as far as it can be read."""
    held: tuple[str, dict[int, Feedback]] | None = st.session_state.get(_STATE)
    if held is None or held[0] != conversation:
        try:
            given = _store().given(reader(), conversation)
        except RetrievalError:
            given = {}  # the page says so already, where it could not be kept
        held = st.session_state[_STATE] = (conversation, given)
    return held[1]


def _store() -> FeedbackStore:
    return FeedbackStore(Settings.from_environment().data)
