"""Many articles at once: all kept, each once, whatever happens to some of them."""

import os
import signal
from itertools import count

import pytest

from components.archive import faults, pool
from components.archive.adding import BATCH, Manner, add_articles, read_again
from components.archive.articles import listed, read_mentions
from components.archive.pool import FEW, KILLED, read_all
from components.archive.program import fingerprint
from tests.archive.telling import NOW, PROGRAM, article, mention, merged, put

MANY = 100


def extract(told):
    """What the articles of these tests tell; one of them makes the program fail, one ends its process."""
    if told.title == "Article 13":
        raise ZeroDivisionError("on purpose")
    if told.title == "Article 17":
        os.kill(os.getpid(), signal.SIGKILL)
    return (mention(told),)


def harmless(told):
    return (mention(told),)


def manner(**changes):
    return Manner(**({"at": NOW, "extract": harmless, "merge": merged, "workers": 1} | changes))


@pytest.mark.parametrize("workers", [1, 2])
def test_all_are_kept_once(store, workers):
    """Added again they are unchanged; the summary says which."""
    articles = [article(n) for n in range(MANY)]
    first = add_articles(store, articles, manner(workers=workers))
    again = add_articles(store, articles, manner(workers=workers))
    assert (first.added, first.unchanged, first.events) == (MANY, 0, 1)
    assert (again.added, again.unchanged, again.events) == (0, MANY, 0)
    assert first.kept == [told.id for told in articles]
    assert (len(listed(store)), faults(store)) == (MANY, [])


def test_one_that_fails_stops_no_other(store):
    """Neither a bug nor a process that dies costs another article; the summary says why."""
    articles = [article(n) for n in range(MANY)]
    done = add_articles(store, articles, manner(workers=2, extract=extract))
    assert (done.added, done.seen) == (MANY - 2, MANY)
    assert done.failed == [("Article 13", "ZeroDivisionError: on purpose"), ("Article 17", KILLED)]


def test_it_goes_on_after_an_interrupt(store):
    """What was read before Ctrl-C is kept; adding the same again adds the rest."""

    def articles(stop):
        for number in range(MANY):
            if number == stop:
                raise KeyboardInterrupt
            yield article(number)

    stop = BATCH + 10
    first = add_articles(store, articles(stop), manner())
    rest = add_articles(store, articles(None), manner())
    assert (first.interrupted, first.added, rest.unchanged, rest.added) == (True, stop, stop, MANY - stop)


def test_progress_is_told_of_what_is_on_the_disk(store):
    """Each call comes after its articles can be read by another."""
    told = []

    def progress(summary):
        told.append((summary.seen, len(listed(store))))

    add_articles(store, (article(n) for n in range(2 * BATCH)), manner(progress=progress))
    assert told == [(BATCH, BATCH), (2 * BATCH, 2 * BATCH), (2 * BATCH, 2 * BATCH)]


def test_where_no_process_can_start_this_one_reads(monkeypatch):
    """A system that forbids further processes makes it slower, not impossible."""
    monkeypatch.setattr(pool, "_leave_interrupts", os.abort)
    articles = [article(n) for n in range(FEW + 1)]
    assert [read.failure for read in read_all(articles, extract=harmless, workers=2)] == [""] * (FEW + 1)


def test_only_a_little_is_read_ahead():
    """A stream without end is worked off as it comes."""
    numbers = count()
    reading = read_all((article(next(numbers)) for _ in count()), extract=harmless, workers=2)
    first = [next(reading).article.title for _ in range(2 * FEW)]
    reading.close()
    assert first == [f"Article {n}" for n in range(2 * FEW)]
    assert next(numbers) < 4 * FEW


def test_another_program_reads_again(store):
    """Only what it has not read itself."""
    for number in range(3):
        put(store, article(number))
    put(store, article(3), program=fingerprint())
    assert read_again(store, manner()).reread == 3
    assert len(list(read_mentions(store))) == 3
    assert (read_again(store, manner()).seen, fingerprint() == PROGRAM) == (0, False)
