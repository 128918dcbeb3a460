"""`dateline archive`, as a person calls it: what it prints, and its exit status."""

import json
from datetime import date

import pytest

from components.archive.written import span_of
from components.cli import main

ARTICLE = """---
title: Washington expels 35
publisher: {publisher}
published: 2016-12-30
---
The United States expelled 35 Russian diplomats on Thursday. {more}
"""


@pytest.fixture
def dateline(tmp_path, monkeypatch, capsys):
    """Runs a command on an archive of its own; the answer is status, output and complaints."""
    monkeypatch.setenv("DATELINE_ARCHIVE", str(tmp_path / "archive.sqlite"))
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        try:
            status = main(["archive", *arguments])
        except SystemExit as ended:
            status = ended.code
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


@pytest.fixture
def told(dateline, tmp_path):
    """Two articles that tell one expulsion are in the archive."""
    for number, publisher in enumerate(("Wire", "Gazette")):
        (tmp_path / f"{number}.md").write_text(ARTICLE.format(publisher=publisher, more=""))
    assert dateline("add", "0.md", "1.md") == (0, "2 added; 1 event found.\n", "")
    return dateline


def the_event(told):
    """The only event's id."""
    return told("review")[1].split("\t")[0]


def test_added_articles_are_listed_and_found(told):
    """A line each; a word narrows."""
    lines = told("list")[1].splitlines()
    assert sorted(line.split("\t", 1)[1] for line in lines) == [
        "2016-12-30\tGazette\tWashington expels 35",
        "2016-12-30\tWire\tWashington expels 35",
    ]
    assert told("list", "nothing") == (0, "", "")
    assert told("search", "diplo", "--first", "2016-12", "--actors", "us")[1].split("\t")[1:3] == [
        "2016-12-29",
        "occurred",
    ]
    assert told("search", "diplo", "--last", "2015")[1] == ""


def test_adding_again_says_unchanged(told, tmp_path):
    """A changed text is told apart."""
    assert told("add", "0.md", "1.md")[1] == "2 unchanged; 0 events found.\n"
    (tmp_path / "1.md").write_text(ARTICLE.format(publisher="Gazette", more="They left."))
    assert told("add", "0.md", "1.md")[1] == "1 changed, 1 unchanged; 1 event found.\n"


def test_one_bad_file_does_not_stop_the_rest(told, tmp_path):
    """It is reported, and the status says so."""
    (tmp_path / "bad.md").write_bytes(b"\0\1\2" * 99)
    (tmp_path / "2.md").write_text(ARTICLE.format(publisher="Echo", more=""))
    status, out, err = told("add", "bad.md", "2.md")
    assert (status, out) == (1, "1 added; 1 event found.\n")
    assert err.startswith("dateline: bad.md")


def test_an_article_is_shown_as_it_is(told):
    """With what it says of itself, and its text."""
    key = told("list")[1].split("\t")[0]
    out = told("show", key[:8])[1]
    assert out.startswith(f"id: {key}\ntitle: Washington expels 35\n")
    assert out.endswith("The United States expelled 35 Russian diplomats on Thursday.\n")


def test_an_event_is_shown_with_its_evidence(told):
    """As `dateline extract` prints it, its offsets those of the file."""
    shown = json.loads(told("show", the_event(told))[1])
    (first, second) = shown["mentions"]
    text = ARTICLE.format(publisher="Wire", more="")
    mine = first if first["doc"] == "0" else second
    assert text[mine["start"] : mine["end"]] == mine["quote"]
    assert shown["review"] == "open"


