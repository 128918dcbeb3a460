"""Sets of times: "every Tuesday", "twice a month", "annually"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.dates.english.amounts import number_of
from components.dates.english.grammar import Form
from components.dates.english.relative import unit_of
from components.dates.english.traps import trap_words
from components.dates.english.weekdays import WEEKDAYS
from components.dates.meaning import Repeat
from components.dates.timex import period_value
from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.english.grammar import Words
    from components.dates.meaning import Meaning


def every(words: Words) -> Meaning | None:
    """The meaning of "every Tuesday", "each year", "every four years", "twice a month"."""
    if word := words.word("weekday"):
        return Repeat(f"XXXX-WXX-{int(WEEKDAYS[word])}" + daypart_of(words))
    if words.word("daypart"):
        return Repeat("XXXX-XX-XX" + daypart_of(words))
    if season := words.word("season"):
        return Repeat(f"XXXX-{english_words()['season'][season]}")
    if month := words.word("month"):
        return Repeat(f"XXXX-{int(english_words()['month'][month]):02d}")
    count = number_of(words.words("number")) if words.words("number") else 2.0 if words.word("other") else 1.0
    if unit_of(words) in ("second", "minute") and words.word("unit"):
        return None
    return Repeat(period_value(count, unit_of(words)))


def daypart_of(words: Words) -> str:
    """The meaning of "TNI" for "night", also in the plural; "" where there is none."""
    word = words.word("daypart") or words.word("dayparts")
    parts = {**english_words()["daypart"], **english_words()["dayparts"]}
    return f"T{parts[word]}" if word else ""


def weekdays(words: Words) -> Meaning | None:
    """The meaning of "Tuesdays", "Tuesday nights"."""
    word = words.word("weekday") or words.word("weekday_plural")
    number = {**WEEKDAYS, **english_words()["weekday_plural"]}[word]
    return Repeat(f"XXXX-WXX-{int(number)}{daypart_of(words)}")


def frequency(words: Words) -> Meaning | None:
    """The meaning of "daily", "annually"."""
    word = words.word("frequency")
    counted = (
        words.before()[:1].isdigit() or words.before(2)[:1].isdigit() or words.before().lower() in trap_words("rated")
    )
    if word in ("annually", "yearly") and counted:
        return None  # "by 20% annually" counts by the year, as "$33 million a year" does
    if not words.written("frequency").islower() and (words.before() not in ("", ".") or words.after()[:1].isupper()):
        return None
    return Repeat(str(english_words()["frequency"][word])) if word != "quarterly" else None


REPEAT_FORMS = (
    Form(
        "every",
        "( every ( {other:other} )? | each ) ( @number )?"
        " ( {unit} | {units} | {weekday} ( {daypart} )? | {daypart} | {season} | {month} )",
        every,
        "=every =each",
    ),
    Form(
        "every",
        "( once | twice | @number times ) ( a | an | per | each | every ) {unit}",
        lambda words: Repeat(period_value(1, unit_of(words))),
        "unit",
    ),
    Form(
        "weekdays",
        "{weekday_plural} | {weekday} {dayparts} | {weekday_plural} {daypart}",
        weekdays,
        "weekday weekday_plural",
    ),
    Form("weekends", "weekends", lambda _: Repeat("XXXX-WXX-WE"), "=weekends"),
    Form("frequency", "{frequency}", frequency, "frequency"),
)
