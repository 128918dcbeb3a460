"""The articles a command is given: one by one, in order; what cannot be read is reported and counted."""

from __future__ import annotations

import codecs
import sys
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from components.articles import Given, read_article, read_articles, read_documents
from components.articles.decoding import decode
from components.cli.asking import DONE, UNREADABLE, WrongUseError, tomorrow
from components.cli.reporting import report
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

    files: list[Path]
    jsonl: Path | None
    given: Given
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
        for path in self.files:
            if path == STDIN:
                yield _from_stdin(self.given)
            else:
                articles, errors = read_articles([path], given=self.given)
                yield from articles
                yield from errors

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
    return Input(options.files, options.jsonl, Given(published=options.published, latest=tomorrow()))


def _from_stdin(given: Given) -> Article | ArticleError:
    try:
        return read_article(sys.stdin.buffer.read(), name="stdin", given=given)
    except ArticleError as error:
        return error


def _opened(path: Path) -> AbstractContextManager[IO[bytes]]:
    return nullcontext(sys.stdin.buffer) if path == STDIN else path.open("rb")


def _unopened(path: Path, error: OSError) -> ArticleError:
    return ArticleError(
        f"{path} cannot be opened: {error.strerror or error}.", hint="Check its name and your permissions."
    )
