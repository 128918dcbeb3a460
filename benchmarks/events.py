"""Articles per second from text to mentions, the share of each stage, and dateparser's search on the same text.

    python -m benchmarks.events [FILE…]

Without files it reads the shipped articles. Times are of this process, on one core; an article is counted
as 3,000 characters. dateparser's search_dates, which finds dates alone, reads a part, for it is slower.
"""

import gc
import sys
import time
from collections.abc import Callable
from datetime import date, datetime

from dateparser.search import search_dates

from components.articles import shipped_articles
from components.dates import read_dates
from components.events import extract_mentions, merge_mentions
from components.events.actors import find_actors
from components.model import Article
from components.sentences import split_sentences

CHARACTERS = 3_000
"""The length of an article in the figures."""
ROUNDS = 5
PART = 60_000
"""Characters that dateparser reads."""
PUBLISHED = date(2025, 2, 28)


def articles(names: list[str]) -> list[Article]:
    """The articles to read: of the files named, or the shipped ones."""
    if not names:
        return list(shipped_articles())
    texts = [open(name, encoding="utf-8").read() for name in names]  # noqa: PTH123, SIM115 - names as given
    return [Article("", text, PUBLISHED, name=name) for name, text in zip(names, texts, strict=True)]


def seconds(read: Callable[[Article], object], read_by: list[Article]) -> float:
    """The seconds of this process to read them all, the best of some rounds."""
    for article in read_by:
        read(article)
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for article in read_by:
            read(article)
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Print rates and shares."""
    chosen = articles(sys.argv[1:])
    total = sum(len(article.text) for article in chosen)
    stages = {
        "sentences": lambda article: split_sentences(article.text),
        "dates": lambda article: read_dates(article.text, published=article.published),
        "actors": lambda article: find_actors(article, split_sentences(article.text)),
        "all": extract_mentions,
    }
    gc.collect()
    gc.freeze()  # the lexicon stays: looking through it again and again is no part of reading
    took = {name: seconds(read, chosen) for name, read in stages.items()}
    took["actors"] -= took["sentences"]
    took["acts"] = took["all"] - took["sentences"] - took["dates"] - took["actors"]
    mentions = [mention for article in chosen for mention in extract_mentions(article)]
    start = time.process_time()
    events = merge_mentions(mentions)
    merging = time.process_time() - start
    print(f"{len(chosen)} articles, {total:,} characters, {len(mentions)} mentions, {len(events)} events")
    for name in ("sentences", "dates", "actors", "acts"):
        print(f"{name:10} {took[name] / took['all']:6.1%}")
    rate = total / CHARACTERS / took["all"]
    print(f"dateline   {rate:8.0f} articles of {CHARACTERS:,} characters a second, dates included")
    print(f"merging    {len(mentions) / merging:8.0f} mentions a second")
    part = "\n".join(article.text for article in chosen)[:PART]
    settings = {"RELATIVE_BASE": datetime(2025, 2, 28)}  # noqa: DTZ001 - a civil day
    start = time.process_time()
    for at in range(0, len(part), CHARACTERS):
        search_dates(part[at : at + CHARACTERS], languages=["en"], settings=settings)
    theirs = len(part) / CHARACTERS / (time.process_time() - start)
    print(f"dateparser {theirs:8.0f} articles a second, dates alone; ratio {rate / theirs:.1f}")


if __name__ == "__main__":
    main()
