"""One chart serves every reader who looks at the same."""

from datetime import date

import pytest

from components.filters import EventFilter
from components.page.drawing import Seen, drawn
from components.page.loading import Archive
from components.table import events_frame

DESK = Seen("light", 1090, date(2025, 3, 1))


@pytest.fixture
def archive(event, article):
    return Archive(events_frame([event], [article]), {event.id: event}, {article.id: article}, {})


def test_the_same_view_is_drawn_once(archive):
    """The second reader gets the chart of the first."""
    assert drawn(archive, EventFilter(), DESK) is drawn(archive, EventFilter(), DESK)


def test_other_events_are_another_chart(archive, event, article):
    """Also where they are as many, and chosen alike."""
    other = Archive(events_frame([event], [article]), {event.id: event}, {article.id: article}, {})
    assert drawn(other, EventFilter(), DESK) is not drawn(archive, EventFilter(), DESK)


def test_a_finger_over_the_chart_scrolls_the_page(archive):
    """A phone's chart has no box to draw; a desk's zooms."""
    phone = Seen("light", 340, date(2025, 3, 1))
    assert drawn(archive, EventFilter(), phone).layout.dragmode is False
    assert drawn(archive, EventFilter(), DESK).layout.dragmode == "zoom"
