"""The filter over a whole table at once, with the same answer as `EventFilter.matches` for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from components.table.frame import MARK

if TYPE_CHECKING:
    from components.filters import EventFilter


ROLES = {"": "actor_ids", "source": "source_ids", "target": "target_ids"}
"""The column in which actors are sought, by the role they are asked in."""


def select(frame: pd.DataFrame, chosen: EventFilter) -> pd.DataFrame:
    """The rows wanted, in their order, with their index."""
    return frame[wanted_rows(frame, chosen)]


def wanted_rows(frame: pd.DataFrame, chosen: EventFilter) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """For each row, whether it is wanted: without the cost of copying those that are."""
    keep = _days(frame, chosen)
    for column, wanted in (("action", chosen.actions), ("status", chosen.statuses)):
        if wanted:
            keep &= frame[column].isin(wanted).to_numpy(dtype=bool)
    lists = (("countries", chosen.sides), (ROLES[chosen.role], chosen.actors), ("publishers", chosen.publishers))
    for column, wanted in lists:
        if wanted:
            keep &= has_any(frame[column], wanted)
    if chosen.review:
        keep &= (frame["review"] == ("confirmed" if chosen.review == "confirmed" else "")).to_numpy(dtype=bool)
    if chosen.score:
        keep &= (frame["score"] >= chosen.score).to_numpy(dtype=bool)
    for word in chosen.words:
        keep &= frame["searchable"].str.contains(word, regex=False).to_numpy(dtype=bool)
    return keep


def has_any(column: pd.Series[str], wanted: tuple[str, ...]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """For each row of a column of marked values, whether one of the wanted ones is among them."""
    found = np.zeros(len(column), dtype=bool)
    for value in wanted:
        found |= column.str.contains(f"{MARK}{value}{MARK}", regex=False).to_numpy(dtype=bool)
    return found


def _days(frame: pd.DataFrame, chosen: EventFilter) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    keep = np.ones(len(frame), dtype=bool)
    if chosen.first is None and chosen.last is None:
        return keep
    if chosen.first is not None:
        keep &= (frame["last"] >= pd.Timestamp(chosen.first)).to_numpy(dtype=bool)
    if chosen.last is not None:
        keep &= (frame["first"] <= pd.Timestamp(chosen.last)).to_numpy(dtype=bool)
    return keep | frame["first"].isna().to_numpy(dtype=bool) if chosen.undated else keep
