"""What draws charts is on its way to the browser with the page."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from streamlit.web.server.app_discovery import discover_asgi_app

from components.cli.dashboard import SERVED
from components.page.preloading import MODULES, STATIC, Preload

ROOT = Path(__file__).parents[2]
PAGE = b"<html><head></head><body></body></html>"


def answered(content_type: bytes) -> tuple[list[tuple[bytes, bytes]], bytes]:
    """Header and body of an answer of this kind."""
    sent = []

    async def app(_scope, _receive, send):
        headers = [(b"content-type", content_type), (b"content-length", str(len(PAGE)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": PAGE[:9], "more_body": True})
        await send({"type": "http.response.body", "body": PAGE[9:]})

    async def send(message):
        sent.append(message)

    with ThreadPoolExecutor(1) as apart:  # where no browser test's loop runs
        apart.submit(lambda: asyncio.run(Preload(app)({"type": "http", "method": "GET"}, None, send))).result()
    assert sent[0]["type"] == "http.response.start"
    return sent[0]["headers"], b"".join(message["body"] for message in sent[1:])


def linked(headers: list[tuple[bytes, bytes]]) -> list[str]:
    """The paths of the modules named in a header."""
    links = [value.decode() for name, value in headers if name == b"link"]
    return [link.removeprefix(f"<./{MODULES}/").removesuffix(">; rel=modulepreload") for link in links]


def test_the_page_names_what_draws_charts():
    """One module of the Streamlit that is installed, with what it imports that the page does not name itself."""
    paths = linked(answered(b"text/html; charset=utf-8")[0])
    assert [path.partition(".")[0] for path in paths if "Chart" in path] == ["PlotlyChart"]
    assert [path for path in paths if not (STATIC / MODULES / path).is_file()] == []


def test_the_page_reads_them_once_it_is_connected():
    """A script in its head, after which the page is as long as it says."""
    headers, page = answered(b"text/html")
    script = re.search(rb'<script type="module">.*import\("\./(.*)"\).*</script>\n</head>', page, re.DOTALL)
    assert script
    assert (STATIC / script[1].decode()).is_file()
    assert dict(headers)[b"content-length"] == str(len(page)).encode()


@pytest.mark.parametrize("kind", [b"text/javascript", b"application/json"])
def test_other_answers_stay_as_they_are(kind):
    """Nothing is named beside them, and nothing added to them."""
    headers, body = answered(kind)
    assert (linked(headers), body) == ([], PAGE)


def test_streamlit_run_sends_it_ahead_too():
    """Streamlit finds the server's app in the script that README has it run, as in what `dateline dashboard` runs."""
    found = {path: discover_asgi_app(path).import_string for path in (ROOT / "dashboard.py", SERVED)}
    assert found == {ROOT / "dashboard.py": "dashboard:app", SERVED: "served:app"}
