"""What was read is kept for the next start, and a wrong or damaged file is never believed."""

from dataclasses import replace
from datetime import date

import pytest

from components.archive.kept import kept_mentions, kept_path
from components.events import extract_mentions
from components.model import Article

ARTICLE = Article(
    title="Istanbul",
    text="Russia expelled 35 American diplomats on Thursday.\u2028The United States closed two Russian compounds.",
    published=date(2017, 7, 30),
)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A cache folder that is not there yet."""
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "cache"))


class Reader:
    """Reads an article, and counts how often."""

    def __init__(self):
        self.times = 0

    def __call__(self):
        """The mentions."""
        self.times += 1
        return tuple(extract_mentions(ARTICLE))


def test_the_second_start_reads_the_file():
    """The same mentions, without deriving them again."""
    reader = Reader()
    first, second = kept_mentions([ARTICLE], reader), kept_mentions([ARTICLE], reader)
    assert first == second == tuple(extract_mentions(ARTICLE))
    assert (reader.times, len(first)) == (1, 2)


def test_another_text_is_read_anew():
    """A changed article is another state of the file."""
    reader = Reader()
    kept_mentions([ARTICLE], reader)
    kept_mentions([replace(ARTICLE, text=ARTICLE.text + " More.")], reader)
    assert reader.times == 2


def test_other_rules_read_anew(monkeypatch):
    """So is what other rules or another lexicon read."""
    reader = Reader()
    kept_mentions([ARTICLE], reader)
    monkeypatch.setattr("components.archive.kept.fingerprint", lambda: "other")
    kept_mentions([ARTICLE], reader)
    assert reader.times == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: whole[:-20],
        lambda whole: whole.replace(b"expelled", b"received"),
        lambda _: b"\xff\x00",
        lambda _: b"",
    ],
    ids=["cut short", "changed", "no text", "empty"],
)
def test_a_damaged_file_is_made_anew(damage):
    """Whatever happened to the file, the answer is right and the file is whole again."""
    reader = Reader()
    kept_mentions([ARTICLE], reader)
    kept_path().write_bytes(damage(kept_path().read_bytes()))
    assert kept_mentions([ARTICLE], reader) == kept_mentions([ARTICLE], reader) == tuple(extract_mentions(ARTICLE))
    assert reader.times == 2


def test_where_nothing_can_be_written_it_is_derived(tmp_path, monkeypatch):
    """A file stands where the folder should be: no error, and no file left behind."""
    (tmp_path / "taken").write_text("x")
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "taken"))
    assert kept_mentions([ARTICLE], Reader()) == tuple(extract_mentions(ARTICLE))
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]
