"""Whatever comes in, out come articles and sentences; never a traceback, never nothing."""

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from components.articles import Given, Note, Reading, read_bytes
from components.errors import ArticleError
from tests.articles.inputs import EVERYTHING, SOUND, zipped

LATEST = date(2026, 1, 1)


def obeys(name, data):
    """Check what holds for every input, and say how it came out."""
    found = list(read_bytes(data, name=name, given=Given(latest=LATEST)))
    assert found, "an input went without a word"
    for one in found:
        if isinstance(one, Reading):
            assert one.article.text.strip()
            assert one.article.title
            assert one.article.id
            assert date(1700, 1, 1) <= one.article.published <= LATEST
        else:
            assert isinstance(one, ArticleError | Note)
            assert "\n" not in str(one)
    return [type(one).__name__ for one in found]


@given(EVERYTHING)
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_reader_answers(file):
    """Files of every form, spoilt in every way, are read or refused by sentence."""
    obeys(*file)


@pytest.mark.parametrize("name", sorted(SOUND))
def test_the_sound_files_are_sound(name):
    """What is spoilt above is read before it is spoilt."""
    assert "Reading" in obeys(name, SOUND[name])


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("line.txt", b"word " * 2_000_000),
        ("line.html", b"<html><body><p>" + b"word " * 2_000_000),
        ("long.html", b"<html><body><p>" + b"word " * 100_000),
        ("tags.html", b"<html><body>" + b"<p>a" * 100_000),
        ("links.html", b"<html><body>" + b"<a href=x>a</a> " * 50_000),
        ("line.csv", b"text,date\n" + b"word " * 1_000_000),
        ("columns.csv", b"," * 1_000_000 + b"\n" + b"a," * 1_000_000),
        ("deep.json", b"[" * 2_000_000),
        ("deep.jsonl", b'{"a":' * 500_000),
        ("yaml.md", b"---\na: &a [x]\n" + b"b: [*a, *a]\n" * 1_000 + b"---\ntext"),
        ("zeros.zip", zipped(*[(f"{n}.txt", b"0" * 9_000_000) for n in range(3)])),
        ("open.pdf", b"%PDF-1.7\n" + b"1 0 obj << /A " * 100_000),
    ],
)
def test_large_and_endless_input_ends(name, data):
    """Lines of megabytes, a hundred thousand tags and brackets without end are over in seconds."""
    start = time.perf_counter()
    obeys(name, data)
    assert time.perf_counter() - start < 20
