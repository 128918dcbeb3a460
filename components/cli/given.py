"""The articles a command is given: one by one, in order; what cannot be read is reported and counted."""

from __future__ import annotations

import codecs
import sys
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from components.articles import Fetching, Given, Note, Reading, Ways, read_documents, readings
from components.articles.decoding import decode
from components.cli.asking import DONE, UNREADABLE, WrongUseError, tomorrow
from components.cli.reporting import note, progress, report
from components.errors import ArticleError
from components.model import Article

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

STDIN = Path("-")
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(slots=True)
class Input:
    """The articles of a command line, to be read once; `status` is the exit status so far."""

    sources: list[str]
    """Files, folders, web addresses, "-" for standard input."""
    jsonl: Path | None
    ways: Ways
    status: int = DONE
    seen: int = 0
    """Articles read so far."""

    def __iter__(self) -> Iterator[Article]:
        """Every article that can be read; the others are reported where they stand."""
        for found in self._documents(self.jsonl) if self.jsonl else self._articles():
            if isinstance(found, Article):
                self.seen += 1
                yield found
            else:
                self._refuse(found)

    def _refuse(self, error: ArticleError) -> None:
        self.status = UNREADABLE
        report(error)

    def _articles(self) -> Iterator[Article | ArticleError]:
        # One source after the other: what is named twice was meant twice.
        for source in self.sources:
            for found in readings([source], ways=self.ways):
                if isinstance(found, Reading):
                    for sentence in found.notes:
                        note(f"{found.where}: {sentence}")
                    yield found.article
                elif isinstance(found, Note):
                    note(found.text)
                else:
                    yield found

    def _documents(self, path: Path) -> Iterator[Article | ArticleError]:
        name = "stdin" if path == STDIN else path.name
        try:
            with _opened(path) as stream:
                yield from read_documents(self._lines(stream, name), name=name)
        except (OSError, ArticleError) as error:
            yield error if isinstance(error, ArticleError) else _unopened(path, error)
            return
        if not self.seen and self.status == DONE:
            yield ArticleError(f"{name} holds no documents.", hint="Write one JSON object a line.")

    def _lines(self, stream: IO[bytes], name: str) -> Iterator[str]:
        """The lines as text; one that is none is reported and left empty, so that the rest keep their numbers."""
        for number, line in enumerate(stream, start=1):
            if number == 1 and line.startswith(UTF_16):
                yield from decode(line + stream.read(), name=name).split("\n")
                return
            try:
                yield line.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError:
                self._refuse(ArticleError(f"{name}, line {number} is not UTF-8.", hint="Save the file as UTF-8."))
                yield ""


def input_of(options: Namespace) -> Input:
    """The input that was asked for by `ask_articles`; WrongUseError where it cannot be told."""
    if options.jsonl and options.files:
        raise WrongUseError("give either files or --jsonl, not both")
    if options.jsonl and options.published:
        raise WrongUseError('with --jsonl each line gives its own day as "published"')
    if not options.jsonl and not options.files:
        raise WrongUseError("give a file, '-' for standard input, or --jsonl")
    given = Given(published=options.published, latest=tomorrow(), columns=tuple(options.column))
    ways = Ways(given, Fetching(private=options.allow_private), progress if sys.stderr.isatty() else None)
    return Input(options.files, options.jsonl, ways)


def _opened(path: Path) -> AbstractContextManager[IO[bytes]]:
    return nullcontext(sys.stdin.buffer) if path == STDIN else path.open("rb")


def _unopened(path: Path, error: OSError) -> ArticleError:
    return ArticleError(
        f"{path} cannot be opened: {error.strerror or error}.", hint="Check its name and your permissions."
    )
