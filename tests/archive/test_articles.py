"""Articles kept: once each, with every text they had."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.archive import faults
from components.archive.articles import (
    Reading,
    keep,
    listed,
    outdated,
    read_article,
    read_articles,
    read_mentions,
    remove,
    revisions,
    standing,
)
from components.errors import ArchiveError
from tests.archive import made
from tests.archive.telling import LATER, NOW, PROGRAM, article, mention, put


def test_an_article_comes_back(store):
    """It is read as it was kept, with its mentions."""
    told = article()
    assert put(store, told, mention(told)) == "new"
    assert list(read_articles(store)) == [told]
    assert list(read_mentions(store)) == [mention(told)]


def test_the_same_article_changes_nothing(store):
    """Adding it again leaves even the counter of changes alone."""
    told = article()
    put(store, told, mention(told))
    before = store.changes
    assert put(store, told, mention(told), at=LATER) == "same"
    assert store.changes == before
    assert revisions(store, told.id) == [(1, "2025-03-01T12:00:00Z")]


def test_a_changed_article_is_a_revision(store):
    """Its present text is the last, its first one can still be read, and only the last one's mentions count."""
    first, second = article(text="Talks were held."), article(text="Talks were not held.")
    put(store, first, mention(first))
    assert put(store, second, mention(second), at=LATER) == "changed"
    assert read_article(store, first.id) == second
    assert read_article(store, first.id, revision=1) == first
    assert list(read_mentions(store)) == [mention(second)]
    assert len(listed(store)) == 1


def test_a_text_it_had_before_changes_nothing(store):
    """Two files that are texts of one article can be added again and again."""
    first, second = article(text="Talks were held."), article(text="Talks were not held.")
    for told in (first, second, first, second):
        put(store, told)
    assert [number for number, _ in revisions(store, first.id)] == [1, 2]


def test_another_program_reads_an_article_anew(store):
    """Its mentions are replaced, its text is not."""
    told = article()
    put(store, told, mention(told))
    assert (standing(store, told, program="p2"), outdated(store, program="p2")) == ("outdated", [told.id])
    assert put(store, told, program="p2") == "outdated"
    assert (list(read_mentions(store)), outdated(store, program="p2")) == ([], [])
    assert len(revisions(store, told.id)) == 1


def test_a_removed_article_is_gone_with_its_words(store):
    """It is neither listed nor found, and the archive is whole."""
    for number in range(2):
        put(store, article(number), mention(article(number)))
    assert remove(store, [article(0).id, "unknown"]) == 1
    assert [kept.id for kept in listed(store, "diplomats")] == [article(1).id]
    assert faults(store) == []


@pytest.mark.parametrize(
    ("words", "found"), [("dipl", 1), ("DIPLOMATS time", 1), ("nothing", 0), ('"; --', 0), ("", 1)]
)
def test_articles_are_found_by_the_beginnings_of_words(store, words, found):
    """All the words must be there; signs mean nothing."""
    put(store, article())
    assert len(listed(store, words)) == found


def test_a_search_sees_the_present_text_only(store):
    """Words of an old revision find nothing."""
    put(store, article(text="Ambassadors left."))
    put(store, article(text="Consuls left."))
    assert [len(listed(store, word)) for word in ("ambassadors", "consuls", "article")] == [0, 1, 1]


def test_the_list_is_by_publication_day(store):
    """The latest first."""
    days = [date(2025, 1, 1), date(2025, 3, 1), date(2024, 1, 1)]
    for number, day in enumerate(days):
        put(store, article(number, published=day))
    assert [kept.published for kept in listed(store)] == sorted(days, reverse=True)
    assert len(listed(store, most=2)) == 2


def test_the_beginning_of_an_id_is_enough(store):
    """One that names several, or none, is told."""
    put(store, article(0, id="aa11"))
    put(store, article(1, id="aa22"))
    assert read_article(store, "aa1").id == "aa11"
    for key in ("aa", "zz", "", "%"):
        with pytest.raises(ArchiveError):
            read_article(store, key)
    with pytest.raises(ArchiveError, match="no revision 3"):
        read_article(store, "aa11", revision=3)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(told=made.ARTICLES, mentions=st.lists(made.MENTIONS, max_size=2))
def test_any_article_comes_back(store, told, mentions):
    """Whatever its texts hold: NUL, half surrogate pairs, nothing at all."""
    with store.writing():
        keep(store, Reading(told, tuple(mentions), PROGRAM, NOW))
    assert told in list(read_articles(store))
    assert [line for line in faults(store) if "search" in line] == []
