"""Folders, zip files, standard input; the same article twice."""

import io
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from components.articles import Given, Note, Reading, Ways, read_articles, read_bytes, readings
from components.articles.duplicates import likeness, sketch_of
from components.errors import ArticleError

ROOT = Path(__file__).parents[2]
WORDS = (
    "Russian and American diplomats met in Istanbul on Thursday to discuss the work of their embassies, the first "
    "such talks since the two presidents spoke by telephone two weeks ago. The talks lasted six hours, an official "
    "said, and both sides agreed to hold another round in the coming weeks in a place that is still to be named."
)


def article(text=WORDS, published="2025-02-28", **fields):
    """A Markdown article."""
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return f"---\npublished: {published}\n{lines}---\n{text}\n".encode()


def packed(members, **options):
    """A zip file with these members."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED, **options) as zip_file:
        for name, data in members:
            zip_file.writestr(name, data)
    return saved.getvalue()


def told(found):
    """Names of articles, sentences of errors, notes."""
    found = list(found)
    return (
        [f.article.name for f in found if isinstance(f, Reading)],
        [str(f) for f in found if isinstance(f, ArticleError)],
        [f.text for f in found if isinstance(f, Note)],
    )


def test_a_folder(tmp_path):
    """All files inside are read by name, those inside folders too; pictures and hidden files are passed over."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.md").write_bytes(article("Talks ended on Friday."))
    (tmp_path / "a.html").write_text("<html><body></body></html>")
    (tmp_path / "one.txt").write_bytes(article("Talks began on Thursday."))
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / ".hidden").write_bytes(b"x")
    seen = []
    ways = Ways(progress=lambda name, done, of: seen.append((name, done, of)))
    names, errors, notes = told(readings([tmp_path], ways=ways))
    assert names == ["two", "one"]
    assert [error.partition("/")[2] for error in errors] == [
        "a.html has no article in it. Save the page once it is fully shown, or paste its text."
    ]
    assert notes == [f"{tmp_path}: 1 pictures, styles and scripts were passed over."]
    assert seen[-1] == (str(tmp_path), 3, 3)


def test_a_zip_file_of_anything():
    """Members are read by their form, a zip file inside too; the Mac's own files are passed over."""
    inner = packed([("c.csv", f'text,published\n"{WORDS} In the end.",2025-02-28\n')])
    data = packed(
        [("x/a.md", article("Talks began.")), ("__MACOSX/x/._a.md", b"\0"), ("i.zip", inner), ("logo.png", b"\x89PNG")]
    )
    names, errors, notes = told(read_bytes(data, name="all.zip"))
    assert (names, errors) == (["a", "c-1"], [])
    assert notes == ["all.zip: 1 pictures, styles and scripts were passed over."]


def test_zip_bombs():
    """A member that unpacks to hundreds of times its size, zip files without end, and lies are refused by name."""
    bomb = packed([("a.txt", b"0" * 50_000_000), ("b.md", article("Talks began."))])
    names, errors, _ = told(read_bytes(bomb, name="z.zip"))
    assert names == ["b"]
    assert errors == ["z.zip: a.txt unpacks to 50,000,000 bytes, too much for an article. Leave it out."]
    nested = packed([("a.md", article())])
    for _ in range(4):
        nested = packed([("a.zip", nested)])
    assert told(read_bytes(nested, name="z.zip"))[1] == [
        "z.zip: a.zip: a.zip lies in too many zip files. Pack the articles into one."
    ]
    assert told(read_bytes(packed([]), name="z.zip"))[1] == ["z.zip is an empty zip file. Pack articles into it."]
    assert told(read_bytes(bomb[:-30], name="z.zip"))[1] == ["z.zip is broken as a zip file. Pack it again."]


def test_a_locked_zip_file():
    """A member behind a password is told, the rest is read."""
    data = bytearray(packed([("a.md", article())]))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    assert told(read_bytes(bytes(data), name="z.zip"))[1] == [
        "z.zip: a.md is locked by a password. Pack it without one."
    ]


def test_standard_input(monkeypatch):
    """What comes in under "-" is told by its bytes."""
    monkeypatch.setattr(sys, "stdin", type("In", (), {"buffer": io.BytesIO(packed([("a.md", article())]))}))
    assert told(readings(["-"])) == (["a"], [], [])


def test_the_same_article_twice(tmp_path):
    """The same file, the same address, and a text with a word changed are kept once, each with a sentence."""
    files = {
        "a.md": article(url="https://example.org/a"),
        "b.md": article(url="https://example.org/a"),
        "c.md": article(url="https://example.org/c", publisher="Other"),
        "d.md": article(WORDS.replace("six hours", "some hours"), published="2025-03-01"),
        "e.md": article(WORDS, published="2015-03-01"),
        "f.md": article("Nothing of the kind was said in the capital, where the minister spoke of grain for an hour."),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    names, errors, notes = told(readings(sorted(tmp_path.iterdir())))
    assert (names, errors) == (["a", "e", "f"], [])
    assert notes == [
        "b.md has the same address as a.md; the first is kept.",
        "c.md is the same text as a.md; it is kept once.",
        "d.md is nearly the same text as a.md; it is kept once.",
    ]


def test_likeness():
    """Texts are as like as they share runs of words."""
    one = [f"w{n}" for n in range(1_000)]
    half = one[:500] + [f"v{n}" for n in range(500)]
    assert likeness(sketch_of(one), sketch_of(one)) == 1.0
    assert likeness(sketch_of(one), sketch_of(half)) == pytest.approx(1 / 3, abs=0.1)
    assert likeness(sketch_of(one), sketch_of(["x"] * 1_000)) == 0.0


def test_articles_and_errors(tmp_path):
    """The two lists: a missing file does not stop the rest; a device is no file."""
    (tmp_path / "a.md").write_bytes(article())
    articles, errors = read_articles([tmp_path / "none.md", tmp_path / "a.md", Path("/dev/zero")], given=Given())
    assert [a.published for a in articles] == [date(2025, 2, 28)]
    assert [e.message.replace(str(tmp_path), "") for e in errors] == [
        "/none.md cannot be opened: No such file or directory.",
        "/dev/zero is not a file.",
    ]


def test_parsers_are_loaded_when_needed():
    """Starting, and reading text, waits for no library of another form."""
    heavy = ("trafilatura", "htmldate", "lxml", "pypdf", "docx", "feedparser", "protego")
    code = (
        "import sys, components.articles as a; a.read_article(b'Met.\\n\\nFeb. 28, 2025\\n\\nThey met.', name='a.md');"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert found.stdout == "[]\n"
