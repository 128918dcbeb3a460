"""Time, size and memory of every format at 50, 5,000 and 100,000 invented events.

    python benchmarks/export.py [COUNT…] [--formats csv,html]

Each format is written to a file that is thrown away. Memory is what the peak grew by while it was written,
beside the events themselves; the formats run from the leanest to the heaviest, for a peak never sinks.
"""

from __future__ import annotations

import argparse
import gc
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from components.export import FORMATS, PICTURES, choose, write_file
from components.filters import EventFilter
from tests.invented import ARTICLES, events

COUNTS = (50, 5_000, 100_000)
LEANEST = ("bibtex", "ris", "csl", "csv", "jsonl", "json", "plover", "ics", "timelinejs", "vis", "parquet", "xlsx")
ORDER = (*LEANEST, *(name for name in FORMATS if name not in LEANEST and name not in PICTURES), *PICTURES)


def main() -> None:
    """Measure what is asked for and print a line a format."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("counts", nargs="*", type=int, default=COUNTS, metavar="COUNT")
    parser.add_argument("--formats", default=",".join(ORDER), metavar="A,B")
    options = parser.parse_args()
    print(f"{'events':>8} {'format':<11} {'seconds':>8} {'CPU s':>8} {'MB':>8} {'memory MB':>10}")
    for count in options.counts:
        chosen = choose(events(count), ARTICLES, EventFilter())
        for name in options.formats.split(","):
            seconds, own, size, memory = measured(name, chosen)
            print(f"{count:>8} {name:<11} {seconds:>8.2f} {own:>8.2f} {size:>8.2f} {memory:>10.0f}", flush=True)


def measured(name: str, chosen: object) -> tuple[float, float, float, float]:
    """Seconds, those of this process alone, megabytes of the file, and megabytes by which the peak of memory grew."""
    gc.collect()
    before = peak()
    with tempfile.TemporaryDirectory() as folder:
        began, began_own = time.perf_counter(), time.process_time()
        size = write_file(Path(folder, "events"), FORMATS[name].chunks(chosen))
        seconds, own = time.perf_counter() - began, time.process_time() - began_own
    return seconds, own, size / 1e6, peak() - before


def peak() -> float:
    """The most memory this process has had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
