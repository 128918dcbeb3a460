"""A zip file -> its members, one by one, nothing written to the disk and nothing unpacked beyond the limits."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from components.articles.broken import BROKEN
from components.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_MEMBERS = 20_000
MOST_UNPACKED = 1_000_000_000
"""Bytes of all members together."""
MOST_OF_ONE = 200_000_000
MOST_RATIO = 200
"""Unpacked to packed size, beyond which a large member is a bomb; text packs ten times, at most a hundred."""
_LARGE = 10_000_000
_HIDDEN = ("__MACOSX", ".", "~$", "Thumbs.db")
_LOCKED = 0x1


def members(data: bytes, *, name: str) -> Iterator[tuple[str, bytes | ArticleError]]:
    """Name and bytes of each file inside, or the error in place of the bytes; hidden files are passed over.

    Raises ArticleError where the zip file is broken or unpacks to too much.
    """
    broken = ArticleError(f"{name} is broken as a zip file.", hint="Pack it again.")
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
        inside = [part for part in packed.infolist() if not part.is_dir() and not _is_hidden(part.filename)]
    except BROKEN as error:
        raise broken from error
    size = sum(part.file_size for part in inside)
    if len(inside) > MOST_MEMBERS or size > MOST_UNPACKED:
        raise ArticleError(
            f"{name} unpacks to {size:,} bytes in {len(inside):,} files, more than is read at once.",
            hint=f"Pack at most {MOST_MEMBERS:,} files and {MOST_UNPACKED:,} bytes into one.",
        )
    for part in inside:
        where = f"{name}: {part.filename}"
        yield where, _unpacked(packed, part, where=where)


def _unpacked(packed: zipfile.ZipFile, part: zipfile.ZipInfo, *, where: str) -> bytes | ArticleError:
    if part.flag_bits & _LOCKED:
        return ArticleError(f"{where} is locked by a password.", hint="Pack it without one.")
    ratio = part.file_size / max(part.compress_size, 1)
    if part.file_size > MOST_OF_ONE or (part.file_size > _LARGE and ratio > MOST_RATIO):
        return ArticleError(
            f"{where} unpacks to {part.file_size:,} bytes, too much for an article.", hint="Leave it out."
        )
    try:
        with packed.open(part) as stream:
            # Never trusts the size that the zip file claims.
            data = stream.read(part.file_size + 1)
    except BROKEN as error:
        problem = ArticleError(f"{where} is broken inside the zip file.", hint="Pack it again.")
        problem.__cause__ = error
        return problem
    return (
        data
        if len(data) <= part.file_size
        else ArticleError(f"{where} is larger than it claims.", hint="Leave it out.")
    )


def _is_hidden(filename: str) -> bool:
    return any(part.startswith(_HIDDEN) for part in PurePosixPath(filename).parts)
