"""Feeds the readers of articles with broken files of every form, and prints what came out and how long it took.

    python benchmarks/readers.py [COUNT]     (10,000 inputs take about five minutes)

Whatever is neither an article nor a sentence ends the run with its traceback and the smallest such input.
"""

import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from hypothesis import HealthCheck, Phase, given, settings

from tests.articles.inputs import EVERYTHING, SOUND
from tests.articles.test_hostile import obeys

COUNT = 10_000


def fuzz(count: int) -> None:
    """Feed so many inputs and print the outcomes by the name they came under."""
    outcomes: Counter[tuple[str, str]] = Counter()
    slowest = (0.0, "", b"")

    @given(EVERYTHING)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    def one(file: tuple[str, bytes]) -> None:
        nonlocal slowest
        start = time.perf_counter()
        found = obeys(*file)
        slowest = max(slowest, (time.perf_counter() - start, *file))
        outcomes.update((Path(file[0]).suffix, kind) for kind in found)
        outcomes["", "inputs"] += 1

    start = time.perf_counter()
    one()
    took = time.perf_counter() - start
    for (suffix, kind), number in sorted(outcomes.items()):
        print(f"{suffix or 'all':8}{kind:14}{number:8,}")
    print(f"{took:.0f} s, the slowest {slowest[0]:.2f} s ({slowest[1]}, {len(slowest[2])} bytes); no traceback")


def measure() -> None:
    """Print the time of one sound file of each form, the best of five; before, the first web page of a process."""
    start = time.perf_counter()
    obeys("tables.html", SOUND["tables.html"])
    print(f"the first page, libraries loaded for it {(time.perf_counter() - start) * 1000:8.1f} ms")
    for name, data in SOUND.items():
        obeys(name, data)
        times = []
        for _ in range(5):
            start = time.perf_counter()
            obeys(name, data)
            times.append(time.perf_counter() - start)
        print(f"{name:20}{len(data):8,} bytes {min(times) * 1000:8.1f} ms")


if __name__ == "__main__":
    measure()
    fuzz(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT)
