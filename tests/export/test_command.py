"""`dateline export`: what is chosen, what is written, what is refused."""

from __future__ import annotations

import csv
import io
import json

import openpyxl
import pytest

from components.cli import main
from components.export import FORMATS, choose, export_bytes, read_events
from components.filters import EventFilter
from tests.invented import ARTICLES, UKRAINE, event, events

NEITHER = event(9001, sources=(UKRAINE,), targets=())


@pytest.fixture
def kept(tmp_path):
    """Sixty events and one that is not between the two countries, exported as JSON."""
    path = tmp_path / "kept.json"
    path.write_bytes(export_bytes("json", choose([*events(60), NEITHER], ARTICLES, EventFilter())))
    return path


@pytest.fixture
def export(kept, tmp_path, capsys):
    """Run the command on the kept events; what it returns: status, file, words on standard error."""

    def run(*options, to="out.csv", source=("--events", str(kept))):
        path = tmp_path / to
        try:
            status = main(["export", *source, "-o", str(path), *options])
        except SystemExit as ended:
            status = ended.code
        return status, path, capsys.readouterr().err

    return run


def lines(path):
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode(), newline="")))


def test_the_same_filters_choose_the_same_events(export):
    """The options are the address's parameters, and choose what EventFilter does, less what the page leaves out."""
    query = {"first": "2018", "last": "2021-06", "actions": "expulsion,sanction", "role": "source", "actors": "us,ru"}
    status, path, _ = export(*(part for name, value in query.items() for part in (f"--{name}", value)))
    wanted = EventFilter.from_query(query)
    expected = {one.id for one in events(60) if wanted.matches(one) and {"USA", "RUS"} <= set(one.countries)}
    assert (status, {line["id"] for line in lines(path)}) == (0, expected)
    assert len(expected) == 2


def test_everything_is_exported_when_asked(export):
    """Acts of other countries come with --all only."""
    assert [
        NEITHER.id in {line["id"] for line in lines(export(*asked)[1])} for asked in ([], ["--all", "--force"])
    ] == [
        False,
        True,
    ]


def test_the_command_says_what_it_wrote(export):
    """Count, sources, size and filters stand on standard error."""
    _, path, told = export("--statuses", "denied", to="out.xlsx")
    rows = openpyxl.load_workbook(path)["Events"].max_row - 1
    assert told.startswith(f"dateline: {path}: {rows} event")
    assert "kB. Chosen: acts between the United States and Russia, without mere statements; status denied." in told


def test_nothing_chosen_is_written_and_said(export):
    """An empty choice is no error."""
    status, path, told = export("--text", "no such words")
    assert (status, lines(path)) == (0, [])
    assert ": 0 events, 1 kB. Chosen:" in told


def test_what_was_exported_can_be_exported_again(export, kept):
    """JSON Lines made from JSON, and JSON from them, hold the same events."""
    _, first, _ = export("--all", to="out.jsonl")
    _, second, _ = export("--all", to="again.json", source=("--events", str(first)))
    assert read_events(second.read_text()) == read_events(kept.read_text())


def test_one_event_alone(export):
    """By its id; a beginning that several have is refused."""
    status, path, _ = export("--event", f"{17:016x}")
    assert (status, [line["id"] for line in lines(path)]) == (0, [f"{17:016x}"])
    status, _, told = export("--event", "000", "--force")
    assert (status, told) == (
        1,
        "dateline: Several events begin with '000'. The formats csv and json tell every id.\n",
    )


def test_articles_make_events(export, tmp_path):
    """Articles given on the command line are read, and what cannot be read is reported."""
    article = tmp_path / "a.txt"
    article.write_text("The United States expelled 35 Russian diplomats on Thursday.")
    status, path, told = export(
        "--published", "2016-12-30", to="out.json", source=(str(article), str(tmp_path / "b.txt"))
    )
    assert (status, "b.txt" in told) == (1, True)
    (made,) = json.loads(path.read_text())["events"]
    assert made["span"] == {"first": "2016-12-29", "last": "2016-12-29", "unit": "day", "approximate": False}


