"""What the first reader would wait for, done before: the page's modules loaded, events derived, the chart drawn."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING

from components.errors import TimelineError
from components.filters import EventFilter
from components.page import loading, main
from components.page.clock import now
from components.page.drawing import Seen, drawn, pictured
from components.page.prompt import hurry
from components.page.viewport import DESK
from components.timeline.colours import THEMES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from types import ModuleType

PAGE: ModuleType = main
"""All that the page needs is imported with it."""


def warm() -> None:
    """Derive the events and draw the page's first chart in both themes; what is wrong is told on the page."""
    with contextlib.suppress(TimelineError):
        archive = loading.warm()
        for theme in THEMES:
            seen = Seen(theme, DESK, now().date())
            # Its JSON too: Plotly loads its parts when they are needed.
            drawn(archive, EventFilter(), seen).to_json()
            pictured(archive, EventFilter(), seen)


@contextlib.asynccontextmanager
async def warmed(_app: object) -> AsyncIterator[None]:
    """Warm up beside a server that begins to answer, and have it do so at once."""
    hurry()
    threading.Thread(target=warm, daemon=True).start()
    yield
