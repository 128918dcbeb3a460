"""The chart's picture beside what Plotly draws of the same figure."""

import json
import re
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


FRAMES = """() => {
  window.frames_seen = [];
  const told = sign => {
    const box = document.querySelector(sign)?.getBoundingClientRect();
    return box?.width ? [box.left, box.top, box.width, box.height].map(Math.round) : null;
  };
  const look = () => {
    window.frames_seen.push({picture: told(".ahead svg"), chart: told(".st-key-timeline .main-svg")});
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (390, "light")])
def test_the_picture_comes_first_and_gives_way_to_the_chart(screen, width, scheme):
    """In one place and size, with no frame that shows neither."""
    screen.page.set_viewport_size({"width": width, "height": 900})
    screen.page.emulate_media(color_scheme=scheme)
    screen.page.add_init_script(f"({FRAMES})()")
    screen.open().drawn()
    screen.page.wait_for_function("() => !document.querySelector('.ahead')")
    # A busy machine draws the chart anew, in the width the page has told, later than the picture goes.
    screen.page.wait_for_function(
        "() => { const at = window.frames_seen.at(-1).chart, first = window.frames_seen.find(one => one.picture);"
        " return at && at.join() === first.picture.join(); }"
    )
    frames = screen.page.evaluate("window.frames_seen")
    begun = next(at for at, frame in enumerate(frames) if frame["picture"])
    assert frames[begun]["chart"] is None
    assert all(frame["picture"] or frame["chart"] for frame in frames[begun:])
    places = {tuple(frame["picture"]) for frame in frames if frame["picture"]}
    assert places == {tuple(frames[-1]["chart"])}


def test_later_charts_have_no_picture(screen):
    """It is asked for once, as the page opens."""
    screen.open().drawn()
    screen.page.get_by_role("slider").first.focus()
    screen.page.keyboard.press("ArrowRight")
    screen.page.wait_for_url("**first=*")
    screen.settled()
    asked = "() => performance.getEntriesByType('resource').filter(one => one.name.includes('/picture?')).length"
    assert screen.page.evaluate(asked) == 1
    assert screen.page.locator(".ahead").count() == 0


def test_no_picture_is_left_where_there_is_no_chart(screen):
    """With nothing to show, on another page, and when a reader has gone on to one."""
    for query in ("?actors=xx.nobody", "method"):
        screen.open(query)
        assert screen.page.locator(".ahead").count() == 0
    screen.page.route(re.compile("PlotlyChart"), lambda _route: None)  # never answered: no chart takes its place
    screen.page.goto(screen.address)
    screen.page.locator(".ahead > svg").wait_for()
    screen.page.get_by_role("link", name="Method").click()
    screen.page.get_by_role("heading", name="How Dateline reads").wait_for()
    assert screen.page.locator(".ahead").count() == 0
