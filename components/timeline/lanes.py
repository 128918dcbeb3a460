"""Which lane an event stands in, and the lanes' names and order; empty lanes are left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from components.lexicon.actions import families
from components.timeline.colours import SIDE_NAMES, SIDES

if TYPE_CHECKING:
    import pandas as pd

By = Literal["family", "country", "actor"]

ACTORS = 12
"""Lanes of actors, the busiest ones; all others share one more."""

NOT_STATED = "Not stated"
OTHERS = "Others"


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane with the rows of its events."""

    name: str
    events: pd.DataFrame


def lanes_of(dated: pd.DataFrame, by: By = "family") -> list[Lane]:
    """The lanes from top to bottom: families from cooperation to conflict, countries, or the busiest actors."""
    if by == "family":
        names = {family.id: family.label for family in sorted(families(), key=lambda family: family.order)}
        return _split(dated, dated["family"], names)
    if by == "country":
        names = {side: SIDE_NAMES[side].removesuffix(" acts").capitalize() for side in SIDES}
        return _split(dated, dated["side"], names | {"USA": "United States"})
    first = dated["sources"].str.split("; ", n=1).str[0].replace("", NOT_STATED)
    busiest = first[first != NOT_STATED].value_counts().index[:ACTORS]
    known = first.where(first.isin([*busiest, NOT_STATED]), OTHERS)
    return _split(dated, known, {name: name for name in (*busiest, OTHERS, NOT_STATED)})


def _split(dated: pd.DataFrame, keys: pd.Series[str], names: dict[str, str]) -> list[Lane]:
    groups = {str(key): rows for key, rows in dated.groupby(keys.to_numpy(), sort=False)}
    order = [*(key for key in names if key in groups), *(key for key in groups if key not in names)]
    return [Lane(names.get(key, key.capitalize()), groups[key]) for key in order]
