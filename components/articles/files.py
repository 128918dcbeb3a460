"""Files of the disk: their bytes, and what lies in a folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from components.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 500_000_000
"""A larger file is not opened."""
MOST_FILES = 100_000
"""In one folder and those inside it."""
_HIDDEN = (".", "~$", "__MACOSX", "Thumbs.db")


def bytes_of(path: Path) -> bytes:
    """The bytes of a file.

    Raises ArticleError where it cannot be opened, is no ordinary file, or is too large.
    """
    try:
        if path.exists() and not path.is_file():
            raise ArticleError(f"{path} is not a file.", hint="Give a file, a folder or a web address.")
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise ArticleError(
                f"{path} has {size:,} bytes, more than the {MOST_BYTES:,} that are read.", hint="Split it."
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(
            f"{path} cannot be opened: {reason}.", hint="Check its name and your permissions."
        ) from error


def files_in(folder: Path) -> Iterator[Path]:
    """The files of a folder and of those inside it, by name; hidden ones and links to folders are passed over.

    Raises ArticleError where there are none, too many, or the folder cannot be opened.
    """
    found: list[Path] = []
    refused: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not name.startswith(_HIDDEN)]
        found += [Path(place, name) for name in names if not name.startswith(_HIDDEN)]
        if len(found) > MOST_FILES:
            raise ArticleError(f"{folder} holds more than {MOST_FILES:,} files.", hint="Give the folders inside it.")
    if refused and not found:
        raise ArticleError(f"{folder} cannot be opened: {refused[0].strerror}.", hint="Check your permissions.")
    if not found:
        raise ArticleError(f"{folder} is an empty folder.", hint="Put articles into it.")
    yield from sorted(found)
