"""Every text of the interface, so that another language can follow; days and numbers as English has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.table import date_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from components.export import About
    from components.filters import Role
    from components.model import ResolvedDate, Status
    from components.timeline.lanes import By

TITLE = "Dateline"
HEADING = "Timeline of US–Russia diplomacy"
TIMELINE_PAGE = "Timeline"
METHOD_PAGE = "Method"
METHOD_HEADING = "How Dateline reads"

READING = "Reading the articles"

# Filters
FILTERS = "Filters"
YEARS = "Years"
PRESIDENCY = "Presidency"
ANY_TIME = "Any"
ACTORS = "Actors"
ACTORS_HELP = "Keeps events in which any of these acts or is acted on. A country stands for all who act for it."
ROLE = "How they take part"
ROLES: dict[Role, str] = {"": "Acting or acted on", "source": "Acting", "target": "Acted on"}
CONFIDENCE = "Confidence at least"
KINDS = "Kinds of action"
KINDS_HELP = "Statements and accusations are left out until they are chosen here."
STATUSES = "Status"
FIELDS = {
    "years": "the years",
    "sides": "the countries",
    "actors": "the actors",
    "actions": "the kinds of action",
    "statuses": "the status",
    "publishers": "the publishers",
    "text": "the words",
    "score": "the confidence",
    "review": "what people looked at",
}
PUBLISHERS = "Publishers"
SEARCH = "Words in titles and quotes"
EVERYTHING = "All"
CLEAR = "Clear all filters"
BESIDE = " · "

COUNTRIES = {"USA": "US", "RUS": "Russia"}
"""Short, where the full name would take the line."""

STATUS_NAMES: dict[Status, str] = {
    "occurred": "Happened",
    "ongoing": "Going on",
    "planned": "Planned",
    "proposed": "Proposed",
    "demanded": "Demanded",
    "threatened": "Threatened",
    "conditional": "Conditional",
    "denied": "Denied",
}

# Chart and table
LANES = "Lanes"
ALL_YEARS = "Show all years"
LANE_NAMES: dict[By, str] = {"family": "Kinds of action", "country": "Who acts", "actor": "Actors"}
STRIP = "Events per month; a box drawn over the strip shows only its months above."
NO_ARTICLES = "There is no event yet. Add articles on the page “Articles”, or files for this session at the left."
VIEWS: dict[str, str] = {"table": "Table", "years": "Years", "actors": "Actors", "whom": "Who to whom"}
YEARS_VIEW = "Events per year by kind of action, in the year they begin."
ACTORS_VIEW = "Events per year of the busiest actors, whether they act or are acted on."
WHOM_VIEW = "Who acts, at the left; on whom, at the right. What two do together counts each way."
NOTHING_TO_COUNT = "No event here has what this view counts: a date, and who acts on whom."
AS_NUMBERS = "As numbers"
NUMBERS_FILE = "Numbers (CSV)"
PICTURE_FILE = "Picture (SVG)"
NOTHING_CHOSEN = "Select a mark on the timeline or a row of the table to read its evidence."
GONE = "The event this link points to is not in these articles."
HIDDEN = "The filters leave this event out: it is not on the timeline."

# Details
DETAILS = "Evidence"
CLOSE = "Close"
PART_NAMES = {
    "date": "the date",
    "action": "the action",
    "actors": "the actors",
    "clause": "the sentence",
    "sources": "the number of sources",
}
WHY = "Why this date"
COUNTED_FROM = "Counted from"
MEANT = "what the words mean"
ANCHOR = "counted from"
SOURCES = "Sources, in order of publication"
LINKED = "Belongs with"
LEGEND = "time, action and actors are marked"
LINKS = {
    "carried_out_by": "carried out by",
    "carries_out": "carries out",
    "answer_to": "answer to",
    "answered_by": "answered by",
}
BASES = {
    "stated": "the sentence says so",
    "carried": "the date stands elsewhere in the article",
    "assumed": "the article names no date, so its publication day is taken",
    "none": "the article gives no date",
}

# Articles
ADD = "Add files for this session"
ASK_PUBLISHED = "Published on"
GIVE_DAY = "Give the day below, so that its dates can be counted from it."
NO_EVENTS = "{name} was read, but no event between the United States and Russia was found in it."

# Method
TRY = "Try it"
TRY_SENTENCE = "A sentence"
TRY_EXAMPLE = (
    "Russian and American diplomats held talks in Istanbul on Thursday. In November Russia named a new ambassador "
    "to the United States; the two countries plan to meet again next month. "
    "In 2016 Washington expelled 35 Russian diplomats."
)
NO_TIME = "<p>No words here name a time.</p>"
NO_MENTIONS = "<p>No event between two actors is read in it.</p>"
TRY_DATES = "What its time words mean"
TRY_EVENTS = "What happens in it"
NO_DAYS = "no days of the calendar"

# Downloads
DOWNLOAD = "Download"
CHART_FILE = "Chart (HTML)"
FORMATS = {"csv": "Events (CSV)", "xlsx": "Events (Excel)"}
"""What stands on the buttons of formats where it is not the format's own name."""
MORE_FORMATS = "More formats"
PICTURE = "Picture for a slide or page"
FORMAT = "Format"
SIZE = "Size"
SIZES = {
    "screen": "As wide as a screen, as high as needed",
    "slide": "Slide 16:9",
    "a4": "A4 full page",
    "a4-half": "A4 half page",
    "column": "Column width (9 cm)",
}
SIZE_HELP = "Or write your own: 1600x900 for pixels, 16x9cm for centimetres."
SHARPNESS = "Sharpness"
PICTURE_PARTS = {"title": "Title", "legend": "Legend", "source": "Source line"}
READER_DRAWS = "Your own browser makes the picture: press the camera at the top right of the drawing."
NO_PDF = "A PDF needs Chrome or Chromium on the machine that runs Dateline. Take SVG, which is sharp at any size too."
HTML_SIZE = "About 5 MB: the page holds all it needs, and works without a network."
COPY_FOOTNOTE = "Footnote for the event whose evidence is open"
SHARE = "Copy link or citation"
COPY_LINK = "This view"
COPY_CITATION = "Citation"

