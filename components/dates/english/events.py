"""Times told by a well-known event: "shortly after the invasion of Ukraine", "two days before the Helsinki summit".

The event's name alone is no time; only with a relation before it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from components.dates.english.amounts import number_of
from components.dates.english.grammar import Form
from components.dates.english.relative import shifted, unit_of
from components.dates.english.tokens import TOKEN
from components.dates.meaning import Near, Shift
from components.lexicon.dates.named_events import named_events

if TYPE_CHECKING:
    from components.dates.english.grammar import Words
    from components.dates.meaning import Meaning
    from components.lexicon.dates.named_events import NamedEvent

END = "end of name"
"""Marks in the tree that a name ends; no token is that, for it has spaces."""
LONGEST_NAME = 16
"""Tokens of the longest name that is looked for."""


@cache
def names() -> dict[str, Any]:
    """The events by the words of their names, one word a level; the event itself under END."""
    tree: dict[str, Any] = {}
    for event in named_events():
        for name in event.names:
            branch = tree
            for word in TOKEN.finditer(name):
                branch = branch.setdefault(word[0].lower().replace("’", "'"), {})
            branch[END] = event
    return tree


def event_behind(words: Words) -> NamedEvent | None:
    """The event whose name stands right behind the words, which then end with it; None if none does."""
    branch, found, length = names(), None, 0
    for count in range(1, LONGEST_NAME):
        branch = branch.get(words.after(count).lower().replace("’", "'"), {})
        if END in branch:
            found, length = branch[END], count
        if not branch:
            break
    if found is not None:
        words.last += length
    return found


def near(words: Words) -> Meaning | None:
    """A time before, after or since an event."""
    relation = words.all()[-1]
    event = event_behind(words)
    if event is None:
        return None
    side = -1 if relation == "before" else 1
    name, first, last = event.names[0], event.first, event.last
    if words.word("soon"):
        return Near(name, first, last, "shortly", side)
    if relation == "since":
        return Near(name, first, last, "since")
    unit = unit_of(words)
    count = number_of(words.words("number")) if words.words("number") else 1.0 if words.word("a") else None
    if count is None:
        return Near(name, first, last, "units", side, unit=unit)
    step = shifted(unit, count, "focus")
    return Near(name, first, last, "count", side, shift=step, unit=unit) if isinstance(step, Shift) else None


SOON = "( very )? ( {soon:shortly} | {soon:soon} | {soon:immediately} | {soon:just} | {soon:right} )"
EVENT_FORMS: tuple[Form, ...] = (
    Form("near_event", f"{SOON} ( after | before | following )", near, "=after =before =following"),
    Form(
        "near_event",
        "( {a:a} | {a:the} | {a:one} | @number )? ( {unit} | {units} ) ( after | before | following )",
        near,
        "=after =before =following",
    ),
    Form("since_event", "( ever )? since", near, "=since"),
)
