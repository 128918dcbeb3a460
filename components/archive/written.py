"""Intervals as a person writes them: "2016", "2016-12", "2016-12-29", or two of these with "/" between."""

from __future__ import annotations

from components.errors import ArchiveError
from components.filters import EventFilter
from components.model import DateSpan, Unit

UNITS: dict[int, Unit] = {4: "year", 7: "month", 10: "day"}
"""By the length of what is written."""


def span_of(text: str) -> DateSpan | None:
    """The interval that is written; None for nothing.

    >>> span_of("2016-12").unit, span_of("2016/2018-02").iso, span_of(" ")
    ('month', '2016-01-01/2018-02-28', None)

    Raises FilterError or ArchiveError where it is none.
    """
    first, slash, last = (part.strip() for part in text.partition("/"))
    if not first and not last:
        return None
    chosen = EventFilter.from_query({"first": first, "last": last if slash else first})
    if chosen.first is None or chosen.last is None:
        raise ArchiveError(f"{text[:40]!r} is not a date.", hint="Write 2016, 2016-12, 2016-12-29 or two with '/'.")
    return DateSpan(chosen.first, chosen.last, "span" if slash else UNITS[len(first)])


def written(span: DateSpan | None) -> str:
    """The interval so that `span_of` reads the same days; "" for none.

    >>> from datetime import date
    >>> written(DateSpan(date(2016, 12, 1), date(2016, 12, 31), "month"))
    '2016-12'
    """
    return span.iso if span else ""
