"""What the first reader would wait for, done before: the page's modules loaded, events derived, a chart drawn."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from components.errors import TimelineError
from components.filters import EventFilter
from components.page import loading, main
from components.table.choices import part
from components.timeline import draw

if TYPE_CHECKING:
    from types import ModuleType

PAGE: ModuleType = main
"""All that the page needs is imported with it."""


def warm() -> None:
    """Derive the events and draw them once; whatever is wrong with them is told on the page."""
    with contextlib.suppress(TimelineError):
        # The first figure costs twice the time of the next: Plotly loads its parts when they are needed.
        wanted = part(loading.warm().frame, EventFilter())
        draw(wanted.frame, wanted=wanted.wanted).to_json()
