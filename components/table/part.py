"""A part of a table, not copied: a million rows of every column take longer to copy than all else on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray


def leading(importance: NDArray[np.float64], most: int | None) -> NDArray[np.intp]:
    """Where the greatest values stand, the greatest first, equal ones in their order; `most` of them or all.

    >>> leading(np.array([0.2, 0.9, 0.2, 0.5]), 3).tolist()
    [1, 3, 0]
    """
    if most is None or most >= len(importance):
        return np.argsort(-importance, kind="stable")
    # Only those that can be among them are put in order, which a million at once take a tenth of a second for.
    least: np.float64 = np.partition(importance, -most)[-most]
    able = (importance >= least).nonzero()[0]
    order = np.argsort(-importance[able], kind="stable")[:most]
    return able.take(order)


@dataclass(frozen=True, slots=True)
class Part:
    """The wanted rows of a table."""

    frame: pd.DataFrame
    wanted: NDArray[np.bool_]
    """For each row of the table, whether it belongs to the part."""

    def __len__(self) -> int:
        return int(self.wanted.sum())

    def holds(self, event_id: str | None) -> bool:
        """Whether the event is in it."""
        return event_id is not None and bool(self.wanted[(self.frame["id"] == event_id).to_numpy(dtype=bool)].any())

    def columns(self, *names: str) -> pd.DataFrame:
        """Its rows with these columns alone."""
        return self.frame[list(names)][self.wanted]

    def whole(self) -> pd.DataFrame:
        """Its rows with all columns but `searchable`, which is as heavy as all others together, and was searched."""
        return self.frame.drop(columns="searchable")[self.wanted]

    def foremost(self, most: int) -> Part:
        """The most important of its rows, at most so many."""
        at = self.wanted.nonzero()[0]
        kept = np.zeros_like(self.wanted)
        kept[at[leading(self.frame["importance"].to_numpy()[at], most)]] = True
        return Part(self.frame, kept)
