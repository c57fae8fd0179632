"""Every word that the pages show, in English, under the names that `words` has in Vietnamese."""

import datetime
from collections.abc import Iterable

from answering import Citation, Grounds, Nearness, checking
from answering.checking import FactKind, Verdict
from answering.prose import Cause, Standing
from library import Act
from retrieval import Filter
from web.messages_en import in_english

LANG = "en"
TONGUE = "Language of the interface"
NAME = "Nguyên Văn"
TAGLINE = (
    "Ask the reports. Every answer is in their own words, one click away from the original article."
)
ASK = "Ask"

PREPARING = "Opening the model and the collection…"
FAILED = "The collection could not be opened"
UNEXPECTED = (
    "Something unexpected went wrong ({kind}). The details are in the terminal that runs the "
    "program."
)
RETRY = "Try again"

PLACEHOLDER = "Ask in Vietnamese or English"
NEW_CONVERSATION = "New conversation"
TRY_ONE = "Try a question"
COLLECTION = "Collection"

SCOPE = "Scope"
ONLY_ARTICLES = "Only in these articles"
ANY_ARTICLE = "Any article"
ONLY_SOURCES = "Only from these sources"
ANY_SOURCE = "Any source"
SINCE = "From"
UNTIL = "To"
UNBOUND = "Clear the scope"

ANSWER = "Answer"
ORIGINAL = "Original"
SCROLLABLE = "The articles cited, in full; scrollable"
CITATION = "Citation"
BACK = "Back to the answer"
ONLINE = "online version"

HELLO = (
    "Hello. Ask what you would like to know from the reports: every answer is in their own words, "
    "one click away from the original article. You can also ask “What articles are there?”, "
    "“Summarise the article …”, “Compare … and …”, “What do the reports say about …?”."
)
UNDERSTOOD = "Understood as:"
AS_TYPED = "Ask exactly as typed"
WHY = "Why this sentence?"

CHECK = "Check"
CHECK_TAGLINE = (
    "Paste a text in Vietnamese: a draft, a speech, an answer from a chatbot. Each sentence is "
    "held against the reports, and every figure, date and name looked up in the originals."
)
CHECK_TEXT = "Text to check"
CHECK_PLACEHOLDER = "Paste the text here"
CHECK_FILE = "Or take the text from a .txt, .md, .docx or .pdf file (up to 20 MB)"
CHECK_NOW = "Check"
CHECK_ANOTHER = "Edit the text"
CHECK_THIS_ANSWER = "Check this answer"
CHECKED_TEXT = "Text"
BY_VERDICT = "Sentences by result; click to go to the next one"
KIND, SAID, FOUND, OUTCOME = "Kind", "Text", "Reports", "Result"
NOTHING_FOUND = "—"
EVIDENCE = "Evidence"
NEAREST_SENTENCES = "Nearest sentences, not evidence"
NO_EVIDENCE = "No sentence in the reports comes near this one."
QUOTE_EXACT = "The quotation is word for word:"
QUOTE_ABSENT = "The quotation is not in the reports:"
QUOTE_DIFFERENT = "The quotation differs from the report (+ added, − left out):"
DOWNLOAD = "Download"
EXPORT_TITLE = "Result of the check"
EXPORT_FILE = "check"

VERDICT_MEANS = {
    Verdict.VERBATIM: "The reports have it word for word.",
    Verdict.CONFIRMED: "The reports say the same, in other words.",
    Verdict.DIFFERENT: "The reports say otherwise.",
    Verdict.PARTIAL: "The reports bear out only part of it and are silent on the rest.",
    Verdict.ABSENT: "No sentence in the reports says this.",
}

NOT_SAID = "The reports do not say."
NOT_SAID_WITHIN = "The reports in the chosen scope do not say."
NEAREST = "Nearest passages, not an answer"

NO_DATE = "undated"

EXAMPLES = (
    "What was the action motto of the Ministry of Home Affairs in 2025?",
    "How many tasks was the Ministry of Home Affairs assigned in 2025?",
    "By what percentage did Phu Tho reduce its commune-level administrative units?",
)

