"""The command line as a contract: what is printed, where, and with which exit status."""

import csv
import io
import json
import os
import subprocess
import sys
from datetime import date, timedelta
from importlib import metadata
from pathlib import Path

import pytest

from components.articles import read_article
from components.cli import COMMANDS, main
from components.cli.asking import tomorrow
from components.cli.reporting import some

SEED = Path(__file__).parents[2] / "shared" / "gold" / "articles" / "000.txt"
FRONT = "---\ntitle: Talks held\npublished: 2025-02-28\n---\n\n"
BODY = "Russian and U.S. diplomats held talks Thursday in Istanbul.\n\nThe talks lasted over six hours.\n"
DATE_KEYS = ["doc", "start", "end", "text", "type", "value", "mod", "first", "last", "unit", "rule"]

EVENT_KEYS = [
    *("id", "title", "first", "last", "unit", "approximate", "status", "action", "kind", "cameo", "plover"),
    *("sources", "targets", "countries", "mentions"),
]
MENTION_KEYS = [
    *("doc", "start", "end", "quote", "time_text", "time_start", "time_end", "anchor", "rule", "score"),
    *("first", "last", "unit", "status", "action", "kind", "sources", "targets"),
]


@pytest.fixture
def article(tmp_path):
    """An article with front matter, in a file."""
    path = tmp_path / "talks.md"
    path.write_text(FRONT + BODY, encoding="utf-8")
    return path


@pytest.fixture
def documents(tmp_path):
    """Two documents of one file; the second has what could be taken for front matter, and another language."""
    lines = [
        {"doc": "a/1", "text": BODY, "published": "2025-02-28"},
        {
            "doc": "2",
            "text": "---\nx: y\n---\nOn le dit le 5 mars 2024.\r\n",
            "published": "2024-03-06",
            "language": "fr",
        },
    ]
    path = tmp_path / "docs.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def run(arguments, capsys):
    """Exit status, lines of standard output and standard error of a command."""
    status = main([str(part) for part in arguments])
    out, err = capsys.readouterr()
    return status, out, err


def dateline(*arguments, **options):
    """The command in a process of its own."""
    command = [sys.executable, "-c", "import sys; from components.cli import main; sys.exit(main())"]
    return subprocess.run([*command, *map(str, arguments)], capture_output=True, check=False, timeout=60, **options)


def test_dates_of_a_file(article, capsys):
    """One JSON object an expression, with the fields of the contract in their order."""
    status, out, err = run(["dates", article], capsys)
    thursday, hours = map(json.loads, out.splitlines())
    assert (status, err) == (0, "")
    assert list(thursday) == DATE_KEYS
    at = (FRONT + BODY).index("Thursday")
    assert thursday == {
        "doc": "talks",
        "start": at,
        "end": at + len("Thursday"),
        "text": "Thursday",
        "type": "DATE",
        "value": "2025-02-27",
        "mod": "",
        "first": "2025-02-27",
        "last": "2025-02-27",
        "unit": "day",
        "rule": "weekday",
    }
    assert [hours[key] for key in ("type", "value", "mod", "first", "last", "unit")] == [
        "DURATION",
        "PT6H",
        "MORE_THAN",
        None,
        None,
        None,
    ]


def test_offsets_of_a_file_count_from_its_beginning(article, capsys):
    """The text at the offsets, in the file as read, is the expression."""
    _, out, _ = run(["dates", article], capsys)
    text = article.read_text(encoding="utf-8")
    found = [json.loads(line) for line in out.splitlines()]
    assert [text[line["start"] : line["end"]] for line in found] == [line["text"] for line in found]


def test_dates_of_documents_in_order(documents, capsys):
    """The text of a line is taken as it is, "doc" and "language" with it."""
    status, out, err = run(["dates", "--jsonl", documents], capsys)
    given = {line["doc"]: line["text"] for line in map(json.loads, documents.read_text().splitlines())}
    found = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [(line["doc"], line["text"], line["value"]) for line in found if line["type"] == "DATE"] == [
        ("a/1", "Thursday", "2025-02-27"),
        ("2", "5 mars 2024", "2024-03-05"),
    ]
    assert [given[line["doc"]][line["start"] : line["end"]] for line in found] == [line["text"] for line in found]


