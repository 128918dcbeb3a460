"""What a file says of an article before its publication day is settled."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from components.model import Article

DaySource = Literal[
    "given", "front matter", "metadata", "JSON-LD", "column", "feed", "address", "date line", "dateline", "page"
]
"""Where a publication day was read; "page" is what the look of a web page suggests, the weakest."""


_LONGEST_NAME = 120


def stem_of(name: str) -> str:
    """What an article is called by the name of its file, without folders, the zip file it lay in, and its ending.

    >>> stem_of("all.zip: 2025/talks.html")
    'talks'
    """
    return PurePosixPath(name.rpartition(": ")[2]).stem[:_LONGEST_NAME]


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day that something says is the publication day."""

    day: date
    source: DaySource
    elsewhere: date | None = None
    """For a clock time in UTC: the day it was where clocks differ most, the day before or after."""


@dataclass(frozen=True, slots=True)
class PartDay:
    """A month and day without the year, as datelines have them: "Feb. 28"."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its file gives it."""

    where: str
    """What errors and notes call it: "talks.html", "news.csv, row 3"."""
    text: str
    title: str
    name: str = ""
    publisher: str = ""
    url: str | None = None
    language: str = ""
    """ISO 639-1; "" where nothing tells it."""
    offset: int = 0
    days: tuple[StatedDay, ...] = ()
    """The most trusted first."""
    dateline: PartDay | None = None
    notes: tuple[str, ...] = ()
    """What a person should know about how it was read, a sentence each."""


@dataclass(frozen=True, slots=True)
class Link:
    """A line of a spreadsheet or feed that names an article's address instead of carrying its text."""

    where: str
    url: str
    days: tuple[StatedDay, ...] = ()
    """What the line says of the publication day."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with where its publication day comes from, and what a person should look at."""

    article: Article
    where: str
    day_source: DaySource
    notes: tuple[str, ...] = ()
    """What a person should know, a sentence each: days that disagree, text that was cut."""
    flagged: bool = False
    """The publication day should be looked at: two places disagree by more than a day, or only a guess was found."""


@dataclass(frozen=True, slots=True)
class Note:
    """What should be known though no article is missing for it: one was there before, pictures were passed over."""

    text: str