VERDICT_NAMES = {
    Verdict.VERBATIM: "word for word",
    Verdict.CONFIRMED: "confirmed",
    Verdict.DIFFERENT: "differs",
    Verdict.PARTIAL: "partly supported",
    Verdict.ABSENT: "not in the reports",
}
KIND_NAMES = {
    FactKind.NUMBER: "number",
    FactKind.PERCENT: "percentage",
    FactKind.MONEY: "amount of money",
    FactKind.DATE: "time",
    FactKind.PERSON: "person",
    FactKind.OFFICE: "office held",
    FactKind.ORGANISATION: "organisation",
    FactKind.PLACE: "place",
    FactKind.DOCUMENT: "document",
    FactKind.ORDINAL: "rank or order",
    FactKind.DIRECTION: "rise or fall",
    FactKind.NEGATION: "negation",
    FactKind.QUOTE: "quotation",
}
ROUNDED = "rounded"
STANDING_NAMES = {
    Standing.BORNE_OUT: "Borne out by the reports",
    Standing.CONTRADICTED: "The reports say otherwise",
    Standing.UNFOUND: "Not from the reports",
}

_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def date(day: datetime.date | None) -> str:
    """Write a date as 5 January 2022, whatever the locale of the machine."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else NO_DATE


def articles(number: int) -> str:
    """Count the articles of a collection."""
    return _counted(number, "article")


def few(number: int) -> str:
    """Count the articles that a question is put to."""
    return _counted(number, "article")


def asking_in(articles: str, within: Filter) -> str:
    """Say what the next question will be put to."""
    return f"Asking: {_bounds(articles, within)}"


def asked_in(articles: str, within: Filter) -> str:
    """Say what a question was put to."""
    return f"Asked: {_bounds(articles, within)}"


def checking_in(articles: str, within: Filter) -> str:
    """Say what the next text will be held against."""
    return f"Will be held against: {_bounds(articles, within)}"


def checked_in(articles: str, within: Filter) -> str:
    """Say what a text was held against."""
    return f"Held against: {_bounds(articles, within)}"


def checked_within(within: Filter) -> str:
    """Say what a text was held against where the collection is not at hand to count in."""
    return checked_in(_quoted(sorted(within.articles)), within)


def sentences_checked(done: int, total: int) -> str:
    """Say how far a check is."""
    return f"Checking … {number(done)} of {_counted(total, 'sentence')}"


def sentence_number(number: int, verdict: str) -> str:
    """Name a sentence of a checked text and its verdict."""
    return f"{place(number)}: {verdict}"


def place(number: int) -> str:
    """Name a sentence of a checked text."""
    return f"Sentence {number:,}"


def dated(first: datetime.date, last: datetime.date, undated: int) -> str:
    """Say which dates there are to choose from, and what a choice of dates leaves out."""
    there_are = f"Dated articles run from {date(first)} to {date(last)}."
    if not undated:
        return there_are
    are = "has no date and is" if undated == 1 else "have no date and are"
    return f"{there_are} {few(undated)} {are} left out once you choose one."


def rebuilt(reason: str) -> str:
    """Say why the index was built anew."""
    return f"The search index was just brought up to date: {told(reason)}."


def refused_files(number: int) -> str:
    """Head the list of files that are not in the collection."""
    return f"{_counted(number, 'file')} could not be read"


def missing(parts: tuple[str, ...]) -> str:
    """Name the parts of a question that the nearest article does not mention."""
    return f"The nearest article does not mention {_quoted(parts)}."


def apart(parts: tuple[str, ...]) -> str:
    """Name the years and ranks of a question that the nearest sentence tells of others than."""
    return f"The nearest sentence does not tell of {_quoted(parts)}."


def _bounds(articles: str, within: Filter) -> str:
    since = f"from {date(within.since)}" if within.since else ""
    until = f"to {date(within.until)}" if within.until else ""
    named = "source" if len(within.sources) == 1 else "sources"
    sources = f"{named} {_quoted(sorted(within.sources))}" if within.sources else ""
    parts = [articles, sources, f"{since} {until}".strip()]
    return " · ".join(part for part in parts if part)


def held(number: int) -> str:
    """Head the list of what the collection holds."""
    return f"The collection holds {articles(number)}, the latest first."


def lacking(sides: tuple[str, ...]) -> str:
    """Say which sides of a comparison the reports are silent on."""
    return f"The reports say nothing about {_quoted(sides)}."


def why(grounds: Grounds) -> str:
    """Say which of the question's words a sentence holds, and how near it comes in meaning."""
    parts = [
        ("the sentence has", grounds.in_sentence),
        ("the title or the text around it has", grounds.in_context),
        ("not found:", grounds.in_neither),
    ]
    said = [f"{where} {_quoted(phrases)}" for where, phrases in parts if phrases]
    return sentence("; ".join([*said, _NEARNESS[grounds.nearness]]))


