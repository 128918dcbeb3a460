"""A box drawn over the timeline becomes a filter of days, so that the server lays the marks anew for them.

Streamlit tells of selections, and in its selection mode a click on a mark is lost. So the chart zooms as
Plotly's do, and this part, which nobody sees, listens for it in the browser.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from components.page import address

_LISTEN = """
export default function ({ setTriggerValue, parentElement }) {
  const page = document.querySelector('[data-testid="stMain"]');
  if (!page) return;
  parentElement.tell = days => setTriggerValue("days", days);
  const attach = () => {
    const plot = document.querySelector(".st-key-timeline .js-plotly-plot");
    if (!plot || plot.heard === parentElement) return;
    if (!plot.on) { setTimeout(attach, 100); return; }
    plot.heard = parentElement;
    plot.on("plotly_relayout", change => {
      const ends = [change["xaxis.range[0]"], change["xaxis.range[1]"]];
      if (plot.heard !== parentElement || !ends[0] || !ends[1]) return;
      parentElement.tell(ends.map(end => String(end).slice(0, 10)));
    });
    plot.on("plotly_doubleclick", () => { if (plot.heard === parentElement) parentElement.tell([]); });
  };
  const observer = new MutationObserver(attach);
  observer.observe(page, { childList: true, subtree: true });
  attach();
  return () => observer.disconnect();
}
"""


def watch() -> None:
    """Have the browser report the days a reader zooms to; a double click brings all years back."""
    listen = st.components.v2.component("dateline_zoom", js=_LISTEN)
    listen(key="zoom", on_days_change=_zoomed, height=1)


def days(told: Any) -> tuple[date | None, date | None]:  # noqa: ANN401  # what the browser sends
    """The first and the last day of a zoom; both None for all years.

    >>> days(["2016-12-29", "2017-03-05"])
    (datetime.date(2016, 12, 29), datetime.date(2017, 3, 5))
    >>> days([]), days(["-0001-01-01", "2017-03-05"])
    ((None, None), (None, None))
    """
    try:
        first, last = sorted(date.fromisoformat(str(end)) for end in told or ())
    except ValueError:  # none, or outside the years that Python knows
        return None, None
    return first, last


def _zoomed() -> None:
    first, last = days(st.session_state["zoom"].get("days"))
    address.change(first=first, last=last)
