"""Mentions of all partitions -> events, merged block by block, wherever there is a free processor."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from components.archive.packing import EVENT, MENTION, packed, unpacked
from components.events.blocks import Place, blocks_of, linked_in_order, merge_block
from components.events.telling import published_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from components.engine.engines import Engine
    from components.model import Event

TASK = 4_000
"""Mentions that are merged in one task, unless a single block has more: seconds of work."""


@dataclass(frozen=True, slots=True)
class Merging:
    """A task: packed mentions, and the day of each of their articles."""

    mentions: tuple[str, ...]
    published: tuple[tuple[str, int], ...]


def merge(task: Merging) -> list[str]:
    """The events of a task, packed, without links."""
    mentions = (unpacked(MENTION, line) for line in task.mentions)
    return [packed(EVENT, event) for event in merge_block(mentions, dict(task.published))]


def merge_all(files: Iterable[Path], engine: Engine) -> list[Event]:
    """The events of all mentions in these files, by date."""
    table = _distinct(pa.concat_tables([pq.read_table(path) for path in files]))
    found = (unpacked(EVENT, line) for lines in engine.each(merge, list(_tasks(table))) for line in lines)
    return linked_in_order(found)


def _distinct(table: pa.Table) -> pa.Table:
    """Each mention once: an article may stand in several partitions."""
    mentions = table.column("mention").to_pylist()
    first = {line: number for number, line in reversed(list(enumerate(mentions)))}
    return table if len(first) == len(mentions) else table.take(sorted(first.values()))


def _tasks(table: pa.Table) -> Iterator[Merging]:
    names = ("kind", "article", "first", "last", "marks", "mention")
    kinds, articles, first, last, marks, mentions = (table.column(name).to_pylist() for name in names)
    published = _published(table)
    facts = zip(kinds, articles, first, last, (tuple(told) for told in marks), strict=True)
    places = [Place(*place) for place in facts]
    numbers: list[int] = []
    for block in [*blocks_of(places), []]:
        if numbers and (not block or len(numbers) + len(block) > TASK):
            yield _task(numbers, articles, mentions, published)
            numbers = []
        numbers += block


def _task(
    numbers: Sequence[int], articles: Sequence[str], mentions: Sequence[str], published: dict[str, int]
) -> Merging:
    told = dict.fromkeys(articles[number] for number in numbers)
    return Merging(
        tuple(mentions[number] for number in numbers), tuple((key, published[key]) for key in told if key in published)
    )


def _published(table: pa.Table) -> dict[str, int]:
    """Each article's day; counted anew where partitions that hold the article differ in it."""
    days: dict[str, set[int | None]] = defaultdict(set)
    articles, published = table.column("article").to_pylist(), table.column("published").to_pylist()
    for article, day in zip(articles, published, strict=True):
        days[article].add(day)
    unclear = {article for article, found in days.items() if len(found) > 1}
    lines = zip(articles, table.column("mention").to_pylist(), strict=True)
    counted = published_days(unpacked(MENTION, line) for article, line in lines if article in unclear)
    return {a: day for a, found in days.items() if len(found) == 1 for day in found if day is not None} | counted
