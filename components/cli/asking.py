"""What the commands ask for in common: articles, days; and how wrong use is told."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from datetime import UTC, date, datetime, timedelta
from importlib import metadata
from pathlib import Path
from typing import Final, NoReturn

from components.articles.reading import EARLIEST

DONE: Final = 0
UNREADABLE: Final = 1
"""Something in the input could not be read; the rest was done and reported."""
WRONG_USE: Final = 2
INTERRUPTED: Final = 130
"""What a shell expects of a program ended by Ctrl-C."""


class WrongUseError(Exception):
    """Options that do not go together, found after they were read; `main` ends with status 2."""


class Parser(ArgumentParser):
    """A parser that tells wrong use in one sentence, with the way to the rest."""

    def error(self, message: str) -> NoReturn:
        """End with status 2."""
        sentence = message[:1].upper() + message[1:].rstrip(".")
        self.exit(WRONG_USE, f"{self.prog}: {sentence}. See '{self.prog} --help'.\n")


def ask_articles(parser: Parser) -> None:
    """Ask for articles: files, or many documents in one stream."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="a file, folder or web address; '-' is standard input")
    parser.add_argument(
        "--jsonl",
        type=Path,
        metavar="DOCS",
        help='instead of files: a line {"doc", "text", "published"} a document; \'-\' is standard input',
    )
    parser.add_argument(
        "--published",
        type=day,
        metavar="YYYY-MM-DD",
        help="the day of publication, from which relative dates are counted; else it is sought in the article",
    )

    parser.add_argument(
        "--column",
        type=column,
        action="append",
        default=[],
        metavar="FIELD=NAME",
        help="of a table: which column is text, title, published, publisher, url, language or name",
    )
    parser.add_argument(
        "--allow-private",
        action="store_true",
        help="fetch web addresses of this machine and its private network, too",
    )


def column(text: str) -> tuple[str, str]:
    """A field and the heading of its column: "text=Body"."""
    field, _, heading = text.partition("=")
    if not field or not heading:
        raise ArgumentTypeError(f"{text!r} does not name a column: write FIELD=NAME, such as text=Body")
    return field, heading


def day(text: str) -> date:
    """A publication day given on the command line."""
    try:
        given = date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is not a date: write it as YYYY-MM-DD") from error
    if not EARLIEST <= given <= tomorrow():
        raise ArgumentTypeError(f"{given} cannot be a publication day: it lies between {EARLIEST} and {tomorrow()}")
    return given


def count(text: str) -> int:
    """How many, given on the command line: 1 or more."""
    if not text.isdecimal() or not int(text):
        raise ArgumentTypeError(f"{text!r} is not a number from 1 on")
    return int(text)


def tomorrow() -> date:
    """The last day an article can have been published: it may be tomorrow already where that was."""
    return datetime.now(UTC).date() + timedelta(days=1)


def version() -> str:
    """Dateline's version; "" where it runs without being installed."""
    try:
        return metadata.version("dateline")
    except metadata.PackageNotFoundError:
        return ""
