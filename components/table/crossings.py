"""Events counted two ways at once: each actor by year, and who acts on whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Iterable

BETWEEN = "; "
"""What stands between names in the columns `sources` and `targets`."""


def actors_per_year(frame: pd.DataFrame, *, most: int = 15) -> pd.DataFrame:
    """How many events each of the busiest actors is in, the actors as rows, the years as columns, none left out.

    An event counts in the year of its first day, once for each of its actors.
    """
    dated = frame[frame["first"].notna()]
    names = _names(dated["sources"].str.cat(dated["targets"], sep=BETWEEN))
    busiest = names.value_counts().index[:most]
    kept = names[names.isin(busiest)]
    years = dated["first"].dt.year.loc[kept.index]
    table = pd.crosstab(kept.to_numpy(), years.to_numpy())
    if table.empty:
        return table
    return table.reindex(busiest).reindex(columns=range(int(years.min()), int(years.max()) + 1), fill_value=0)


def who_to_whom(frame: pd.DataFrame, *, most: int = 12) -> pd.DataFrame:
    """How often each actor acts on another: who acts as rows, on whom as columns, the busiest first.

    What two do together counts once each way.
    """
    pairs = [
        (source, target)
        for sources, targets in zip(frame["sources"], frame["targets"], strict=True)
        for source, target in _pairs(sources.split(BETWEEN), targets.split(BETWEEN))
    ]
    if not pairs:
        return pd.DataFrame()
    told = pd.DataFrame(pairs, columns=["source", "target"])
    busiest = pd.concat([told["source"], told["target"]]).value_counts().index[:most]
    table = pd.crosstab(told["source"], told["target"])
    order = [name for name in busiest if name in table.index], [name for name in busiest if name in table.columns]
    return table.reindex(index=order[0], columns=order[1])


def _names(joined: pd.Series[str]) -> pd.Series[str]:
    """One row a name, under the index of its event, each name once an event."""
    single = joined.str.split(BETWEEN).explode()
    single = single[single != ""]
    keys = pd.DataFrame({"event": single.index, "name": single.to_numpy()}).drop_duplicates()
    return pd.Series(keys["name"].to_numpy(), index=keys["event"])


def _pairs(sources: list[str], targets: list[str]) -> Iterable[tuple[str, str]]:
    others = targets if any(targets) else sources
    return ((source, target) for source in sources for target in others if source and target and source != target)
