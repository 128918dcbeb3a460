"""The chart's picture beside what Plotly draws of the same figure."""

import json
from datetime import date, timedelta

import pytest
from plotly.offline import get_plotlyjs

from components.table import events_frame
from components.timeline import draw, picture
from tests.invented import ARTICLES, events

BESIDE = """([figure, picture]) => Plotly.newPlot("plot", figure.data, figure.layout).then(() => {
  document.getElementById("picture").innerHTML = picture;
  return ["plot", "picture"].map(id => {
    const root = document.getElementById(id), from = root.getBoundingClientRect();
    const texts = [...root.querySelectorAll("text")].filter(text => !text.closest(".legend"));
    const boxes = texts.map(text => [text.textContent, text.getBoundingClientRect()]);
    return boxes.filter(([words, box]) => words.trim() && box.width).map(([words, box]) =>
      [words, (box.left + box.right) / 2 - from.left, (box.top + box.bottom) / 2 - from.top]);
  });
})"""

APART = 2
"""Pixels."""


@pytest.fixture
def beside(page):
    """What both say of a figure and where, in the order of the words."""
    page.set_content("<body style='margin: 0'><div id='plot'></div><div id='picture'></div>")
    page.add_script_tag(content=get_plotlyjs())

    def read(figure):
        return [sorted(told) for told in page.evaluate(BESIDE, [json.loads(figure.to_json()), picture(figure)])]

    return read


@pytest.mark.parametrize(
    ("days", "width"),
    [(9, 1090), (20, 360), (61, 1090), (100, 360), (500, 1090), (1097, 360), (1098, 1090), (4000, 360)],
)
def test_every_word_stands_where_plotly_puts_it(beside, days, width):
    """Years, months and days too, which Plotly chooses by itself."""
    first = date(2014, 2, 24)
    frame = events_frame(events(300), ARTICLES)
    figure = draw(frame, width=width, days=(first, first + timedelta(days=days)), today=first, title="Diplomacy")
    plot, drawn = beside(figure)
    assert [words for words, *_ in drawn] == [words for words, *_ in plot]
    assert [
        words for words, *at in plot if min(apart(at, place) for said, *place in drawn if said == words) > APART
    ] == []


def apart(one, other) -> float:
    """How far two places are from each other along the axis where they are farther."""
    return max(abs(here - there) for here, there in zip(one, other, strict=True))
