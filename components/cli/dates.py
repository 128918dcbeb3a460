"""`dateline dates`: every time expression of a text with its TIMEX3 value and its days."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from components.cli.asking import ask_articles
from components.cli.given import input_of
from components.dates import read_dates

if TYPE_CHECKING:
    from argparse import Namespace

    from components.cli.asking import Parser
    from components.model import Article, ResolvedDate


def describe(parser: Parser) -> None:
    """Its options."""
    ask_articles(parser)


def run(options: Namespace) -> int:
    """Print them article by article, as they are read."""
    articles = input_of(options)
    for article in articles:
        for found in read_dates(article.text, published=article.published, language=article.language):
            print(json.dumps(date_line(found, article), ensure_ascii=False))
        sys.stdout.flush()
    return articles.status


def date_line(found: ResolvedDate, article: Article) -> dict[str, Any]:
    """What is printed of one expression; offsets count from the beginning of the file."""
    where, span = found.where, found.span
    return {
        "doc": article.name,
        "start": where.start + article.offset if where else None,
        "end": where.end + article.offset if where else None,
        "text": found.text,
        "type": found.type,
        "value": found.value,
        "mod": found.mod,
        "first": span.first.isoformat() if span else None,
        "last": span.last.isoformat() if span else None,
        "unit": span.unit if span else None,
        "rule": found.rule,
    }
