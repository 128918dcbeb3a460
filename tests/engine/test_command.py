"""`dateline extract --input …`, as a person calls it."""

import json

import pytest

from components.cli import main
from components.engine.extracting import read_extracted

LINE = {"doc": "a", "text": "The United States expelled 35 Russian diplomats on Thursday.", "published": "2016-12-30"}


@pytest.fixture
def source(tmp_path):
    """A folder with one partition of one article."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "part.jsonl").write_text(json.dumps(LINE) + "\n")
    return folder


def test_a_folder_is_extracted(source, tmp_path, capsys):
    """It says what it did; a second time it has nothing to read."""
    out = tmp_path / "out"
    for known in (0, 1):
        assert main(["extract", "--input", str(source), "--output", str(out)]) == 0
        assert capsys.readouterr().out == (
            f"1 partitions ({known} read before), 1 articles, 1 mentions, 1 events, 0 failed.\n"
        )
    (event,) = map(json.loads, read_extracted(out))
    assert event["span"]["first"] == "2016-12-29"


def test_a_bad_line_is_reported(source, tmp_path, capsys):
    """The status says that something could not be read."""
    with (source / "part.jsonl").open("a") as file:
        file.write("{}\n")
    assert main(["extract", "--input", str(source), "--output", str(tmp_path / "out")]) == 1
    assert 'part.jsonl, line 2 has no "text".' in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--input", "in"], "--input needs --output"),
        (["a.md", "--input", "in", "--output", "out"], "Give either --input or articles"),
        (["--input", "in", "--output", "out", "--lexicon", "own.toml"], "--lexicon goes with articles"),
        (["--input", "in", "--output", "out", "--scheduler", "tcp://x:1"], "--scheduler goes with --engine dask"),
    ],
)
def test_wrong_use_is_told(arguments, sentence, capsys):
    """In a sentence, with status 2."""
    with pytest.raises(SystemExit) as ended:
        main(["extract", *arguments])
    assert ended.value.code == 2
    assert sentence in capsys.readouterr().err
