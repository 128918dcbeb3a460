"""Days whose month is told by a step, or not at all: "the 24th", "Friday the 13th", "the 13th of last month"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.dates.english.amounts import ORDINALS
from components.dates.english.calendar_dates import day_of, step_of
from components.dates.english.grammar import Form
from components.dates.english.traps import ends_a_day, trap_words
from components.dates.meaning import CalendarDate

if TYPE_CHECKING:
    from components.dates.english.grammar import Words
    from components.dates.meaning import Meaning


def the_day(words: Words) -> Meaning | None:
    """The meaning of "the 24th", "Friday the 13th": a day of a month that is not named."""
    day = day_of(words, "ordinal_number")
    told = words.word("weekday") or words.before().lower() in trap_words("before_a_day")
    return CalendarDate(day=day) if day and told and ends_a_day(words) else None


def day_of_month_by_step(words: Words) -> Meaning | None:
    """The meaning of "the 13th of this month", "the fifth of next month"."""
    day = day_of(words, "ordinal_number") or ORDINALS.get(words.word("ordinal"))
    if not day or words.word("unit") != "month" or words.after() in ("'s", "’s"):
        return None  # "the second of this month's summits" is no day
    return CalendarDate(day=day, step=step_of(words))


STEP = "( {back} | {ahead} | {present} )"
DAY_FORMS = (
    Form("the_day", "( {weekday} ( , )? )? the {ordinal_number}", the_day, "ordinal_number"),
    Form(
        "day_of_month",
        f"the ( {{ordinal_number}} | {{ordinal}} ) of ( the )? {STEP} {{unit}}",
        day_of_month_by_step,
        "ordinal_number ordinal",
    ),
)
