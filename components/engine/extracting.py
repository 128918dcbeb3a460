"""From a folder of articles to a folder of events: read what is not read yet, merge, write by month."""

from __future__ import annotations

import shutil
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from components.archive.packing import EVENT, packed
from components.engine.merging import merge_all
from components.engine.partitions import partitions, read_partition
from components.errors import TimelineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from components.engine.engines import Engine
    from components.model import Actor, Event

ACTORS = pa.list_(pa.struct([("id", pa.string()), ("name", pa.string()), ("country", pa.string())]))

SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("title", pa.string()),
        ("first", pa.date32()),
        ("last", pa.date32()),
        ("unit", pa.string()),
        ("status", pa.string()),
        ("action", pa.string()),
        ("cameo", pa.string()),
        ("plover", pa.string()),
        ("sources", ACTORS),
        ("targets", ACTORS),
        ("score", pa.float64()),
        ("articles", pa.list_(pa.string())),
        # The whole event with its mentions, as JSON.
        ("event", pa.string()),
    ]
)

UNDATED = "undated"


@dataclass(slots=True)
class Extracted:
    """What was done."""

    partitions: int = 0
    known: int = 0
    """Partitions that had been read before."""
    articles: int = 0
    mentions: int = 0
    events: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    """Articles that could not be read: where, and why."""


def extract_partitions(
    source: Path, target: Path, *, engine: Engine, progress: Callable[[Extracted], None] = lambda _: None
) -> Extracted:
    """Write `target`/mentions, a file a partition, and `target`/events, a file a month; the answer counts.

    Stopped at any moment it goes on with the partitions that are not read yet. `progress` is told after each.
    """
    folder = target / "mentions"
    _make(folder)
    todo = partitions(source, folder)
    done = Extracted()
    for read in engine.each(read_partition, todo):
        done.partitions += 1
        done.known += read.known
        done.articles += read.articles
        done.mentions += read.mentions
        done.failed += read.failed
        progress(done)
    events = merge_all([Path(partition.target) for partition in todo], engine)
    _write(events, target)
    done.events = len(events)
    return done


def read_extracted(target: Path) -> Iterator[str]:
    """The packed events of a folder that `extract_partitions` wrote, by date."""
    files = sorted((target / "events").glob("*.parquet"), key=lambda path: (path.stem == UNDATED, path.stem))
    for path in files:
        yield from pq.read_table(path, columns=["event"]).column("event").to_pylist()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TimelineError(f"{folder} cannot be made: {error.strerror}.", hint="Give another --output.") from error


def _write(events: Iterable[Event], target: Path) -> None:
    """The events by the month they begin, in a folder that takes the old one's place when all are written."""
    months: dict[str, list[dict[str, object]]] = defaultdict(list)
    for event in events:
        months[event.span.first.isoformat()[:7] if event.span else UNDATED].append(_row(event))
    fresh, present = target / "events.part", target / "events"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    for month, rows in months.items():
        pq.write_table(pa.Table.from_pylist(rows, schema=SCHEMA), fresh / f"{month}.parquet")
    shutil.rmtree(present, ignore_errors=True)
    fresh.rename(present)


def _row(event: Event) -> dict[str, object]:
    span = event.span
    return {
        "id": event.id,
        "title": event.title.encode("utf-8", "replace").decode(),
        "first": span and span.first,
        "last": span and span.last,
        "unit": span and span.unit,
        "status": event.status,
        "action": event.action.id,
        "cameo": event.action.cameo,
        "plover": event.action.plover,
        "sources": [_actor(actor) for actor in event.sources],
        "targets": [_actor(actor) for actor in event.targets],
        "score": event.score,
        "articles": list(dict.fromkeys(mention.article_id for mention in event.mentions)),
        "event": packed(EVENT, event),
    }


def _actor(actor: Actor) -> dict[str, str]:
    return {"id": actor.id, "name": actor.name.encode("utf-8", "replace").decode(), "country": actor.country}
