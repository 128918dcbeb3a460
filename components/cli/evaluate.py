"""`dateline evaluate`: dates and events as Dateline reads them, against labels made by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from components.articles import read_articles, read_documents, shipped_folder
from components.articles.decoding import decode
from components.cli import scores
from components.cli.asking import DONE, UNREADABLE
from components.cli.reporting import note, report
from components.dates import read_dates
from components.errors import LabelError, TimelineError
from components.evaluation import DateLabels, EventLabels, Timex, answers_of, read_labels, score_dates, score_events
from components.events import extract_events
from components.model import Article

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

    from components.cli.asking import Parser

SUFFIXES = frozenset({".txt", ".md"})
"""Of the articles in a folder."""
SHOWN = 3
"""Names that a sentence lists."""


def describe(parser: Parser) -> None:
    """Its options."""
    parser.add_argument(
        "labels", nargs="*", type=Path, metavar="GOLD", help="labels of dates or events; else those of the archive"
    )
    parser.add_argument(
        "--articles",
        type=Path,
        metavar="PATH",
        help="what the labels of events speak of: JSON Lines or a folder; else articles.jsonl or articles/ beside them",
    )
    parser.add_argument("--errors", action="store_true", help="print each difference before the tables")


def run(options: Namespace) -> int:
    """Print a table for each file of labels."""
    status = DONE
    for path in options.labels or _shipped_labels():
        try:
            labels = read_labels(_text(path).split("\n"), name=path.name)
            if isinstance(labels, DateLabels):
                _dates(labels, path.name, errors=options.errors)
            else:
                articles = _articles(labels, _sources(path, options.articles))
                _events(labels, articles, path.name, errors=options.errors)
        except TimelineError as error:
            report(error)
            status = UNREADABLE
    return status


def _dates(labels: DateLabels, name: str, *, errors: bool) -> None:
    scored = []
    for article, gold in labels.documents:
        found = read_dates(article.text, published=article.published, language=article.language)
        answers = [Timex(r.where.start, r.where.end, r.type, r.value) for r in found if r.where]
        scored.append(score_dates(gold, answers))
        if errors:
            scores.print_date_errors(article, gold, answers)
    scores.print_dates(name, scored)


def _events(labels: EventLabels, articles: Iterable[Article], name: str, *, errors: bool) -> None:
    known = {article.name: article for article in articles}
    _check(labels, known, name)
    found = score_events(labels.labels, answers_of(extract_events(known.values())))
    if errors:
        scores.print_event_errors(found)
    scores.print_events(name, labels, found)


def _check(labels: EventLabels, articles: dict[str, Article], name: str) -> None:
    """Say which labels do not fit the articles: they could never be found."""
    missing = sorted(labels.articles - articles.keys())
    if missing:
        raise LabelError(
            f"{name} speaks of articles that are not here: {_listed(missing)}.",
            hint="Say where they are: --articles PATH.",
        )
    for label in labels.labels:
        if articles[label.article].text[label.evidence.start : label.evidence.end] != label.text:
            note(f"{name}: the words of label {label.id} do not stand at its offsets.")


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return ", ".join(map(repr, names[:SHOWN])) + more


def _shipped_labels() -> list[Path]:
    """The labels of the shipped archive, which the source tree holds."""
    found = sorted((shipped_folder().parent / "gold").glob("*.jsonl"))
    if not found:
        raise LabelError(
            "The labels of the shipped archive are only in the source tree.", hint="Give a file of labels: GOLD."
        )
    return found


def _sources(labels: Path, given: Path | None) -> list[Path]:
    """Where the labelled articles may lie: where it is said, else beside the labels or one folder up."""
    if given:
        return [given]
    beside = (
        folder / name for folder in (labels.parent, labels.parent.parent) for name in ("articles.jsonl", "articles")
    )
    return [path for path in beside if path.exists()]


def _articles(labels: EventLabels, sources: Iterable[Path]) -> list[Article]:
    """All the articles of those places that hold a labelled one, each name once."""
    found: dict[str, Article] = {}
    for source in sources:
        articles = list(_read(source))
        if labels.articles & {article.name for article in articles} - found.keys():
            found |= {article.name: article for article in articles if article.name not in found}
    return list(found.values())


def _read(source: Path) -> Iterator[Article]:
    if source.is_dir():
        paths = sorted(path for path in source.iterdir() if path.suffix in SUFFIXES)
        articles, errors = read_articles(paths)
        yield from articles
    else:
        read = list(read_documents(_text(source).split("\n"), name=source.name))
        errors = [found for found in read if not isinstance(found, Article)]
        yield from (found for found in read if isinstance(found, Article))
    for error in errors:
        report(error)


def _text(path: Path) -> str:
    try:
        return decode(path.read_bytes(), name=path.name)
    except OSError as error:
        raise LabelError(
            f"{path} cannot be opened: {error.strerror or error}.", hint="Check its name and your permissions."
        ) from error
