"""The figure: what is drawn for which event, and what a pointer finds."""

from __future__ import annotations

import re
from datetime import date

import numpy as np
import pytest

from components.model import DateSpan
from components.table import events_frame
from components.timeline import draw, overview
from tests.invented import ARTICLES, RU, US, event, events, span_at

DAY = span_at(date(2017, 7, 30))
YEAR = span_at(date(2016, 7, 30), "year")


def ids(figure):
    """The event ids that a pointer can find."""
    return {
        trace.name: {found[0] for found in trace.customdata} for trace in figure.data if trace.customdata is not None
    }


def drawn(*made, **look):
    return draw(events_frame(made, ARTICLES), **look)


def trace(figure, name):
    return next(trace for trace in figure.data if trace.name == name)


def test_every_dated_event_can_be_clicked():
    """Each dated event has a point with its id: days as markers, longer ones along their bar."""
    figure = drawn(event(1, span=DAY), event(2, span=YEAR), event(3))
    assert ids(figure) == {"days": {f"{1:016x}"}, "bars": {f"{2:016x}"}}


def test_a_bar_is_as_long_as_its_words():
    """A bar reaches from the beginning of the first to the end of the last day, and stands level."""
    bar = next(t for t in drawn(event(span=YEAR)).data if t.fill == "toself")
    assert (min(x for x in bar.x if x), max(x for x in bar.x if x)) == ("2016-01-01", "2016-12-31T23:59:59")


def test_the_points_of_a_bar_lie_on_it():
    """What a pointer finds of a bar is spread over its days, and over no other."""
    found = trace(drawn(event(span=YEAR)), "bars")
    assert min(found.x) >= "2016-01-01"
    assert max(found.x) <= "2016-12-31T23:59:59"
    assert len(found.x) == 60


def test_exact_bars_have_end_ticks_and_approximate_ones_none():
    """A thin tick at each end says that the ends are meant; layers of colour that fade say that they are not."""
    about = DateSpan(date(2016, 1, 1), date(2016, 12, 31), "year", approximate=True)
    exact, fading = (drawn(event(span=span)) for span in (YEAR, about))
    assert [sum(t.line.width == 2 for t in f.data) for f in (exact, fading)] == [1, 0]
    assert [min(x for x in t.x if x) for t in fading.data if t.fill == "toself"][:2] == [
        "2016-01-01",
        "2016-01-08T07:40:48",
    ]


@pytest.mark.parametrize(
    ("sources", "symbol"), [((US,), "circle"), ((RU,), "diamond"), ((US, RU), "square"), ((), "hexagon")]
)
def test_who_acts_is_told_by_shape(sources, symbol):
    """Colour is never the only sign of who acts."""
    assert trace(drawn(event(span=DAY, sources=sources)), "days").marker.symbol == (symbol,)


@pytest.mark.parametrize(("status", "width"), [("occurred", 0), ("planned", 1.5), ("denied", 1.5)])
def test_what_did_not_happen_is_hollow(status, width):
    """A filled marker says that it happened; an outline that it was only said."""
    marker = trace(drawn(event(span=DAY, status=status)), "days").marker
    assert (marker.line.width, marker.color == ("#FFFFFF",)) == ((width,), status != "occurred")


def test_a_planned_bar_is_a_dotted_outline():
    """A planned interval has a dotted outline and no end ticks."""
    figure = drawn(event(span=YEAR, status="planned"))
    assert [t.line.dash for t in figure.data if t.fill == "toself"] == ["dot"]


def test_the_undated_are_counted():
    """Events without a date stand in the subtitle, not on the axis."""
    texts = [note.text for note in drawn(event(1, span=DAY), event(2), event(3)).layout.annotations]
    assert "1 event, 2 undated in the table · a bar is as long as the words that date it" in texts


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        ((), "No events to draw."),
        ((event(1),), "The one event has no date: see the table."),
        ((event(1), event(2)), "None of the 2 events has a date: see the table."),
    ],
)
def test_nothing_to_draw_is_a_sentence(made, sentence):
    """A chart without events says so, and has no axes."""
    figure = drawn(*made)
    assert ([note.text for note in figure.layout.annotations], figure.layout.xaxis.visible) == ([sentence], False)


