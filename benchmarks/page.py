"""How long a reader waits, in a real browser: our page beside a plain px.timeline of the same events.

Run from the checkout: `python benchmarks/page.py 1000 100000`; `shipped` is the archive that comes with Dateline,
beside as many invented events. It prints a Markdown table: seconds from opening the page with a warm server to the
chart's first picture and to the chart itself, in a browser that never saw the page, in a new tab of it and in the
same tab again, each time as the browser's own clock has it (median of three), and from a moved slider to the chart
redrawn (median of five).
"""

import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserType, Page, sync_playwright

from components.filters import EventFilter
from components.page.drawing import wanted
from components.page.loading import warm

ROOT = Path(__file__).parents[1]
CHROMIUM = os.environ.get("DATELINE_CHROMIUM", "/usr/bin/chromium")
MOVES = 5
PLAIN_MOST = 100_000
"""Events above which the plain chart does not open within minutes."""

APPS = {"shipped": "dashboard.py", "ours": "benchmarks/apps/served.py", "plain": "benchmarks/apps/plain.py"}


PATIENCE = 300
"""Seconds."""

FINGERPRINT = """() => {
  const plot = document.querySelector(".st-key-timeline .js-plotly-plot");
  if (!plot || !plot._fullData || document.querySelector('[data-test-script-state="running"]')) return "";
  const axis = plot._fullLayout.xaxis.range.join();
  return axis + plot._fullData.map(trace => (trace.x || []).length).join();
}"""

SEEN = """() => {
  const seen = window.first_seen = {};
  const look = () => {
    if (document.querySelector(".ahead > svg, .st-key-timeline .main-svg")) seen.picture ??= performance.now() / 1000;
    if (document.querySelector(".st-key-timeline .main-svg")) seen.chart ??= performance.now() / 1000;
    if (!seen.chart) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
"""When a frame first has the picture, or the chart, which is its own first picture where there is no other."""

OPENED = 3
"""Browsers."""


@dataclass
class Waits:
    """Seconds to the first picture and to the chart, of each time the page was opened."""

    browser: list[tuple[float, float]] = field(default_factory=list)
    """In a browser that never saw it."""
    tab: list[tuple[float, float]] = field(default_factory=list)
    """In a new tab of it."""
    again: list[tuple[float, float]] = field(default_factory=list)
    """In the same tab."""

    def __str__(self) -> str:
        kinds = (self.browser, self.tab, self.again)
        medians = [statistics.median(times) for kind in kinds for times in zip(*kind, strict=True)]
        return " | ".join(f"{seconds:.2f}" for seconds in medians)


def main(counts: list[str]) -> None:
    """Measure each count with each app and print the table."""
    print(
        "| events | app | new browser: picture, s | chart, s | new tab: picture | chart | again: picture | chart |",
        end="",
    )
    print(" slider moved, s |")
    print("|---|---|---|---|---|---|---|---|---|")
    for count in counts:
        number = len(wanted(warm(), EventFilter())) if count == "shipped" else int(count)
        ours = "shipped" if count == "shipped" else "ours"
        for app in (ours, "plain") if number <= PLAIN_MOST else (ours,):
            print(f"| {number:,} | {app} | {measured(app, number)} |", flush=True)


def measured(app: str, count: int) -> str:
    """The columns of the table: what was measured, or what went wrong."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", APPS[app], f"--server.port={port}"]
    settings = {**os.environ, "EVENTS": str(count), "PYTHONPATH": str(ROOT), "STREAMLIT_SERVER_HEADLESS": "true"}
    settings["STREAMLIT_SERVER_MAX_MESSAGE_SIZE"] = "2000"
    quiet = subprocess.DEVNULL
    with (
        subprocess.Popen(command, cwd=ROOT, env=settings, stdout=quiet, stderr=quiet) as server,
        sync_playwright() as p,
    ):
        try:
            wait_for(f"http://localhost:{port}/_stcore/health")
            return in_browsers(p.chromium, f"http://localhost:{port}")
        except Exception as error:  # noqa: BLE001  # a benchmark reports what fails and goes on
            return f"- | - | - | - | - | - | {str(error).splitlines()[0][:60]}"
        finally:
            server.terminate()


def in_browsers(chromium: BrowserType, address: str) -> str:
    """The columns of the table, from one browser after another; the first only warms up the server."""
    waits = Waits()
    for number in range(1 + OPENED):
        with chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]) as browser:
            context = browser.new_context(viewport={"width": 1440, "height": 1000})
            context.add_init_script(f"({SEEN})()")
            context.set_default_timeout(PATIENCE * 1000)
            page = context.new_page()
            first = opened(page, address)
            if not number:
                continue
            other = context.new_page()
            waits.browser.append(first)
            waits.tab.append(opened(other, address))
            waits.again.append(opened(other, address))
            if number == OPENED:
                return f"{waits} | {moved(other)}"
    raise AssertionError


def opened(page: Page, address: str) -> tuple[float, float]:
    """Seconds from opening the page to its first picture, and to a drawn chart."""
    page.goto(address)
    page.wait_for_function(f"({FINGERPRINT})() !== ''")
    seen = page.evaluate("window.first_seen")
    return seen["picture"], seen["chart"]


def moved(page: Page) -> str:
    """The median of the seconds from a moved slider to the chart redrawn."""
    taken = []
    page.get_by_role("slider").first.focus()
    for _ in range(MOVES):
        before = page.evaluate(FINGERPRINT)
        begun = time.perf_counter()
        page.keyboard.press("ArrowRight")
        page.wait_for_function(
            f"before => {{ const now = ({FINGERPRINT})(); return now && now !== before; }}", arg=before
        )
        taken.append(time.perf_counter() - begun)
    return f"{statistics.median(taken):.2f}"


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as found:
        found.bind(("localhost", 0))
        return found.getsockname()[1]


def wait_for(address: str) -> None:
    """Wait until the server answers."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=1):  # noqa: S310  # our own server
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)


if __name__ == "__main__":
    main(sys.argv[1:] or ["shipped", "100", "5000", "100000"])
