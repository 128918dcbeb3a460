"""The events table, the filter over it, the counts and the dates in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from components.filters import EventFilter
from components.model import DateSpan
from components.table import (
    counts_per_month,
    counts_per_year,
    date_words,
    events_frame,
    reading_table,
    select,
)
from components.table.frame import COLUMNS, unmarked
from components.table.part import Part
from tests.invented import ARTICLES, LAVROV, RU, STATE, UKRAINE, US, event, events, span_at

WORDS = [
    (DateSpan(date(2025, 2, 27), date(2025, 2, 27), "day"), "27 Feb 2025", "27 February 2025"),
    (DateSpan(date(2024, 11, 1), date(2024, 11, 30), "month"), "Nov 2024", "November 2024"),
    (DateSpan(date(2016, 1, 1), date(2016, 12, 31), "year"), "2016", "2016"),
    (DateSpan(date(2016, 1, 1), date(2018, 12, 31), "span"), "2016–2018", "2016–2018"),
    (DateSpan(date(2022, 3, 1), date(2022, 3, 31), "month", approximate=True), "about Mar 2022", "about March 2022"),
    (DateSpan(date(2022, 3, 1), date(2022, 3, 10), "month", approximate=True), "early Mar 2022", "early March 2022"),
    (DateSpan(date(2022, 3, 21), date(2022, 3, 31), "month"), "late Mar 2022", "late March 2022"),
    (DateSpan(date(2022, 5, 1), date(2022, 8, 31), "year"), "mid 2022", "mid 2022"),
    (DateSpan(date(2024, 11, 1), date(2025, 1, 31), "span"), "Nov 2024–Jan 2025", "November 2024–January 2025"),
    (DateSpan(date(2024, 4, 1), date(2024, 5, 31), "span"), "Apr–May 2024", "April–May 2024"),
    (DateSpan(date(2025, 3, 3), date(2025, 3, 5), "span"), "3–5 Mar 2025", "3–5 March 2025"),
    (DateSpan(date(2025, 2, 28), date(2025, 3, 2), "span"), "28 Feb – 2 Mar 2025", "28 February – 2 March 2025"),
    (DateSpan(date(2025, 3, 3), date(2025, 3, 9), "week"), "week of 3 Mar 2025", "week of 3 March 2025"),
    (DateSpan(date(2022, 3, 1), date(2022, 5, 31), "season"), "spring 2022", "spring 2022"),
    (DateSpan(date(2021, 12, 1), date(2022, 2, 28), "season"), "winter 2021/22", "winter 2021/22"),
    (DateSpan(date(2022, 4, 1), date(2022, 6, 30), "quarter"), "Q2 2022", "Q2 2022"),
    (DateSpan(date(2022, 7, 1), date(2022, 12, 31), "half"), "second half of 2022", "second half of 2022"),
    (DateSpan(date(1990, 1, 1), date(1999, 12, 31), "decade"), "1990s", "1990s"),
    (DateSpan(date(1996, 7, 1), date(1999, 12, 31), "decade"), "late 1990s", "late 1990s"),
    (DateSpan(date(1901, 1, 1), date(2000, 12, 31), "century"), "20th century", "20th century"),
    (None, "undated", "undated"),
]


@pytest.mark.parametrize(("span", "short", "long"), WORDS, ids=[words for _, words, _ in WORDS])
def test_dates_in_words(span, short, long):
    """A date is told as precisely as it is known, and no more."""
    assert (date_words(span), date_words(span, long=True)) == (short, long)


@example(date(9, 1, 1), 0, "decade")  # it begins before the calendar does
@given(st.dates(), st.integers(0, 40000), st.sampled_from(("day", "month", "season", "year", "decade", "span")))
def test_every_span_has_words(first, days, unit):
    """No interval of the calendar is without words, and its words name one of its years or its decade."""
    last = date.fromordinal(min(first.toordinal() + days, date.max.toordinal()))
    words = date_words(DateSpan(first, last, unit))
    named = {str(first.year), str(last.year), f"{first.year // 10 * 10}s", str(first.year - 1)}
    assert any(name in words for name in named)


def test_a_row_carries_the_evidence():
    """The row of an event tells who, what, when and by which words of which article."""
    row = events_frame([event(7, span=span_at(date(2016, 5, 1), "year"))], ARTICLES).iloc[0]
    told = {name: row[name] for name in ("id", "side", "sources", "targets", "date_words", "unit", "n_sources")}
    assert told == {
        "id": "0000000000000007",
        "side": "USA",
        "sources": "United States",
        "targets": "Russia",
        "date_words": "2016",
        "unit": "year",
        "n_sources": 1,
    }
    assert (row["publisher"], row["url"], row["time_words"]) == ("Example News", "https://example.org/0", "in 2016")
    assert (row["first"], row["last"]) == (pd.Timestamp(2016, 1, 1), pd.Timestamp(2016, 12, 31))


def test_rows_stand_by_day_and_the_undated_last():
    """The table runs from the earliest to the latest day, then come events without one."""
    made = [event(1), event(2, span=span_at(date(2020, 1, 1))), event(3, span=span_at(date(1991, 7, 31)))]
    assert [int(row, 16) for row in events_frame(made)["id"]] == [3, 2, 1]


def test_no_events_make_a_table_with_every_column():
    """An empty archive has a table of its own, with the same columns and types."""
    assert events_frame([]).dtypes.to_dict() == events_frame(events(3)).dtypes.to_dict()
    assert list(events_frame([]).columns) == list(COLUMNS)


@pytest.mark.parametrize(
    ("sources", "side"),
    [((US,), "USA"), ((RU, LAVROV), "RUS"), ((LAVROV, STATE), "both"), ((UKRAINE,), ""), ((), "")],
)
def test_the_side_is_who_acts(sources, side):
    """The colour of a mark says which of the two states acts, or that both do."""
    assert events_frame([event(sources=sources)])["side"].item() == side


def test_the_reading_table_is_in_words():
    """The table on the screen has words for dates and kinds, and is indexed by event."""
    table = reading_table(events_frame([event(5, span=span_at(date(2024, 11, 3), "month"))]))
    assert table.to_dict("index") == {
        "0000000000000005": {
            "Date": "Nov 2024",
            "Event": "US expels 35 diplomats",
            "Who": "United States",
            "Whom": "Russia",
            "Kind": "Expulsion",
            "Status": "occurred",
            "Sources": 1,
        }
    }


EVENTS = events(300, seed=4, years=(2015, 2018))
FRAME = events_frame(EVENTS, ARTICLES)
PUBLISHER = {article.id: article.publisher for article in ARTICLES}
FILTERS = st.builds(
    EventFilter,
    first=st.none() | st.dates(date(2014, 1, 1), date(2016, 6, 1)),
    last=st.none() | st.dates(date(2016, 6, 1), date(2019, 1, 1)),
    sides=st.lists(st.sampled_from(["USA", "RUS", "UKR"]), max_size=2).map(tuple),
    actors=st.lists(st.sampled_from(["us", "us.state_department", LAVROV.id, "ua"]), max_size=2).map(tuple),
    actions=st.lists(st.sampled_from(["talks", "expulsion", "sanction"]), max_size=2).map(tuple),
    statuses=st.lists(st.sampled_from(["occurred", "planned", "denied"]), max_size=2).map(tuple),
    publishers=st.lists(st.sampled_from(["Example News", "Wire, The", "Nobody"]), max_size=2).map(tuple),
    text=st.sampled_from(["", "russia", "EXPELS us", "35 diplomats", "(", "nothing at all"]),
    undated=st.booleans(),
)


@settings(max_examples=150, deadline=None)
@given(FILTERS)
def test_the_table_and_the_filter_agree(chosen):
    """Filtering the whole table keeps exactly the events that match one by one."""
    wanted = {e.id for e in EVENTS if chosen.matches(e, publishers={PUBLISHER[m.article_id] for m in e.mentions})}
    assert set(select(FRAME, chosen)["id"]) == wanted


def test_a_frame_of_none_can_be_filtered():
    """A filter over an empty table gives an empty table."""
    chosen = EventFilter(first=date(2016, 1, 1), sides=("USA",), text="a", publishers=("b",))
    assert list(select(events_frame([]), chosen).columns) == list(COLUMNS)


def test_months_share_what_is_spread_over_them():
    """A year's event counts a twelfth in each month, a day's event once; the undated not at all."""
    made = [event(1, span=span_at(date(2016, 5, 1), "year")), event(2, span=span_at(date(2016, 2, 3))), event(3)]
    counts = counts_per_month(events_frame(made))
    assert (len(counts), counts.iloc[0], counts.iloc[1], round(counts.sum(), 3)) == (12, 0.083333, 1.083333, 2.0)
    assert counts.index[0] == pd.Timestamp(2016, 1, 1)


def test_years_without_events_are_counted_as_none():
    """Counts per year leave no year out between the first and the last."""
    made = [event(1, span=span_at(date(2016, 5, 1))), event(2, span=span_at(date(2018, 2, 3)))]
    assert counts_per_year(events_frame(made))["expulsions"].to_dict() == {2016: 1, 2017: 0, 2018: 1}


def test_marked_values_come_back():
    """A column of several values gives them back one by one."""
    assert unmarked(events_frame([event(sources=(US, STATE))])["actor_ids"].item()) == (
        "us",
        "us.state_department",
        "ru",
    )


def test_the_foremost_events_keep_their_order():
    """Of the many wanted events the most important ones stay, by date as before."""
    frame = events_frame(events(60))
    wanted = Part(frame, np.arange(len(frame)) % 2 == 0)
    kept, left = wanted.foremost(10).whole(), wanted.whole()
    assert (len(wanted), len(kept)) == (30, 10)
    assert kept["importance"].min() >= left["importance"].drop(kept.index).max()
    assert list(kept.index) == sorted(kept.index)


def test_a_part_holds_what_is_wanted():
    """An event of the table that is not wanted, and none at all, are not in it."""
    frame = events_frame(events(3))
    wanted = Part(frame, np.array([True, False, True]))
    assert [wanted.holds(key) for key in (*frame["id"], "unknown", None)] == [True, False, True, False, False]
    assert list(wanted.columns("id", "title").columns) == ["id", "title"]


def test_the_quote_is_one_that_says_when():
    """Of two reports of the day the one whose own sentence names it is shown, though the other scores higher."""
    made = event(span=span_at(date(2017, 7, 30)), score=0.9)
    told = replace(made.mentions[0], basis="stated", score=0.5, quote="On Sunday it did.")
    both = replace(made, mentions=(replace(made.mentions[0], basis="carried"), told))
    assert events_frame([both])["quote"].item() == "On Sunday it did."
