"""The browser fetches Plotly's four megabytes while Streamlit starts, and reads them while the server draws.

Streamlit asks for what draws charts when the first chart has come, and a browser needs half a second to
read it. So each page names it in a header, and a script reads it as soon as the page has asked the server
for its first run: until the answer comes the browser has nothing else to do.
"""

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

CONNECTED = "data-test-connection-state"
"""The attribute in which Streamlit's page says whether the server listens."""

READ = """<script type="module">
const seen = new MutationObserver(() => {
  if (!document.querySelector('[%(attribute)s="CONNECTED"]')) return;
  seen.disconnect();
  import("./%(module)s").catch(() => {});
});
seen.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["%(attribute)s"] });
</script>
"""
END = b"</head>"


class Preload:
    """Answers as the app does; a page names the modules of charts in a header, and has the script that reads them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        names = chart_modules()
        # Relative, like the page's own links, for an address below another's root.
        self.links = [(b"link", f"<./{MODULES}/{name}>; rel=modulepreload".encode()) for name in names]
        parts = {"attribute": CONNECTED, "module": f"{MODULES}/{names[0]}"} if names else {}
        self.script = (READ % parts).encode() if names else b""

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
                    page = b"".join(body).replace(END, self.script + END, 1)
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
