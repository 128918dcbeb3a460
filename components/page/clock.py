"""The day it is for the reader: the only place of the page that asks the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st


def today() -> date:
    """The civil day where the reader's browser is; that of Greenwich where it does not say."""
    try:
        zone = ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now(UTC).date()
    return datetime.now(zone).date()


def now() -> datetime:
    """The moment, in UTC: when a decision was made."""
    return datetime.now(UTC)
