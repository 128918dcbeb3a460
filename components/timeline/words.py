"""Every text of the charts, so that another language can follow; dates in words are the table's."""

from __future__ import annotations

from types import MappingProxyType

SIDES = MappingProxyType(
    {"USA": "United States acts", "RUS": "Russia acts", "both": "both", "": "others, or not stated"}
)
LANE_SIDES = MappingProxyType({"USA": "United States", "RUS": "Russia", "both": "Both", "": "Others, or not stated"})
SAID = "planned or proposed"
DENIED = "denied"
HINT = "a bar is as long as the words that date it"
DRAG = "Events per month: draw a box over some to zoom in"
TODAY = "today"
NOT_STATED = "Not stated"
OTHERS = "Others"
US_PRESIDENT = "US president"
RUSSIAN_PRESIDENT = "Russian president"
NOTHING = "No events to draw."


SHORT = MappingProxyType(
    {
        "United States": "US",
        "Soviet Union": "USSR",
        "George H. W. Bush": "G. H. W. Bush",
        "George W. Bush": "G. W. Bush",
    }
)
"""Names that labels have no room for."""


def short(title: str) -> str:
    """A title for a label.

    >>> short("Russia and the United States hold talks")
    'Russia and the US hold talks'
    """
    for name, shorter in SHORT.items():
        title = title.replace(name, shorter)
    return title


def events(count: float) -> str:
    """A count of events, at least one: "12 events"."""
    number = max(1, round(count))
    return "1 event" if number == 1 else f"{number:,} events"


def sources(count: int) -> str:
    """A count of sources: "3 sources"."""
    return "1 source" if count == 1 else f"{count:,} sources"


def counts(dated: int, undated: int, *, short: bool) -> str:
    """The subtitle: how many events are drawn, how many have no date, and how to read a bar."""
    rest = f", {undated:,} undated in the table" if undated else ""
    shown = f"{events(dated)}{rest}"
    return shown if short else f"{shown} · {HINT}"


def undated(count: int) -> str:
    """The chart of events none of which has a date."""
    told = "The one event has no date" if count == 1 else f"None of the {count:,} events has a date"
    return f"{told}: see the table."


def month(name: str, count: float) -> str:
    """A month of a strip of counts: "March 2022: 12 events"."""
    return f"{name}: {events(count)}"


def quoted(text: str) -> str:
    """Words of an article between quotation marks."""
    return f"“{text}”"
