"""Events that may be the same as one: those closest to it in time."""

from __future__ import annotations

import numpy as np
import pandas as pd

MOST = 40

KINDRED = 30
"""Days that an event of the same family counts as nearer than one of another."""


def near(frame: pd.DataFrame, event_id: str, *, most: int = MOST) -> list[str]:
    """The ids of other events, the nearest first: by the days between, those of the same family before others."""
    found = frame[frame["id"] == event_id]
    if found.empty:
        return []
    this = found.iloc[0]
    others = frame[(frame["id"] != event_id) & frame["first"].notna()]
    if pd.isna(this["first"]):
        others = frame[(frame["id"] != event_id) & (frame["family"] == this["family"])]
        return list(others["id"].head(most))
    gap = np.maximum(
        (others["first"] - this["last"]).dt.days.to_numpy(), (this["first"] - others["last"]).dt.days.to_numpy()
    )
    apart = np.maximum(gap, 0) + np.where(others["family"] == this["family"], 0, KINDRED)
    return list(others["id"].to_numpy()[np.argsort(apart, kind="stable")[:most]])
