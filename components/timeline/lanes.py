"""Which lane an event stands in, and the lanes' names and order; empty lanes are left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from components.lexicon.actions import families
from components.table.part import leading
from components.timeline import words
from components.timeline.colours import SIDES

if TYPE_CHECKING:
    from numpy.typing import NDArray

By = Literal["family", "country", "actor"]

NARROW = ("first", "last", "unit", "family", "side", "status", "importance")
COUNTED = ["first", "last", "importance", "at"]
"""Of these, what a lane needs of its events."""

SHOWN = (
    "id", "title", "first", "last", "unit", "approximate", "date_long", "side", "sources", "targets", "status", "quote",
    "n_sources", "importance",
)  # fmt: skip
"""What a mark and its card are made from: a row with every column takes three times as long to read."""

ACTORS = 12
"""Lanes of actors, the busiest ones; all others share one more."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane with its events: of what `narrow` tells, the columns `COUNTED`."""

    name: str
    events: pd.DataFrame
    frame: pd.DataFrame
    """The whole table."""

    def rows(self, most: int | None) -> pd.DataFrame:
        """The lane's rows of the table, with the columns `SHOWN`, the most important first; `most` of them or all."""
        order = leading(self.events["importance"].to_numpy(), most)
        return self.frame[list(SHOWN)].take(self.events["at"].to_numpy()[order])


def narrow(frame: pd.DataFrame, selected: str | None = None, wanted: NDArray[np.bool_] | None = None) -> pd.DataFrame:
    """Of the dated events what lanes and counts are made from, and in `at` the number of each one's row.

    With `wanted` only of the rows for which it is true. The selected event counts as the most important.
    Copying every column of 100,000 events would take longer than all else in drawing them.
    """
    dated = frame["first"].notna().to_numpy(dtype=bool)
    at = (dated if wanted is None else dated & wanted).nonzero()[0]
    found = frame[list(NARROW)].take(at).assign(at=at)
    if selected:
        found.loc[(frame["id"].take(at) == selected).to_numpy(dtype=bool), "importance"] = np.inf
    return found


def lanes_of(frame: pd.DataFrame, dated: pd.DataFrame, by: By = "family") -> list[Lane]:
    """The lanes of a table, from top to bottom; `dated` is what `narrow` makes of it.

    Families run from cooperation to conflict; countries say who acts; actors are the busiest ones first.
    """
    keys, names = _keys(frame, dated, by)
    numbers, found = pd.factorize(keys)
    groups = {str(key): dated.loc[numbers == number, COUNTED] for number, key in enumerate(found)}
    order = [*(key for key in names if key in groups), *(key for key in groups if key not in names)]
    return [Lane(names.get(key, key.capitalize()), groups[key], frame) for key in order]


def _keys(frame: pd.DataFrame, dated: pd.DataFrame, by: By) -> tuple[pd.Series[str], dict[str, str]]:
    """Each event's lane, and the names of the lanes in their order."""
    if by == "family":
        order = sorted(families(), key=lambda family: family.order)
        return dated["family"], {family.id: family.label for family in order}
    if by == "country":
        return dated["side"], {side: words.LANE_SIDES[side] for side in SIDES}
    first = frame["sources"].take(dated["at"].to_numpy()).str.split("; ", n=1).str[0].replace("", words.NOT_STATED)
    busiest = first[first != words.NOT_STATED].value_counts().index[:ACTORS]
    known = first.where(first.isin([*busiest, words.NOT_STATED]), words.OTHERS)
    return known, {name: name for name in (*busiest, words.OTHERS, words.NOT_STATED)}
