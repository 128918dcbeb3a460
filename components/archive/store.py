"""An archive's file, open: one SQLite database in WAL mode, so that readers go on while others write.

Every write happens inside `Store.writing()`: all of it is kept, on the disk when the block ends, or none.
Several processes may each have a Store of the same file; one Store is for one thread.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import quote

import platformdirs

from components.archive.migrations import NEWEST, migrate
from components.archive.troubles import PATIENCE, kind_of, told
from components.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

APPLICATION = 0x44544C4E
"""What SQLite's header says of whose file it is: "DTLN"."""

VARIABLE = "DATELINE_ARCHIVE"
"""Names the archive in the environment; the command line sets it for the page."""

WAL_KEPT = 64_000_000
"""Bytes to which the file of recent changes is cut when they have moved into the archive."""

PAUSE = 0.05
"""Seconds between two tries to turn a new file to WAL mode, which SQLite itself does not wait for."""


def default_path() -> Path:
    """The user's archive: the file the environment names, else one in the user's data folder."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else platformdirs.user_data_path("dateline", appauthor=False) / "archive.sqlite"


class Store:
    """An open archive; close it, or use it in a `with`."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self.connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        self.connection.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that is alone in writing; nothing of it remains where the block raises."""
        with told(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
            except BaseException:
                # After a full disk SQLite has rolled back already.
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
            self.connection.execute("COMMIT")

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One unchanging state of the archive, whatever others write meanwhile."""
        with told(self.path):
            if self.connection.in_transaction:
                yield self.connection
                return
            self.connection.execute("BEGIN")
            try:
                yield self.connection
            finally:
                self.connection.execute("ROLLBACK")

    def rows(self, question: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """Every row of an answer."""
        with told(self.path):
            return self.connection.execute(question, tuple(values)).fetchall()

    def one(self, question: str, values: Iterable[Any] = ()) -> Any:  # noqa: ANN401  # a column of any type
        """The first column of the first row; None for no row."""
        rows = self.rows(question, values)
        return rows[0][0] if rows else None

    @property
    def changes(self) -> int:
        """A number that is another after every change a reader can see."""
        return int(self.one("SELECT value FROM state WHERE key = 'changes'"))


def open_archive(path: Path | None = None, *, create: bool = False, read_only: bool = False) -> Store:
    """The archive in this file, else the user's own; brought to the newest schema where it can be written.

    Raises ArchiveError where there is none (unless `create`), and for a file that is no archive or a newer one.
    """
    path = default_path() if path is None else path
    if not path.exists():
        if not create:
            raise ArchiveError(f"There is no archive {path}.", hint="`dateline archive add FILE…` makes it.")
        _make_folder(path.parent)
    elif path.is_dir():
        raise ArchiveError(f"{path} is a folder.", hint="Give the archive's file.")
    else:
        read_only = read_only or not os.access(path, os.W_OK)
    with told(path):
        store = Store(path, _connected(path, read_only=read_only), read_only=read_only)
        try:
            _check(store)
        except BaseException:
            store.close()
            raise
    return store


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(
            f"The folder {folder} for the archive cannot be made: {error.strerror}.",
            hint="Give another: --archive FILE.",
        ) from error


def _connected(path: Path, *, read_only: bool) -> sqlite3.Connection:
    address = f"file:{quote(str(path))}?mode={'ro' if read_only else 'rwc'}"
    if read_only and not Path(f"{path}-wal").exists() and not os.access(path.parent, os.W_OK):
        # On a medium that cannot be written SQLite cannot make its -shm file; without a -wal there is nothing in it.
        address += "&immutable=1"
    connection = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA foreign_keys = ON")
    # In WAL mode SQLite's own choice survives a killed process, but not a power cut.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA journal_size_limit = {WAL_KEPT:d}")
    return connection


def _check(store: Store) -> None:
    version, owner, tables = (
        store.one("PRAGMA user_version"),
        store.one("PRAGMA application_id"),
        store.one("SELECT count(*) FROM sqlite_master"),
    )
    if owner != APPLICATION and (tables or version):
        raise ArchiveError(
            f"{store.path} is a database, but not a Dateline archive.", hint="Give another file: --archive FILE."
        )
    if version > NEWEST:
        raise ArchiveError(
            f"The archive {store.path} was made by a newer Dateline (schema {version}, this one knows {NEWEST}).",
            hint="Update Dateline: pip install --upgrade dateline.",
        )
    if version < NEWEST:
        if store.read_only:
            raise ArchiveError(
                f"The archive {store.path} was made by an older Dateline (schema {version}).",
                hint="Open it once where it can be written, with any `dateline archive` command.",
            )
        _to_wal(store.connection)
        migrate(store.connection, APPLICATION)


def _to_wal(connection: sqlite3.Connection) -> None:
    for tries_left in reversed(range(int(PATIENCE / PAUSE) + 1)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if kind_of(error) != sqlite3.SQLITE_BUSY or not tries_left:
                raise
            time.sleep(PAUSE)
        else:
            return
