"""The texts of the page on which people look at events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.page import words

if TYPE_CHECKING:
    from components.archive.corrections import Kind
    from components.filters import Looked

TITLE = "Review"
HEADING = "Is this what the articles say?"
STATE = "Events"
STATES = {"open": "Needs review", "confirmed": "Confirmed", "rejected": "Rejected"}
NOTHING = {
    "open": "Every event has been looked at.",
    "confirmed": "No event has been confirmed yet.",
    "rejected": "No event has been rejected.",
}
FILTER = "Looked at by people"
FILTERS: dict[Looked, str] = {"": "All", "confirmed": "Confirmed only", "open": "Needs review"}
AUTHOR = "Your name"
AUTHOR_HELP = "It is kept with every decision."
NEEDS_AUTHOR = "Write your name first: it is kept with the decision."

ACCEPT = "Accept"
REJECT = "Reject"
NEXT = "Next"
UNDO = "Undo"
KEYS = "Keys: A accepts, X rejects, N goes on, Z undoes the last decision."

EDIT = "Correct"
EVENT_TITLE = "Title"
DATE = "Date"
DATE_HELP = "2016, 2016-12, 2016-12-29, or two of these with “/” between; nothing for an event no one can date."
ACTION = "Kind of action"
STATUS = "Status"
SOURCES = "Who acts"
TARGETS = "On whom"
SAVE = "Save"
NOTHING_CHANGED = "Nothing was changed, so nothing was saved."

MERGE = "Merge with others"
MERGE_CHOICE = "These tell the same act"
MERGE_DO = "Merge"
SPLIT = "Split"
SPLIT_CHOICE = "These quotes tell another act"
SPLIT_DO = "Split off"
ONE_QUOTE = "A single quote cannot be split."
NOTE = "Note"
NOTE_DO = "Keep note"

HISTORY = "Decisions about this event"
NO_HISTORY = "Nobody has decided anything about this event."
UNDONE = "undone"
LAST = "Last decision"

DECIDED: dict[Kind, str] = {
    "date": "corrected the date",
    "actors": "corrected the actors",
    "action": "corrected the kind of action",
    "status": "corrected the status",
    "title": "corrected the title",
    "merge": "merged events",
    "split": "split the event",
    "reject": "rejected it",
    "confirm": "accepted it",
    "note": "noted",
    "undo": "undid decision",
}


def looked_at(done: int, count: int) -> str:
    """How far the reviewing has come: "12 of 240 events looked at"."""
    return f"{words.number(done)} of {words.counted(count, 'event')} looked at"


def decision(author: str, *, at: str, kind: Kind, value: str) -> str:
    """An entry of the log: "Ada, 1 Mar 2025 12:00 UTC: corrected the title: They met"."""
    when = f"{at[:10]} {at[11:16]} UTC"
    return f"{author}, {when}: {DECIDED[kind]}{f': {value}' if value else ''}"
