"""The page "Articles": what comes in, what is shown of it, what can be removed again."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.page.preview import look, marked_text

ROOT = Path(__file__).parents[2]
PAGE = b"""<html lang="en"><head><title>Russia expels 12 diplomats</title>
<meta property="article:published_time" content="2024-03-06T10:00:00+03:00">
<meta property="og:site_name" content="Example Wire">
</head><body><article>
<p>Russia expelled 12 American diplomats on Monday, the foreign ministry said, and gave them a week to leave.</p>
<p>The United States called the step unjustified &lt;b&gt;and&lt;/b&gt; said it would answer in the coming weeks.</p>
</article></body></html>"""
BARE = b"Russia expelled 12 American diplomats on Monday, the foreign ministry said.\n"


def script():
    """The page alone, as `main` draws it."""
    import streamlit as st  # noqa: PLC0415 - AppTest runs the body of this function alone

    from components.page import articles, library, loading  # noqa: PLC0415

    notices = st.container()
    with st.sidebar:
        added = articles.show(notices, offered=False)
    library.show(loading.archive(added), added)


@pytest.fixture
def library():
    """The page of a new reader."""
    return AppTest.from_function(script, default_timeout=60).run()


def drop(library, *files):
    """The page after files were dropped on it."""
    uploader = next(u for u in library.file_uploader if u.key.startswith("drop-"))
    for name, data in files:
        uploader.upload(name, data, "text/plain")
    return library.run()


def html(library):
    """All its HTML."""
    return "\n".join(block.value if hasattr(block, "value") else block.body for block in library.get("html"))


def count(library):
    """How many articles the list says there are."""
    return next(int(c.value.split()[0]) for c in library.caption if "Select a row" in c.value)


def test_a_page_is_shown_before_it_is_added(library):
    """Its title, its day and where that comes from, its text with marks; nothing is added yet."""
    before = count(library)
    drop(library, ("new.html", PAGE))
    assert not library.exception
    assert library.date_input[0].value == date(2024, 3, 6)
    assert "6 Mar 2024, from the page's metadata." in [c.value for c in library.caption]
    assert "<bdi>Russia expels 12 diplomats</bdi>" in html(library)
    assert '<mark title="4 March 2024. ' in html(library)
    assert "&lt;b&gt;and&lt;/b&gt;" in html(library)
    assert count(library) == before


def test_adding_puts_it_on_the_timeline(library):
    """After the button it is in the list as one of this session, and what waited is gone."""
    before = count(library)
    drop(library, ("new.html", PAGE))
    library.button(key="add").click().run()
    assert not library.exception
    assert count(library) == before + 1
    assert list(library.dataframe[0].value["Where"]).count("This session") == 1
    assert [b.key for b in library.button if b.key == "add"] == []


def test_a_corrected_day_moves_the_times(library):
    """The day the reader gives goes before the one read; "Monday" is counted from it."""
    drop(library, ("new.html", PAGE))
    library.date_input[0].set_value(date(2024, 3, 20)).run()
    assert '<mark title="18 March 2024. ' in html(library)
    library.button(key="add").click().run()
    table = library.dataframe[0].value
    assert table.loc[table["Where"] == "This session", "Published"].astype(str).tolist() == ["2024-03-20"]


def test_a_text_without_a_day_waits_for_it(library):
    """It cannot be added before its day is given."""
    drop(library, ("bare.txt", BARE))
    assert library.button(key="add").disabled
    assert len(library.warning) == 1
    library.date_input[0].set_value(date(2024, 3, 6)).run()
    assert not library.button(key="add").disabled


def test_days_that_disagree_are_told(library):
    """A flagged article says which places say what."""
    drop(library, ("new.html", PAGE.replace(b"<p>Russia", b"<p>MOSCOW, Feb. 28 (Wire) - Russia", 1)))
    assert library.warning[0].value.startswith("Look at the day: Its metadata says 2024")


def test_a_pasted_text(library):
    """A text with a dateline is read as a file is."""
    library.text_area(key="pasted").set_value(
        "MOSCOW, March 6, 2024 (Wire) - Russia expelled 12 American diplomats on Monday."
    )
    next(b for b in library.button if b.label == "Read").click().run()
    assert library.date_input[0].value == date(2024, 3, 6)
    assert "6 Mar 2024, from its dateline." in [c.value for c in library.caption]


def test_several_at_once(library):
    """All that have a day are added by one button; what could not be read is said; the rest goes on waiting."""
    before = count(library)
    drop(library, ("new.html", PAGE), ("bare.txt", BARE), ("broken.pdf", b"%PDF-1.7 broken"))
    assert library.error[0].value.startswith("broken\\.pdf is broken")
    assert "1 article cannot be added before its day is given." in [c.value for c in library.caption]
    assert library.button(key="add-all").label == "Add 1 article with a day"
    library.button(key="add-all").click().run()
    assert count(library) == before + 1
    assert library.button(key="add").disabled
    assert "1 article of these is on the timeline already." in [i.value for i in library.info]


def test_an_address_of_this_machine_is_refused(library):
    """The page fetches nothing from the network of the machine it runs on."""
    library.text_input(key="address").set_value("http://127.0.0.1:1/a")
    next(b for b in library.button if b.label == "Fetch").click().run()
    assert library.error[0].value.startswith("127\\.0\\.0\\.1 is this machine or in its private network\\.")


def test_searching_the_list(library):
    """Only articles with all the words are listed."""
    before = count(library)
    library.text_input(key="find").set_value("Istanbul talks").run()
    assert 0 < count(library) < before
    library.text_input(key="find").set_value("no such word anywhere xyzzy").run()
    assert [i.value for i in library.info] == ["No article has these words."]


def select(library, row):
    """The page after a row of the list was selected."""
    library.session_state["articles-list"] = {"selection": {"rows": [row], "columns": [], "cells": []}}
    return library.run()


def test_reading_and_removing(library):
    """A selected article is shown; one of this session can be removed, one that came with Dateline cannot."""
    drop(library, ("new.html", PAGE)).button(key="add").click().run()
    before = count(library)
    library.text_input(key="find").set_value("Russia expels 12 diplomats example wire").run()
    select(library, 0)
    assert "6 Mar 2024 · Example Wire" in html(library)
    library.button(key="remove").click().run()
    library.text_input(key="find").set_value("").run()
    assert count(library) == before - 1
    select(library, 0)
    assert [b.key for b in library.button if b.key == "remove"] == []


def test_kept_in_the_archive(library, tmp_path, monkeypatch):
    """With the switch it is written to the user's archive, and can be removed from it."""
    monkeypatch.setenv("DATELINE_ARCHIVE", str(tmp_path / "a.sqlite"))
    drop(library, ("new.html", PAGE))
    library.toggle(key="keep").set_value(True).run()
    library.button(key="add").click().run()
    assert not library.exception
    assert (tmp_path / "a.sqlite").exists()
    library.text_input(key="find").set_value("Russia expels 12 diplomats example wire").run()
    assert list(library.dataframe[0].value["Where"]) == ["My archive"]
    select(library, 0).button(key="remove").click().run()
    assert [i.value for i in library.info] == ["No article has these words."]


def test_markup_of_an_article_is_text(article):
    """Tags in an article, and in what is said of its marks, are shown and never interpreted."""
    from dataclasses import replace  # noqa: PLC0415

    hostile = replace(article, text='Russia\'s "<img src=x onerror=alert(1)>" diplomats met on Thursday </p><script>')
    shown = marked_text(hostile, look(hostile))
    assert "<img" not in shown
    assert "<script" not in shown
    assert '<mark title="' in shown
