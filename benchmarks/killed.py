"""Kill writers at random moments while they add articles, and look whether anything acknowledged is lost.

    python benchmarks/killed.py [--kills 50] [--articles 2000] [--seed 1]

Two processes add the same articles to one archive, each in its own order; two others read it all the time.
At random moments a writer is killed (SIGKILL) and started again. A writer notes the ids of what it kept, after
the archive said so, in a file of its own. In the end every noted article must be there once, with one text, the
archive whole, and its events those of an archive that was never disturbed.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from components.archive import faults, open_archive, read_events
from components.archive.adding import Manner, Summary, add_articles
from components.archive.articles import listed
from components.errors import ArchiveError
from components.model import Article

ID_LENGTH = 16
LONGEST = 1.5
"""Seconds after which at the latest a writer that has begun is killed."""
MORE = 50
"""Articles that come when a writer is done before the last kill."""
BEGUN = "begun"
"""What a writer notes when it has opened the archive: from then on it is killed."""

NOW = datetime(2025, 3, 1, tzinfo=UTC)
SENTENCES = (
    "Russia expelled {n} American diplomats on Monday.",
    "The United States sanctioned {n} Russian companies last week.",
    "Diplomats of Russia and the United States met in Istanbul on Thursday.",
    "Moscow recalled its ambassador from Washington.",
)


def articles(count: int) -> list[Article]:
    """Made-up articles, the same every time, no two alike."""
    return [
        Article(
            f"Article {n}",
            " ".join(sentence.format(n=n % 40 + 2) for sentence in SENTENCES) + f"\n\nThis was report {n}.",
            date(2014, 1, 1) + timedelta(days=3 * n % 4000),
            ("Wire", "Gazette")[n % 2],
            f"https://example.org/{n}",
        )
        for n in range(count)
    ]


def write(archive: Path, noted: Path, count: int, seed: int) -> None:
    """Add all articles in an order of one's own, noting what was kept."""
    order = articles(count)
    random.Random(seed).shuffle(order)
    done = 0
    with noted.open("a") as notes, open_archive(archive, create=True) as store:

        def note(summary: Summary) -> None:
            nonlocal done
            notes.writelines(f"{key}\n" for key in summary.kept[done:])
            notes.flush()
            os.fsync(notes.fileno())
            done = len(summary.kept)

        notes.write(f"{BEGUN}\n")
        notes.flush()
        add_articles(store, order, Manner(at=NOW, workers=1, progress=note))


def read(archive: Path, noted: Path) -> None:
    """Read the archive again and again; count the readings and complain of none."""
    readings = 0
    while True:
        try:
            with open_archive(archive, read_only=True) as store:
                sum(1 for _ in read_events(store))
                listed(store, "diplomats", most=20)
        except ArchiveError as error:
            if "There is no archive" not in str(error) and "older Dateline" not in str(error):
                raise
        readings += 1
        noted.write_text(str(readings))
        time.sleep(0.01)


class Process:
    """A writer or reader of this script in a process of its own."""

    def __init__(self, *arguments: object) -> None:
        self.arguments = [str(argument) for argument in arguments]
        self.noted = 0
        self.start()

    def start(self) -> None:
        """Run it, anew after its end."""
        self.process = subprocess.Popen([sys.executable, __file__, *self.arguments])

    def kill(self) -> None:
        """End it as a power cut would, and wait until it is gone."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


def wait_for_more(note: Path, writer: Process) -> None:
    """Wait until a writer that was started has begun to write, or is done."""
    while writer.process.poll() is None and not (note.exists() and note.stat().st_size > writer.noted):
        time.sleep(0.01)
    writer.noted = note.stat().st_size if note.exists() else 0


def disturbed(folder: Path, *, kills: int, count: int, seed: int) -> dict[str, int]:
    """Add with kills; what was found in the end, and the number of faults by kind."""
    archive = folder / "archive.sqlite"
    draw = random.Random(seed)
    notes = [folder / f"noted{n}" for n in range(2)]
    counts = [folder / f"read{n}" for n in range(2)]
    writers = [Process("--write", archive, note, count, n) for n, note in enumerate(notes)]
    readers = [Process("--read", archive, note) for note in counts]
    killed = 0
    try:
        while killed < kills:
            writer, note = draw.choice(list(zip(writers, notes, strict=True)))
            wait_for_more(note, writer)
            time.sleep(draw.uniform(0, LONGEST))
            if writer.process.poll() is None:
                writer.kill()
                killed += 1
            else:
                # It was done: there are articles it does not know yet.
                count += MORE
                writer.arguments[3] = str(count)
            writer.start()
        broken = sum(writer.process.wait() != 0 for writer in writers)
        broken += sum(reader.process.poll() is not None for reader in readers)
    finally:
        for process in (*readers, *writers):
            process.kill()
    readings = sum(int(note.read_text() or 0) for note in counts if note.exists())
    return compared(archive, notes, count) | {"killed": killed, "broken": broken, "readings": readings}


def compared(archive: Path, notes: list[Path], count: int) -> dict[str, int]:
    """What the archive holds against what was noted, and against one that was never disturbed."""
    noted = {line for note in notes for line in note.read_text().splitlines() if len(line) == ID_LENGTH}
    with open_archive(archive) as store, open_archive(archive.with_name("calm.sqlite"), create=True) as calm:
        add_articles(store, articles(count), Manner(at=NOW, workers=1))
        kept = listed(store)
        add_articles(calm, articles(count), Manner(at=NOW, workers=1))
        events = [sorted(repr(each.event) for each in read_events(one)) for one in (store, calm)]
        return {
            "articles": len(kept),
            "noted": len(noted),
            "lost": len(noted - {one.id for one in kept}),
            "doubled": len(kept) - len({one.id for one in kept}),
            "revised": sum(one.revisions != 1 for one in kept),
            "faults": len(faults(store)),
            "events": len(events[0]),
            "other events": sum(one != other for one, other in zip(*events, strict=False))
            + abs(len(events[0]) - len(events[1])),
        }


def main() -> int:
    """Run as the script, as a writer or as a reader."""
    parser = argparse.ArgumentParser(description="Kill writers of an archive at random moments.")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", nargs=4)
    parser.add_argument("--read", nargs=2)
    options = parser.parse_args()
    if options.write:
        archive, noted, count, seed = options.write
        write(Path(archive), Path(noted), int(count), int(seed))
    elif options.read:
        read(*map(Path, options.read))
    else:
        begun = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            found = disturbed(Path(folder), kills=options.kills, count=options.articles, seed=options.seed)
        print(
            *(f"{name} {value:,}" for name, value in found.items()), f"in {time.perf_counter() - begun:.0f} s", sep="\n"
        )
        return any(found[name] for name in ("lost", "doubled", "revised", "faults", "broken", "other events"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
