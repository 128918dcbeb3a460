"""English: the forms of expression that are read, in order, and the finder that tries them.

Where two proposals overlap the longer wins, of equal ones the form that stands first in FINDERS.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from components.dates.english.amounts import mod_of
from components.dates.english.calendar_dates import CALENDAR_FORMS
from components.dates.english.clock import CLOCK_FORMS
from components.dates.english.days import DAY_FORMS
from components.dates.english.durations import LENGTH_FORMS
from components.dates.english.events import EVENT_FORMS
from components.dates.english.grammar import TERM, Fit, Words, captured, compiled, expand, literals
from components.dates.english.holidays import HOLIDAY_FORMS
from components.dates.english.relative import RELATIVE_FORMS
from components.dates.english.repeats import REPEAT_FORMS
from components.dates.english.slices import SLICE_FORMS
from components.dates.english.tokens import NUMBERS, OTHER, Tokens, Vocabulary
from components.dates.english.vague import VAGUE_FORMS
from components.dates.english.weekdays import WEEKDAY_FORMS
from components.dates.meaning import TimeExpression
from components.lexicon.dates.english import english_words
from components.model import TextSpan

if TYPE_CHECKING:
    import re

    from components.dates.english.grammar import Form

FINDERS: tuple[Form, ...] = (
    *CALENDAR_FORMS,
    *DAY_FORMS,
    *HOLIDAY_FORMS,
    *EVENT_FORMS,
    *SLICE_FORMS,
    *RELATIVE_FORMS,
    *WEEKDAY_FORMS,
    *LENGTH_FORMS,
    *REPEAT_FORMS,
    *VAGUE_FORMS,
    *CLOCK_FORMS,
)
NAMES = frozenset({"month", "month_short", "weekday", "weekday_short", "weekday_plural"})
"""Kinds whose words count only with a capital."""
KEPT_RUNS = 8_192
"""Runs of signs whose fits are kept: a sign stands for a kind of word, so most runs come again and again."""


class Grammar:
    """The forms, compiled, and the signs that call each of them up."""

    def __init__(self, forms: tuple[Form, ...]) -> None:
        self.forms = forms
        self.vocabulary = vocabulary_of(forms)
        class_of = self.vocabulary.class_of
        self.patterns = [compiled(form.pattern, class_of) for form in forms]
        self._masks: dict[str, int] = {}
        for number, form in enumerate(forms):
            for sign in {sign for kind in form.key.split() for sign in class_of(kind).strip("[]")}:
                self._masks[sign] = self._masks.get(sign, 0) | 1 << number
        self._tried: dict[int, list[tuple[int, Form, re.Pattern[str]]]] = {}

    def forms_for(self, signs: str) -> list[tuple[int, Form, re.Pattern[str]]]:
        """The forms one of whose keys stands among the signs, with their place and pattern."""
        mask = 0
        masks = self._masks.get
        for sign in set(signs):
            mask |= masks(sign, 0)
        found = self._tried.get(mask)
        if found is None:
            every = zip(range(len(self.forms)), self.forms, self.patterns, strict=True)
            found = self._tried[mask] = [entry for entry in every if mask >> entry[0] & 1]
        return found


@cache
def grammar() -> Grammar:
    """The grammar of FINDERS, compiled once."""
    return Grammar(FINDERS)


def vocabulary_of(forms: tuple[Form, ...]) -> Vocabulary:
    """The signs of all words that the forms ask for."""
    terms = [term for form in forms for term in TERM.finditer(expand(form.pattern))]
    kinds = {term[3] or term[4] for term in terms} - {None}
    number_kinds = {kind for _, kind in NUMBERS}
    kinds_of: dict[str, set[str]] = {}
    for kind, words in english_words().items():
        for word in words if kind in kinds else ():
            kinds_of.setdefault(word, set()).add(kind)
    for form in forms:
        for word in literals(form.pattern) | (kinds - english_words().keys() - number_kinds):
            kinds_of.setdefault(word, set()).add("=" + word)
    for straight, curly in (("'s", "’s"), ("'", "’")):
        kinds_of[curly] = kinds_of.setdefault(straight, {"=" + straight})
    for word in holiday_words() & kinds_of.keys():
        kinds_of[word].add("holiday_word")
    return Vocabulary({word: frozenset(found) for word, found in kinds_of.items()}, NAMES)


def holiday_words() -> set[str]:
    """The last words of holidays, one of which calls up their form."""
    return {name.lower().replace("'s", "").split()[-1] for name in english_words()["holiday"]}


def find_english(text: str) -> list[TimeExpression]:
    """The time expressions of an English text, by position, none overlapping another."""
    tokens = grammar().vocabulary.tokenise(text)
    proposals: list[Words] = []
    place = 0
    for run in tokens.signs.split(OTHER):
        if run and (found := fits(run)):
            proposals += [Words(fit, tokens, place) for fit in found]
        place += len(run) + 1
    return chosen(proposals, tokens)


@lru_cache(maxsize=KEPT_RUNS)
def fits(run: str) -> tuple[Fit, ...]:
    """Where forms fit in a run of signs."""
    return tuple(
        Fit(form, order, *match.span(), captured(match))
        for order, form, pattern in grammar().forms_for(run)
        for match in pattern.finditer(run)
    )


def chosen(proposals: list[Words], tokens: Tokens) -> list[TimeExpression]:
    """The proposals that mean a time, the longest first, without those that a longer one covers."""
    taken = bytearray(len(tokens.signs))
    found = []
    for words in sorted(proposals, key=lambda words: words.rank):
        if any(taken[words.first : words.last]):
            continue
        meaning = words.form.read(words)
        if meaning is None or any(taken[words.first : words.last]):
            continue
        taken[words.first : words.last] = b"\1" * (words.last - words.first)
        start, last = tokens.starts[words.first], words.last - 1
        where = TextSpan(start, tokens.starts[last] + len(tokens.words[last]))
        found.append(
            TimeExpression(
                where, tokens.text[where.start : where.end], meaning, words.form.name, mod_in(words), daypart_in(words)
            )
        )
    return sorted(found, key=lambda expression: expression.where.start)


def mod_in(words: Words) -> str:
    """The TIMEX3 mod that the words give, "" for none."""
    tables = english_words()
    for word in words.words("part"):
        if found := tables["part"].get(word) or tables["edge"].get(word):
            return str(found)
    for word in words.words("edge"):
        if found := tables["edge"].get(word) or tables["half_edge"].get(word) or tables["part"].get(word):
            return str(found)
    if beyond := words.word("beyond"):
        return "BEFORE" if beyond == "pre" else "AFTER"
    amount = words.words("amount")
    return mod_of(amount) if words.all()[: len(amount)] == amount else ""


def daypart_in(words: Words) -> str:
    """The TIMEX3 part of the day that the words give, "" for none."""
    everything = words.all()
    for word in everything:
        if part := english_words()["daypart"].get(word):
            return str(part)
    if "tonight" in everything or "overnight" in everything:
        return "NI"
    return ""
