"""How well Dateline reads the labels it ships, as the table of the README and of the page about the method.

Run from the checkout: `python -m benchmarks.quality` prints the table, `--write` puts it into both.
"""

import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from components.articles import shipped_articles
from components.cli.asking import version
from components.dates import read_dates
from components.evaluation import (
    DateLabels,
    DateScores,
    EventLabels,
    EventScores,
    Timex,
    answers_of,
    read_labels,
    score_dates,
    score_events,
)
from components.events import extract_events
from components.model import Article

ROOT = Path(__file__).parents[1]
WRITTEN = (ROOT / "README.md", ROOT / "components" / "page" / "method.md")
PLACE = re.compile(r"(<!-- quality: .*? -->\n).*?(<!-- end of quality -->)", re.DOTALL)
HEADING = ("| measure | right | of | % |", "|---|---:|---:|---:|")


def main(*, write: bool) -> None:
    """Print the table, or put it where it is read."""
    table = "\n".join(lines(shipped_articles()))
    if not write:
        print(table)
        return
    for path in WRITTEN:
        text = path.read_text(encoding="utf-8")
        path.write_text(PLACE.sub(lambda found: f"{found[1]}{table}\n{found[2]}", text), encoding="utf-8")


def lines(articles: tuple[Article, ...]) -> list[str]:
    """The table of every file of labels, with what was measured, when and by which version."""
    told = []
    for path in sorted((ROOT / "data" / "gold").glob("*.jsonl")):
        labels = read_labels(path.read_text(encoding="utf-8").splitlines(), name=path.name)
        told += _dates(labels, path) if isinstance(labels, DateLabels) else _events(labels, path, articles)
        told.append("")
    day = datetime.now(UTC).date()
    return [*told, f"Version {version()}, {day:%d %B %Y}; `python -m benchmarks.quality` measures again."]


def _dates(labels: DateLabels, path: Path) -> list[str]:
    total = DateScores()
    for article, gold in labels.documents:
        found = read_dates(article.text, published=article.published, language=article.language)
        total += score_dates(gold, [Timex(r.where.start, r.where.end, r.type, r.value) for r in found if r.where])
    measures = (
        ("same extent", total.same_extent, total.strict),
        ("overlapping", total.overlapping, total.relaxed),
        ("right value", total.right_value, total.value),
        ("right type", total.right_type, total.type),
    )
    rows = [f"| {measure} | {right} | {total.gold} labels, {total.system} answers | {100 * f1:.1f} |"
            for measure, right, f1 in measures]  # fmt: skip
    head = f"Dates, `{path.relative_to(ROOT)}`, {len(labels.documents)} articles; the last column is F1:"
    return [head, "", *HEADING, *rows]


def _events(labels: EventLabels, path: Path, articles: tuple[Article, ...]) -> list[str]:
    found = score_events(labels.labels, answers_of(extract_events(articles)))
    head = f"Events, `{path.relative_to(ROOT)}`, {len(labels.articles)} briefs:"
    return [head, "", *HEADING, *(_row(*measure) for measure in _measures(found)), f"| F1 | | | {100 * found.f1:.1f} |"]


def _measures(found: EventScores) -> list[tuple[str, int, int]]:
    dated, directed = found.count(lambda v: v.is_dated), found.count(lambda v: v.is_directed)
    return [
        ("acts found (recall)", len(found.found), len(found.verdicts)),
        ("answers right (precision)", found.right, found.answers),
        ("dates exact", found.count(lambda v: v.exact), dated),
        ("dates exact or covering", found.count(lambda v: v.covers), dated),
        ("done or only said", found.count(lambda v: v.right_status), len(found.found)),
        ("who acts on whom", found.count(lambda v: v.right_direction), directed),
    ]


def _row(measure: str, right: int, whole: int) -> str:
    return f"| {measure} | {right} | {whole} | {100 * right / whole if whole else 0:.1f} |"


if __name__ == "__main__":
    main(write="--write" in sys.argv[1:])
