"""Dates in the languages our own grammar does not read: the only door to dateparser.

Our patterns cut the phrase out, dateparser reads it, and its day counts only together with its period.
`dateparser.search` is never used: it takes "He may meet" for a day in May.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from dateparser.date import DateDataParser
from dateparser.languages.loader import default_loader

from components.dates.foreign import Form, Vocabulary, find_phrases, patterns
from components.dates.foreign_meaning import meaning
from components.dates.foreign_words import vocabulary
from components.lexicon.dates.languages import LanguageWords, language_words
from components.model import ResolvedDate, TextSpan

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

KEPT_PARSERS = 64
"""Parsers are kept by language and day; an archive's articles come in runs of both."""
KEPT_PHRASES = 256
"""Readings kept for each parser: one takes half a millisecond, and articles repeat their dates."""


def find_with_dateparser(text: str, *, published: date, language: str) -> tuple[ResolvedDate, ...]:
    """The dates of a text in a language dateparser knows, in order, counted from `published`.

    `language` is ISO 639-1, with or without a region ("pt-BR"). Of a language dateparser does not
    know there are none.

    >>> found = find_with_dateparser("Сторони зустрілися 27 лютого.", published=date(2025, 2, 28), language="uk")
    >>> [(date.text, date.value) for date in found]
    [('27 лютого', '2025-02-27')]
    """
    known = _language(language.partition("-")[0].casefold())
    if known is None:
        return ()
    found = []
    for phrase in find_phrases(text, known.forms):
        words = text[phrase.start : phrase.end]
        meant = meaning(phrase, known.words, anchor=published, read=_reader(known.code, published))
        if meant is None:
            continue
        said = f"“{words}”: {meant.span.iso}, read with basic date support for {known.name}."
        found.append(
            ResolvedDate(
                where=TextSpan(phrase.start, phrase.end),
                text=words,
                type="TIME" if "T" in meant.value else "DATE",
                value=meant.value,
                anchor=published,
                rule="dateparser",
                because=said,
                span=meant.span,
                mod=meant.mod,
                implied=meant.implied,
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Language:
    code: str
    name: str
    words: Vocabulary
    forms: tuple[tuple[Form, re.Pattern[str]], ...]


@cache
def _language(code: str) -> _Language | None:
    """A language's words and patterns; None where dateparser has no such language."""
    try:
        known = default_loader.get_locale(code).info
    except ValueError:
        return None
    own = language_words().get(code) or LanguageWords(code, name=f"language “{code}”")
    words = vocabulary(known, own)
    return _Language(code, own.name, words, patterns(words))


@lru_cache(maxsize=KEPT_PARSERS)
def _reader(code: str, anchor: date) -> Callable[[str], tuple[date, str] | None]:
    """Reads one phrase of a language, counted from the anchor: a day with the unit it stands for."""
    parser = DateDataParser(languages=[code], settings={"RELATIVE_BASE": datetime.combine(anchor, time.min)})

    @lru_cache(maxsize=KEPT_PHRASES)
    def read(phrase: str) -> tuple[date, str] | None:
        found = parser.get_date_data(phrase)
        return (found.date_obj.date(), found.period) if found.date_obj and found.period else None

    return read
