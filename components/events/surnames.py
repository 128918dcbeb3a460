"""Private persons named in full once and then by one name: "U.S. teacher Marc Fogel … Fogel", "… Marc"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components.events.naming import ActorMention
from components.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.lexicon.actors import ActorLexicon

PRIVATE = "citizen"
"""The role of persons who are acted on but do not act for their state."""
_NAME_BEFORE = re.compile(
    r"""
    ((?:[A-Z][a-z’'-]+[ ])(?:[A-Z]\.[ ])?[A-Z][a-z’'-]*[a-z])
    ,?[ ](?:\d+,[ ])?(?:an?|the|another)?[ ]?(?:former|ex-|one-time)?[ ]?$
    """,
    re.VERBOSE,
)
"""A full name before what it is said to be: "Evan Gershkovich, an" American journalist."""
_NAME_AFTER = re.compile(r", ((?:[A-Z][a-z’'-]+ )(?:[A-Z]\. )?[A-Z][a-z’'-]*[a-z])\b")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w’'-]* $")
_REACH = 60
_SHORTEST = 4
"""Letters of a surname at least; shorter ones are often words."""


def with_surnames(found: Sequence[ActorMention], text: str, lexicon: ActorLexicon) -> list[ActorMention]:
    """The mentions, and after each person first named in full the bare surname wherever it stands alone."""
    known = {name.split()[-1]: (name, one) for one in found for name in _names(one, text) if _is_usable(name, lexicon)}
    if not known:
        return list(found)
    taken = [(one.where.start, one.where.end) for one in found]
    more = [one for one in _bare(known, text) if not any(s < one.where.end and one.where.start < e for s, e in taken)]
    return sorted((*found, *more), key=lambda one: one.where.start)


def _names(one: ActorMention, text: str) -> Iterator[str]:
    """The full names of an unknown person by the words of a mention, or right beside them."""
    if one.kind == "person" and one.actors and ".person." in one.actors[0].id:
        yield one.actors[0].name
    if one.kind == "adjective" and one.role == PRIVATE and one.head is not None and text[one.head.end - 1] != "s":
        before = _NAME_BEFORE.search(text, max(0, one.where.start - _REACH), one.where.start)
        after = _NAME_AFTER.match(text, one.where.end)
        yield from (name[1] for name in (before, after) if name is not None)


def _is_usable(name: str, lexicon: ActorLexicon) -> bool:
    surname = name.rsplit(maxsplit=1)[-1]
    return (
        len(surname) >= _SHORTEST and surname not in lexicon.common_surnames and surname not in lexicon.names_of_people
    )


def _is_given(name: str, one: ActorMention) -> bool:
    """Whether a person is a private one whom friends may call by the first name."""
    private = one.role == PRIVATE or (bool(one.actors) and ".person." in one.actors[0].id)
    return private and " " in name and len(name.split(maxsplit=1)[0]) >= _SHORTEST


def _bare(known: Mapping[str, tuple[str, ActorMention]], text: str) -> Iterator[ActorMention]:
    given = {name.split(maxsplit=1)[0]: one for name, one in known.values() if _is_given(name, one)}
    if given:
        for name in re.finditer(rf"(?<![’'-])\b(?:{'|'.join(map(re.escape, given))})\b(?!(?:[ -]|’s )[A-Z])", text):
            first, start = given[name[0]], name.start()
            if start > first.where.end and not _CAPITAL_BEFORE.search(text, max(0, start - _REACH), start):
                yield ActorMention(TextSpan(*name.span()), first.actors, "person", role=PRIVATE)
    names = [rf"(?:{re.escape(name.split()[0])} (?:[A-Z]\. )?)?{re.escape(last)}" for last, (name, _) in known.items()]
    for name in re.finditer(rf"\b(?:{'|'.join(names)})\b", text):
        _, first = known[name[0].rsplit(maxsplit=1)[-1]]
        if name.end() + _REACH > first.where.start:  # not before the article says who it is
            role = first.role if first.kind == "person" else PRIVATE
            yield ActorMention(TextSpan(*name.span()), first.actors, "person", role=role)
