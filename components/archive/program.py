"""Which program read an article: its mentions are read anew when the rules or the lexicon have changed."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

HOUSE = Path(__file__).parents[1]
READING = ("dates", "events", "lexicon", "model.py", "sentences.py")
"""What decides the mentions of an article."""


@cache
def fingerprint() -> str:
    """16 hex digits over every file that decides what is read; another after any change of them."""
    found = hashlib.sha256()
    for path in sorted(path for name in READING for path in _files(HOUSE / name)):
        found.update(f"\0{path.relative_to(HOUSE).as_posix()}\0".encode())
        found.update(path.read_bytes())
    return found.hexdigest()[:16]


def _files(place: Path) -> list[Path]:
    if place.is_file():
        return [place]
    return [path for path in place.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
