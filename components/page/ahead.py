"""The chart's picture, which the browser asks for as it opens the page and shows until the chart stands there.

Streamlit needs a second to start in a browser, and what draws charts half a second more: the picture needs neither.
`ahead.js` shows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from starlette.responses import Response
from starlette.routing import Route

from components.errors import TimelineError
from components.filters import EventFilter
from components.page import address, loading
from components.page.clock import now
from components.page.drawing import Seen, pictured, wanted
from components.timeline.colours import ThemeName

if TYPE_CHECKING:
    from starlette.requests import Request

PATH = "picture"

NARROWEST, WIDEST = 280, 4000
"""Pixels a picture may be asked to have."""

NONE = 204
"""The answer where the page will show something else than a chart, or something above it."""


def picture(request: Request) -> Response:
    """The picture of the chart that the page of the same address will draw, in the theme and width asked for."""
    query = dict(request.query_params)
    theme, width = query.pop("theme", ""), query.pop("width", "")
    if theme not in get_args(ThemeName) or not width.isdecimal() or set(query) - address.KNOWN:
        return Response(status_code=NONE)
    try:
        chosen = EventFilter.from_query(query)
        archive = loading.warm()
    except TimelineError:
        return Response(status_code=NONE)
    event = query.get(address.EVENT)
    if not len(wanted(archive, chosen)) or (event and event not in archive.events):
        return Response(status_code=NONE)
    wide = min(max(int(width[:5]), NARROWEST), WIDEST)
    seen = Seen("dark" if theme == "dark" else "light", wide, now().date(), address.named_lanes(query), event or None)
    return Response(pictured(archive, chosen, seen), media_type="image/svg+xml", headers={"Cache-Control": "no-store"})


ROUTE = Route(f"/{PATH}", picture)
"""Answered by a thread of its own, while the page's files go to the browser."""
