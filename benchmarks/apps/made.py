"""Invented events for the benchmarks: as many as EVENTS says, the same each time."""

import os

import pandas as pd

from components.model import Article
from components.table import events_frame
from tests.invented import ARTICLES, events

BASE = 20_000
"""Events made one by one; more are copies of their rows under other ids."""


def frame() -> pd.DataFrame:
    """The table of the events."""
    count = int(os.environ.get("EVENTS", "1000"))
    base = events_frame(events(min(count, BASE)), ARTICLES)
    if count <= BASE:
        return base
    copies = [base.assign(id=base["id"] + f"{number:04x}") for number in range(-(-count // BASE))]
    # By first day, as every table of events is; it is also in one piece, as after reading.
    return pd.concat(copies).head(count).sort_values("first", kind="stable", ignore_index=True, na_position="last")


def articles() -> dict[str, Article]:
    """The articles that tell them."""
    return {article.id: article for article in ARTICLES}
