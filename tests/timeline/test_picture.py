"""The figure as SVG: the same things in the same places, and nothing of a text but text."""

from __future__ import annotations

import html
import re
from datetime import date, datetime
from xml.etree import ElementTree as ET

import pytest

from components.model import DateSpan
from components.table import events_frame
from components.timeline import draw, picture
from tests.invented import ARTICLES, event, events, span_at

SVG = "{http://www.w3.org/2000/svg}"
DAY = span_at(date(2017, 7, 30))
HOSTILE = (
    "<script>window.ran=1</script>",
    "</svg></text><img src=x onerror='window.ran=1'>",
    "R&D & \"quotes\" 'too' $x^2$ <b>bold</b>",
    "&lt;i&gt; &#60;script&#62; <br>",
)


def drawn(*made, **look):
    return draw(events_frame(made, ARTICLES), **look)


def read(figure):
    """The picture as a tree, which it is only where it is sound XML."""
    return ET.fromstring(picture(figure))  # noqa: S314  # our own


def texts(tree):
    return ["".join(found.itertext()) for found in tree.iter(f"{SVG}text")]


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_is_text(title):
    """Whatever it holds: it brings no element along, and is read as it was written."""
    plain, hostile = (read(drawn(event(span=DAY, title=words), width=1600)) for words in ("Talks", title))
    assert title in [text.strip("\u00a0") for text in texts(hostile)]
    assert {found.tag for found in hostile.iter()} == {found.tag for found in plain.iter()}


@pytest.mark.parametrize("width", [360, 1090])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_as_large_as_the_figure(width, theme):
    """And has its ground."""
    figure = draw(events_frame(events(300), ARTICLES), width=width, theme=theme)
    tree = read(figure)
    assert (float(tree.get("width")), float(tree.get("height"))) == (figure.layout.width, figure.layout.height)
    assert tree.find(f"{SVG}rect").get("fill") == figure.layout.paper_bgcolor


def test_marks_and_labels_stand_where_the_figure_has_them():
    """Each marker of the figure, and each label, at its day and its row."""
    figure = draw(events_frame(events(300), ARTICLES), width=1090)
    days, labels = (next(t for t in figure.data if t.name == name) for name in ("days", "labels"))
    plot = read(figure).find(f"{SVG}svg")
    found = {place(mark) for mark in plot if mark.tag == f"{SVG}circle" or mark.get("transform")}
    assert found >= {at(figure, day, down) for day, down in zip(days.x, days.y, strict=True)}
    words = {(round(float(t.get("x"))), round(float(t.get("y")) - 3)) for t in read(figure).iter(f"{SVG}text")}
    assert words >= {at(figure, day, down) for day, down in zip(labels.x, labels.y, strict=True)}


def test_every_label_and_lane_is_told():
    """The words of the figure, all of them."""
    figure = draw(events_frame(events(300), ARTICLES), width=1090, title="Diplomacy", today=date(2025, 3, 1))
    told = set(texts(read(figure)))
    labels = next(t for t in figure.data if t.name == "labels")
    lanes = map(html.unescape, figure.layout.yaxis.ticktext)
    assert told >= {*labels.text, *lanes, "Diplomacy", "today"}


def test_what_is_not_seen_is_left_out():
    """The points a pointer finds along a bar."""
    span = DateSpan(date(2016, 1, 1), date(2016, 12, 31), "year")
    figure = drawn(event(span=span), title="")
    assert len(next(t for t in figure.data if t.name == "bars").x) > 1
    assert [
        mark for mark in read(figure).find(f"{SVG}svg") if mark.tag == f"{SVG}circle" or mark.get("transform")
    ] == []


@pytest.mark.parametrize(("made", "said"), [((), "No events to draw."), ((event(),), "no date")])
def test_without_dated_events_it_says_so(made, said):
    """One sentence, as the figure has."""
    assert said in " ".join(texts(read(drawn(*made))))


def test_screen_readers_are_told_once():
    """The chart itself says what it is."""
    assert read(drawn(event(span=DAY))).get("aria-hidden") == "true"


def place(mark) -> tuple[int, int]:
    """Where the middle of a marker is, in pixels from the corner of the plot."""
    if mark.tag == f"{SVG}circle":
        return round(float(mark.get("cx"))), round(float(mark.get("cy")))
    right, down = re.match(r"translate\(([\d.]+) ([\d.]+)\)", mark.get("transform")).groups()
    return round(float(right)), round(float(down))


def at(figure, day, down) -> tuple[int, int]:
    """Where Plotly puts a point, in pixels from the corner of the plot."""
    first, last, when = (datetime.fromisoformat(moment) for moment in (*figure.layout.xaxis.range, day))
    margin = figure.layout.margin
    return round((when - first) / (last - first) * (figure.layout.width - margin.l - margin.r)), round(down)
