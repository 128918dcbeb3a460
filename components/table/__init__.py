"""Events as a pandas table: the rows, the filter over them, counts, and dates in words."""

from components.table.counts import counts_per_month, counts_per_year
from components.table.frame import events_frame, unmarked
from components.table.reading import HEADINGS, reading_table
from components.table.selection import select
from components.table.words import UNDATED, date_words

__all__ = [
    "HEADINGS",
    "UNDATED",
    "counts_per_month",
    "counts_per_year",
    "date_words",
    "events_frame",
    "reading_table",
    "select",
    "unmarked",
]