def test_lanes_run_from_cooperation_to_conflict():
    """The lanes stand in the order of the lexicon's families, the empty ones left out."""
    made = [event(number, span=DAY, kind=kind) for number, kind in enumerate((9, 8, 0, 2))]
    names = drawn(*made).layout.yaxis.ticktext
    assert names == ("Talks &amp; calls", "Agreements", "Sanctions", "Expulsions &amp; closures")


def test_lanes_by_country():
    """Lanes can be countries instead: who acts, both together, then the rest."""
    made = [event(n, span=DAY, sources=s) for n, s in enumerate([(), (RU,), (US,), (US, RU)])]
    assert drawn(*made, lanes="country").layout.yaxis.ticktext[:3] == ("United States", "Russia", "Both")


def test_the_open_event_has_a_ring():
    """The event whose evidence is open is marked in the chart."""
    figure = drawn(event(1, span=DAY), selected=f"{1:016x}")
    assert trace(figure, "selected").x == ("2017-07-30T12:00",)


def test_today_is_named():
    """A line at today says what it is."""
    figure = drawn(event(1, span=DAY), today=date(2017, 8, 5))
    assert [(note.text, note.x) for note in figure.layout.annotations if note.text == "today"] == [
        ("today", "2017-08-05")
    ]


def test_lines_behind_stop_at_labels():
    """The line of a named day leaves out the row in which a label crosses it."""
    late = span_at(date(2025, 12, 1))
    figure = drawn(event(1, span=span_at(date(2021, 12, 1)), title="A title long enough"), event(2, span=late))
    amber = next(t for t in figure.data if t.name == "behind" and t.line.color == "#E3AE2B")
    heights = [y for x, y in zip(amber.x, amber.y, strict=True) if x == "2022-02-24"]
    middle = trace(figure, "labels").y[0]
    assert len(heights) == 4
    assert heights[1] < middle < heights[2]


def test_the_days_chosen_are_the_days_shown():
    """The axis ends where the choice does, and a bar that reaches further has no tick at that end."""
    figure = drawn(event(1, span=DAY), event(2, span=span_at(DAY.first, "span")), days=(date(2017, 7, 1), None))
    ticks = next(t for t in figure.data if t.mode == "lines" and t.line.width == 2)
    assert figure.layout.xaxis.range[0] == "2017-07-01"
    assert set(ticks.x) == {"2019-12-31T23:59:59", None}


@pytest.mark.parametrize(("count", "axes"), [(10, 1), (300, 2)])
def test_a_high_chart_has_its_years_above_too(count, axes):
    """Where the lower axis may be off the screen the years stand at both ends, and move together."""
    figure = draw(events_frame(events(count)))
    assert len(list(figure.select_xaxes())) == axes


def test_the_height_follows_the_lanes():
    """More rows make a higher chart; the plot and its margins fill it."""
    one, many = drawn(event(1, span=DAY)), draw(events_frame(events(60)))
    assert one.layout.height < many.layout.height
    assert many.layout.height == many.layout.margin.t + many.layout.margin.b + many.layout.yaxis.range[0]


@pytest.mark.parametrize("width", [390, 800, 1440])
def test_the_axis_holds_every_event(width):
    """The window begins before the first and ends after the last day."""
    figure = draw(events_frame([event(1, span=DAY), event(2, span=YEAR)]), width=width)
    assert figure.layout.xaxis.range[0] < "2016-01-01"
    assert figure.layout.xaxis.range[1] > "2017-07-30"


def test_hostile_words_stay_words():
    """Markup, TeX and characters that turn the line around are shown, never read."""
    title = "<b>bold</b> <a href='javascript:x'>go</a> $x^2$ &amp; \u202eevil"
    figure = drawn(event(span=DAY, title=title, quote="<img src=x> $y$"), title=title)
    texts = [
        *trace(figure, "labels").text,
        *trace(figure, "days").hovertext,
        *(n.text for n in figure.layout.annotations),
    ]
    joined = "".join(texts).replace("<b>", "", 2).replace("</b>", "", 2)
    assert not [sign for sign in ("<a", "<img", "$", "\u202e", "&amp; ") if sign in joined.replace("&amp;amp;", "")]


