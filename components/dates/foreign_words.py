"""One language's vocabulary: dateparser's tables joined with our own.

dateparser has the names of months, weekdays and units of some two hundred languages, and their words for
"yesterday" and "last month"; it lacks many inflected forms and all words for parts of a year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from components.dates.foreign import Meanings, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from components.lexicon.dates.languages import LanguageWords

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = ("day", "week", "month", "year")
LONG_WORD = 4
"""Letters from which the name of a month or weekday is no abbreviation; shorter ones are names if none is longer."""
AMOUNT = r"(\d++[.,]?\d*+)"
"""How dateparser writes an amount in its patterns."""
RELATIVE = re.compile(r"(?P<ahead>in )?(?P<amount>\d) (?P<unit>day|week|month|year)(?P<ago> ago)?")
"""How dateparser writes what a relative word means: "1 week ago", "in 2 day"."""


def vocabulary(known: Mapping[str, Any], own: LanguageWords) -> Vocabulary:
    """The words dateparser knows of a language (`known`, its locale's table) joined with our own."""
    spaced = not known.get("no_word_spacing")
    months, weekdays = _numbered(known, MONTHS, own), _numbered(known, WEEKDAYS, own)
    names = _names(known, MONTHS, own)
    long_months = {form: number for form, number in months.items() if form in names}
    return Vocabulary(
        month_names=tuple(max(_clean(known[month]), key=len) for month in MONTHS),
        months=_table(own, "months", long_months),
        short_months={form: number for form, number in months.items() if form not in names},
        weekdays=_table(own, "weekdays", {form: weekdays[form] for form in _names(known, WEEKDAYS, own)}),
        relative=_table(own, "relative", _relative(known, own)),
        units={form: unit for unit in UNITS for form in _clean(known[unit]) if len(form) > spaced},
        numbers=_table(own, "numbers", {}),
        parts=_table(own, "parts", {}),
        seasons=_table(own, "seasons", {}),
        before=own.before,
        year_words=own.year_words,
        links=_curly(own.links),
        ago_before=_curly(_ago(known, spaced=spaced)[0]),
        ago_after=_curly((*own.ago, *_ago(known, spaced=spaced)[1])),
        ahead=_curly(own.ahead),
        coming=own.coming,
        past=own.past,
        dayparts=_table(own, "dayparts", {}),
        hour=own.hour,
        until=own.until,
        both=own.both,
        ahead_one=own.ahead_one,
        spaced=spaced,
    )


def _table(own: LanguageWords, table: str, base: Meanings) -> Meanings:
    meanings = {**base, **own.meanings.get(table, {})}
    return {form: meaning for plain, meaning in meanings.items() for form in _curly([plain])}


def _curly(forms: Iterable[str]) -> tuple[str, ...]:
    """The forms, and those with an apostrophe once more with a curly one."""
    return tuple(dict.fromkeys(written for form in forms for written in (form, form.replace("'", "’"))))


def _clean(forms: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(form.casefold().strip(" .") for form in forms))


def _numbered(known: Mapping[str, Any], keys: Sequence[str], own: LanguageWords) -> dict[str, str]:
    """Every name and abbreviation, with the number of what it names, from "1"."""
    return {
        form: str(number)
        for number, key in enumerate(keys, start=1)
        for form in _clean(known[key])
        if form not in own.not_words
    }


def _names(known: Mapping[str, Any], keys: Sequence[str], own: LanguageWords) -> frozenset[str]:
    """The forms that are no abbreviations."""
    forms = {key: [form for form in _clean(known[key]) if form not in own.not_words] for key in keys}
    return frozenset(
        form for found in forms.values() for form in found if len(form) >= min(LONG_WORD, max(map(len, found)))
    )


def _ago(known: Mapping[str, Any], *, spaced: bool) -> tuple[list[str], list[str]]:
    """The words before and those behind an amount of time that count it back.

    dateparser writes "vor 3 tagen" as "vor (amount) tagen", so the place of the word is known:
    "3 Tage vor dem Gipfel" is not three days ago.
    """
    if not spaced:
        return [], _clean(known.get("ago", ()))
    before, after = [], []
    for unit in UNITS:
        for pattern in known.get("relative-type-regex", {}).get(rf"\1 {unit} ago", ()):
            lead, amount, rest = pattern.partition(AMOUNT)
            unit_words = rest.split()
            if amount and lead.strip() and len(unit_words) == 1:
                before.append(lead)
            elif amount and not lead and len(unit_words) > 1:
                after.append(" ".join(unit_words[1:]))
    return _clean(before), _clean(after)


def _relative(known: Mapping[str, Any], own: LanguageWords) -> dict[str, str]:
    """Words such as "yesterday", with how far they count: "-1 day"."""
    leading = tuple(f"{word} " for word in own.before)
    found: dict[str, str] = {}
    for key, forms in known.get("relative-type", {}).items():
        if not (meant := RELATIVE.fullmatch(key)):
            continue
        sign = "-" if meant["ago"] else "+"
        for form in _clean(forms):
            # "in last month": the preposition is outside; but Swedish "i går" (yesterday) is one word of two.
            lead = next((word for word in leading if form.startswith(word)), "")
            bare = form.removeprefix(lead) if " " in form.removeprefix(lead) else form
            if bare not in own.not_words:
                found[bare] = f"{sign}{meant['amount']} {meant['unit']}"
    return found