_NEARNESS = {
    Nearness.VERY_NEAR: "very near the question in meaning",
    Nearness.NEAR: "near the question in meaning",
    Nearness.DISTANT: "not very near the question in meaning",
}


def left_out(characters: int) -> str:
    """Stand for the part of a long article that is not drawn."""
    return f"… {_counted(characters, 'character')} left out …"


def number(count: int) -> str:
    """Write a whole number."""
    return f"{count:,}"


def verdict_name(verdict: Verdict) -> str:
    """Return a verdict's sign and name."""
    return f"{checking.VERDICT_SIGNS[verdict]} {VERDICT_NAMES[verdict]}"


def quotation(citation: Citation) -> str:
    """Write a quotation with its reference, as it is pasted into a report."""
    article = citation.article
    parts = [article.title, date(article.date), article.source, article.id, characters(citation)]
    return f"“{citation.quote}” — {', '.join(part for part in parts if part)}"


def characters(citation: Citation) -> str:
    """Say where in its article a quotation stands."""
    return f"characters {citation.span.start}–{citation.span.end}"


def told(message: str) -> str:
    """Write a message of the packages below in this language."""
    return in_english(message)


def sentence(message: str) -> str:
    """Write a message of the packages below as a sentence, in this language."""
    said = told(message)
    end = "" if said.endswith((".", "!", "?", "…")) else "."
    return said[:1].upper() + said[1:] + end


def _counted(count: int, noun: str) -> str:
    return f"{number(count)} {noun}{'' if count == 1 else 's'}"


def _quoted(phrases: Iterable[str]) -> str:
    return ", ".join(f"“{phrase}”" for phrase in phrases)


def originals_for(number: int, question: str) -> str:
    """Name the box with what the answer to a conversation's question cites."""
    return f"{SCROLLABLE}: {number:,}. {question}"


# The library page

LIBRARY = "Library"
LIBRARY_TAGLINE = (
    "Every article of the collection: find it by its title, read it, put questions to it alone."
)
SEEK_ARTICLE = "Find an article by title, source, file or date"
SEEK_PLACEHOLDER = "with or without accents"
SORT_BY = "Sort by"
ORDERS = {
    "newest": "Newest first",
    "oldest": "Oldest first",
    "title": "Title, A to Z",
    "source": "Source",
    "longest": "Longest first",
    "shortest": "Shortest first",
}
NONE_FOUND = "No article matches. Use fewer words, or type them without accents."
ALL_ARTICLES = "All articles"
ASK_WITHIN = "Ask this article alone"
LINK = "Link"
LINK_TO_ARTICLE = "The address that opens this article:"
LINK_TO_PLACE = "The address that opens it at the marked passage:"
SUGGESTED = "This article can answer"
SUGGESTING = "Looking for questions that this article can answer…"
NO_SUGGESTION = "No question could be suggested for this article."
CITED_HERE = "Cited in this conversation"
TO_MARK = "go to the cited passage"
CAPTION = "Caption: "


def length(number: int) -> str:
    """Say how long an article is."""
    return _counted(number, "word")


def articles_found(found: int, of: int) -> str:
    """Count the articles that a search in the catalogue found."""
    return articles(of) if found == of else f"{number(found)} of {articles(of)}"


def question_number(number: int) -> str:
    """Name a question of the conversation."""
    return f"Question {number:,}"


def no_such_article(name: str) -> str:
    """Say that an address names an article that is not there."""
    return f"The collection has no article “{name}”. It may have been renamed or removed."


def no_such_span(span: str) -> str:
    """Say that an address names no place."""
    return (
        f"The address gives “{span}” as the passage to mark; it takes two numbers, such as "
        "120-180. The article opens at its beginning."
    )


NO_SUCH_VERSION = (
    "The article has been changed since this address was noted, and the version of that time was "
    "not kept. The article opens at its beginning."
)
OLD_VERSION = "This is an earlier version of the article, kept for the answers that have cited it."
NOT_HELD = (
    "This article has been removed from the collection; the old version is kept for the answers "
    "that have cited it."
)
NEWEST_VERSION = "See the current version"
CITED_BEFORE = "Cited in an earlier version of the article"


