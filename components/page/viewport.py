"""How wide the chart may be: Streamlit does not say, labels are packed by it, and a phone has a quarter of a desk."""

from __future__ import annotations

import streamlit as st

DESK = 1090
"""Pixels the chart has on a laptop with the filters open; drawn at once, before the browser has said anything."""

PHONE = 340

_REPORT = """
export default function ({ data, setStateValue, parentElement }) {
  const room = document.querySelector('[data-testid="stMainBlockContainer"]');
  if (!room) return;
  const report = () => {
    const style = getComputedStyle(room);
    const free = room.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (free > 200 && (free < data.width - 12 || free > data.width * 1.06)) {
      setStateValue("width", Math.floor(free / 10) * 10);
    }
  };
  let waiting;
  const observer = new ResizeObserver(() => { clearTimeout(waiting); waiting = setTimeout(report, 250); });
  observer.observe(room);
  return () => { clearTimeout(waiting); observer.disconnect(); };
}
"""


def width() -> int:
    """The pixels the chart may take: what the browser reported last, else a guess by its kind."""
    reported = st.session_state.get("viewport", {}).get("width")
    if isinstance(reported, int | float):
        return int(reported)
    return PHONE if "Mobi" in st.context.headers.get("User-Agent", "") else DESK


def watch() -> None:
    """Have the browser report its width when it differs enough from the width drawn for."""
    report = st.components.v2.component("dateline_viewport", js=_REPORT)
    report(key="viewport", data={"width": width()}, on_width_change=lambda: None, height=1)
