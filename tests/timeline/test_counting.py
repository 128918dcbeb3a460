"""Counts as figures."""

import pandas as pd

from components.lexicon.actions import families
from components.table import events_frame
from components.table.crossings import actors_per_year, who_to_whom
from components.timeline.counting import flows, grid, yearly
from components.timeline.safe import safe
from tests.invented import RU, US, event, events, span_at


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


def test_narrow_cells_have_no_numbers():
    """On a phone the numbers of thirty years would run into one another."""
    days = [event(n, span=span_at(pd.Timestamp(1995 + n, 5, 1).date())) for n in range(30)]
    table = actors_per_year(events_frame(days))
    assert [grid(table, width=wide).data[0].texttemplate for wide in (340, 1090)] == ["", "%{z}"]


def test_flows_go_from_who_acts_to_whom():
    """A band is as wide as events are many and has the colour of who acts."""
    table = who_to_whom(events_frame([event(1), event(2), event(3, sources=(RU,), targets=(US,))]))
    flow = flows(table, {"United States": "USA", "Russia": "RUS"}).data[0]
    told = zip(flow.link.source, flow.link.target, flow.link.value, flow.link.color, strict=True)
    named = {(flow.node.label[s], flow.node.label[t], value, colour) for s, t, value, colour in told}
    assert named == {
        ("United States", "Russia", 2, "rgba(42,92,170,0.28)"),
        ("Russia", "United States", 1, "rgba(181,56,42,0.28)"),
    }
