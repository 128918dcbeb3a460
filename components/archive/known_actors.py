"""Everyone a correction can name: who stands in the lexicon, and who takes part in events already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.errors import ArchiveError
from components.lexicon.actors import load_actors
from components.model import Actor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


SHOWN = 8
"""Ids that an error names."""


def known_actors(others: Iterable[Actor] = ()) -> dict[str, Actor]:
    """The actors of the lexicon and the others, by id; one that is both under the lexicon's name, the present one."""
    lexicon = load_actors()
    states = (Actor(state.id, state.name, state.code) for state in lexicon.countries.values())
    bodies = (Actor(body.id, body.name, body.country) for body in lexicon.bodies)
    persons = (Actor(term.id, term.name, term.country, lexicon.offices[term.office].title) for term in lexicon.terms)
    return {actor.id: actor for actor in (*others, *states, *bodies, *persons)}


def named(ids: Iterable[str], known: Mapping[str, Actor]) -> tuple[Actor, ...]:
    """The actors of these ids, in order.

    Raises ArchiveError, with the ids most like it, for one that is unknown.
    """
    wanted = list(dict.fromkeys(ids))
    for key in wanted:
        if key not in known:
            like = [other for other in sorted(known) if key.casefold() in f"{other} {known[other].name}".casefold()]
            hint = f"Perhaps {', '.join(like[:SHOWN])}." if like else "Write it as in 'us' or 'us.state_department'."
            raise ArchiveError(f"There is no actor {key[:60]!r}.", hint=hint)
    return tuple(known[key] for key in wanted)