def test_a_title_of_ten_thousand_letters_is_cut():
    """A word without end fits into its row and its card."""
    figure = drawn(event(span=DAY, title="x" * 10_000, quote="y" * 10_000))
    assert len(trace(figure, "labels").text[0]) < 60
    assert max(len(line) for line in trace(figure, "days").hovertext[0].split("<br>")) < 80


def test_a_crowd_is_counted_and_the_most_important_drawn():
    """Above two thousand events each lane shows its counts, and only some events."""
    figure = draw(events_frame(events(3000)))
    cards = trace(figure, "density").hovertext
    assert cards.count("") == len(figure.layout.yaxis.ticktext)
    assert re.fullmatch(r"[A-Z][a-z]+ \d{4}: \d+ events?", cards[0])
    assert sum(len(t.customdata) for t in figure.data if t.name == "days") < 400


@pytest.mark.parametrize("lanes", ["family", "country", "actor"])
def test_a_part_of_a_table_is_drawn_as_a_table_of_its_own(lanes):
    """Which rows are wanted can be told beside the table, without a copy of them."""
    frame = events_frame([*events(200), event(9999)])
    wanted = np.arange(len(frame)) % 3 != 0
    whole, part = draw(frame[wanted], lanes=lanes), draw(frame, wanted=wanted, lanes=lanes)
    assert part.to_json() == whole.to_json()


def test_the_open_event_is_drawn_in_any_crowd():
    """The event whose evidence is open keeps its mark among thousands of more important ones."""
    minor = event(9999, span=DAY, status="proposed", score=0.0)
    figure = draw(events_frame([*events(3000), minor]), selected=minor.id)
    assert minor.id in ids(figure)["days"]


def test_centuries_do_not_squeeze_the_rest():
    """A bar of a hundred years is cut at the edge of the years the other events need."""
    century = DateSpan(date(1901, 1, 1), date(2000, 12, 31), "century")
    figure = drawn(event(1, span=DAY), event(2, span=century))
    assert figure.layout.xaxis.range[0] > "2017"


@pytest.mark.parametrize("made", [draw, overview])
def test_a_copy_is_known_as_the_same_drawing(made):
    """Streamlit draws a figure and then a copy of it: nothing in its layout is an object Plotly does not look into."""
    layout = made(events_frame([event(1, span=DAY), event(2, span=YEAR)])).to_dict()["layout"]
    assert layout["datarevision"] == 1
    assert "template" not in layout
    assert layout["meta"] in {"light", "light titled"}


def test_counts_that_repeat_are_no_more_points():
    """The outline of a lane's counts turns where a count changes, not at every month."""
    figure = draw(events_frame(events(3000)))
    outline = next(t for t in figure.data if t.fill == "toself" and t.fillcolor == "#D5DBE6")
    again = [
        one for one, two, three in zip(outline.y, outline.y[1:], outline.y[2:], strict=False) if one == two == three
    ]
    assert again == []


def test_the_overview_counts_months():
    """The strip has a bar for each month, with the month as what a selection finds."""
    strip = overview(
        events_frame([event(1, span=DAY), event(2, span=YEAR)]), shown=(date(2016, 1, 1), date(2016, 12, 31))
    )
    bar = strip.data[0]
    assert (len(bar.x), bar.customdata[-1][0], bar.hovertext[-1]) == (19, "2017-07-01", "July 2017: 1 event")


def test_the_overview_of_nothing():
    """Without dated events the strip is empty."""
    assert overview(events_frame([event()])).data[0].x == ()


def test_so_many_rows_and_only_marks_with_labels():
    """With `rows` each lane has at most so many, and each mark is named; the legend explains what is drawn alone."""
    frame = events_frame(events(300))
    figure = draw(frame, rows=1, width=1200)
    labels = [len(trace.x) for trace in figure.data if trace.name == "labels"]
    drawn = {entry[0] for trace in figure.data if trace.customdata is not None for entry in trace.customdata}
    assert labels == [len(drawn)]
    assert 10 < len(drawn) < 60
    sides = {trace.name for trace in figure.data if trace.showlegend}
    shown = frame[frame["id"].isin(drawn)]
    assert ("denied" in sides) == ("denied" in set(shown["status"]))
