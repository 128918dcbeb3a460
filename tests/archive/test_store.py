"""An archive's file: opened, refused with a sentence, kept whole."""

import sqlite3
import threading

import pytest

from components.archive import back_up, faults, open_archive, store
from components.archive.articles import listed
from components.archive.migrations import NEWEST, migrate
from components.errors import ArchiveError
from tests.archive.telling import article, mention, put


def refused(path, **how):
    """What is said instead of opening the file."""
    with pytest.raises(ArchiveError) as caught:
        open_archive(path, **how)
    assert caught.value.hint
    return caught.value.message


def test_no_archive_is_made_by_looking(tmp_path):
    """Only who adds makes one."""
    assert "There is no archive" in refused(tmp_path / "none.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_the_folder_is_made(tmp_path):
    """The user's data folder need not be there before the first article."""
    with open_archive(tmp_path / "a" / "b" / "archive.sqlite", create=True) as made:
        assert made.one("PRAGMA journal_mode") == "wal"
        assert made.one("PRAGMA user_version") == NEWEST


def test_a_text_is_no_archive(tmp_path):
    """A file that is no database is named."""
    path = tmp_path / "notes.txt"
    path.write_text("Diplomats met on Thursday. " * 100)
    assert refused(path) == f"{path} is not a Dateline archive."
    assert refused(tmp_path) == f"{tmp_path} is a folder."


def test_a_strange_database_is_no_archive(tmp_path):
    """Another program's database is left as it is."""
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipe (name TEXT)")
    other.close()
    before = path.read_bytes()
    assert refused(path) == f"{path} is a database, but not a Dateline archive."
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused(tmp_path):
    """It asks for an update instead of guessing."""
    path = tmp_path / "archive.sqlite"
    with open_archive(path, create=True) as made:
        made.connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    assert "made by a newer Dateline" in refused(path)


def test_an_older_schema_is_brought_up(tmp_path):
    """Every step up to the newest is taken, once, where the file can be written."""
    path = tmp_path / "archive.sqlite"
    made = sqlite3.connect(path, isolation_level=None)
    made.execute("PRAGMA journal_mode = WAL")
    migrate(made, store.APPLICATION, to=0)
    made.close()
    assert "made by an older Dateline" in refused(path, read_only=True)
    for _ in range(2):
        with open_archive(path) as opened:
            assert opened.one("PRAGMA user_version") == NEWEST
            assert faults(opened) == []


def test_a_reader_sees_one_state_while_another_writes(tmp_path):
    """What is committed meanwhile is seen by the next question."""
    path = tmp_path / "archive.sqlite"
    with open_archive(path, create=True) as writer, open_archive(path, read_only=True) as reader:
        with reader.reading():
            before = len(listed(reader))
            put(writer, article())
            assert (before, len(listed(reader))) == (0, 0)
        assert len(listed(reader)) == 1


def test_a_reader_cannot_write(tmp_path):
    """An archive that can only be read is read, and says so to who would write."""
    path = tmp_path / "archive.sqlite"
    with open_archive(path, create=True) as writer:
        put(writer, article())
    with open_archive(path, read_only=True) as reader:
        assert len(listed(reader)) == 1
        assert faults(reader) == []
        with pytest.raises(ArchiveError, match="can only be read"):
            put(reader, article(1))


def test_a_locked_archive_says_so(tmp_path, monkeypatch):
    """Who waited in vain is told for whom."""
    monkeypatch.setattr(store, "PATIENCE", 0)
    path = tmp_path / "archive.sqlite"
    with open_archive(path, create=True) as one, open_archive(path) as other:
        one.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveError, match="Another program has kept the archive"):
            put(other, article())


def test_a_full_disk_leaves_the_archive_as_it_was(tmp_path):
    """Half of an article is never kept."""
    path = tmp_path / "archive.sqlite"
    with open_archive(path, create=True) as full:
        put(full, article())
        full.connection.execute(f"PRAGMA max_page_count = {full.one('PRAGMA page_count') + 2}")
        with pytest.raises(ArchiveError, match="The disk is full"):
            put(full, article(1, text="Talks went on. " * 20_000), mention(article(1)))
        assert [kept.id for kept in listed(full)] == [article().id]
        assert faults(full) == []


def test_a_step_that_fails_leaves_nothing(store):
    """A transaction is all or none, whatever breaks it."""

    def interrupted():
        with store.writing() as connection:
            connection.execute("UPDATE state SET value = 99")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert store.changes == 0


def test_a_backup_is_an_archive(store, tmp_path):
    """It holds what was kept, in one file, and never takes another file's place."""
    put(store, article(), mention(article()))
    target = tmp_path / "backup.sqlite"
    back_up(store, target)
    with open_archive(target) as copy:
        assert [kept.id for kept in listed(copy)] == [article().id]
        assert faults(copy) == []
    with pytest.raises(ArchiveError, match="exists already"):
        back_up(store, target)
    with pytest.raises(ArchiveError):
        back_up(store, tmp_path / "none" / "backup.sqlite")
    assert not list(tmp_path.glob("*.part"))


def test_a_backup_under_load_is_whole(tmp_path):
    """While another writes, every copy is the archive of one moment: each kept article with its mention."""
    path = tmp_path / "archive.sqlite"
    with open_archive(path, create=True) as first:
        put(first, article(0), mention(article(0)))

    def write():
        with open_archive(path) as writer:
            for number in range(1, 200):
                put(writer, article(number), mention(article(number)))

    writing = threading.Thread(target=write)
    writing.start()
    counts = []
    with open_archive(path) as reader:
        for number in range(4):
            back_up(reader, tmp_path / f"{number}.sqlite")
    writing.join()
    for number in range(4):
        with open_archive(tmp_path / f"{number}.sqlite") as copy:
            assert faults(copy) == []
            assert [kept.mentions for kept in listed(copy)] == [1] * len(listed(copy))
            counts.append(len(listed(copy)))
    assert counts == sorted(counts)
    assert counts[-1] >= 1


def test_an_archive_on_a_medium_that_cannot_be_written_is_read(tmp_path, monkeypatch):
    """Without making any file beside it."""
    folder = tmp_path / "medium"
    folder.mkdir()
    with open_archive(folder / "archive.sqlite", create=True) as writer:
        put(writer, article())
    monkeypatch.setattr(store.os, "access", lambda *_: False)
    with open_archive(folder / "archive.sqlite") as reader:
        assert [kept.id for kept in listed(reader)] == [article().id]
        assert [path.name for path in folder.iterdir()] == ["archive.sqlite"]


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        ("UPDATE revision SET text = 'Forged.'", "is not the one that was added"),
        ("DELETE FROM revision", "An article has no text."),
        ("DELETE FROM article_words", "article_words"),
        ('UPDATE mention SET packed = replace(packed, \'"article_id":"\', \'"article_id":"x\')', "says that it is"),
        ("INSERT INTO month_count VALUES ('2024-11', 'talks', 0, 3)", "The count of talks in 2024-11 is -3"),
        ("INSERT INTO event_article VALUES (7, 7)", "points at a row"),
    ],
)
def test_a_check_finds_damage(store, damage, fault):
    """Each table is held against the others."""
    put(store, article(), mention(article()))
    store.connection.execute("PRAGMA foreign_keys = OFF")
    store.connection.execute(damage)
    assert any(fault in line for line in faults(store))
