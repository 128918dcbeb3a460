"""How a command speaks of what went wrong: one sentence and a hint, on standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.errors import TimelineError

_SHOWN = 20
"""Failures that are told one by one."""
_WIDTH = 78
"""Columns of the line that shows progress."""


def report(error: TimelineError) -> None:
    """Say what could not be used."""
    note(str(error))


def note(sentence: str) -> None:
    """Say something that is not the result."""
    # What was printed before stands before it, also where both streams lead to one file.
    sys.stdout.flush()
    print(f"dateline: {sentence}", file=sys.stderr)


def some(sentences: Sequence[str]) -> None:
    """Say the first of many things that went wrong, and how many more there are."""
    for sentence in sentences[:_SHOWN]:
        note(sentence)
    if len(sentences) > _SHOWN:
        note(f"and {len(sentences) - _SHOWN:,} more.")


def so_far(counted: str) -> None:
    """Show on the line of a terminal what was done so far; "" clears it. Nothing where nobody looks."""
    if sys.stderr.isatty():
        print(f"\r{counted} …" if counted else "\r\033[K", end="", file=sys.stderr, flush=True)


def progress(what: str, done: int, of: int) -> None:
    """Show on one line of a terminal how far something is, and clear the line when it is over."""
    share = f"{done / of:4.0%}" if of else f"{done:,}"
    shown = f"{share} {what}"[:_WIDTH]
    print(f"\r{shown:{_WIDTH}}", end="\r" if done == of else "", file=sys.stderr, flush=True)
    if done == of:
        print(" " * _WIDTH, end="\r", file=sys.stderr, flush=True)
