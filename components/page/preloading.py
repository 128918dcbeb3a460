"""The browser fetches Plotly's four megabytes while Streamlit starts, and reads them while the server draws.

Streamlit asks for what draws charts when the first chart has come, and a browser needs half a second to
read it. So each page names it in a header, and a script shows the chart's picture and reads it as soon as the page
has asked the server for its first run: until the answer comes the browser has nothing else to do.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from components.page.ahead import PATH
from components.page.viewport import DESK, PHONE

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

STATIC = Path(st.__file__).parent / "static"
MODULES = "static/js"
CHART = "PlotlyChart.*.js"
"""Where Streamlit keeps its page and the page's modules, and the one that draws charts; each version renames it."""

IMPORTED = re.compile(rb'"\./([\w.-]+\.js)"')
HEAD = 4096
"""Bytes of a module among which its imports stand."""

STATES = ("data-test-connection-state", "data-test-script-state")
"""The attributes in which Streamlit's page says whether the server listens, and whether the script runs."""

HERE = Path(__file__).parent
SCRIPT = (HERE / "ahead.js").read_text(encoding="utf-8")
STYLE = (HERE / "page.css").read_text(encoding="utf-8")
"""The page sends it with each run, which is late: all that was drawn until then would move."""

HEAD_ENDS, BODY_ENDS = b"</head>", b"</body>"


class Preload:
    """Answers as the app does; a page names the modules of charts in a header, and has script and style of its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.names = chart_modules()
        # Relative, like the page's own links, for an address below another's root.
        self.links = [(b"link", f"<./{MODULES}/{name}>; rel=modulepreload".encode()) for name in self.names]
        self.style = f"<style>{STYLE}</style>\n".encode()

    def _script(self, path: str) -> bytes:
        """The script of the page at this path, of which the first of all shows a picture."""
        if not self.names:
            return b""
        is_first = path.strip("/") == (st.get_option("server.baseUrlPath") or "").strip("/")
        given = {
            "path": PATH if is_first else "",
            "chart": f"./{MODULES}/{self.names[0]}",
            "desk": DESK,
            "phone": PHONE,
            "states": STATES,
        }
        return f"<script>\nconst GIVEN = {json.dumps(given)};\n{SCRIPT}</script>\n".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        begun: list[Message] = []
        body: list[bytes] = []

        async def changed(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                begun.append(message)
            elif not begun:
                await send(message)
            else:
                body.append(message.get("body", b""))
                if not message.get("more_body"):
                    page = b"".join(body).replace(HEAD_ENDS, self._script(scope.get("path", "")) + HEAD_ENDS, 1)
                    page = page.replace(BODY_ENDS, self.style + BODY_ENDS, 1)
                    await send({**begun[0], "headers": [*_with_length(begun[0], len(page)), *self.links]})
                    await send({**message, "body": page})

        await self.app(scope, receive, changed)


def chart_modules() -> list[str]:
    """What the browser needs for a chart and the page itself does not name, what draws first; nothing if not found."""
    named = (STATIC / "index.html").read_text(encoding="utf-8")
    names = []
    for module in sorted((STATIC / MODULES).glob(CHART)):
        with module.open("rb") as opened:
            head = opened.read(HEAD)
        names += [module.name, *(name.decode() for name in IMPORTED.findall(head))]
    return [name for name in names if name not in named]


def _is_page(begun: Message) -> bool:
    """Whether a page follows whose words can be read: one that is compressed cannot."""
    headers = dict(begun["headers"])
    return headers.get(b"content-type", b"").startswith(b"text/html") and b"content-encoding" not in headers


def _with_length(begun: Message, length: int) -> list[tuple[bytes, bytes]]:
    rest = [(name, value) for name, value in begun["headers"] if name != b"content-length"]
    return [*rest, (b"content-length", str(length).encode())]
