"""A user's own lexicon: which file it is."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "DATELINE_LEXICON"
"""Names the file for the dashboard; `dateline dashboard --lexicon FILE` sets it."""


def own_lexicon() -> Path | None:
    """The file with a user's own entries, None without one."""
    named = os.environ.get(VARIABLE, "")
    return Path(named) if named else None


def stamp_of(own: Path | None) -> tuple[str, int]:
    """What changes when the file does, for caches: its path and its time of change in nanoseconds."""
    return ("", 0) if own is None else (str(own), own.stat().st_mtime_ns if own.exists() else 0)
