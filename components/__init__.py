"""Dateline: a timeline of diplomacy derived from news articles.

This package exports light names only; importing it loads neither Streamlit, Plotly nor pandas.
"""

from components.errors import TimelineError
from components.model import Actor, Article, DateSpan, Event, Mention, ResolvedDate, TextSpan

__all__ = ["Actor", "Article", "DateSpan", "Event", "Mention", "ResolvedDate", "TextSpan", "TimelineError"]
