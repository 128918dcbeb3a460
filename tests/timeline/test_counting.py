"""Counts as figures."""

import pandas as pd
from components.lexicon.actions import families

from components.table import events_frame
from components.table.crossings import actors_per_year, who_to_whom
from components.timeline.counting import grid, yearly
from components.timeline.safe import safe
from tests.invented import event, events, span_at


def test_bars_stack_from_cooperation_to_conflict():
    """One trace a family, in the order of the lanes, and as many events as are dated."""
    frame = events_frame(events(200))
    figure = yearly(frame)
    assert figure.layout.barmode == "stack"
    assert sum(sum(trace.y) for trace in figure.data) == frame["first"].notna().sum()
    present = set(frame["family"])
    assert [trace.name for trace in figure.data] == [safe(f.label) for f in families() if f.id in present]


def test_a_grid_shows_a_number_in_each_cell_with_events():
    """Rows and columns in the table's order, empty cells without a number."""
    table = who_to_whom(events_frame([event(1), event(2)]))
    figure = grid(table)
    assert (list(figure.data[0].y), list(figure.data[0].x)) == (["United States"], ["Russia"])
    assert figure.data[0].z[0][0] == 2


def test_many_years_are_marked_every_fifth():
    """Labels of thirty years do not meet."""
    days = [event(n, span=span_at(pd.Timestamp(1995 + n, 5, 1).date())) for n in range(30)]
    assert list(grid(actors_per_year(events_frame(days))).layout.xaxis.tickvals) == [
        "1995",
        "2000",
        "2005",
        "2010",
        "2015",
        "2020",
    ]


def test_names_cannot_be_markup():
    """A name that Plotly would read as HTML stands as text."""
    table = pd.DataFrame([[1]], index=["<b>x</b>"], columns=["$y$"])
    assert list(grid(table).data[0].y) == ["&lt;b&gt;x&lt;/b&gt;"]
