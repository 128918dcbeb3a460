"""The words of an article that tell an act, with the place and the numbers they name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.events.deed import Deed
    from components.events.syntax import Sentence
    from components.events.tokens import Token
    from components.model import ResolvedDate

_PLACE = re.compile(r"in (?<!\win )(?:the )?([A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2})")
_FOLLOWING = frozenset({"follow", "precede"})
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
}
_MONTHS = frozenset(
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
     "December"}
)  # fmt: skip


def evidence(text: str, sentence: Sentence, deed: Deed, when: ResolvedDate | None) -> TextSpan:
    """The words of an act: its clause with its trigger, its actors and the words that date it."""
    tokens = sentence.tokens
    parts = [one.mention.where for one in (*deed.sources, *deed.targets)]
    if when is not None and when.where is not None and _holds(tokens, when.where.start):
        parts.append(when.where)
    stop = min(deed.clause[1], len(tokens))
    if deed.nominal and deed.verb is not None and deed.verb.is_any(_FOLLOWING) and deed.trigger[1] <= deed.verb.at:
        stop = min(stop, deed.verb.at + 1)  # "The meeting followed | a call of May 3", which is another act
    clause = tokens[deed.clause[0]].start, tokens[stop - 1].end
    trigger = tokens[deed.trigger[0]].start, tokens[deed.trigger[1] - 1].end
    start = min([clause[0], trigger[0], *[part.start for part in parts]])
    end = max([clause[1], trigger[1], *[part.end for part in parts]])
    return _trimmed(text, start, end)


def place_named(text: str, where: TextSpan) -> str:
    """The place the words name first; "" for none."""
    found = _PLACE.search(text, where.start, where.end)
    return found[1].removesuffix("’s") if found and found[1] not in _MONTHS else ""


def numbers(text: str, sentence: Sentence, deed: Deed) -> tuple[tuple[int, str], ...]:
    """The numbers before those acted on: 35 diplomats."""
    found = []
    for one in deed.targets:
        number = _number(sentence.tokens[one.at - 1].text) if one.at else 0
        head = one.mention.head
        if number and head is not None:
            found.append((number, text[head.start : head.end].lower()))
    return tuple(found)


def _number(word: str) -> int:
    figures = word.replace(",", "")
    return int(figures) if figures.isdecimal() else _NUMBERS.get(word, 0)


def _holds(tokens: Sequence[Token], place: int) -> bool:
    """Whether the place lies in the sentence, whose last tokens can be an aside from its middle."""
    return tokens[0].start <= place < max([token.end for token in tokens])


def _trimmed(text: str, start: int, end: int) -> TextSpan:
    while end > start and text[end - 1] in " \n,;:":
        end -= 1
    if text[start:end].endswith((" and", "\nand")):  # another clause begins
        return _trimmed(text, start, end - len(" and"))
    while start < end and text[start] in " \n,;:":
        start += 1
    return TextSpan(start, end)
