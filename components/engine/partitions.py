"""One partition: a file of articles, read into a file of mentions beside those of the others."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from components.archive.packing import MENTION, packed
from components.archive.pool import read_all
from components.archive.program import fingerprint
from components.articles import read_documents
from components.errors import ArticleError, TimelineError
from components.events import extract_mentions
from components.events.blocks import place_of
from components.events.telling import published_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.model import Article, Mention

ENDINGS = (".jsonl", ".ndjson", ".parquet")

SCHEMA = pa.schema(
    [
        ("article", pa.string()),
        ("kind", pa.string()),
        ("first", pa.int32()),
        ("last", pa.int32()),
        ("marks", pa.list_(pa.string())),
        # The article's day as its mentions tell it.
        ("published", pa.int32()),
        ("mention", pa.string()),
    ]
)

ABOUT = b"dateline"
"""The key of what a file of mentions says of itself."""


@dataclass(frozen=True, slots=True)
class Partition:
    """A file to be read, and the file its mentions go to; paths that every worker knows."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a partition."""

    articles: int
    mentions: int
    failed: tuple[tuple[str, str], ...] = ()
    """Articles that could not be read: where, and why."""
    known: bool = False
    """It had been read before, by this program, as it is now."""


def partitions(source: Path, folder: Path) -> list[Partition]:
    """The partitions in a folder, or the one that is a file; their mentions go into `folder`.

    Raises TimelineError where there is none.
    """
    files = sorted(p for p in source.rglob("*") if p.suffix in ENDINGS) if source.is_dir() else [source]
    if not files or not files[0].exists():
        raise TimelineError(
            f"{source} holds no articles.", hint="Give a .jsonl or .parquet file, or a folder of these."
        )
    names = [path.relative_to(source).as_posix() if source.is_dir() else path.name for path in files]
    return [
        Partition(str(path.resolve()), str(folder.resolve() / f"{name.replace('/', '~')}.mentions.parquet"))
        for path, name in zip(files, names, strict=True)
    ]


def read_partition(partition: Partition) -> Done:
    """Read the articles of a partition and write their mentions; nothing where that was done already.

    The file is there whole or not at all: a worker that is stopped leaves nothing to go wrong.
    """
    source, target = Path(partition.source), Path(partition.target)
    state = {"program": fingerprint(), "input": _digest(source)}
    if target.exists() and (about := _about(target)).items() >= state.items():
        told = tuple((where, why) for where, why in about["failed"])
        return Done(about["articles"], about["mentions"], told, known=True)
    mentions, count, failed = _read(source)
    about = state | {"articles": count, "mentions": len(mentions), "failed": failed}
    table = pa.Table.from_pylist(list(_rows(mentions)), schema=SCHEMA)
    part = target.with_name(f"{target.name}.part")
    pq.write_table(table.replace_schema_metadata({ABOUT: json.dumps(about)}), part)
    part.replace(target)
    return Done(count, len(mentions), tuple(failed))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _about(path: Path) -> dict[str, Any]:
    about: dict[str, Any] = json.loads((pq.read_schema(path).metadata or {}).get(ABOUT, b"{}"))
    return about


def _read(source: Path) -> tuple[list[Mention], int, list[tuple[str, str]]]:
    failed: list[tuple[str, str]] = []
    mentions: list[Mention] = []
    count = 0
    for read in read_all(_articles(source, failed), extract=extract_mentions, workers=1):
        count += 1
        mentions += read.mentions
        if read.failure:
            failed.append((f"{source.name}, {read.article.name or read.article.title}", read.failure))
    return list(dict.fromkeys(mentions)), count, failed


def _articles(source: Path, failed: list[tuple[str, str]]) -> Iterator[Article]:
    for found in read_documents(_lines(source, failed), name=source.name):
        if isinstance(found, ArticleError):
            failed.append((source.name, str(found)))
        else:
            yield found


def _lines(source: Path, failed: list[tuple[str, str]]) -> Iterator[str]:
    """The articles as lines of JSON, whichever form the file has; one that is no text is left empty."""
    if source.suffix != ".parquet":
        with source.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                try:
                    yield line.decode("utf-8-sig" if number == 1 else "utf-8")
                except UnicodeDecodeError:
                    failed.append((source.name, f"{source.name}, line {number} is not UTF-8."))
                    yield ""
        return
    try:
        with pq.ParquetFile(source) as file:
            for batch in file.iter_batches(batch_size=256):
                yield from (json.dumps(row, default=_plain) for row in batch.to_pylist())
    except pa.ArrowInvalid:
        failed.append((source.name, f"{source.name} is not a whole Parquet file."))


def _plain(value: object) -> str:
    # Parquet may hold days, or moments of which the day counts.
    return value.date().isoformat() if isinstance(value, datetime) else str(value)


def _rows(mentions: list[Mention]) -> Iterator[dict[str, object]]:
    days = published_days(mentions)
    for mention in mentions:
        place = place_of(mention)
        yield {
            "article": mention.article_id,
            "kind": place.kind,
            "first": place.first,
            "last": place.last,
            "marks": list(place.marks),
            "published": days.get(mention.article_id),
            "mention": packed(MENTION, mention),
        }
