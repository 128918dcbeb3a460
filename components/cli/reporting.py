"""How a command speaks of what went wrong: one sentence and a hint, on standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.errors import TimelineError


def report(error: TimelineError) -> None:
    """Say what could not be used."""
    note(str(error))


def note(sentence: str) -> None:
    """Say something that is not the result."""
    # What was printed before stands before it, also where both streams lead to one file.
    sys.stdout.flush()
    print(f"dateline: {sentence}", file=sys.stderr)