# Address bar
BAD_LINK = "Part of this link could not be used: {reason} The rest of it is shown."
START_OVER = "Start over"


def day(when: date) -> str:
    """A day as readers write it: "27 Feb 2025"."""
    return f"{when.day} {when:%b %Y}"


def month(first: date) -> str:
    """A month with its year: "February 2025"."""
    return f"{first:%B %Y}"


def calendar(when: ResolvedDate) -> str:
    """What the picture of a calendar shows, for a screen reader."""
    return f"Calendar with {date_words(when.span, long=True)}, counted from {day(when.anchor)}"


def number(count: int) -> str:
    """A count with thin groups: "1,234"."""
    return f"{count:,}"


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its noun.

    >>> counted(1, "event"), counted(1200, "event"), counted(2, "country", "countries")
    ('1 event', '1,200 events', '2 countries')
    """
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def percent(share: float) -> str:
    """A share of 1 in whole per cent: "84 %"."""
    return f"{share:.0%}".replace("%", " %")


def empty(fields: list[str]) -> str:
    """Why nothing is shown: which filter to widen, the most rewarding first."""
    if not fields:
        return "No event fits these filters together."
    named = " or without ".join(FIELDS[name] for name in fields[:2])
    return f"No event fits these filters. Without {named} there would be some."


def without(field: str) -> str:
    """A button that leaves one filter out."""
    return f"Show without {FIELDS[field]}"


def confidence(score: float, parts: Iterable[tuple[str, float]]) -> str:
    """How sure an event is, and what that was multiplied from.

    >>> confidence(0.72, [("date", 0.9), ("action", 0.8)])
    'Confidence 72 %: the date 90 %, times the action 80 %.'
    """
    told = ", times ".join(f"{PART_NAMES.get(name, name)} {percent(share)}" for name, share in parts)
    return f"Confidence {percent(score)}: {told}." if told else f"Confidence {percent(score)}."


def linked(kind: str, *, title: str, when: str) -> str:
    """A related event, as a button's label: "Answer to: Russia expels …, 30 Jul 2017"."""
    return f"{LINKS.get(kind, kind).capitalize()}: {title}, {when}"


def choice(name: str, count: int) -> str:
    """A choice with how many events it would give: "Expulsion · 12"."""
    return f"{name}{BESIDE}{number(count)}"


def unknown(names: list[str]) -> str:
    """What a link carries that the page does not know."""
    return f"This link has parts Dateline does not know: {', '.join(names)}. They are left out."


def actor(name: str, *, office: str, country: str) -> str:
    """An actor in a list grouped by country: "Russia: Sergey Lavrov, Foreign Minister"."""
    told = f"{name}, {office}" if office else name
    return f"{country}: {told}" if country and country != name else told


def title(first: int, last: int, *, short: bool = False) -> str:
    """The headline of the chart; the short one fits a phone."""
    when = f"{first}–{last}" if first < last else str(first)
    return f"US–Russia, {when}" if short else f"US–Russia diplomacy, {when}"


def long_table(most: int, count: int) -> str:
    """That the table holds not all of the events."""
    return (
        f"The {number(most)} most important of {counted(count, 'event')}, by date. "
        "The files below hold all of them; narrower filters bring others here."
    )


def chart(count: int) -> str:
    """What the chart shows, for a screen reader."""
    return f"Timeline of {counted(count, 'event')}; the table below holds the same events."


def table(count: int) -> str:
    """What the table shows, for a screen reader."""
    return f"Table of {counted(count, 'event')}: date, event, who, whom, kind, status and sources."


def term(country: str, name: str, first: int, last: int | None) -> str:
    """A president's years in office: "US: Obama, 2009–2017"."""
    return f"{country}: {name}, {first}–{last}" if last else f"{country}: {name}, since {first}"


def citation(facts: About, *, read: date, link: str) -> str:
    """How to cite this view: what it holds, of which state, made with what, read when and where."""
    chosen = f" ({facts.choice})" if facts.choice else ""
    state = f", archive up to {day(facts.archive)}" if facts.archive else ""
    return f"“{facts.title}”: {facts.count}{chosen}. {facts.program}{state}. Read on {day(read)}. {link}"


def picture(kind: str, width: float, height: float | None) -> str:
    """The button that makes a picture: "Make PNG, 1280 × 720"."""
    return f"Make {kind.upper()}, {width:.0f} × {height:.0f}" if height else f"Make {kind.upper()}, {width:.0f} wide"
