"""What can go wrong with an archive's file, each as one sentence with what would help."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from components.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 30
"""Seconds to wait for another program that is writing."""

PRIMARY = 0xFF
"""The bits of SQLite's error code that name its kind."""

TOLD: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_FULL: (
        "The disk is full: the archive {path} is as it was before this step.",
        "Free some space and do it again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The archive {path} can only be read.",
        "Change its permissions, or work on a copy: --archive FILE.",
    ),
    sqlite3.SQLITE_BUSY: (
        f"Another program has kept the archive {{path}} to itself for {PATIENCE} seconds.",
        "Wait until it is done, then do it again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The archive {path} cannot be opened.",
        "Check that its folder exists and that you may write there.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "{path} is not a Dateline archive.",
        "Give a file that `dateline archive add` made, or the name of a new one.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "The archive {path} is damaged.",
        "Take its latest backup, or add the articles to a new archive.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk failed while the archive {path} was read or written.",
        "Check the disk, then run `dateline archive check`.",
    ),
}
TOLD[sqlite3.SQLITE_LOCKED] = TOLD[sqlite3.SQLITE_BUSY]
TOLD[sqlite3.SQLITE_PERM] = TOLD[sqlite3.SQLITE_CANTOPEN]


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the file into an ArchiveError; a mistake of ours stays one."""
    try:
        yield
    except sqlite3.Error as error:
        known = TOLD.get(kind_of(error))
        if known is None:
            raise
        message, hint = known
        raise ArchiveError(message.format(path=path), hint=hint) from error


def kind_of(error: sqlite3.Error) -> int:
    """SQLite's number for the kind of error; -1 where Python itself raised it."""
    code: int = getattr(error, "sqlite_errorcode", -1)
    return code & PRIMARY if code >= 0 else code
