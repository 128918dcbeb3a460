"""`dateline extract --input FOLDER --output FOLDER`: partitions of articles, on many cores or machines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from components.cli.asking import DONE, UNREADABLE, WrongUseError, count
from components.cli.reporting import so_far, some

if TYPE_CHECKING:
    from argparse import Namespace

    from components.cli.asking import Parser
    from components.engine import Extracted

ENGINES = ("local", "dask")


def ask_folder(parser: Parser) -> None:
    """Ask for partitions, and for who reads them."""
    asked = parser.add_argument_group("many articles", "partitions in, Parquet out; goes on where it was stopped")
    asked.add_argument(
        "--input", type=Path, metavar="FOLDER", help="of .jsonl or .parquet files; columns as in --jsonl"
    )
    asked.add_argument("--output", type=Path, metavar="FOLDER", help="for the mentions and the events by month")
    asked.add_argument("--engine", choices=ENGINES, default=ENGINES[0], help="who reads; default: this machine's cores")
    asked.add_argument("--scheduler", default="", metavar="ADDRESS", help="of a Dask cluster: tcp://host:8786")
    asked.add_argument("--workers", type=count, default=0, metavar="N", help="processes; default: one a core")


def refuse_folder_options(options: Namespace) -> None:
    """WrongUseError for an option of --input where articles are given."""
    for name, unasked in {"output": None, "engine": ENGINES[0], "scheduler": "", "workers": 0}.items():
        if getattr(options, name) != unasked:
            raise WrongUseError(f"--{name} goes with --input, a folder of partitions")


def run_folder(options: Namespace) -> int:
    """Extract a folder of partitions into another folder."""
    # Parquet and the cluster are loaded only here.
    from components.engine import engine_named, extract_partitions  # noqa: PLC0415

    if options.files or options.jsonl:
        raise WrongUseError("give either --input or articles")
    if options.lexicon:
        # What was read lies in files that do not say with whose words.
        raise WrongUseError("--lexicon goes with articles, not with --input")
    if not options.output:
        raise WrongUseError("--input needs --output, the folder for what is found")
    if options.scheduler and options.engine != "dask":
        raise WrongUseError("--scheduler goes with --engine dask")
    with engine_named(options.engine, workers=options.workers, scheduler=options.scheduler) as engine:
        done = extract_partitions(options.input, options.output, engine=engine, progress=_progress)
    return _told(done)


def _progress(done: Extracted) -> None:
    so_far(f"{done.partitions:,} partitions, {done.articles:,} articles")


def _told(done: Extracted) -> int:
    so_far("")
    some([f"{where}: {why}" for where, why in done.failed])
    print(
        f"{done.partitions:,} partitions ({done.known:,} read before), {done.articles:,} articles, "
        f"{done.mentions:,} mentions, {done.events:,} events, {len(done.failed):,} failed."
    )
    return UNREADABLE if done.failed else DONE
