"""How long a reader waits, in a real browser: our page beside a plain px.timeline of the same events.

Run from the checkout: `python benchmarks/page.py 1000 100000`. It prints a Markdown table: seconds from opening
the page to a drawn chart with a warm server, in a browser that never saw the page and in the same tab again,
and from a moved slider to the chart redrawn (median of five).
"""

import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
CHROMIUM = os.environ.get("DATELINE_CHROMIUM", "/usr/bin/chromium")
MOVES = 5
PLAIN_MOST = 100_000
"""Events above which the plain chart does not open within minutes."""

APPS = {"ours": "served.py", "plain": "plain.py"}

PATIENCE = 300
"""Seconds."""

FINGERPRINT = """() => {
  const plot = document.querySelector(".st-key-timeline .js-plotly-plot");
  if (!plot || !plot._fullData || document.querySelector('[data-test-script-state="running"]')) return "";
  const axis = plot._fullLayout.xaxis.range.join();
  return axis + plot._fullData.map(trace => (trace.x || []).length).join();
}"""


def main(counts: list[int]) -> None:
    """Measure each count with each app and print the table."""
    print("| events | app | opened first, s | again, s | slider moved, s |")
    print("|---|---|---|---|---|")
    for count in counts:
        for app in APPS if count <= PLAIN_MOST else ("ours",):
            first, again, moved = measured(app, count)
            print(f"| {count:,} | {app} | {first:.2f} | {again:.2f} | {moved} |", flush=True)


def measured(app: str, count: int) -> tuple[float, float, str]:
    """Seconds to open with a warm server, to open again, and to redraw, or what went wrong."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", f"benchmarks/apps/{APPS[app]}", f"--server.port={port}"]
    settings = {**os.environ, "EVENTS": str(count), "PYTHONPATH": str(ROOT), "STREAMLIT_SERVER_HEADLESS": "true"}
    settings["STREAMLIT_SERVER_MAX_MESSAGE_SIZE"] = "2000"
    quiet = subprocess.DEVNULL
    with (
        subprocess.Popen(command, cwd=ROOT, env=settings, stdout=quiet, stderr=quiet) as server,
        sync_playwright() as p,
    ):
        try:
            wait_for(f"http://localhost:{port}/_stcore/health")
            browser = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            for last in (False, True):  # the first browser only warms up the server
                page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
                page.set_default_timeout(PATIENCE * 1000)
                first = opened(page, port)
                if not last:
                    page.context.close()
            return first, opened(page, port), moved(page)
        except Exception as error:  # noqa: BLE001  # a benchmark reports what fails and goes on
            return float("nan"), float("nan"), str(error).splitlines()[0][:60]
        finally:
            server.terminate()


def opened(page: Page, port: int) -> float:
    """Seconds from opening the page to a drawn chart."""
    begun = time.perf_counter()
    page.goto(f"http://localhost:{port}")
    page.wait_for_function(f"({FINGERPRINT})() !== ''")
    return time.perf_counter() - begun


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
    main([int(count) for count in sys.argv[1:]] or [100, 5_000, 100_000])
