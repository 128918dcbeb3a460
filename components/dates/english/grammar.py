"""Forms of expression, written as patterns of words and kinds.

In a pattern, spaces only part the terms:
  {month}          a word of that kind, captured under the kind's name; {to:month} under another name
  :month           a word of that kind, not captured
  a/an/one         one of these very words; `,` `.` `-` and `'s` are words too
  ( | )? * +       as in regular expressions
  @number          one of the PARTS below
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.dates.english.tokens import Tokens
    from components.dates.meaning import Meaning

PARTS = {
    "number": """(?P<number>
        @plain | a ( hundred | thousand | dozen ) ( and )? ( :number )?
        | ( the )? ( a )? couple ( of )? | ( a )? ( good )? :vague_number
        | ( the )? many | a number of | :fraction )""",
    "plain": """( ( :day_number | :two_digits | :figure | :year_number ) ( ( - )? :fraction | and a half )?
        | :number ( - ? ( and )? :number ){0,4} ( - ? and - ? a - ? half )? )""",
    "figures": "( :day_number | :two_digits | :figure )",
    "low": "(?P<low> ( :number | @figures ) ( or | ( - )? to ( - )? ) | @figures @dash )",
    "or_so": "( or ( so | two | three | more ) )",
    "amount": """(?P<amount> ( no )? more/less/longer than | fewer than | at least | at most | up to
        | as many as | as long as | as much as | :amount | just over | well over
        | just under | under | some )""",
    "year": "(?P<year> :year_number )",
    "spelled": """(?P<spelled> nineteen - ? :number ( - ? :number )?
        | two thousand ( ( and )? :number ( - ? :number )? )? )""",
    "part": "(?P<part> ( very )? ( :part ) ( - | in )? | end - | :early ( in | on )? )",
    "edge": """(?P<edge> ( the )? ( very )? :edge of | the :half_edge half of
        | the rest/remainder/close of | the ( early/first/latter/later/last ) part of | a good part of
        | the ( first/last/final/opening/closing/early ) ( days/weeks/months ) of )""",
    "that": "(?P<that> that ( same )? | the same )",
    "dash": "( - | – | — )",
    "month": "( {month} | {month_short} ( . )? )",
    "month2": "( {month2:month} | {month2:month_short} ( . )? )",
}

TERM = re.compile(r"@(\w+)|\{(?:(\w+):)?([a-z]\w*)\}|:([a-z]\w*)|\?P<\w+>|\{\d,\d\}|([a-z][a-z/]*)|'s?|[,.–—-]")


AGAIN = "_again_"
"""Joins a name and a number where one pattern captures under the same name in several places."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of expression: its name, its pattern, and what its words mean (None: no time after all)."""

    name: str
    pattern: str
    read: Callable[[Words], Meaning | None]
    key: str = ""
    """Kinds, parted by spaces, one of which must stand in the text for the form to be tried."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Where a form fits in a run of signs."""

    form: Form
    order: int
    """The place of the form in FINDERS."""
    start: int
    end: int
    captured: Mapping[str, tuple[int, int]]
    """By the names of the pattern where in the run stands what each has captured; without those that have nothing."""


def captured(match: re.Match[str]) -> dict[str, tuple[int, int]]:
    """Where what a pattern captures stands, by name; of several places under one name the first that has something."""
    found: dict[str, tuple[int, int]] = {}
    for key in match.re.groupindex:
        if match.start(key) >= 0:
            found.setdefault(key.partition(AGAIN)[0], match.span(key))
    return found


class Words:
    """The words a form has matched, by the names of its pattern."""

    __slots__ = ("_captured", "_place_of_run", "_tokens", "first", "form", "last", "rank")

    def __init__(self, fit: Fit, tokens: Tokens, place: int) -> None:
        """The run in which the form fits begins at the token number `place`."""
        self._captured, self._tokens, self._place_of_run = fit.captured, tokens, place
        self.form, self.first, self.last = fit.form, fit.start + place, fit.end + place
        self.rank = (fit.start - fit.end, fit.order)

    def words(self, name: str) -> list[str]:
        """The words captured under a name, lower case; empty where there are none."""
        return [word.lower() for word in self._written(name)]

    def _written(self, name: str) -> list[str]:
        where = self._captured.get(name)
        if where is None:
            return []
        return self._tokens.words[where[0] + self._place_of_run : where[1] + self._place_of_run]

    def word(self, name: str) -> str:
        """The first word captured under a name, lower case; "" where there is none."""
        return self.written(name).lower()

    def all(self) -> list[str]:
        """Every word of the expression, lower case."""
        return [word.lower() for word in self._tokens.words[self.first : self.last]]

    def before(self, count: int = 1) -> str:
        """The word that stands `count` before the expression, as written; "" at the beginning."""
        place = self.first - count
        return self._tokens.words[place] if place >= 0 else ""

    def after(self, count: int = 1) -> str:
        """The word that stands `count` behind the expression, as written; "" at the end."""
        place = self.last + count - 1
        return self._tokens.words[place] if place < len(self._tokens.words) else ""

    def glued_before(self) -> bool:
        """Whether no space parts the expression from the token before."""
        start = self._tokens.starts[self.first]
        return start > 0 and not self._tokens.text[start - 1].isspace()

    def glued(self) -> bool:
        """Whether no space parts the words of the expression."""
        start, last = self._tokens.starts[self.first], self.last - 1
        length = self._tokens.starts[last] + len(self._tokens.words[last]) - start
        return length == sum(map(len, self._tokens.words[self.first : self.last]))

    def written(self, name: str) -> str:
        """The first word captured under a name, as written."""
        found = self._written(name)
        return found[0] if found else ""


def expand(pattern: str) -> str:
    """The pattern with its @parts written out."""
    while "@" in pattern:
        pattern = re.sub(r"@(\w+)", lambda part: PARTS[part[1]], pattern)
    return pattern


def literals(pattern: str) -> set[str]:
    """The very words a pattern asks for."""
    found: set[str] = set()
    for term in TERM.finditer(expand(pattern)):
        if term[5]:
            found |= set(term[5].split("/"))
        elif term[0][0] in "',.–—-":
            found.add(term[0])
    return found


def compiled(pattern: str, class_of: Callable[[str], str]) -> re.Pattern[str]:
    """The pattern as a regular expression over signs; `class_of` gives the signs of a kind."""
    used: dict[str, int] = {}

    def group(name: str) -> str:
        used[name] = used.get(name, 0) + 1
        return f"?P<{name}{AGAIN}{used[name]}>" if used[name] > 1 else f"?P<{name}>"

    def term(found: re.Match[str]) -> str:
        _, name, kind, bare, words = found.groups()
        if found[0].startswith("?P<"):
            return group(found[0][3:-1])
        if kind:
            return f"({group(name or kind)}{class_of(kind)})"
        if bare:
            return class_of(bare)
        if words:
            return f"(?:{'|'.join(class_of('=' + word) for word in words.split('/'))})"
        return class_of("=" + found[0]) if found[0][0] in "',.–—-" else found[0]

    flat = re.sub(r"\s+", "", re.sub(r"\((?!\?)", "(?:", TERM.sub(term, expand(pattern))))
    return re.compile(flat)