def test_an_id_that_names_nothing_or_several_is_said(told):
    """Neither as an event's nor as an article's."""
    assert told("show", "zzzz")[::2] == (
        1,
        (
            "dateline: 'zzzz' is the id of no event or article, or the beginning of several. `dateline archive review` "
            "shows the ids of events, `dateline archive list` those of articles.\n"
        ),
    )
    (article, *_) = told("list")[1].split("\t")
    assert (
        told("show", article, "--revision", "9")[2]
        == f"dateline: Article {article} has no revision 9. It has 1 to 1.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["search", "--first", "2016-13"], "dateline archive search: '2016-13' is not a day."),
        (["search", "--actions", "expell"], "dateline archive search: There is no action 'expell'."),
        (["search", "--most", "-1"], "dateline archive search: Argument --most: '-1' is not a number from 1 on."),
        (["derive", "--workers", "0"], "dateline archive derive: Argument --workers: '0' is not a number from 1 on."),
    ],
)
def test_wrong_use_of_a_part_is_told_with_its_own_help(told, arguments, sentence):
    """Status 2, and the way to the help of that part."""
    status, out, err = told(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith(sentence)
    assert err.endswith(f"See 'dateline archive {arguments[0]} --help'.\n")


def test_a_correction_is_kept_and_undone(told):
    """Its number in the log is printed; undoing brings back what was derived."""
    key = the_event(told)
    before = told("review")[1]
    assert told("correct", key, "--date", "2016-12", "--title", "Out", "--author", "Ada")[1] == (
        f"1\tdate\t{key}\n2\ttitle\t{key}\n"
    )
    assert told("review") == (0, "", "")
    assert told("review", "--state", "confirmed")[1].split("\t")[1:] == ["2016-12", *before.split("\t")[2:4], "Out\n"]
    for number in ("1", "2"):
        told("undo", number, "--author", "Ada")
    assert told("review")[1] == before
    log = [line.split("\t") for line in told("review", "--log")[1].splitlines()]
    assert [(line[4], line[-1]) for line in log] == [
        ("date", "undone"),
        ("title", "undone"),
        ("undo", "1"),
        ("undo", "2"),
    ]


def test_split_and_merged_again(told):
    """One article's evidence leaves the event, and comes back."""
    key = the_event(told)
    article = told("list")[1].split("\t")[0]
    assert told("correct", key, "--split", article, "--author", "Ada")[0] == 0
    both = [line.split("\t")[0] for line in told("review")[1].splitlines()]
    (other,) = set(both) - {key}
    assert told("correct", key, "--merge", other, "--author", "Ada")[0] == 0
    assert len(json.loads(told("show", key)[1].partition("\n}\n")[0] + "}")["mentions"]) == 2
    assert told("check")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        ([], 2, "Say what to correct, such as --date or --reject."),
        (["--date", "2016", "--undated"], 2, "--date and --undated contradict each other"),
        (["--date", "soon"], 2, "'soon' is not a day."),
        (["--date", "2016-12/2016-11"], 2, "See 'dateline archive correct --help'."),
        (["--source", "us.state_dep"], 1, "There is no actor 'us.state_dep'. Perhaps us.state_department, "),
        (["--merge", "ffff"], 1, "The archive has no event ffff."),
        (["--split", "ffff"], 1, "Some of what tells the event must leave it, and some stay."),
        (["--status", "done"], 2, "invalid choice: 'done'"),
        (["--title", " "], 1, "The title is empty."),
        (["--confirm", "--author", ""], 1, "A correction needs an author."),
    ],
)
def test_a_wrong_correction_gets_a_sentence(told, arguments, status, sentence):
    """And nothing is written."""
    found, out, err = told("correct", the_event(told), *arguments)
    assert (found, out, told("review", "--log")[1]) == (status, "", "")
    assert sentence in err
    assert "Traceback" not in err


def test_removing_takes_the_events_along(told):
    """An event that only one article tells goes with it; a wrong id is reported."""
    ids = [line.split("\t")[0] for line in told("list")[1].splitlines()]
    status, out, err = told("remove", *ids, "zzzz")
    assert (status, out) == (1, "2 articles removed.\n")
    assert "no article zzzz" in err
    assert told("review")[1] == ""


def test_check_and_backup(told, tmp_path):
    """The copy is as whole as the archive."""
    assert told("check") == (0, f"{tmp_path / 'archive.sqlite'} is whole.\n", "")
    assert told("backup", "copy.sqlite")[0] == 0
    assert told("list", "--archive", "copy.sqlite") == told("list")
    assert told("backup", "copy.sqlite")[0] == 1


def test_there_is_no_archive_yet(dateline):
    """Who only looks is told how to begin."""
    status, out, err = dateline("list")
    assert (status, out) == (1, "")
    assert err.startswith("dateline: There is no archive ")


@pytest.mark.parametrize(
    ("text", "first", "last", "unit"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31), "year"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "month"),
        ("2016-02-03", date(2016, 2, 3), date(2016, 2, 3), "day"),
        ("2016-02-03/2017", date(2016, 2, 3), date(2017, 12, 31), "span"),
    ],
)
def test_a_written_interval(text, first, last, unit):
    """No more precise than it is written."""
    span = span_of(text)
    assert (span.first, span.last, span.unit) == (first, last, unit)
