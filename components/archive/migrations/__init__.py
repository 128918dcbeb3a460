"""The archive's schema, as the steps that led to it: `N.sql` brings a database of schema N - 1 to N."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
NEWEST = len(list(HERE.glob("*.sql")))
"""The schema this program reads and writes."""


def migrate(connection: sqlite3.Connection, application: int, *, to: int = NEWEST) -> None:
    """Take every step from the database's schema to `to`, all or none; nothing where another process has."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        for step in range(version + 1, to + 1):
            for statement in statements((HERE / f"{step}.sql").read_text(encoding="utf-8")):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {application:d}")
        connection.execute(f"PRAGMA user_version = {max(version, to):d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def statements(script: str) -> Iterator[str]:
    """The script's statements one by one; a trigger, with its semicolons, is one."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
