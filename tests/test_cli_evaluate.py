"""`dateline evaluate`: where it finds labels and articles, what it prints, and that its figures are the scorers'."""

import json
import random
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from components.articles import shipped_articles
from components.cli import main
from components.cli.scores import print_event_errors
from components.evaluation import Answer, answers_of, read_labels, score_events
from components.events import extract_events
from components.model import DateSpan, TextSpan

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold"
needs_scorers = pytest.mark.skipif(not GOLD.is_dir(), reason="the outside labels and scorers are not here")

TEXT = "Diplomats of Russia and the United States met in Istanbul on Thursday."
EVENT = {
    "article": "talks",
    "id": "talks-e1",
    "evidence": {"start": 0, "end": len(TEXT), "text": TEXT},
    "start": "2025-02-27",
    "end": "2025-02-27",
    "precision": "day",
    "source_actors": ["USA", "RUS"],
    "target_actors": ["USA", "RUS"],
    "action": "talks/meeting",
    "tier": 1,
    "realis": "occurred",
    "dyad": True,
}


@pytest.fixture
def gold(tmp_path):
    """Labels of one event, the article in a folder beside them."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "talks.md").write_text(f"---\ntitle: T\npublished: 2025-02-28\n---\n{TEXT}\n")
    path = tmp_path / "events.jsonl"
    path.write_text(json.dumps(EVENT) + "\n")
    return path


@pytest.fixture
def timexes(tmp_path):
    """Labels of two expressions, of which the second is one no reader would give."""
    at = TEXT.index("Thursday")
    found = [
        {"start": at, "end": at + 8, "type": "DATE", "value": "2025-02-27"},
        {"start": 0, "end": 9, "type": "SET", "value": "P1D"},
    ]
    path = tmp_path / "timexes.jsonl"
    path.write_text(json.dumps({"doc": "t", "text": TEXT, "published": "2025-02-28", "timexes": found}) + "\n")
    return path


def printed(arguments, capsys):
    """Exit status, standard output and standard error of `dateline evaluate`."""
    status = main(["evaluate", *map(str, arguments)])
    return status, *capsys.readouterr()


def test_dates_are_scored(timexes, capsys):
    """A table of the four measures, each with the number that was right."""
    status, out, err = printed([timexes], capsys)
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        "timexes.jsonl: documents 1, labels 2, answers 1",
        "measure     right      F1",
        "strict          1    66.7",
        "relaxed         1    66.7",
        "value           1    66.7",
        "type            1    66.7",
        "",
    ]


def test_the_differences_of_dates_are_printed_before(timexes, capsys):
    """--errors tells each label that was missed, with the words around it."""
    _, out, _ = printed([timexes, "--errors"], capsys)
    assert out.splitlines()[0] == (
        "t 2025-02-28 | 'Diplomats' SET P1D | nothing | 'Diplomats of Russia and the United States met in '"
    )


def test_events_are_scored_against_the_articles_beside(gold, capsys):
    """The table has the measures, then a line for each kind of action, realis and construction."""
    status, out, err = printed([gold], capsys)
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[0].startswith("events.jsonl: articles 1, labels 1, ")
    assert [line.split("  ")[0] for line in lines[1:9]] == [
        "measure",
        "recall",
        "precision",
        "date exact",
        "date covers",
        "status",
        "direction",
        "F1",
    ]
    assert [line.split()[0] for line in lines[9:] if line] == [
        *("action", "talks/meeting", "realis", "occurred", "construction", "active"),
    ]


def test_the_differences_of_events_are_printed(capsys):
    """A label missed, misdated, misread as only said, turned round; and an answer on no label."""
    lines = [
        EVENT | {"id": "a", "evidence": {"start": at, "end": at + 5, "text": TEXT[at : at + 5]}} for at in (0, 10, 20)
    ]
    lines[0] |= {"source_actors": ["USA"], "target_actors": ["RUS"]}
    labels = read_labels(map(json.dumps, lines), name="gold").labels
    late = DateSpan(date(2025, 2, 28), date(2025, 2, 28), "day")
    right = DateSpan(date(2025, 2, 27), date(2025, 2, 27), "day")
    found = [
        Answer("talks", TextSpan(0, 5), "Diplo", "talks", "occurred", late, frozenset({"RUS"}), "weekday"),
        Answer("talks", TextSpan(10, 15), "of Ru", "talks", "planned", right, frozenset({"RUS", "USA"}), ""),
        Answer("talks", TextSpan(40, 45), "met i", "vote", "denied", None, frozenset(), ""),
    ]
    print_event_errors(score_events(labels, found))
    told = "a talks/meeting 2025-02-27..2025-02-27 occurred"
    assert capsys.readouterr().out.splitlines() == [
        f"date      {told} | 2025-02-28..2025-02-28 by weekday | 'Diplo'",
        f"direction {told} | RUS acts | 'Diplo'",
        f"status    {told} | planned | 'of Ru'",
        f"missed    {told} | 'and t'",
        "spurious  talks vote undated denied | 'met i'",
    ]


def test_the_articles_can_be_named(gold, tmp_path, capsys):
    """--articles takes JSON Lines as well as a folder."""
    elsewhere = tmp_path / "documents.jsonl"
    elsewhere.write_text(json.dumps({"doc": "talks", "text": TEXT, "published": "2025-02-28"}) + "\n")
    (tmp_path / "articles" / "talks.md").unlink()
    status, out, err = printed([gold, "--articles", elsewhere], capsys)
    assert (status, err) == (0, "")
    assert "labels 1," in out


def test_missing_articles_are_said(gold, tmp_path, capsys):
    """One sentence, with the way to give them."""
    (tmp_path / "articles" / "talks.md").unlink()
    assert printed([gold], capsys) == (
        1,
        "",
        (
            "dateline: events.jsonl speaks of articles that are not here: 'talks'. "
            "Say where they are: --articles PATH.\n"
        ),
    )


def test_labels_that_do_not_fit_their_article_are_said(gold, capsys):
    """A label whose words stand elsewhere could never be found."""
    moved = EVENT | {"evidence": {"start": 1, "end": len(TEXT), "text": TEXT}}
    gold.write_text(json.dumps(moved))
    _, _, err = printed([gold], capsys)
    assert err == "dateline: events.jsonl: the words of label talks-e1 do not stand at its offsets.\n"


def test_a_bad_file_of_labels_does_not_stop_the_rest(timexes, tmp_path, capsys):
    """The missing one is one sentence, the good one is scored."""
    status, out, err = printed([tmp_path / "none.jsonl", timexes], capsys)
    assert status == 1
    assert "none.jsonl cannot be opened: No such file or directory." in err
    assert out.startswith("timexes.jsonl: documents 1")


def test_without_labels_the_shipped_archive_is_scored(capsys):
    """The labels of data/gold against the briefs of data/articles, which they fit."""
    status, out, err = printed([], capsys)
    labels = read_labels((ROOT / "data" / "gold" / "events.jsonl").read_text().splitlines(), name="events.jsonl")
    scored = sum(label.is_scored for label in labels.labels)
    assert (status, err) == (0, "")
    assert out.startswith(f"events.jsonl: articles {len(labels.articles)}, labels {scored}, ")
    found = score_events(labels.labels, answers_of(extract_events(shipped_articles())))
    assert re.search(rf"^recall +{len(found.found)} +{scored} ", out, re.MULTILINE)


def score(script, *arguments):
    """What an outside scorer prints."""
    command = [sys.executable, GOLD / script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@needs_scorers
@pytest.mark.parametrize("name", ["timexes.jsonl", "seed_timexes.jsonl"])
def test_the_figures_of_dates_are_the_scorers(name, tmp_path, capsys):
    """Both give the same four F1 to what `dateline dates` prints."""
    main(["dates", "--jsonl", str(GOLD / name)])
    answers = tmp_path / "answers.jsonl"
    answers.write_text(capsys.readouterr().out)
    theirs = dict(re.findall(r"(\w+) +F1 ([\d.]+)", score("score_dates.py", GOLD / name, answers)))
    _, out, _ = printed([GOLD / name], capsys)
    assert dict(re.findall(r"^(strict|relaxed|value|type) +\d+ +([\d.]+)$", out, re.MULTILINE)) == theirs


@needs_scorers
def test_the_figures_of_events_are_the_scorers(tmp_path, capsys):
    """Both give the same figures to what `dateline extract` prints."""
    main(["extract", "--jsonl", str(GOLD / "articles.jsonl")])
    answers = tmp_path / "answers.jsonl"
    answers.write_text(capsys.readouterr().out)
    theirs = score("score_events.py", GOLD / "events.jsonl", answers)
    recall, precision, f1 = re.search(r"recall ([\d.]+)  precision ([\d.]+)  F1 ([\d.]+)", theirs).groups()
    _, out, _ = printed([GOLD / "events.jsonl"], capsys)
    assert re.search(r"^F1 +([\d.]+)", out, re.MULTILINE)[1] == f1
    assert re.search(r"^recall.* ([\d.]+)$", out, re.MULTILINE)[1] == recall
    assert re.search(r"^precision.* ([\d.-]+)$", out, re.MULTILINE)[1] in {precision, "-"}


def made_up(labels, seed):
    """Lines as `dateline extract` prints them: labels shifted, misread and left out, with some of no label."""
    chance = random.Random(seed)  # noqa: S311
    actions = ["talks", "call", "agreement", "expulsion", "sanction", "statement", "release", "visit"]
    for number, gold in enumerate(labels):
        if chance.random() < 0.2:
            continue
        start = max(0, gold["evidence"]["start"] + chance.randint(-40, 40))
        day = date.fromisoformat(gold["start"] or "2025-01-01").toordinal() + chance.choice([0, 0, 0, 1, 40])
        length = chance.choice([0, 0, 1, 30, 60])
        sides = [{"country": country} for country in chance.choice([["USA"], ["RUS"], ["USA", "RUS"], ["RUS", "DEU"]])]
        mentions = [{"doc": gold["article"], "start": start, "end": start + chance.randint(1, 200), "quote": ""}]
        yield {
            "id": str(number),
            "first": date.fromordinal(day).isoformat() if chance.random() < 0.9 else None,
            "last": date.fromordinal(day + length).isoformat(),
            "status": chance.choice(["occurred", "ongoing", "planned", "denied"]),
            "action": chance.choice(actions),
            "sources": sides,
            "countries": ["USA", "RUS"] if chance.random() < 0.9 else ["RUS"],
            "mentions": mentions * chance.choice([1, 1, 2]),
        }


def answers_in(lines):
    """The answers that such lines hold."""
    for line in lines:
        if {"USA", "RUS"} <= set(line["countries"]):
            dated = line["first"] is not None
            ends = (date.fromisoformat(line["first"]), date.fromisoformat(line["last"])) if dated else None
            for mention in line["mentions"]:
                yield Answer(
                    doc=mention["doc"],
                    where=TextSpan(mention["start"], mention["end"]),
                    quote="",
                    action=line["action"],
                    status=line["status"],
                    span=DateSpan(*ends, "span") if ends else None,
                    sources=frozenset(side["country"] for side in line["sources"]),
                    rule="",
                )


@needs_scorers
@pytest.mark.parametrize("seed", range(12))
def test_made_up_answers_get_the_scorers_figures(seed, tmp_path):
    """Whatever is answered, every figure is that of the outside scorer."""
    given = [
        json.loads(line)
        for name in ("events.jsonl", "seed_events.jsonl")
        for line in (GOLD / name).read_text().splitlines()
    ]
    lines = list(made_up(given, seed))
    (tmp_path / "gold.jsonl").write_text("".join(json.dumps(line) + "\n" for line in given))
    (tmp_path / "answers.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    theirs = score("score_events.py", tmp_path / "gold.jsonl", tmp_path / "answers.jsonl")
    found = score_events(read_labels(map(json.dumps, given), name="gold").labels, answers_in(lines))
    dated, directed = found.count(lambda v: v.is_dated), found.count(lambda v: v.is_directed)

    def share(right, whole):
        return f"{100 * right / whole if whole else 0:.1f}"

    assert theirs.splitlines() == [
        f"labels {len(found.verdicts)}  answers {found.answers}",
        f"recall {100 * found.recall:.1f}  precision {100 * found.precision:.1f}  F1 {100 * found.f1:.1f}",
        (
            f"date exact {share(found.count(lambda v: v.exact), dated)}  "
            f"covers {share(found.count(lambda v: v.covers), dated)}  (of {dated})"
        ),
        (
            f"status {share(found.count(lambda v: v.right_status), len(found.found))}  "
            f"direction {share(found.count(lambda v: v.right_direction), directed)} (of {directed})"
        ),
    ]
