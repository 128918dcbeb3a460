"""Adding many articles: read on all cores, kept a batch at a time, to be stopped and gone on with at any moment."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from components.archive.articles import Reading, keep, outdated, read_article, standing
from components.archive.deriving import derive
from components.archive.pool import read_all
from components.archive.program import fingerprint
from components.events import extract_mentions, merge_mentions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from components.archive.deriving import Merge
    from components.archive.pool import Extract, Read
    from components.archive.store import Store
    from components.model import Article

BATCH = 32
"""Articles a transaction: its cost, a few milliseconds of waiting for the disk, is shared by them."""


@dataclass(slots=True)
class Summary:
    """What became of the articles so far."""

    added: int = 0
    changed: int = 0
    """Known articles with another text."""
    reread: int = 0
    """Known texts that another program had read."""
    unchanged: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    """Articles that could not be read, by name or title, each with the reason."""
    events: int = 0
    """Events that the kept articles tell."""
    interrupted: bool = False
    kept: list[str] = field(default_factory=list)
    """The ids of the articles that were written, in order: each is on the disk."""

    @property
    def seen(self) -> int:
        """Articles that were dealt with."""
        return self.added + self.changed + self.reread + self.unchanged + len(self.failed)


@dataclass(frozen=True, slots=True)
class Manner:
    """How articles are added."""

    at: datetime
    """When: the time that the archive gives to what is added."""
    workers: int = 0
    """Processes that read; 0 for one a core."""
    progress: Callable[[Summary], None] = lambda _: None
    """Told after every batch that is on the disk."""
    extract: Extract = extract_mentions
    merge: Merge = merge_mentions


def add_articles(store: Store, articles: Iterable[Article], manner: Manner) -> Summary:
    """Keep the articles with their mentions, then bring the events up to them.

    Ctrl-C ends it early: what was read so far is kept, and adding the same articles again goes on from there.
    """
    summary = Summary()
    batch: list[Read] = []
    try:
        for read in read_all(
            _unknown(store, articles, summary), extract=manner.extract, workers=manner.workers or os.cpu_count() or 1
        ):
            batch.append(read)
            if len(batch) == BATCH:
                _keep(store, batch, summary, manner)
                batch = []
    except KeyboardInterrupt:
        summary.interrupted = True
    _keep(store, batch, summary, manner)
    derive(store, merge=manner.merge)
    summary.events = _events_of(store, summary.kept)
    return summary


def read_again(store: Store, manner: Manner) -> Summary:
    """Read anew every article whose mentions another program read, and bring the events up to them."""
    stale = outdated(store, program=fingerprint())
    return add_articles(store, (read_article(store, key) for key in stale), manner)


def _unknown(store: Store, articles: Iterable[Article], summary: Summary) -> Iterator[Article]:
    program = fingerprint()
    for article in articles:
        if standing(store, article, program=program) == "same":
            summary.unchanged += 1
        else:
            yield article


def _keep(store: Store, batch: Iterable[Read], summary: Summary, manner: Manner) -> None:
    program = fingerprint()
    good = [read for read in batch if not read.failure]
    if good:
        with store.writing():
            told = [keep(store, Reading(read.article, read.mentions, program, manner.at)) for read in good]
        summary.added += told.count("new")
        summary.changed += told.count("changed")
        summary.reread += told.count("outdated")
        summary.unchanged += told.count("same")
        summary.kept += [read.article.id for read, what in zip(good, told, strict=True) if what != "same"]
    summary.failed += [(read.article.name or read.article.title, read.failure) for read in batch if read.failure]
    manner.progress(summary)


def _events_of(store: Store, articles: Iterable[str]) -> int:
    question = "SELECT event FROM event_article JOIN article ON n = article WHERE id = ?"
    return len({n for key in articles for (n,) in store.rows(question, (key,))})
