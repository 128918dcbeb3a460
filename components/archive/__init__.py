"""The archive: articles, what was read from them and what people decided about it, in one file, kept safely.

What the program derived and what a person decided are kept apart: corrections are a log, laid over the
derived events, so that either can change without the other.
"""

from components.archive.applying import Review, apply_corrections
from components.archive.checking import back_up, faults
from components.archive.deciding import decide, undo
from components.archive.deriving import derive, is_behind
from components.archive.queries import Reviewed, find_events, read_event, read_events
from components.archive.store import Store, default_path, open_archive

__all__ = [
    "Review",
    "Reviewed",
    "Store",
    "apply_corrections",
    "back_up",
    "decide",
    "default_path",
    "derive",
    "faults",
    "find_events",
    "is_behind",
    "open_archive",
    "read_event",
    "read_events",
    "undo",
]
