"""The first reader does not wait for what can be done before."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from components.articles import shipped_articles
from components.errors import ArticleError
from components.filters import EventFilter
from components.page import drawing, loading, viewport, warming
from components.page.clock import now


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """How often the shipped articles were asked for; a twentieth of them, so that a test need not wait for all."""
    monkeypatch.setenv("DATELINE_ARCHIVE", str(tmp_path / "archive.sqlite"))
    articles = shipped_articles()[::20]
    times = []
    monkeypatch.setattr(loading, "shipped_articles", lambda: times.append(1) or articles)
    loading.shipped.cache_clear()
    yield times
    loading.shipped.cache_clear()


def test_a_reader_finds_what_was_warmed(asked):
    """What is derived before the first reader comes is what the page shows, and is derived once."""
    warming.warm()
    before = loading.warm()
    assert loading.archive() is before
    assert len(asked) == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_first_chart_is_drawn_before_it_is_asked_for(asked, theme):  # noqa: ARG001
    """In the theme of whoever comes first."""
    drawing.drawn.cache_clear()
    warming.warm()
    before = drawing.drawn.cache_info().hits
    drawing.drawn(loading.archive(), EventFilter(), drawing.Seen(theme, viewport.DESK, now().date()))
    assert drawing.drawn.cache_info().hits == before + 1


def test_what_is_wrong_is_left_for_the_page_to_say(asked, monkeypatch):  # noqa: ARG001
    """A fault of an article is no traceback of a thread nobody looks at."""

    def broken():
        raise ArticleError("cut", hint="")

    monkeypatch.setattr(loading, "shipped_articles", broken)
    warming.warm()
    with pytest.raises(ArticleError):
        loading.archive()


def test_a_server_warms_up_while_it_begins_to_answer(monkeypatch):
    """In a thread of its own, which the server does not wait for."""
    begun = threading.Event()
    monkeypatch.setattr(warming, "warm", begun.set)

    async def served():
        async with warming.warmed(None):
            return await asyncio.to_thread(begun.wait, 5)

    with ThreadPoolExecutor(1) as apart:  # where no browser test's loop runs
        assert apart.submit(lambda: asyncio.run(served())).result()
