"""`dateline extract`: the events of articles, each with the quotes that tell it."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from components.cli.asking import ask_articles
from components.cli.extract_folder import ask_folder, refuse_folder_options, run_folder
from components.cli.given import input_of
from components.cli.reporting import note
from components.events import extract_events
from components.export.json_lines import event_line

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator

    from components.cli.asking import Parser
    from components.model import Article, Event


def describe(parser: Parser) -> None:
    """Its options."""
    ask_articles(parser)
    parser.add_argument(
        "--lexicon",
        metavar="FILE",
        type=Path,
        help="a TOML file with your own [[country]], [[person]], [[citizen]], [[body]], [[frame]] and "
        "[[stance]] entries",
    )
    parser.add_argument("--format", choices=tuple(WRITERS), default="jsonl", help="of the output; default: jsonl")
    ask_folder(parser)


def run(options: Namespace) -> int:
    """Print the events of all articles together: an act told by several is one event."""
    if options.input:
        return run_folder(options)
    refuse_folder_options(options)
    articles = input_of(options)
    read: list[Article] = []
    events = extract_events(_remembered(articles, read), own=options.lexicon)
    WRITERS[options.format](events, read)
    if read and not events:
        note(f"No event was found in {_counted(len(read))}.")
    return articles.status


def _remembered(articles: Iterable[Article], read: list[Article]) -> Iterator[Article]:
    """The articles as they come; what is kept of them for the output are their facts, not their texts."""
    for article in articles:
        read.append(replace(article, text=""))
        yield article


def _jsonl(events: Iterable[Event], articles: Iterable[Article]) -> None:
    known = {article.id: article for article in articles}
    for event in events:
        print(json.dumps(event_line(event, known), ensure_ascii=False))


def _json(events: Iterable[Event], articles: Iterable[Article]) -> None:
    known = {article.id: article for article in articles}
    lines = [json.dumps(event_line(event, known), ensure_ascii=False) for event in events]
    print("[" + ",\n".join(lines) + "]")


def _csv(events: Iterable[Event], articles: Iterable[Article]) -> None:
    # pandas takes a second to load, which the other formats need not wait for.
    from components.export.csv_table import csv_chunks  # noqa: PLC0415
    from components.table import events_frame  # noqa: PLC0415

    for chunk in csv_chunks(events_frame(events, articles)):
        sys.stdout.write(chunk.decode())


WRITERS: dict[str, Callable[[Iterable[Event], Iterable[Article]], None]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "json": _json,
}


def _counted(articles: int) -> str:
    return "the article" if articles == 1 else f"the {articles} articles"
