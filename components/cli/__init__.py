"""The command `dateline`: a list of commands, each a module of this room with `describe` and `run`.

Exit status: 0 for success; 1 when something in the input could not be read, the rest being done and
reported; 2 for wrong use. What was asked for goes to standard output in UTF-8, everything else to
standard error.
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import TYPE_CHECKING, TextIO

from components.cli.asking import DONE, INTERRUPTED, UNREADABLE, Parser, WrongUseError, version
from components.cli.reporting import report
from components.errors import TimelineError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "dates": "the time expressions of a text and the days they mean, one JSON object a line",
    "extract": "the events of articles, as JSON Lines, CSV or JSON",
    "archive": "articles kept with what they tell and what people decided",
    "export": "events as a file: pictures, pages, tables, reports, calendars, bibliographies",
    "evaluate": "how well dates and events are read, measured against labels",
    "dashboard": "the timeline in the browser",
}
"""Each is the module of that name here; it is loaded only when it is called."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; wrong use ends in SystemExit(2)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    speak_utf8(sys.stdout)
    speak_utf8(sys.stderr)
    options = parser_for(given).parse_args(given)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except WrongUseError as error:
        options.parser.error(str(error))
    except TimelineError as error:
        report(error)
        return UNREADABLE
    except BrokenPipeError:
        # The reader has had enough ("| head"). Python would flush once more at its exit, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def parser_for(given: Sequence[str]) -> Parser:
    """The parser of the command line; only the command that is called describes its options."""
    parser = Parser(prog="dateline", description="A timeline of diplomacy, derived from news articles.")
    parser.add_argument("--version", action="version", version=f"%(prog)s {version()}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, summary in COMMANDS.items():
        described = commands.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        if name in given[:1]:
            module = importlib.import_module(f"components.cli.{name}")
            module.describe(described)
            described.set_defaults(run=module.run, parser=described)
    return parser


def speak_utf8(stream: TextIO) -> None:
    """Write UTF-8 whatever the locale; half a surrogate pair, which UTF-8 lacks, as JSON's own escape."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