def test_an_archive_is_exported(export, tmp_path):
    """What `dateline archive` keeps can be exported with the same filters."""
    article, kept = tmp_path / "a.txt", tmp_path / "kept.sqlite"
    article.write_text("The United States expelled 35 Russian diplomats on Thursday.")
    main(["archive", "add", "--archive", str(kept), "--published", "2016-12-30", str(article)])
    status, path, _ = export("--actions", "expulsion", source=("--archive", str(kept)))
    assert (status, [(line["first"], line["source_title"]) for line in lines(path)]) == (0, [("2016-12-29", "a")])


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--format", "doc"], f"there is no format 'doc'; known: {', '.join(FORMATS)}"),
        (["--first", "20166"], "'20166' is not a day. Write 2016, 2016-12 or 2016-12-29."),
        (["--actions", "hugging"], "There is no action 'hugging'. Known: talks"),
        (["--size", "a4"], "--size is for pictures: png, svg, pdf"),
        (["--format", "png", "--size", "poster"], "There is no picture size 'poster'. Known: screen, slide"),
        (["--format", "png", "--scale", "1", "--dpi", "96"], "either a scale or dots an inch"),
        (["--archive", "x"], "give either articles, --archive or --events"),
    ],
)
def test_wrong_use_is_told(export, options, told):
    """Status 2, one sentence, nothing written."""
    status, path, said = export(*options)
    assert (status, path.exists(), said.count("\n")) == (2, False, 1)
    assert told.casefold() in said.casefold()


def test_an_ending_that_names_no_format(export):
    """The format is asked for, with the known ones."""
    status, _, told = export(to="out.doc")
    assert (status, f"names no format: give --format, one of {', '.join(FORMATS)}" in told) == (2, True)


def test_a_file_that_is_there_stays(export):
    """Without --force and without a person to ask, it is status 1."""
    export()
    status, path, told = export()
    assert (status, told) == (1, f"dateline: {path} is there already. Take another name, or --force to replace it.\n")
    assert export("--force")[0] == 0


@pytest.mark.parametrize(("answer", "status"), [("y\n", 0), ("\n", 1)])
def test_a_person_is_asked(export, monkeypatch, answer, status):
    """At a terminal the question is put, and no is the usual answer."""
    export()
    asked = io.StringIO(answer)
    asked.isatty = lambda: True
    monkeypatch.setattr("sys.stdin", asked)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    found, path, told = export()
    assert (found, told.startswith(f"{path} is there already. Replace it? [y/N]")) == (status, True)


def test_without_a_browser_the_sentence_says_what_to_install(export, monkeypatch):
    """A picture is refused in one sentence with what to install; nothing is written."""
    monkeypatch.setattr("choreographer.browsers.chromium.Chromium.find_browser", lambda **_: None)
    status, path, told = export("--size", "slide", to="out.png")
    assert (status, path.exists()) == (1, False)
    assert told == (
        "dateline: A picture needs Chrome or Chromium, and none was found. Install one (Debian, Ubuntu: apt install "
        "chromium), or name it in the environment variable BROWSER_PATH; the other formats need none.\n"
    )


@pytest.mark.parametrize("text", ["nonsense", "[]"])
def test_other_files_are_no_events(export, tmp_path, text):
    """A file that Dateline did not write is told."""
    path = tmp_path / "other.json"
    path.write_text(text)
    status, _, told = export(source=("--events", str(path)))
    assert (status, "Give a file that Dateline wrote" in told) == (1, True)


def test_standard_output_is_the_file_alone(kept, capfdbinary):
    """With -o - nothing else is printed."""
    assert main(["export", "--events", str(kept), "--format", "jsonl", "-o", "-"]) == 0
    made = capfdbinary.readouterr()
    assert (json.loads(made.out.split(b"\n")[0])["type"], made.err) == ("export", b"")
