"""Events as Parquet: a column a fact, days as days, actors as lists, the facts of the export in the file's metadata."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from components.table import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.export.chosen import Chosen
    from components.model import Actor, Event

CHUNK = 10_000
"""Events of a row group, which is what stands in memory at a time."""

TEXT = pa.string()
ACTORS = pa.list_(pa.struct([("id", TEXT), ("name", TEXT), ("country", TEXT), ("office", TEXT)]))

COLUMNS = {
    "id": TEXT, "title": TEXT, "first": pa.date32(), "last": pa.date32(), "unit": TEXT, "approximate": pa.bool_(),
    "date_words": TEXT, "status": TEXT, "action": TEXT, "family": TEXT, "cameo": TEXT, "plover": TEXT,
    "sources": ACTORS, "targets": ACTORS, "countries": pa.list_(TEXT), "place": TEXT, "quote": TEXT,
    "time_words": TEXT, "anchor": pa.date32(), "rule": TEXT, "because": TEXT, "basis": TEXT, "source_title": TEXT,
    "publisher": TEXT, "published": pa.date32(), "url": TEXT, "publishers": pa.list_(TEXT), "n_sources": pa.int32(),
    "importance": pa.float64(), "score": pa.float64(),
}  # fmt: skip
"""In order. `first` and `last` are null for an undated event; `unit` says how precise the interval is."""

LISTS = ("countries", "publishers")
ACTING = ("sources", "targets")


class _Pieces(io.RawIOBase):
    """A file that keeps what was written since it was last asked."""

    def __init__(self) -> None:
        self.kept: list[bytes] = []
        self.at = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:  # noqa: ANN401  # whatever has bytes
        piece = bytes(data)
        self.kept.append(piece)
        self.at += len(piece)
        return len(piece)

    def tell(self) -> int:
        return self.at

    def taken(self) -> bytes:
        found = b"".join(self.kept)
        self.kept.clear()
        return found


def parquet_chunks(chosen: Chosen) -> Iterator[bytes]:
    """The file, a row group at a time; of no events it has the columns."""
    told = {b"dateline": json.dumps(chosen.about.facts, ensure_ascii=False).encode("utf-8", "replace")}
    schema = pa.schema(list(COLUMNS.items()), metadata=told)
    out = _Pieces()
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for at in range(0, len(chosen.events), CHUNK):
            writer.write_table(_group(chosen, at, schema))
            yield out.taken()
    yield out.taken()


def _group(chosen: Chosen, at: int, schema: pa.Schema) -> pa.Table:
    rows = chosen.frame.iloc[at : at + CHUNK]
    events = chosen.events[at : at + CHUNK]
    columns = [
        pa.array([_actors(event, name) for event in events], ACTORS)
        if name in ACTING
        else pa.array([list(unmarked(text)) for text in rows[name]], kind)
        if name in LISTS
        else pa.Array.from_pandas(rows[name], type=kind)
        for name, kind in COLUMNS.items()
    ]
    return pa.Table.from_arrays(columns, schema=schema)


def _actors(event: Event, name: str) -> list[dict[str, str]]:
    acting: tuple[Actor, ...] = getattr(event, name)
    return [{key: _whole(getattr(one, key)) for key in ("id", "name", "country", "office")} for one in acting]


def _whole(text: str) -> str:
    # Arrow refuses half a surrogate pair.
    return text.encode("utf-8", "replace").decode()
