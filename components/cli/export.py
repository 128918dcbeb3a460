"""`dateline export`: events as a file: the shipped archive's, an archive's, those of articles, those exported before.

The filters are those of the page's address, by the same names, and choose the same events.
"""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from components.cli.asking import UNREADABLE, WrongUseError, ask_articles
from components.cli.exported import source_of
from components.cli.reporting import note, report
from components.errors import ExportError, FilterError
from components.export import FORMATS, PICTURES, PRESETS, Show, as_shown, picture_pieces, size_of, write_file
from components.filters import LISTS, EventFilter
from components.timeline.lanes import By

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from components.cli.asking import Parser
    from components.export import Chosen
    from components.export.pictures import Kind
    from components.export.sizes import Size

STDOUT = Path("-")
DAY = "2016, 2016-12 or 2016-12-29"
FILTERS = ("first", "last", *LISTS, "text", "role", "score", "undated")
LOOKS = ("size", "scale", "dpi", "no_title", "no_legend", "no_source")
MEGA = 1_000_000


def describe(parser: Parser) -> None:
    """Its options."""
    parser.add_argument("--format", type=known, metavar="F", help=f"{', '.join(FORMATS)}; else by the file's ending")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="'-' is standard output")
    parser.add_argument("--force", action="store_true", help="replace a file that is there")
    ask_articles(parser)
    sources = parser.add_argument_group("other sources", "without articles or one of these: the shipped archive")
    sources.add_argument("--archive", type=Path, metavar="FILE", help="an archive made by `dateline archive`")
    sources.add_argument("--events", type=Path, metavar="FILE", help="exported before, as JSON or JSON Lines")
    _ask_filters(parser)
    _ask_looks(parser)


def _ask_filters(parser: Parser) -> None:
    asked = parser.add_argument_group("filters", "as in the page's address; values of one are alternatives")
    asked.add_argument("--first", default="", metavar="DAY", help=f"from this day on: {DAY}")
    asked.add_argument("--last", default="", metavar="DAY", help="up to this day")
    for name in LISTS:
        asked.add_argument(f"--{name}", default="", metavar="A,B", help="one or more, with commas between")
    asked.add_argument("--text", default="", metavar="WORDS", help="that all stand in titles, quotes or names")
    asked.add_argument("--role", default="", metavar="R", help="of --actors: source acts, target is acted on")
    asked.add_argument("--score", default="", metavar="S", help="the least confidence, from 0 to 1")
    asked.add_argument("--undated", action="store_const", const="1", default="", help="keep the undated besides days")
    asked.add_argument("--event", default="", metavar="ID", help="one event alone, by its id or the beginning of it")
    asked.add_argument(
        "--all",
        action="store_true",
        help="also statements, which else only --actions brings, and other countries' acts",
    )


def _ask_looks(parser: Parser) -> None:
    looks = parser.add_argument_group("charts")
    looks.add_argument("--lanes", choices=get_args(By), default="family", help="what the chart's lanes are")
    looks.add_argument("--size", metavar="S", help=f"of a picture: {', '.join(PRESETS)}, 1600x900 or 16x9cm")
    looks.add_argument("--scale", type=float, metavar="N", help="of a PNG: 1, 2 or 3 dots for each pixel")
    looks.add_argument("--dpi", type=float, metavar="N", help="of a PNG: dots an inch instead")
    for name in ("title", "legend", "source"):
        looks.add_argument(f"--no-{name}", action="store_true", help=f"a picture without its {name}")


def known(name: str) -> str:
    """A format's name given on the command line."""
    if name not in FORMATS:
        raise ArgumentTypeError(f"there is no format {name!r}; known: {', '.join(FORMATS)}")
    return name


def run(options: Namespace) -> int:
    """Write the file and say on standard error what it holds."""
    name = options.format or _by_ending(options.output)
    wanted = _wanted(options)
    pictured = _pictured(name, options)
    source = source_of(options)
    chosen = as_shown(source.events, source.articles, wanted, everything=options.all, event=options.event)
    chosen = chosen.laned(options.lanes)
    if options.event and len(chosen.events) != 1:
        many = "Several events begin with" if chosen.events else "No event here has the id"
        report(ExportError(f"{many} {options.event!r}.", hint="The formats csv and json tell every id."))
        return UNREADABLE
    chunks = picture_pieces(chosen, cast("Kind", name), *pictured) if pictured else FORMATS[name].chunks(chosen)
    _write(options, chosen, chunks)
    return source.status


def _by_ending(path: Path) -> str:
    for name, format_ in sorted(FORMATS.items(), key=lambda one: -len(one[1].suffix)):
        if path.name.lower().endswith(f".{format_.suffix}"):
            return name
    raise WrongUseError(f"the ending of {path.name!r} names no format: give --format, one of {', '.join(FORMATS)}")


def _wanted(options: Namespace) -> EventFilter:
    try:
        return EventFilter.from_query({name: getattr(options, name) for name in FILTERS})
    except FilterError as error:
        raise WrongUseError(str(error)) from error


def _pictured(name: str, options: Namespace) -> tuple[Size, Show] | None:
    """Size and looks of a picture; None for another format, for which they cannot be asked."""
    if name not in PICTURES:
        asked = [look for look in LOOKS if getattr(options, look) not in {None, False}]
        if asked:
            raise WrongUseError(f"--{asked[0].replace('_', '-')} is for pictures: {', '.join(PICTURES)}")
        return None
    try:
        size = size_of(options.size or "screen", scale=options.scale, dpi=options.dpi)
    except ExportError as error:
        raise WrongUseError(str(error)) from error
    return size, Show(title=not options.no_title, legend=not options.no_legend, source=not options.no_source)


def _write(options: Namespace, chosen: Chosen, chunks: Iterable[bytes]) -> None:
    if options.output == STDOUT:
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
        return
    force = options.force or _may_replace(options.output)
    size = write_file(options.output, chunks, force=force)
    told = f" Chosen: {chosen.about.choice}." if chosen.about.choice else ""
    note(f"{options.output}: {chosen.about.count}, {_bytes(size)}.{told}")


def _may_replace(path: Path) -> bool:
    """Ask whoever sits at the terminal, where a file is there and somebody sits."""
    if not (path.is_file() and sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    print(f"{path} is there already. Replace it? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in {"y", "yes"}


def _bytes(size: int) -> str:
    return f"{size / MEGA:.1f} MB" if size >= MEGA / 10 else f"{max(1, round(size / 1000))} kB"
