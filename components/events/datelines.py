"""The dateline before a report's first words: where it was written, and the day its "today" is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

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
    (?: {_DATE}\s?{_AGENCY}  # "July 10 (Interfax)", behind "MINSK." as a sentence
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
_CLOSING = re.compile(r"[-–—:/]\.?\s")
"""How a dateline ends, or nearly; a sentence without this, as most are, has none. One set of signs is sought fast."""
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
    if not _CLOSING.search(text, sentence.start, sentence.end):
        return sentence
    found = _DATELINE.match(text, sentence.start, sentence.end)
    return TextSpan(found.end(), sentence.end) if found and found.end() < sentence.end else sentence


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
        found = _DATELINE.match(text, start + len(line) - len(line.lstrip()))
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
