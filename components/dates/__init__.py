"""Time expressions in news text: found, and resolved against the day of publication."""

from components.dates.reading import find_dates, read_dates
from components.dates.resolve import resolve

__all__ = ["find_dates", "read_dates", "resolve"]
