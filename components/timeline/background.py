"""What stands behind the events: who was president, and the days everyone counts from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from components.timeline import words
from components.timeline.letters import SMALL, width

if TYPE_CHECKING:
    from components.timeline.window import Window

# Terms of office: https://www.usa.gov/presidents and http://www.en.kremlin.ru/structure/president/presidents
US_PRESIDENTS = (
    (date(1989, 1, 20), "Bush"),
    (date(1993, 1, 20), "Clinton"),
    (date(2001, 1, 20), "G. W. Bush"),
    (date(2009, 1, 20), "Obama"),
    (date(2017, 1, 20), "Trump"),
    (date(2021, 1, 20), "Biden"),
    (date(2025, 1, 20), "Trump"),
)
RUSSIAN_PRESIDENTS = (
    (date(1991, 7, 10), "Yeltsin"),
    (date(1999, 12, 31), "Putin"),
    (date(2008, 5, 7), "Medvedev"),
    (date(2012, 5, 7), "Putin"),
)
NAMED_DAYS = (
    (date(2022, 2, 24), "Invasion of Ukraine"),
    (date(1991, 12, 26), "End of the USSR"),
    (date(2014, 3, 18), "Annexation of Crimea"),
    (date(2001, 9, 11), "9/11"),
    (date(2008, 8, 8), "War in Georgia"),
    (date(2018, 3, 4), "Skripal poisoning"),
)
"""Those that must have their words first, where not all find room."""

PAD = 5.0

BEYOND = 12.0
"""How far the words of a named day may reach into the margin, in pixels."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A line at a day, and words at the top beside it."""

    day: date
    words: str
    """"" where they do not fit."""
    line: bool = True
    """False where the day is only the window's first, and the sign is older."""
    after: bool = True
    """Whether the words stand right of the day."""


def presidencies(terms: tuple[tuple[date, str], ...], window: Window) -> list[Sign]:
    """The terms that the window shows, each with its name where it is long enough for it."""
    ends = [*(begin for begin, _ in terms[1:]), None]
    signs = []
    for (begin, name), end in zip(terms, ends, strict=True):
        if begin > window.last or (end is not None and end <= window.first):
            continue
        left = max(0.0, window.at(begin))
        right = min(window.width, window.at(end)) if end else window.width
        fits = width(name, SMALL) + 2 * PAD <= right - left
        signs.append(Sign(max(begin, window.first), name if fits else "", line=window.holds(begin)))
    return signs


def named_days(window: Window, today: date | None = None) -> list[Sign]:
    """The named days and today, where the window shows them, with their words where these do not meet others."""
    signs: list[Sign] = []
    taken: list[tuple[float, float]] = []
    for day, name in (*([(today, words.TODAY)] if today else ()), *NAMED_DAYS):
        if not window.holds(day):
            continue
        at, long = window.at(day), width(name, SMALL) + PAD
        sides = {True: (at, at + long), False: (at - long, at)}
        free = [after for after, side in sides.items() if _is_free(side, taken, window)]
        taken += [sides[free[0]]] if free else []
        signs.append(Sign(day, name if free else "", after=not free or free[0]))
    return sorted(signs, key=lambda sign: sign.day)


def _is_free(side: tuple[float, float], taken: list[tuple[float, float]], window: Window) -> bool:
    left, right = side
    apart = all(right + PAD <= begin or end + PAD <= left for begin, end in taken)
    return left >= 0 and right <= window.width + BEYOND and apart
