"""`dateline archive correct | undo`: what a person decides about an event, kept with name and time."""

from __future__ import annotations

import getpass
from argparse import ArgumentTypeError
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from components.archive import corrections as decisions
from components.archive import decide, open_archive, read_event, undo
from components.archive.known_actors import known_actors, named
from components.archive.queries import actors
from components.archive.written import span_of
from components.cli.asking import DONE, WrongUseError
from components.errors import ArchiveError, TimelineError
from components.lexicon.actions import actions
from components.model import STATUSES

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterator

    from components.archive import Store
    from components.archive.corrections import Correction
    from components.model import DateSpan, Event


def _ask_correct(parser: ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's id, or the beginning of it")
    parser.add_argument(
        "--date", type=_interval, metavar="D", help="2016, 2016-12, 2016-12-29, or two of these with '/' between"
    )
    parser.add_argument("--undated", action="store_true", help="no one can say when")
    parser.add_argument("--source", action="append", metavar="ACTOR", help="who acts; may be repeated")
    parser.add_argument("--target", action="append", metavar="ACTOR", help="who is acted on; may be repeated")
    parser.add_argument("--action", choices=sorted(actions()), metavar="KIND", help=", ".join(sorted(actions())))
    parser.add_argument("--status", choices=STATUSES, metavar="STATUS", help=", ".join(STATUSES))
    parser.add_argument("--title", metavar="TEXT", help="what the timeline calls it")
    parser.add_argument("--merge", nargs="+", metavar="EVENT", help="these events are the same")
    parser.add_argument("--split", nargs="+", metavar="ARTICLE", help="what these articles tell is another event")
    parser.add_argument("--reject", action="store_true", help="it is no event of the timeline")
    parser.add_argument("--confirm", action="store_true", help="it is right as it stands")
    parser.add_argument("--note", metavar="TEXT", help="a remark that changes nothing")
    _ask_author(parser)


def _interval(text: str) -> DateSpan | None:
    try:
        return span_of(text)
    except TimelineError as error:
        raise ArgumentTypeError(str(error)) from error


def _ask_undo(parser: ArgumentParser) -> None:
    parser.add_argument(
        "number", type=int, metavar="N", help="of the decision, as `dateline archive review --log` has it"
    )
    _ask_author(parser)


def _ask_author(parser: ArgumentParser) -> None:
    parser.add_argument("--author", metavar="NAME", help="who decides; default: your user name")


def _correct(options: Namespace) -> int:
    with open_archive(options.archive) as store:
        event = read_event(store, options.event).event
        entries = list(_entries(options, store, event))
        if not entries:
            raise WrongUseError("say what to correct, such as --date or --reject")
        for entry in entries:
            kept = decide(store, entry, author=_author(options), at=datetime.now(UTC))
            print(f"{kept.number}\t{kept.kind}\t{kept.event}")
    return DONE


def _undo(options: Namespace) -> int:
    with open_archive(options.archive) as store:
        kept = undo(store, options.number, author=_author(options), at=datetime.now(UTC))
    print(f"{kept.number}\t{kept.kind}\t{kept.event}")
    return DONE


def _entries(options: Namespace, store: Store, event: Event) -> Iterator[Correction]:
    """What was asked for, in an order in which each can follow the one before."""
    _check(options)
    if options.merge:
        yield decisions.same_as(event.id, [read_event(store, key).event.id for key in options.merge])
    if options.split:
        yield decisions.apart(event.id, _evidence(event, options.split))
    if options.date or options.undated:
        yield decisions.date_is(event.id, options.date)
    if options.source is not None or options.target is not None:
        yield _actors(options, store, event)
    for name, make in VALUES.items():
        if getattr(options, name) is not None:
            yield make(event.id, getattr(options, name))
    for name, mark in MARKS.items():
        if getattr(options, name):
            yield mark(event.id)


VALUES: dict[str, Callable[[str, str], Correction]] = {
    "action": lambda event, name: decisions.action_is(event, actions()[name]),
    "status": decisions.status_is,
    "title": decisions.title_is,
    "note": decisions.noted,
}
MARKS: dict[str, Callable[[str], Correction]] = {"reject": decisions.rejected, "confirm": decisions.confirmed}


def _check(options: Namespace) -> None:
    for one, other in (("date", "undated"), ("reject", "confirm")):
        if getattr(options, one) and getattr(options, other):
            raise WrongUseError(f"--{one} and --{other} contradict each other")


def _actors(options: Namespace, store: Store, event: Event) -> Correction:
    known = known_actors(actors(store))
    return decisions.actors_are(
        event.id,
        sources=event.sources if options.source is None else named(options.source, known),
        targets=event.targets if options.target is None else named(options.target, known),
    )


def _evidence(event: Event, articles: list[str]) -> list[tuple[str, str]]:
    found = [(m.article_id, m.quote) for m in event.mentions if any(m.article_id.startswith(key) for key in articles)]
    if not found or len(found) == len(event.mentions):
        told = ", ".join(dict.fromkeys(m.article_id for m in event.mentions))
        raise ArchiveError("Some of what tells the event must leave it, and some stay.", hint=f"It is told by {told}.")
    return found


def _author(options: Namespace) -> str:
    if options.author is not None:
        return str(options.author)
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise WrongUseError("your user name is unknown here; give --author") from error


ACTS: dict[str, tuple[Callable[[Namespace], int], str, Callable[[ArgumentParser], None]]] = {
    "correct": (
        _correct,
        "decide about an event: its date, actors, action, status, title, whether it is one",
        _ask_correct,
    ),
    "undo": (_undo, "take a decision back; an undoing can be taken back too", _ask_undo),
}
