"""Files, folders, zip files, standard input and web addresses -> articles; one bad article never stops the rest."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from components.articles.draft import Draft, Link, Note, Reading
from components.articles.duplicates import Seen
from components.articles.fetching import Fetcher, Fetching
from components.articles.files import bytes_of, files_in
from components.articles.forms import form_of, is_beside
from components.articles.pieces import passed_over, pieces_of
from components.articles.settling import Given, settle
from components.articles.webpage import read_page
from components.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from components.articles.fetching import Progress
    from components.articles.pieces import Piece
    from components.model import Article

STDIN = "-"
_ADDRESS = re.compile(r"(https?):/+", re.IGNORECASE)
"""Also with one slash, as a path leaves it."""


@dataclass(frozen=True, slots=True)
class Ways:
    """How articles are to be read."""

    given: Given = field(default_factory=Given)
    fetching: Fetching = field(default_factory=Fetching)
    progress: Progress | None = None


def read_articles(
    sources: Iterable[Path | str], *, given: Given | None = None, ways: Ways | None = None
) -> tuple[list[Article], list[ArticleError]]:
    """The articles that could be read, in order, each once, and one error for each that could not."""
    found = list(readings(sources, ways=ways or Ways(given or Given())))
    return [f.article for f in found if isinstance(f, Reading)], [f for f in found if isinstance(f, ArticleError)]


def readings(sources: Iterable[Path | str], *, ways: Ways | None = None) -> Iterator[Reading | ArticleError | Note]:
    """Every article of files, folders, zip files, "-" (standard input) and web addresses, as they are read.

    In place of one that cannot be read comes its error, in place of one that was there before a note.
    """
    ways = ways or Ways()
    seen = Seen()
    fetcher = Fetcher(ways.fetching, ways.progress)
    for source in sources:
        for piece in _pieces(source, fetcher, ways):
            if isinstance(piece, ArticleError | Note):
                yield piece
                continue
            reading = _settled(piece, fetcher, ways.given)
            again = seen.again(reading.article, where=reading.where) if isinstance(reading, Reading) else ""
            yield Note(again) if again else reading


def read_bytes(data: bytes, *, name: str, given: Given | None = None) -> Iterator[Reading | ArticleError | Note]:
    """Every article in the bytes of a file of any form, as an upload gives them; nothing is fetched."""
    given = given or Given()
    for piece in pieces_of(data, name=name, columns=given.columns):
        if isinstance(piece, Link):
            yield ArticleError(f"{piece.where} names only an address.", hint="Give the article's text or its page.")
        else:
            yield piece if isinstance(piece, ArticleError | Note) else _settled(piece, None, given)


def _pieces(source: Path | str, fetcher: Fetcher, ways: Ways) -> Iterator[Piece]:
    columns = ways.given.columns
    try:
        if str(source) == STDIN:
            yield from pieces_of(sys.stdin.buffer.read(), name="stdin", columns=columns)
        elif url := web_address(source):
            yield from _fetched(url, fetcher, columns)
        elif Path(source).is_dir():
            yield from _folder(Path(source), ways)
        else:
            path = Path(source)
            yield from pieces_of(bytes_of(path), name=path.name, columns=columns)
    except ArticleError as error:
        yield error


def web_address(source: Path | str) -> str:
    """The web address a source is; "" where it is a file or folder."""
    found = _ADDRESS.match(str(source))
    return f"{found[1].lower()}://{str(source)[found.end() :]}" if found else ""


def _folder(folder: Path, ways: Ways) -> Iterator[Piece]:
    found = list(files_in(folder))
    files = [path for path in found if not is_beside(path.name)]
    passed = len(found) - len(files)
    for number, path in enumerate(files, start=1):
        try:
            name = path.relative_to(folder.parent).as_posix()
            yield from pieces_of(bytes_of(path), name=name, columns=ways.given.columns)
        except ArticleError as error:
            yield error
        if ways.progress:
            ways.progress(str(folder), number, len(files))
    if passed:
        yield passed_over(passed, str(folder))


def _fetched(url: str, fetcher: Fetcher, columns: tuple[tuple[str, str], ...]) -> Iterator[Piece]:
    page = fetcher.fetch(url)
    name = page.url.partition("?")[0]
    if form_of(page.data, name=name) in {"page", "text"} and page.data.lstrip()[:1] == b"<":
        yield read_page(page.data, name=page.url, url=page.url)
        return
    for piece in pieces_of(page.data, name=page.url, columns=columns):
        yield replace(piece, url=piece.url or page.url) if isinstance(piece, Draft) else piece


def _settled(piece: Draft | Link, fetcher: Fetcher | None, given: Given) -> Reading | ArticleError:
    try:
        draft = _followed(piece, fetcher) if isinstance(piece, Link) and fetcher else piece
        return settle(draft, given) if not isinstance(draft, Link) else ArticleError(f"{draft.where} has no text.")
    except ArticleError as error:
        return error


def _followed(link: Link, fetcher: Fetcher) -> Draft:
    """The article behind a link; what the line says of its day goes before what the page says."""
    page = fetcher.fetch(link.url)
    draft = read_page(page.data, name=link.url, url=page.url)
    return replace(draft, days=(*link.days, *draft.days))
