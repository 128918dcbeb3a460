"""What draws charts is on its way to the browser with the page."""

import asyncio
import json
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from streamlit.web.server.app_discovery import discover_asgi_app

from components.cli.dashboard import SERVED
from components.page.preloading import MODULES, STATIC, Preload

ROOT = Path(__file__).parents[2]
PAGE = b"<html><head></head><body></body></html>"


def answered(content_type: bytes, path: str = "/") -> tuple[list[tuple[bytes, bytes]], bytes]:
    """Header and body of an answer of this kind."""
    sent = []

    async def app(_scope, _receive, send):
        headers = [(b"content-type", content_type), (b"content-length", str(len(PAGE)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": PAGE[:9], "more_body": True})
        await send({"type": "http.response.body", "body": PAGE[9:]})

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path}
    with ThreadPoolExecutor(1) as apart:  # where no browser test's loop runs
        apart.submit(lambda: asyncio.run(Preload(app)(scope, None, send))).result()
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


def test_the_page_has_the_script_that_reads_them():
    """In its head, with the module's address; the page is as long as it says."""
    headers, page = answered(b"text/html")
    given = json.loads(re.search(rb"<script>\nconst GIVEN = (.*?);\n.*</script>\n</head>", page, re.DOTALL)[1])
    assert (STATIC / given["chart"]).is_file()
    assert dict(headers)[b"content-length"] == str(len(page)).encode()


@pytest.mark.parametrize(("path", "asked"), [("/", "picture"), ("/method", "")])
def test_the_timeline_alone_asks_for_its_picture(path, asked):
    """The other parts show no chart."""
    page = answered(b"text/html", path)[1]
    assert f'"path": "{asked}"'.encode() in page


def test_the_page_has_its_style_from_the_start():
    """After Streamlit's own, which stands in the head, so that it is the one that holds."""
    page = answered(b"text/html")[1]
    assert b"</head><body><style>" in page
    assert b".st-key-heading" in page


@pytest.mark.parametrize("kind", [b"text/javascript", b"application/json"])
def test_other_answers_stay_as_they_are(kind):
    """Nothing is named beside them, and nothing added to them."""
    headers, body = answered(kind)
    assert (linked(headers), body) == ([], PAGE)


def test_streamlit_run_sends_it_ahead_too():
    """Streamlit finds the server's app in the script that README has it run, as in what `dateline dashboard` runs."""
    found = {path: discover_asgi_app(path).import_string for path in (ROOT / "dashboard.py", SERVED)}
    assert found == {ROOT / "dashboard.py": "dashboard:app", SERVED: "served:app"}
