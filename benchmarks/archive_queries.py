"""How long the archive's questions take at many events: run by hand, it prints a table.

The busy part is what the processor did for us: on a machine with other work the rest is waiting for it.

python benchmarks/archive_queries.py [--events 1000000] [--keep FILE]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from components.archive import derive, find_events, open_archive, read_event
from components.archive.adding import Manner, add_articles
from components.archive.queries import doubtful, per_month
from components.filters import EventFilter
from tests.invented import ARTICLES, LAVROV, events

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.archive import Store

NOW = datetime(2025, 3, 1, tzinfo=UTC)
TIMES = 7

WINDOWS = {
    "top 500 of all": EventFilter(),
    "top 500 of ten years": EventFilter(first=date(2015, 1, 1), last=date(2024, 12, 31)),
    "top 500 of one year": EventFilter(first=date(2022, 1, 1), last=date(2022, 12, 31)),
    "top 500 of one week": EventFilter(first=date(2022, 2, 21), last=date(2022, 2, 27)),
    "top 500 of one actor": EventFilter(actors=(LAVROV.id,)),
    "top 500 of one kind in one year": EventFilter(
        first=date(2022, 1, 1), last=date(2022, 12, 31), actions=("expulsion",)
    ),
    "top 500 with two words": EventFilter(text="griner bout"),
    "top 500 with a rare word": EventFilter(text="darchiyev"),
}


def questions() -> dict[str, Callable[[Store], object]]:
    """What is asked, by name."""
    asked: dict[str, Callable[[Store], object]] = {
        name: (lambda store, chosen=chosen: find_events(store, chosen)) for name, chosen in WINDOWS.items()
    }
    return asked | {
        "counts per month": per_month,
        "counts per month of one actor and kind": lambda store: per_month(store, action="talks", actor="us"),
        "the 50 least sure": doubtful,
        "one event by its id": lambda store: read_event(store, f"{4321:016x}"),
    }


def fill(path: Path, count: int) -> None:
    """An archive of this many invented events."""
    with open_archive(path, create=True) as store:
        add_articles(store, ARTICLES, Manner(at=NOW, workers=1, extract=lambda _: ()))
        invented = events(count, years=(1992, 2025))
        store.connection.execute("UPDATE state SET value = value + 1 WHERE key = 'told'")
        derive(store, merge=lambda _: invented)


def main() -> None:
    """Fill, ask, print."""
    parser = argparse.ArgumentParser(description="Time the archive's questions.")
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path, help="the archive's file, made if it is not there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "archive.sqlite"
        begun = time.perf_counter()
        if not path.exists():
            fill(path, options.events)
            print(f"{options.events:,} events kept in {time.perf_counter() - begun:.0f} s")
        print(f"{path.stat().st_size / 1e6:,.0f} MB")
        with open_archive(path, read_only=True) as store:
            for name, ask in questions().items():
                taken, busy = [], []
                for _ in range(TIMES):
                    begun, used = time.perf_counter(), time.process_time()
                    ask(store)
                    taken.append((time.perf_counter() - begun) * 1000)
                    busy.append((time.process_time() - used) * 1000)
                print(f"{median(taken):9.1f} ms, {median(busy):.1f} of them busy (first {taken[0]:.1f})  {name}")


if __name__ == "__main__":
    main()