def test_the_day_given_goes_before_the_one_stated(article, capsys):
    """--published is the anchor where it is given."""
    _, out, _ = run(["dates", article, "--published", "2025-02-21"], capsys)
    assert json.loads(out.splitlines()[0])["value"] == "2025-02-20"


def test_standard_input_is_read_too(article, documents):
    """'-' stands for standard input, for an article and for documents."""
    one = dateline("dates", "-", input=article.read_bytes())
    many = dateline("dates", "--jsonl", "-", input=documents.read_bytes())
    assert json.loads(one.stdout.splitlines()[0])["text"] == "Thursday"
    assert [json.loads(line)["doc"] for line in many.stdout.splitlines()] == ["a/1", "a/1", "2"]


def test_dates_are_printed_as_they_are_read(documents):
    """The dates of a document are there before the next one is sent."""
    command = [sys.executable, "-c", "from components.cli import main; main()", "dates", "--jsonl", "-"]
    first, second = documents.read_bytes().splitlines(keepends=True)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdin.write(first)
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["doc"] == "a/1"
        process.stdin.write(second)
        process.stdin.close()
        assert json.loads(process.stdout.read().splitlines()[-1])["doc"] == "2"


def test_output_is_utf8_whatever_the_locale(tmp_path):
    """A terminal in another encoding changes nothing; half a surrogate pair is written as an escape."""
    line = {"doc": "Посол\ud83d", "text": "They met on 5 May 2024.", "published": "2024-05-06"}
    path = tmp_path / "docs.jsonl"
    path.write_text(json.dumps(line))
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    found = dateline("dates", "--jsonl", path, env=ascii_only)
    assert found.returncode == 0
    assert "Посол\\ud83d".encode() in found.stdout
    assert json.loads(found.stdout)["doc"] == line["doc"]


