"""`dateline archive`: articles kept in one file with what was read from them and what people decided."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from components.archive import back_up, default_path, derive, faults, is_behind, open_archive
from components.archive.adding import Manner, Summary, add_articles, read_again
from components.archive.articles import outdated, read_article, remove
from components.archive.program import fingerprint
from components.cli import archive_correcting, archive_reading
from components.cli.asking import DONE, INTERRUPTED, UNREADABLE, ask_articles, count
from components.cli.given import input_of
from components.cli.reporting import note, report, so_far, some
from components.errors import ArchiveError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from components.cli.asking import Parser

    Act = Callable[[Namespace], int]


def describe(parser: Parser) -> None:
    """Its commands and their options."""
    acts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, (act, help_, ask) in {**ACTS, **archive_reading.ACTS, **archive_correcting.ACTS}.items():
        described = acts.add_parser(name, help=help_, description=f"{help_[0].upper()}{help_[1:]}.")
        described.add_argument(
            "--archive",
            type=Path,
            metavar="FILE",
            help="the archive's file; else $DATELINE_ARCHIVE, else one in your data folder",
        )
        ask(described)
        described.set_defaults(act=act, parser=described)


def run(options: Namespace) -> int:
    """Do what was asked for."""
    status: int = options.act(options)
    return status


def _ask_add(parser: ArgumentParser) -> None:
    ask_articles(parser)  # type: ignore[arg-type]  # argparse makes the sub-parsers of our own Parser, and does not say so
    _ask_workers(parser)


def _ask_workers(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--workers", type=count, default=0, metavar="N", help="processes that read; default: one a core"
    )


def _ask_ids(parser: ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", metavar="ID", help="of an article, or the beginning of it")


def _ask_file(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a new file for the copy")


def _add(options: Namespace) -> int:
    articles = input_of(options)
    with open_archive(options.archive, create=True) as store:
        summary = add_articles(store, articles, _manner(options))
    return _told(summary) or articles.status


def _derive(options: Namespace) -> int:
    with open_archive(options.archive) as store:
        return _told(read_again(store, _manner(options)))


def _remove(options: Namespace) -> int:
    status, found = DONE, []
    with open_archive(options.archive) as store:
        for key in options.ids:
            try:
                found.append(read_article(store, key).id)
            except ArchiveError as error:
                report(error)
                status = UNREADABLE
        removed = remove(store, dict.fromkeys(found))
        derive(store)
    print(f"{_many(removed, 'article')} removed.")
    return status


def _check(options: Namespace) -> int:
    with open_archive(options.archive) as store:
        found = faults(store)
        behind = is_behind(store)
        stale = len(outdated(store, program=fingerprint()))
    for fault in found:
        print(fault)
    if behind:
        note("Articles were added or removed whose events are not merged yet: run `dateline archive derive`.")
    if stale:
        note(f"Another version of the rules read {_many(stale, 'article')}: run `dateline archive derive`.")
    if not found:
        print(f"{store.path} is whole.")
    return UNREADABLE if found else DONE


def _backup(options: Namespace) -> int:
    with open_archive(options.archive) as store:
        back_up(store, options.file)
    print(f"{options.file} is a copy of {options.archive or default_path()}.")
    return DONE


def _manner(options: Namespace) -> Manner:
    return Manner(at=datetime.now(UTC), workers=options.workers, progress=_progress)


def _progress(summary: Summary) -> None:
    so_far(_many(summary.seen, "article"))


def _told(summary: Summary) -> int:
    """Say what became of the articles; the exit status."""
    so_far("")
    some([f"{name} could not be read: {reason}." for name, reason in summary.failed])
    parts = (
        (summary.added, "added"),
        (summary.changed, "changed"),
        (summary.reread, "read again"),
        (summary.unchanged, "unchanged"),
        (len(summary.failed), "failed"),
    )
    counted = ", ".join(f"{many:,} {what}" for many, what in parts if many) or "Nothing to do"
    print(f"{counted}; {_many(summary.events, 'event')} found.")
    if summary.interrupted:
        note("Stopped. What is counted above is kept; the same command goes on from there.")
        return INTERRUPTED
    return UNREADABLE if summary.failed else DONE


def _many(number: int, thing: str) -> str:
    return f"1 {thing}" if number == 1 else f"{number:,} {thing}s"


ACTS: dict[str, tuple[Act, str, Callable[[ArgumentParser], None]]] = {
    "add": (_add, "keep articles and what they tell; the same again changes nothing", _ask_add),
    "derive": (_derive, "read the articles anew whose mentions are of another version of the rules", _ask_workers),
    "remove": (_remove, "take articles out, with all that only they tell", _ask_ids),
    "check": (_check, "whether the archive is whole", lambda _: None),
    "backup": (_backup, "copy the archive as it is at one moment, also while others write", _ask_file),
}
