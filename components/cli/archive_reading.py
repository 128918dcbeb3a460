"""`dateline archive list | show | search | review`: what is in the archive, a line each, fields between tabs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from components.archive import find_events, open_archive, read_event
from components.archive.articles import articles_of, listed, read_article, revisions
from components.archive.corrections import log, undone
from components.archive.queries import REVIEWS, doubtful
from components.cli.asking import DONE, WrongUseError, count
from components.errors import ArchiveError, FilterError
from components.export.json_lines import event_line
from components.filters import EventFilter

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Sequence

    from components.archive import Store
    from components.archive.corrections import Correction
    from components.model import Event

MOST = 50

NAMES = {"open": "", "confirmed": "confirmed", "rejected": "rejected"}


def _ask_list(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="WORD", help="beginnings of words that all stand in the article")


def _ask_show(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="of an article or event, or the beginning of it")
    parser.add_argument("--revision", type=int, metavar="N", help="an earlier text of the article; 1 is the first")


def _ask_search(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="WORD", help="beginnings of words in titles, quotes and names")
    parser.add_argument("--first", default="", metavar="DAY", help="from this day on: 2016, 2016-12 or 2016-12-29")
    parser.add_argument("--last", default="", metavar="DAY", help="up to this day")
    for name in ("actors", "actions", "sides", "statuses", "publishers"):
        parser.add_argument(f"--{name}", default="", metavar="A,B", help="one or more, with commas between")
    _ask_form(parser)


def _ask_review(parser: ArgumentParser) -> None:
    parser.add_argument("--state", choices=(*NAMES, "all"), default="open", help="what people think of them")
    parser.add_argument("--log", action="store_true", help="instead of events: every decision, the latest last")
    _ask_form(parser)


def _ask_form(parser: ArgumentParser) -> None:
    parser.add_argument("--most", type=count, default=MOST, metavar="N", help=f"events shown; default: {MOST}")
    parser.add_argument(
        "--format",
        choices=("text", "jsonl"),
        default="text",
        help="a line of fields, or the whole event; default: text",
    )


def _list(options: Namespace) -> int:
    with open_archive(options.archive) as store:
        for kept in listed(store, " ".join(options.words)):
            _line(kept.id, kept.published.isoformat(), kept.publisher, kept.title)
    return DONE


def _show(options: Namespace) -> int:
    with open_archive(options.archive) as store:
        try:
            event = read_event(store, options.id)
        except ArchiveError:
            _show_article(store, _article_named(store, options.id), revision=options.revision)
            return DONE
        line = event_line(event.event, articles_of(store, [event.event])) | {"review": event.review or "open"}
        print(json.dumps(line, ensure_ascii=False, indent=2))
        dropped = undone(log(store))
        for entry in log(store, event.event.id):
            _decision(entry, dropped)
    return DONE


def _article_named(store: Store, key: str) -> str:
    try:
        return read_article(store, key).id
    except ArchiveError as error:
        raise ArchiveError(
            f"{key!r} is the id of no event or article, or the beginning of several.",
            hint="`dateline archive review` shows the ids of events, `dateline archive list` those of articles.",
        ) from error


def _show_article(store: Store, key: str, *, revision: int | None) -> None:
    article = read_article(store, key, revision=revision)
    for name in ("id", "title", "publisher", "published", "url", "language"):
        if value := getattr(article, name):
            print(f"{name}: {value}")
    kept = revisions(store, article.id)
    if len(kept) > 1:
        print("revisions:", ", ".join(f"{number} ({added})" for number, added in kept))
    print(f"\n{article.text.rstrip()}")


def _search(options: Namespace) -> int:
    names = ("first", "last", "actors", "actions", "sides", "statuses", "publishers")
    asked = {name: getattr(options, name) for name in names} | {"text": " ".join(options.words)}
    try:
        chosen = EventFilter.from_query(asked)
    except FilterError as error:
        raise WrongUseError(str(error)) from error
    with open_archive(options.archive) as store:
        _events(options, store, find_events(store, chosen, most=options.most))
    return DONE


def _review(options: Namespace) -> int:
    with open_archive(options.archive) as store:
        if options.log:
            entries = log(store)
            dropped = undone(entries)
            for entry in entries:
                _decision(entry, dropped)
            return DONE
        states = REVIEWS if options.state == "all" else (NAMES[options.state],)
        _events(options, store, [each.event for each in doubtful(store, reviews=states, most=options.most)])  # type: ignore[arg-type]  # NAMES has the states
    return DONE


def _events(options: Namespace, store: Store, events: Sequence[Event]) -> None:
    articles = articles_of(store, events) if options.format == "jsonl" else {}
    for event in events:
        if options.format == "jsonl":
            print(json.dumps(event_line(event, articles), ensure_ascii=False))
        else:
            _line(event.id, event.span.iso if event.span else "", event.status, f"{event.score:.2f}", event.title)


def _decision(entry: Correction, dropped: set[int]) -> None:
    value = "" if entry.value is None else json.dumps(entry.value, ensure_ascii=False)
    _line(
        str(entry.number),
        entry.at,
        entry.author,
        entry.event,
        entry.kind,
        value,
        *["undone"] * (entry.number in dropped),
    )


def _line(*fields: str) -> None:
    print("\t".join(" ".join(field.split()) for field in fields))


ACTS: dict[str, tuple[Callable[[Namespace], int], str, Callable[[ArgumentParser], None]]] = {
    "list": (_list, "the articles, the latest first: id, day, publisher, title", _ask_list),
    "show": (_show, "an article's text, or an event with its evidence and the decisions about it", _ask_show),
    "search": (_search, "events by words, days and actors, the most told first", _ask_search),
    "review": (_review, "events by confidence, the least sure first: id, date, status, confidence, title", _ask_review),
}
