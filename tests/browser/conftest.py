"""One dashboard on a free port and one Chromium for the whole browser suite."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
USUAL = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome")
PATIENCE = 40
"""Seconds the server may take to answer on a busy machine."""


def chromium() -> str | None:
    """The path of a Chromium: DATELINE_CHROMIUM, else one of the usual places, else the PATH."""
    named = os.environ.get("DATELINE_CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    found = next((path for path in USUAL if Path(path).is_file()), None)
    return found or shutil.which("chromium") or shutil.which("google-chrome")


def pytest_collection_modifyitems(items):
    """Mark everything in this folder `browser`, and skip it where there is no Chromium."""
    here = [item for item in items if Path(__file__).parent in item.path.parents]
    for item in here:
        item.add_marker("browser")
        if chromium() is None:
            item.add_marker(pytest.mark.skip(reason="no Chromium: install it, or set DATELINE_CHROMIUM to its path"))


@pytest.fixture(scope="session")
def base_url(server):
    """The dashboard's address; in place of the plugin's own fixture, whose form pytest 9 warns of."""
    return server


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Debian's Chromium instead of a downloaded one; as root it runs only without its sandbox."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return {**browser_type_launch_args, "executable_path": chromium(), "args": ["--no-sandbox"] if root else []}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "viewport": {"width": 1440, "height": 1000}, "locale": "en-GB"}


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The address of a running dashboard."""
    port = _free_port()
    log = tmp_path_factory.mktemp("server") / "log"
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "components/page/start/served.py",
        "--server.headless=true",
        f"--server.port={port}",
    ]
    with log.open("w") as out, subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out) as process:
        try:
            _wait(f"http://localhost:{port}/_stcore/health", log)
            yield f"http://localhost:{port}"
        finally:
            process.terminate()


class Screen:
    """The dashboard in a browser, with the few things a reader does to it."""

    def __init__(self, page, address):
        self.page = page
        self.address = address

    def open(self, query=""):
        """Go to an address of the dashboard and wait until it is drawn."""
        self.page.goto(f"{self.address}/{query}")
        self.settled()
        return self

    def settled(self):
        """Wait until Streamlit has nothing left to do."""
        self.page.wait_for_selector('[data-testid="stMain"] [data-testid="stVerticalBlock"]', state="attached")
        self.page.wait_for_timeout(250)
        self.page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', state="attached")
        # Streamlit loads what applies a stylesheet later than what writes a text: until then things move.
        self.page.wait_for_function(
            "() => [...document.querySelectorAll('style')].some(one => one.textContent.includes('.evidence h2'))"
        )
        # What is left of the last run fades until it is replaced or taken away, and what was kept fades in again.
        self.page.wait_for_function("""() => !document.querySelector('[data-stale="true"]')""")
        self.page.wait_for_function(
            """() => document.getAnimations().every(
                one => one.playState !== "running" || one.effect?.getComputedTiming().endTime === Infinity)"""
        )

    def drawn(self):
        """Wait until the chart is there too."""
        self.page.wait_for_selector(".st-key-timeline .js-plotly-plot .main-svg", state="attached")
        self.settled()
        return self

    def choose(self, key, words):
        """Choose the option that holds the words in the filter of this key."""
        self.page.locator(f".st-key-{key} input").first.click()
        # A long list has only the options on the screen: the words narrow it down.
        self.page.keyboard.type(words)
        self.page.get_by_role("option").filter(has_text=words).first.click()
        self.page.keyboard.press("Escape")
        self.settled()

    def count(self):
        """How many events the table says it holds."""
        label = self.page.locator('.st-key-rows [aria-label^="Table of"], .st-key-rows[aria-label^="Table of"]').first
        return int(label.get_attribute("aria-label").split()[2].replace(",", ""))

    def mark(self):
        """A point of the chart that carries an event id, as (x, y) on the screen, with its id."""
        return self.page.evaluate(MARK)


MARK = """() => {
  const plot = document.querySelector(".st-key-timeline .js-plotly-plot");
  const box = plot.getBoundingClientRect(), size = plot._fullLayout._size;
  for (const trace of plot._fullData) {
    if (!trace.customdata || !String(trace.mode).includes("markers") || trace.visible === "legendonly") continue;
    for (let i = 0; i < trace.x.length; i++) {
      const id = [].concat(trace.customdata[i])[0];
      const y = box.top + size.t + plot._fullLayout.yaxis.d2p(trace.y[i]);
      if (id && y > 120 && y < 500) {
        return { x: box.left + size.l + plot._fullLayout.xaxis.d2p(trace.x[i]), y: y, id: id };
      }
    }
  }
  return null;
}"""


@pytest.fixture
def screen(page, base_url):
    """The dashboard, not yet opened."""
    page.set_default_timeout(60_000)
    return Screen(page, base_url)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("localhost", 0))
        return found.getsockname()[1]


def _wait(address: str, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=1):  # noqa: S310  # our own server
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"the dashboard did not answer in {PATIENCE} s: {log.read_text()[-2000:]}")
