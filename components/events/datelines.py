"""The dateline before a report's first words: where it was written, and the day its "today" is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from components.lexicon.actors import load_actors
from components.model import TextSpan

if TYPE_CHECKING:
    from components.model import Mention

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?i:{'|'.join(_MONTHS)})[A-Za-z]*\.?"
_DATE = rf"(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?\.?"
_DAY = rf"(?P<day>{_DATE})"
_PLACE = r"[A-Z][\w.’'-]*(?:[,/]?\s?[A-Z][\w.’'-]*){0,3}"
_AGENCY = r"(?:\([^()\n]{2,40}\)|/[A-Z][A-Za-z-]{1,12}/\.?)"
_DATELINE = re.compile(
    rf"""
    (?: {_DATE},?\s\d{{1,2}}:\d\d(?:,?\s[A-Z][a-z]+(?=\s+(?:The|A|An)\s))?\s+(?=[A-Z])  # "May 4, 2019, 16:00 The"
    )
    | (?: {_DATE}\s?{_AGENCY}  # "July 10 (Interfax)", behind "MINSK." as a sentence
      | (?!{_MONTH}\s)  # "Dec. 29, 2016 — Obama expels" heads a chronicle
        (?: {_PLACE},?\s{_DAY}(?:\s?{_AGENCY})?  # "Washington, 20 November 1996 (RFE/RL)"
          | {_PLACE}\s{_AGENCY}  # "MOSCOW (Reuters)"
          | [A-Z]{{4,}}(?:,?\s[A-Z][\w.’'-]*){{0,3}}  # "GENEVA, Switzerland"
        )
    )
    (?: \s*(?:--?|–|—)\s+ | (?<=\d):\s+ | (?<=[)]):\s+ | (?<=/\.)\s+ )
    """,
    re.VERBOSE,
)
_STAMP = re.compile(
    rf"(?P<day>{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH}),?\s\d{{4}}\b,?(?P<clock>\s\d{{1,2}}:\d{{2}}\b,?)?\s+(?=[A-Z])"
)
"""Day, year and perhaps hour before the first words of a government's news: "May 3, 2011, 12:30"."""
_CLOSING = re.compile(r"[-–—:/](?:\.|\d\d)?\s")
"""How a dateline ends, or nearly; a sentence without this, as most are, has none. One set of signs is sought fast."""
_SEATS = (
    "The Kremlin, Moscow",
    "The Kremlin",
    "Novo-Ogaryovo, Moscow Region",
    "Novo-Ogaryovo",
    "Gorki, Moscow Region",
    "Geneva",
)
"""Places of such stamps that stand in no table of cities."""
_LATE = 3
"""Days after its dateline on which a report is printed at most."""
_LINES = 8
"""Lines from the beginning within which the first paragraph begins."""


def after_dateline(text: str, sentence: TextSpan) -> TextSpan:
    """The sentence without the dateline that opens it.

    >>> text = "WASHINGTON, Nov 16 (Reuters) - The House voted."
    >>> after_dateline(text, TextSpan(0, len(text)))
    TextSpan(start=31, end=47)
    """
    end = _end_of_stamp(text, sentence)
    if end is not None:
        return TextSpan(end, sentence.end)
    if not _CLOSING.search(text, sentence.start, sentence.end):
        return sentence
    found = _DATELINE.match(text, sentence.start, sentence.end)
    return TextSpan(found.end(), sentence.end) if found and found.end() < sentence.end else sentence


def _end_of_stamp(text: str, sentence: TextSpan) -> int | None:
    """Where a stamp of day, hour and place ends that opens a sentence; None without one or with nothing behind."""
    found = _STAMP.match(text, sentence.start, sentence.end)
    if found is None:
        return None
    place = _places().match(text, found.end(), sentence.end)
    return place.end() if place else found.end() if found["clock"] else None


def is_stamp(text: str, start: int) -> bool:
    """Whether a time that begins there is the stamp of a paragraph: it dates what the paragraph tells.

    >>> is_stamp("May 3, 2011, 12:30 The ministers met.", 0)
    True
    """
    if start and text[start - 1] != "\n":
        return False
    return _end_of_stamp(text, TextSpan(start, len(text))) is not None


@cache
def _places() -> re.Pattern[str]:
    """A city with the blank and the capital letter behind it: "Oslo The ministers"."""
    tables = load_actors()
    capitals = (name for country in tables.countries.values() for name in country.capitals)
    names = sorted({*tables.places, *capitals, *_SEATS}, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))}),?\s+(?=[A-Z])")


def day_of_report(text: str, published: date) -> date:
    """The day the dateline names, where the report was printed a few days later; else the day of publication.

    >>> day_of_report("MOSCOW, SEPT 2: The two signed today.", date(1998, 9, 3))
    datetime.date(1998, 9, 2)
    """
    words = _named_day(text).replace(",", " ").replace(".", " ").split()
    if not words:
        return published
    month = _MONTHS.index(next(word[:3].lower() for word in words if word[0].isalpha())) + 1
    number = int(next(word for word in words if word.isdigit()))
    for year in (published.year, published.year - 1):  # "Dec. 31" is printed in January
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        if 0 <= (published - day).days <= _LATE:
            return day
    return published


def _named_day(text: str) -> str:
    """The day in the dateline of the first paragraph, below a headline too; "" for none."""
    start = 0
    for line in text.splitlines(keepends=True)[:_LINES]:
        at = start + len(line) - len(line.lstrip())
        found = _STAMP.match(text, at) or _DATELINE.match(text, at)
        if found is not None:
            return found["day"] or ""
        if line.rstrip().endswith("."):
            return ""
        start += len(line)
    return ""


def counted_from_dateline(mention: Mention, published: date) -> Mention:
    """The mention, whose date says that it was counted from the dateline's day."""
    when = mention.when
    if when is None:
        return mention
    because = (
        f"{when.because.replace('publication', 'the dateline')} The article was published on {published:%-d %b %Y}."
    )
    return replace(mention, when=replace(when, because=because))
