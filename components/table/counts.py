"""How many events there were: per month, per year and kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import NDArray


def counts_per_month(frame: pd.DataFrame) -> pd.Series[float]:
    """Events in each month, from the first to the last with any, indexed by the month's first day.

    An event that its words spread over several months counts in each with its share, so that the sum is
    the number of dated events and a year's worth of "in 2016" does not stand as a peak in January.
    """
    dated = frame.loc[frame["first"].notna(), ["first", "last"]]
    if dated.empty:
        return pd.Series(dtype="float64", index=pd.DatetimeIndex([], dtype="datetime64[s]"))
    begin, end = month_number(dated["first"]), month_number(dated["last"])
    low, high = int(begin.min()), int(end.max())
    share = 1 / (end - begin + 1)
    steps = np.bincount(begin - low, share, high - low + 2) - np.bincount(end - low + 1, share, high - low + 2)
    # The sum of many shares ends a hair beside zero.
    return pd.Series(steps.cumsum()[:-1].round(6).clip(min=0), index=first_days(np.arange(low, high + 1)))


def counts_per_year(frame: pd.DataFrame, by: str = "family") -> pd.DataFrame:
    """Events in each year by a column's values, the years as rows, none left out; by their first day."""
    dated = frame.loc[frame["first"].notna(), ["first", by]]
    table = pd.crosstab(dated["first"].dt.year, dated[by])
    return table.reindex(range(table.index.min(), table.index.max() + 1), fill_value=0) if len(table) else table


def month_number(days: pd.Series[pd.Timestamp]) -> NDArray[np.int64]:
    """Months since January 1970."""
    return days.to_numpy().astype("datetime64[M]").astype(np.int64)


def first_days(months: NDArray[np.int64]) -> pd.DatetimeIndex:
    """The first day of each month, from `month_number`."""
    return pd.DatetimeIndex(months.astype("datetime64[M]").astype("datetime64[s]"))
