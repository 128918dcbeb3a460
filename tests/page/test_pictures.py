"""The dialog that makes pictures."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest


def dialog():
    """The page of these tests: the dialog alone, with thirty events."""
    # Streamlit runs the function's own text, so that it brings what it needs.
    from components.export import choose  # noqa: PLC0415
    from components.filters import EventFilter  # noqa: PLC0415
    from components.page import pictures  # noqa: PLC0415
    from tests.invented import ARTICLES, events  # noqa: PLC0415

    pictures.ask(lambda: choose(events(30), ARTICLES, EventFilter()))


@pytest.fixture
def asked(monkeypatch):
    """The dialog, on a machine with a browser or without."""

    def run(*, browser, **chosen):
        monkeypatch.setattr("components.page.pictures.has_browser", lambda: browser)
        at = AppTest.from_function(dialog, default_timeout=20)
        for key, value in chosen.items():
            at.session_state[key] = value
        return at.run()

    return run


def labels(at):
    return [button.proto.label for button in at.get("download_button")]


def words(at):
    """What is written on the drawing."""
    return [note["text"] for note in json.loads(at.get("plotly_chart")[0].proto.spec)["layout"]["annotations"]]


def test_a_slide_is_offered_first(asked):
    """With a browser on the machine the file is one click away, and its size stands on the button."""
    at = asked(browser=True)
    assert (labels(at), len(at.get("plotly_chart"))) == (["Make PNG, 1280 × 720"], 0)


def test_the_size_can_be_written(asked):
    """A size of one's own is taken, and one that cannot be is told."""
    assert labels(asked(browser=True, size="1600x900")) == ["Make PNG, 1600 × 900"]
    at = asked(browser=True, size="poster")
    assert (labels(at), ["no picture size 'poster'" in error.value for error in at.error]) == ([], [True])


def test_without_a_browser_the_reader_draws(asked):
    """The drawing stands there with Plotly's own button, set to the size asked for."""
    at = asked(browser=False)
    assert labels(at) == []
    (chart,) = at.get("plotly_chart")
    config = json.loads(chart.proto.config)
    options = config["toImageButtonOptions"]
    assert (config["modeBarButtons"], options["format"]) == ([["toImage"]], "png")
    assert options["width"] * options["scale"] == pytest.approx(2560)
    assert options["height"] * options["scale"] == pytest.approx(1440)


def test_without_a_browser_there_is_no_pdf(asked):
    """A sentence says what it needs, and what to take instead."""
    at = asked(browser=False, kind="pdf")
    assert len(at.get("plotly_chart")) == 0
    assert [caption.value for caption in at.caption] == [
        "A PDF needs Chrome or Chromium on the machine that runs Dateline. Take SVG, which is sharp at any size too."
    ]


def test_the_title_can_be_left_out(asked):
    """A box without its tick leaves its part out of the drawing."""
    at = asked(browser=False)
    assert "<b>US–Russia diplomacy</b>" in words(at)
    at.checkbox(key="picture-title").uncheck().run()
    assert "<b>US–Russia diplomacy</b>" not in words(at)