def span_outside(characters: int) -> str:
    """Say that an address names a place that the article does not have."""
    return (
        f"The passage to mark is not in the article, which has {_counted(characters, 'character')}."
        " It may have been changed. The article opens at its beginning."
    )


# Changing the collection

ADD_ARTICLES = "Add articles"
FILES = "Files to add: text, Markdown, web pages, Word, PDF, or a zip file of these"
FILES_ARE = (
    "The files are read first and nothing is added yet: you can look over and correct each title, "
    "date and source before you save. Articles are saved as .txt files in the collection folder of "
    "this machine."
)
READING = "Reading the files"
SAVING = "Saving and indexing; you can go on asking"
STILL_SAVING = "The last change is still being saved; wait a moment, then try again."
DONE = "done"
FAILED_CHORE = "failed"
OTHER_FILES = "Choose other files"
FATE = "What to do with it"
FATES = {
    "add": "Add as a new article",
    "replace": "Replace the most similar article",
    "leave": "Leave out",
}
SAME_AS = "The collection already has this very text:"
BEGINNING = "See how it begins"
TITLE = "Title"
DATE = "Date"
SOURCE = "Source"
URL = "Web address"
SAVE = "Save"
CORRECT = "Edit details"
REPLACE = "Replace"
REPLACE_NOW = "Replace with this version"
NEW_VERSION = "File of the new version"
REMOVE = "Remove"
REMOVE_NOW = "Remove this article"
UNDO = "Undo"
REDO = "Redo"
DISMISS = "Dismiss"
HISTORY = "Recent changes"
CHANGED = {
    Act.ADD: "“{title}” was added.",
    Act.CORRECT: "The details of “{title}” were edited.",
    Act.REPLACE: "“{title}” was replaced with a new version.",
    Act.REMOVE: "“{title}” was removed.",
    Act.UNDO: "The change to “{title}” was undone.",
}


def done_of(said: str, done: int, total: int) -> str:
    """Say how far work on several files is."""
    return f"{said} … {number(done)} of {_counted(total, 'file')}"


def percent(share: float) -> str:
    """Write a share of a whole."""
    return f"{share:.0%}"


def near(likeness: float) -> str:
    """Say how much of a text the collection has in another article."""
    return f"The collection already has a similar article ({percent(likeness)} of phrases shared):"


def save(number: int) -> str:
    """Offer to save what was looked over."""
    return f"Save {few(number)}"


def sure_to_remove(title: str) -> str:
    """Ask before an article is removed."""
    return (
        f"Remove “{title}” from the collection? Later questions will no longer be answered from "
        "it. You can undo this."
    )


def versions(old: int, new: int) -> str:
    """Compare two versions of an article by their lengths."""
    return (
        f"The new version has {length(new)}, the current one {length(old)}. The current one will "
        "still be kept."
    )


def only_local_edits(setting: str) -> str:
    """Say why a visitor from elsewhere may not change the collection."""
    return (
        "You can read and ask, but not add, edit or remove articles: only someone at the machine "
        f"that runs the program can. Whoever manages it can change this with {setting}."
    )


def nobody_edits(setting: str) -> str:
    """Say that the collection is not to be changed here."""
    return f"No one can add, edit or remove articles here, as {setting}=nobody says."


def edit_setting_unknown(setting: str, found: str, known: list[str]) -> str:
    """Say that the setting is none of those that there are, so that nobody may change anything."""
    return (
        f"No one can add, edit or remove articles, because {setting} is set to “{found}”; set it "
        f"to one of: {', '.join(known)}, or the e-mail addresses of those who may."
    )


def only_signed_in_edits(setting: str) -> str:
    """Say that whoever has signed in may change the collection."""
    return f"Sign in to add, edit or remove articles, as {setting}=signed-in says."


def only_named_edit(setting: str) -> str:
    """Say that only those whose addresses the setting names may change the collection."""
    return (
        "You can read and ask; only someone signed in with an e-mail address that "
        f"{setting} names can add, edit or remove articles."
    )


# The about page

