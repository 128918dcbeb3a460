"""Characters per second: Dateline's dates against dateparser's search_dates, on the same text in one run.

    python -m benchmarks.dates [FILE…]

Without files it reads the shipped articles. dateparser reads a part, for it is slower.
"""

import sys
import time
from datetime import date, datetime
from pathlib import Path

from dateparser.search import search_dates

from components.dates import read_dates

PUBLISHED = date(2025, 2, 28)
ENOUGH = 1_000_000
"""Characters that Dateline reads."""
PART = 100_000
"""Characters that dateparser reads."""
ROUNDS = 3


def articles(names: list[str]) -> list[str]:
    """The texts to read: of the files named, or of the shipped articles."""
    folder = Path(__file__).parents[1] / "data" / "articles"
    paths = [Path(name) for name in names] or sorted(folder.rglob("*.md"))
    return [path.read_text(encoding="utf-8") for path in paths]


def enough(texts: list[str], characters: int) -> list[str]:
    """The texts, again and again, until they have so many characters."""
    chosen: list[str] = []
    while sum(map(len, chosen)) < characters:
        chosen.extend(texts)
    return chosen


def rate(texts: list[str], read) -> float:  # noqa: ANN001 - two readers of different results
    """Characters per second, the best of some rounds."""
    best = 0.0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for text in texts:
            read(text)
        best = max(best, sum(map(len, texts)) / (time.perf_counter() - start))
    return best


def main() -> None:
    """Print both rates and their ratio."""
    texts = articles(sys.argv[1:])
    settings = {"RELATIVE_BASE": datetime(2025, 2, 28), "PREFER_DATES_FROM": "past"}  # noqa: DTZ001 - a civil day
    read_dates("warmed up today", published=PUBLISHED)
    ours = rate(enough(texts, ENOUGH), lambda text: read_dates(text, published=PUBLISHED))
    theirs = rate(
        enough([text[:5000] for text in texts[:20]], PART)[:40],
        lambda text: search_dates(text, languages=["en"], settings=settings),
    )
    print(f"dateline    {ours:12,.0f} characters per second")
    print(f"dateparser  {theirs:12,.0f} characters per second")
    print(f"ratio       {ours / theirs:12.1f}")


if __name__ == "__main__":
    main()