def test_a_reader_that_leaves_early_is_no_error(documents):
    """`dateline dates … | head -1` ends quietly."""
    documents.write_bytes(documents.read_bytes() * 2000)
    command = [sys.executable, "-c", "import sys; from components.cli import main; sys.exit(main())"]
    with subprocess.Popen(
        [*command, "dates", "--jsonl", documents], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        err = process.stderr.read()
    assert (process.returncode, err) == (0, b"")


def test_extract_prints_a_line_an_event(article, capsys):
    """The fields of the contract in their order; every quote is the file's text at its offsets."""
    status, out, err = run(["extract", article], capsys)
    text = article.read_text(encoding="utf-8")
    (event,) = map(json.loads, out.splitlines())
    assert (status, err) == (0, "")
    assert (list(event), [list(mention) for mention in event["mentions"]]) == (EVENT_KEYS, [MENTION_KEYS] * 2)
    assert [event[key] for key in ("first", "last", "unit", "status", "action", "countries")] == [
        "2025-02-27",
        "2025-02-27",
        "day",
        "occurred",
        "talks",
        ["RUS", "USA"],
    ]
    assert [{"id", "name", "country"} == set(actor) for actor in event["sources"]] == [True, True]
    for mention in event["mentions"]:
        assert mention["doc"] == "talks"
        assert text[mention["start"] : mention["end"]] == mention["quote"]
    first = event["mentions"][0]
    assert (first["time_text"], first["anchor"], first["rule"]) == ("Thursday", "2025-02-28", "weekday")
    assert text[first["time_start"] : first["time_end"]] == "Thursday"


def test_extract_as_json_is_the_same_lines_in_a_list(article, capsys):
    """--format json is one document; jsonl the default."""
    _, lines, _ = run(["extract", article], capsys)
    _, whole, _ = run(["extract", article, "--format", "json"], capsys)
    assert json.loads(whole) == [json.loads(line) for line in lines.splitlines()]


def test_extract_as_csv_has_a_row_an_event(article, capsys):
    """--format csv begins with a heading and has the events of the lines."""
    _, lines, _ = run(["extract", article], capsys)
    _, table, _ = run(["extract", article, "--format", "csv"], capsys)
    rows = list(csv.DictReader(io.StringIO(table)))
    assert sorted(row["id"] for row in rows) == sorted(json.loads(line)["id"] for line in lines.splitlines())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "dateline: The following arguments are required: COMMAND. See 'dateline --help'."),
        (
            ["dates"],
            "dateline dates: Give a file, '-' for standard input, or --jsonl. See 'dateline dates --help'.",
        ),
        (
            ["extract", "a.txt", "--jsonl", "b.jsonl"],
            "dateline extract: Give either files or --jsonl, not both. See 'dateline extract --help'.",
        ),
        (
            ["dates", "--jsonl", "b.jsonl", "--published", "2025-02-28"],
            "dateline dates: With --jsonl each line gives its own day as \"published\". See 'dateline dates --help'.",
        ),
        (
            ["dates", "a.txt", "--published", "28.2.2025"],
            (
                "dateline dates: Argument --published: '28.2.2025' is not a date: write it as YYYY-MM-DD. "
                "See 'dateline dates --help'."
            ),
        ),
        (
            ["extract", "a.txt", "--output", "found"],
            "dateline extract: --output goes with --input, a folder of partitions. See 'dateline extract --help'.",
        ),
        (
            ["extract", "a.txt", "--workers", "2"],
            "dateline extract: --workers goes with --input, a folder of partitions. See 'dateline extract --help'.",
        ),
        (["dates", "a.txt", "--colour"], "dateline: Unrecognized arguments: --colour. See 'dateline --help'."),
    ],
)
def test_wrong_use_is_status_2_and_one_sentence(arguments, sentence, capsys):
    """Nothing is printed but what is wrong and where to read more."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr() == ("", sentence + "\n")


def test_a_day_that_is_still_to_come_cannot_be_published(article, capsys):
    """The far future is a slip; tomorrow is not, for it may have begun elsewhere."""
    with pytest.raises(SystemExit) as ended:
        main(["dates", str(article), "--published", "2999-01-01"])
    assert ended.value.code == 2
    assert "2999-01-01 cannot be a publication day" in capsys.readouterr().err
    assert main(["dates", str(article), "--published", str(tomorrow())]) == 0
    with pytest.raises(SystemExit):
        main(["dates", str(article), "--published", str(tomorrow() + timedelta(days=1))])


def test_of_many_failures_the_first_are_told_and_the_rest_counted(capsys):
    """Twenty sentences can be read; of a thousand more only the number."""
    some([f"{number} failed." for number in range(1_022)])
    told = capsys.readouterr().err.splitlines()
    assert (len(told), told[0], told[19], told[20]) == (
        21,
        "dateline: 0 failed.",
        "dateline: 19 failed.",
        "dateline: and 1,002 more.",
    )
    some(["One failed."])
    assert capsys.readouterr().err == "dateline: One failed.\n"


def test_every_command_has_help(capsys):
    """The list of commands is complete, and each command describes itself."""
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    overview = capsys.readouterr().out
    assert ended.value.code == 0
    for name in COMMANDS:
        assert f"\n    {name}" in overview
        with pytest.raises(SystemExit):
            main([name, "--help"])
        assert capsys.readouterr().out.startswith(f"usage: dateline {name} ")


def test_version(capsys):
    """--version is that of the distribution."""
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"dateline {metadata.version('dateline')}\n"


@pytest.mark.skipif(not SEED.exists(), reason="the seed article is not part of the project")
def test_the_seed_article(capsys):
    """A real news page as text: its own date line is found, and every offset is that of its words."""
    text = SEED.read_text(encoding="utf-8")
    _, out, err = run(["dates", SEED], capsys)
    found = [json.loads(line) for line in out.splitlines()]
    assert err == ""
    assert [text[line["start"] : line["end"]] for line in found] == [line["text"] for line in found]
    days = {line["text"]: (line["first"], line["last"]) for line in found}
    assert days["Thursday"] == ("2025-02-27", "2025-02-27")
    assert days["November"] == ("2024-11-01", "2024-11-30")
    assert read_article(SEED.read_bytes(), name="000.txt").published == date(2025, 2, 28)