ABOUT = "About"
ABOUT_TAGLINE = (
    "Answers in the reports’ own words. Every sentence has its place in an original article, one "
    "click away."
)
DOES = "What it does"
ABOUT_DOES = (
    "Answers questions in Vietnamese, with or without accents or abbreviated, and in English; the "
    "figure, date or name you asked for is set in bold.",
    "Quotes word for word, with the article, its date and the place in it; the same question "
    "always gets the same answer.",
    "Where a model may write, and you choose so, holds each sentence of it against the reports "
    "before it counts as borne out; the quotations still stand below.",
    "Tells you when the reports do not say, and what comes nearest in them.",
    "Holds a text against the reports: every figure, date, name and quotation.",
)
DOES_NOT = "What it does not do"
ABOUT_DOES_NOT = (
    "It does not calculate, infer, or put figures from several sentences together; mistakes in the "
    "originals are left as they are.",
    "It knows nothing beyond the articles of the collection, nor which is right where two differ: "
    "both are shown, with their dates.",
    "It still picks a wrong sentence at times, or declines when it should answer: how often is "
    "measured below. Click the number of a citation to read it in the original.",
)
WHAT_ANSWERS = "The model and index that answer"
MODEL, BUNDLED = "Embedding model", "ships with the program, runs on this machine"
OWN_MODEL = "chosen by whoever runs this"
FINGERPRINT, DIMENSIONS = "Fingerprint", "Dimensions"
RERANKER, NO_RERANKER = "Re-ranking model", "none"
SEARCH_KIND = "Search"
EXACT, APPROXIMATE = "exact: every passage is compared", "approximate: may miss a passage"
HELD = "Indexed"
QUALITY = "Measured quality"
QUALITY_TABLE = "Share of right answers by type of question, with 95% confidence intervals"
QUESTION_TYPE = "Type of question"
ON_HELD, ON_DEV = "Questions kept back", "Questions tuned on"
GROWTH = "The collection over time"
WHEN, ARTICLES, PASSAGES, CHARACTERS = "Date", "Articles", "Passages", "Characters"
AXIS_DATE, AXIS_MOMENT = "%-d %b %Y", "%-d %b %H:%M"

QUESTION_TYPES = {
    "number": "how many, how much",
    "date": "when",
    "person": "who, in what office",
    "list": "what, which ones",
    "reason": "why, how",
    "paraphrase": "put in entirely different words",
    "no_diacritics": "typed without accents",
    "abbreviation": "with abbreviations",
    "english": "in English",
    "yes_no": "yes or no",
    "compare": "comparison",
    "across": "what several articles say",
    "office": "who holds an office",
    "summary": "summary",
    "collection": "what articles there are",
    "greeting": "greeting",
    "follow_up": "follow-up",
    "absent_topic": "off topic: to be declined",
    "absent_near": "close, but not there: to be declined",
    "answerable": "All that have an answer",
    "absent": "All that have none",
}


def quality_of(questions: int, day: datetime.date) -> str:
    """Say what the quality was measured on."""
    return (
        f"Measured on {date(day)} with {number(questions)} questions about the five articles that "
        "ship with the program, not about the collection now open. Thresholds were set on the "
        "questions tuned on; of those kept back only totals were looked at, so trust that column "
        "more. Right means that the first sentence quoted was the one to be found, or that a "
        "question without an answer was declined."
    )


def share_right(value: float, right: int, questions: int) -> str:
    """Write a share as a percentage, and of how many."""
    return f"{round(100 * value)}% ({number(right)}/{number(questions)})"


def size(articles: int, passages: int, characters: int) -> str:
    """Say how much a collection holds."""
    counts = (articles, "article"), (passages, "passage"), (characters, "character")
    return ", ".join(_counted(count, noun) for count, noun in counts)


def index_rows(passages: int, sentences: int) -> str:
    """Say how much the index holds."""
    return f"{_counted(passages, 'passage')}, {_counted(sentences, 'sentence')}"


def moment(at: datetime.datetime) -> str:
    """Write a moment in the server's own time zone, to the minute."""
    here = at.astimezone()
    return f"{date(here.date())}, {here:%H:%M}"


# The prose of a model, on the page of questions.

MODE = "How to answer"
VERBATIM_MODE = "Word for word"
PROSE_MODE = "In prose"
PROSE = "In prose"
STOP = "Stop writing"
WAITING = "Waiting for the model…"
WRITING = "The model is writing…"
DRAFT = "Still being written, not checked yet"
WRITTEN, REPORTED = "written", "the reports"
BELOW = "The reports’ own words are below."


