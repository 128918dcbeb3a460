"""Seconds of one core to merge mentions into events: made ones, spread over kinds, countries and days as in an archive.

    python -m benchmarks.merge [COUNT…]

Every act is told by one to twelve mentions, some of them only by month or year, some without numbers.
"""

import random
import sys
import time
from dataclasses import replace
from datetime import date, timedelta

from components.events.merge import merge_mentions
from components.lexicon.actions import actions
from components.lexicon.actors import countries
from components.model import Actor, DateSpan, Mention, ResolvedDate, TextSpan

COUNTS = (10_000, 100_000)
FIRST = date(1991, 12, 26)
DAYS = 12_000


def actors() -> list[Actor]:
    """The two states, told most, and twenty others."""
    states = [Actor(own.id, own.name, own.code) for own in countries().values()]
    return [state for state in states if state.country in {"USA", "RUS"}] * 20 + states[:20]


def dated(day: date, draw: random.Random) -> ResolvedDate:
    """The day itself, or its month or year."""
    unit = draw.choices(("day", "month", "year"), (85, 10, 5))[0]
    first = {"day": day, "month": day.replace(day=1), "year": day.replace(month=1, day=1)}[unit]
    months = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    last = {"day": day, "month": months, "year": day.replace(month=12, day=31)}[unit]
    return ResolvedDate(None, "", "DATE", first.isoformat(), day, unit, "Made up.", DateSpan(first, last, unit))


def mentions(count: int) -> list[Mention]:
    """This many, the same for the same number."""
    draw, sides, kinds = random.Random(count), actors(), list(actions().values())
    made: list[Mention] = []
    while len(made) < count:
        day, kind = FIRST + timedelta(days=draw.randrange(DAYS)), draw.choice(kinds)
        who, whom = draw.sample(sides, 2)
        number = ((draw.randrange(1, 100), "diplomats"),) if kind.id == "expulsion" else ()
        for _ in range(min(draw.randint(1, 12), count - len(made))):
            place = draw.randrange(5_000)
            quote = f"Sentence {len(made)} tells what {who.name} did to {whom.name}."
            told = Mention("", "", TextSpan(place, place + len(quote)), quote, kind, "occurred", (who,), (whom,))
            article = f"{draw.randrange(count // 4):x}"
            told = replace(told, article_id=article, when=dated(day, draw), basis="stated")
            made.append(replace(told, counts=draw.choice((number, ())), score=draw.random()))
    return made


def main() -> None:
    """Print how long each number of mentions takes."""
    for count in [int(text) for text in sys.argv[1:]] or COUNTS:
        told = mentions(count)
        start = time.process_time()
        events = merge_mentions(told)
        seconds = time.process_time() - start
        print(f"{count:>10,} mentions  {len(events):>8,} events  {seconds:6.2f} s  {count / seconds:>9,.0f} a second")


if __name__ == "__main__":
    main()
