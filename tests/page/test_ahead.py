"""The picture of the first chart, as the browser asks for it."""

from datetime import date

import pytest
from starlette.requests import Request

from components.filters import EventFilter
from components.page import ahead, loading
from components.page.clock import now
from components.page.drawing import Seen, pictured
from components.page.loading import Archive
from components.table import events_frame

DESK = "theme=light&width=1090"


@pytest.fixture
def archive(event, article, monkeypatch):
    made = Archive(events_frame([event], [article]), {event.id: event}, {article.id: article}, {})
    monkeypatch.setattr(loading, "warm", lambda: made)
    return made


def asked(query: str):
    """The answer to a browser that asks for the picture of an address."""
    return ahead.picture(Request({"type": "http", "method": "GET", "query_string": query.encode(), "headers": []}))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_the_picture_of_the_chart_the_page_draws(archive, theme):
    """Of the same events, for the same reader."""
    answer = asked(f"theme={theme}&width=930&lanes=actor&first=2020")
    seen = Seen(theme, 930, now().date(), "actor")
    assert answer.media_type == "image/svg+xml"
    assert answer.body.decode() == pictured(archive, EventFilter(first=date(2020, 1, 1)), seen)


@pytest.mark.usefixtures("archive")
def test_the_event_that_is_open_has_its_ring(event):
    """As on the page."""
    assert asked(f"{DESK}&event={event.id}").body.count(b"<circle") == asked(DESK).body.count(b"<circle") + 1


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    "query",
    ["", "theme=light", "theme=blue&width=1090", "theme=light&width=-5", f"{DESK}&first=never", f"{DESK}&colour=red",
     f"{DESK}&last=1990", f"{DESK}&event=none"],
)  # fmt: skip
def test_where_the_page_shows_something_else_there_is_none(query):
    """A warning, a hint, or no chart at all."""
    assert asked(query).status_code == ahead.NONE


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(("width", "made"), [("1", 280), ("9" * 50, 4000)])
def test_it_has_a_reasonable_width(width, made):
    """Whatever is asked for."""
    assert f"width='{made}'".encode() in asked(f"theme=light&width={width}").body
