"""What draws charts is on its way to the browser with the page."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from components.page.preloading import MODULES, STATIC, Preload


def answered(content_type: bytes) -> list[bytes]:
    """The links in the header of an answer of this kind."""
    sent = []

    async def app(_scope, _receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", content_type)]})
        await send({"type": "http.response.body", "body": b""})

    async def send(message):
        sent.append(message)

    with ThreadPoolExecutor(1) as apart:  # where no browser test's loop runs
        apart.submit(lambda: asyncio.run(Preload(app)({"type": "http"}, None, send))).result()
    assert [message["type"] for message in sent] == ["http.response.start", "http.response.body"]
    return [value for name, value in sent[0]["headers"] if name == b"link"]


def test_the_page_names_what_draws_charts():
    """One module of the Streamlit that is installed, with what it imports that the page does not name itself."""
    links = [link.decode() for link in answered(b"text/html; charset=utf-8")]
    paths = [link.removeprefix(f"<./{MODULES}/").removesuffix(">; rel=modulepreload") for link in links]
    assert [path.partition(".")[0] for path in paths if "Chart" in path] == ["PlotlyChart"]
    assert [path for path in paths if not (STATIC / MODULES / path).is_file()] == []


@pytest.mark.parametrize("kind", [b"text/javascript", b"application/json"])
def test_other_answers_name_nothing(kind):
    """A header for the page alone."""
    assert answered(kind) == []
