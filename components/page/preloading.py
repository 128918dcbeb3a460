"""The browser fetches and compiles Plotly's four megabytes while Streamlit starts, not after the first chart came."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

STATIC = Path(st.__file__).parent / "static"
MODULES = "static/js"
CHART = "PlotlyChart.*.js"
"""Where Streamlit keeps its page and the page's modules, and the one that draws charts; each version renames it."""

IMPORTED = re.compile(rb'"\./([\w.-]+\.js)"')
HEAD = 4096
"""Bytes of a module among which its imports stand."""


class Preload:
    """Answers as the app does, with a header beside each page that names the module and what it imports."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        # Relative, like the page's own links, for an address below another's root.
        self.links = [(b"link", f"<./{MODULES}/{name}>; rel=modulepreload".encode()) for name in chart_modules()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def linked(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                message["headers"] = [*message["headers"], *self.links]
            await send(message)

        await self.app(scope, receive, linked if scope["type"] == "http" else send)


def chart_modules() -> list[str]:
    """What the browser needs for a chart and the page itself does not name; nothing where it is not found."""
    named = (STATIC / "index.html").read_text(encoding="utf-8")
    names = []
    for module in sorted((STATIC / MODULES).glob(CHART)):
        with module.open("rb") as opened:
            head = opened.read(HEAD)
        names += [module.name, *(name.decode() for name in IMPORTED.findall(head))]
    return [name for name in names if name not in named]


def _is_page(begun: Message) -> bool:
    return any(name == b"content-type" and value.startswith(b"text/html") for name, value in begun["headers"])
