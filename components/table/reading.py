"""The table on the screen: the chart's events again, for reading and for screen readers."""

from __future__ import annotations

import pandas as pd

HEADINGS = ("Date", "Event", "Who", "Whom", "Kind", "Status", "Sources")


def reading_table(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of an events table in their order, indexed by event id, with headings for people."""
    columns = ("date_words", "title", "sources", "targets", "action_label", "status", "n_sources")
    table = frame.loc[:, list(columns)].set_axis(list(HEADINGS), axis=1)
    return table.set_axis(pd.Index(frame["id"], name="id"), axis=0)