def leaves(host: str, local: bool) -> str:
    """Say where the text of a question goes in the mode of prose."""
    sent = "your question, the conversation and the passages found"
    if local:
        return f"{PROSE_MODE}: {sent} are sent to a server on this same machine ({host})."
    return f"{PROSE_MODE}: {sent} leave this machine and go to {host}."


def written_by(model: str, host: str, local: bool) -> str:
    """Say which model wrote, and where."""
    return f"{model}, on this same machine" if local else f"{model}, at {host}"


def waited(seconds: float) -> str:
    """Say that nothing has come yet, and for how long once that is long."""
    return f"{WAITING} {seconds:.0f} s" if seconds >= _LONG_WAIT else WAITING


_LONG_WAIT = 3


def no_model(reason: str) -> str:
    """Say why the model that the settings name cannot be asked."""
    return f"The model for prose cannot be used yet: {told(reason).rstrip('.')}."


def not_written(cause: Cause) -> str:
    """Say in a line why the verbatim reply stands alone, or why there is no more."""
    why = told(cause.value)
    return why if cause is Cause.STOPPED else f"{why} {BELOW}"


# Conversations that are kept (talk, talk_view, talk_outline, copying, visitor)
TALKS = "Conversations"
FIND_TALK = "Search the conversations"
NO_TALKS = "No conversation has been kept yet."
NO_TALK_FOUND = "No conversation holds all of these words."
RENAME = "Rename"
NEW_TITLE = "New title"
KEEP_CHANGE = "Save"
LEAVE_TITLE = "Cancel"
UPLOADER = ("Upload", "per file", "Drag and drop files here")
DELETE = "Delete"
TAKE_BACK = "Undo"
SIGN_IN = "Sign in"
SIGN_OUT = "Sign out"
SIGN_IN_FAILED = (
    "Signing in did not work, because something is missing in the setting [auth]. Whoever manages "
    "this machine will find what in the program's log."
)
COPY_PROSE = "Copy the prose"
COPY_LINK = "Copy a link to the question"
COPIED = "copied"
TALK_FILE = "conversation"
WAS_IT_RIGHT = "Is this answer right?"
REASON = "Why (optional)"
CHOOSE_SENTENCE = "Point out the right sentence in the original"
IN_ARTICLE = "In the article"
RIGHT_SENTENCE = "Right sentence"
FIND_SENTENCE = "Type a few letters to find the sentence"


def copy_quote(number: int, of: int) -> str:
    """Name the button that copies one of some quotations with its reference."""
    return f"Copy [{number}] with its source" if of > 1 else "Copy with its source"


def rename(title: str) -> str:
    """Name the button that renames a conversation."""
    return f"{RENAME} “{title}”"


def delete(title: str) -> str:
    """Name the button that deletes a conversation."""
    return f"{DELETE} “{title}”"


def talk_row(updated: datetime.datetime, turns: int) -> str:
    """Say when a conversation was last added to and how long it is."""
    return f"{date(updated.date())} · {questions(turns)}"


def questions(number: int) -> str:
    """Count the questions of a conversation."""
    return _counted(number, "question")


def more_talks(number: int) -> str:
    """Say that a list of conversations goes on."""
    return f"Only the latest {number:,} are shown; search to see the others."


def deleted_talk(title: str) -> str:
    """Say that a conversation was deleted."""
    return f"“{title}” was deleted."


def not_kept(reason: str) -> str:
    """Say that what the page shows has not been kept."""
    why = f"This conversation could not be kept: {told(reason)}"
    return f"{why}. Everything stays on the page; your next question will try again."


def talk_facts(created: datetime.datetime, updated: datetime.datetime, turns: int) -> str:
    """Say when a conversation was held and how long it is."""
    days = dict.fromkeys([date(created.date()), date(updated.date())])
    return f"{' – '.join(days)} · {questions(turns)}"


def sign_in_needs(packages: list[str]) -> str:
    """Say to the owner what signing in still wants."""
    return (
        f"Signing in does not work yet: the server lacks {', '.join(packages)}. Whoever manages it "
        "runs pip install 'streamlit[auth]' and starts the program again."
    )


def signed_in_as(name: str) -> str:
    """Say who has signed in."""
    return f"Signed in: {name}"
