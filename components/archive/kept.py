"""What the program read from given articles, kept in the user's cache folder: the next start reads it from there.

One file, for one set of articles and one state of the rules and the lexicon; for any other it is made anew.
A file that cannot be read or written is as good as none: nothing in it is lost that cannot be derived again.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from components.archive.packing import ARTICLE, MENTION, as_json, packed
from components.archive.program import fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from components.model import Article, Mention

VARIABLE = "DATELINE_CACHE"
"""Names another folder than the user's own."""

FAULTS = (OSError, ValueError, TypeError, KeyError, AttributeError, IndexError)
"""What a damaged file can raise where it is read."""


def kept_path() -> Path:
    """The file: in the folder DATELINE_CACHE names, else in the user's cache folder."""
    named = os.environ.get(VARIABLE, "")
    return (Path(named) if named else platformdirs.user_cache_path("dateline", appauthor=False)) / "mentions.jsonl"


def kept_mentions(articles: Sequence[Article], derive: Callable[[], tuple[Mention, ...]]) -> tuple[Mention, ...]:
    """What these articles tell: read from the file, else derived and written there.

    A user's own lexicon is no part of the file's state, so with one it is not to be asked.
    """
    path, state = kept_path(), _state(articles)
    found = _read(path, state)
    if found is None:
        found = derive()
        with contextlib.suppress(OSError):
            _write(path, state, found)
    return found


def _state(articles: Sequence[Article]) -> str:
    told = hashlib.sha256(fingerprint().encode())
    for article in articles:
        told.update(packed(ARTICLE, article).encode())
    return told.hexdigest()


def _read(path: Path, state: str) -> tuple[Mention, ...] | None:
    """The mentions in the file; None where it holds those of another state, or is damaged."""
    try:
        first, _, rest = path.read_text(encoding="utf-8").partition("\n")
        # The digest of the lines tells a file cut short from a whole one.
        if first != f"{state} {_digest(rest)}":
            return None
        return tuple(MENTION.read(json.loads(line)) for line in rest.split("\n") if line)
    except FAULTS:
        return None


def _write(path: Path, state: str, mentions: Sequence[Mention]) -> None:
    """Put the mentions there at once: whoever reads meanwhile finds the old file or the new one, whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{as_json(MENTION.write(mention))}\n" for mention in mentions)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as out:  # noqa: PTH123  # a handle, not a path
            out.write(f"{state} {_digest(lines)}\n{lines}")
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _digest(lines: str) -> str:
    return hashlib.sha256(lines.encode()).hexdigest()
