"""Where `dateline export` takes its events from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.cli.asking import DONE, WrongUseError
from components.cli.given import input_of
from components.errors import ExportError

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from components.model import Article, Event


@dataclass(frozen=True, slots=True)
class Source:
    """Events with the articles that tell them, and the exit status of reading them."""

    events: tuple[Event, ...]
    articles: tuple[Article, ...]
    status: int = DONE


def source_of(options: Namespace) -> Source:
    """The events that the options name; the shipped archive's without any."""
    articles = bool(options.files or options.jsonl)
    if articles + bool(options.archive) + bool(options.events) > 1:
        raise WrongUseError("give either articles, --archive or --events")
    if options.archive:
        return _archived(options.archive)
    if options.events:
        return _exported(options.events)
    return _told(options) if articles else _shipped()


def _shipped() -> Source:
    from components.articles import shipped_articles  # noqa: PLC0415  # only this source needs them
    from components.events import extract_events  # noqa: PLC0415

    articles = shipped_articles()
    return Source(tuple(extract_events(articles)), articles)


def _told(options: Namespace) -> Source:
    from components.events import extract_events  # noqa: PLC0415  # loads the lexicon, which other sources need not

    given = input_of(options)
    articles = tuple(given)
    return Source(tuple(extract_events(articles)), articles, given.status)


def _archived(path: Path) -> Source:
    from components.archive import open_archive, read_events  # noqa: PLC0415  # only this source needs the database
    from components.archive.articles import read_articles  # noqa: PLC0415

    with open_archive(path, read_only=True) as store:
        articles = tuple(read_articles(store))
        events = sorted((each.event for each in read_events(store)), key=lambda event: event.id)
    return Source(tuple(events), articles)


def _exported(path: Path) -> Source:
    from components.export import read_events  # noqa: PLC0415

    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ExportError(f"{path} is not UTF-8.", hint="Give a file that Dateline wrote.") from error
    except OSError as error:
        raise ExportError(f"{path} cannot be read: {error.strerror or error}.", hint="Check its name.") from error
    events, articles = read_events(text)
    return Source(events, articles)
