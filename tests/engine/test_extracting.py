"""Partitions read apart, by whatever engine, give the events of all articles read at once."""

import json
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from components.archive.packing import EVENT, unpacked
from components.articles import read_documents, shipped_articles
from components.engine import LocalEngine, engine_named, extract_partitions
from components.engine.extracting import read_extracted
from components.errors import TimelineError
from components.events import extract_events

PARTS = 4


def row(article):
    """The article as a row of a partition."""
    fields = {"doc": article.name, "text": article.text, "published": article.published.isoformat()}
    return fields | {"title": article.title, "publisher": article.publisher, "url": article.url}


ROWS = [row(article) for article in shipped_articles()[::8]]


@pytest.fixture
def folder(tmp_path):
    """The articles in partitions of both forms; the last repeats an article of the first."""
    source = tmp_path / "articles"
    source.mkdir()
    parts = [ROWS[number::PARTS] for number in range(PARTS)]
    parts[-1].append(ROWS[0])
    for number, rows in enumerate(parts):
        if number % 2:
            days = [r | {"published": date.fromisoformat(r["published"])} for r in rows]
            pq.write_table(pa.Table.from_pylist(days), source / f"{number}.parquet")
        else:
            (source / f"{number}.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows))
    return source


@pytest.fixture(scope="module")
def at_once():
    """The events that one process finds in all articles together."""
    return extract_events(read_documents((json.dumps(r) for r in ROWS), name="all"))


def events(target):
    """What was written."""
    return [unpacked(EVENT, line) for line in read_extracted(target)]


def test_partitions_give_the_same_events(folder, tmp_path, at_once):
    """With the same ids, links and order."""
    done = extract_partitions(folder, tmp_path / "out", engine=LocalEngine(1))
    assert events(tmp_path / "out") == at_once
    assert (done.partitions, done.known, done.articles, done.failed) == (PARTS, 0, len(ROWS) + 1, [])
    months = {path.stem for path in (tmp_path / "out" / "events").iterdir()}
    assert months == {e.span.first.isoformat()[:7] if e.span else "undated" for e in at_once}


def test_two_processes_give_the_same_events(folder, tmp_path, at_once):
    """On the cores of this machine."""
    extract_partitions(folder, tmp_path / "out", engine=LocalEngine(2))
    assert events(tmp_path / "out") == at_once


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_same_events(folder, tmp_path, at_once):
    """Two workers of a Dask cluster, each a process."""
    pytest.importorskip("distributed")
    from distributed import LocalCluster  # noqa: PLC0415

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        engine_named("dask", scheduler=cluster.scheduler_address) as engine,
    ):
        extract_partitions(folder, tmp_path / "out", engine=engine)
    assert events(tmp_path / "out") == at_once


def test_what_was_read_is_not_read_again(folder, tmp_path, at_once):
    """Only partitions that are new, changed or half written are; the events are those of all."""
    out = tmp_path / "out"
    extract_partitions(folder, out, engine=LocalEngine(1))
    (out / "mentions" / "0.jsonl.mentions.parquet").unlink()
    (out / "mentions" / "0.jsonl.mentions.parquet.part").write_bytes(b"half")
    done = extract_partitions(folder, out, engine=LocalEngine(1))
    assert (done.partitions, done.known) == (PARTS, PARTS - 1)
    assert events(out) == at_once
    with (folder / "2.jsonl").open("a") as file:
        file.write(json.dumps(ROWS[0]) + "\n")
    assert extract_partitions(folder, out, engine=LocalEngine(1)).known == PARTS - 1


def test_bad_lines_stop_nothing(folder, tmp_path, at_once):
    """They are told with their place; the rest is read."""
    with (folder / "0.jsonl").open("ab") as file:
        file.write(b'{"doc": "x", "text": "No day."}\n\xff\xfe\nnothing\n')
    (folder / "9.parquet").write_bytes(b"PAR1 and no more")
    out = tmp_path / "out"
    for _ in range(2):
        done = extract_partitions(folder, out, engine=LocalEngine(1))
        assert [where for where, _ in done.failed] == ["0.jsonl"] * 3 + ["9.parquet"]
    assert events(out) == at_once


def test_nothing_to_read_is_told(tmp_path):
    """A folder without partitions, or a path that is none."""
    for path in (tmp_path, tmp_path / "none.jsonl"):
        with pytest.raises(TimelineError, match="holds no articles"):
            extract_partitions(path, tmp_path / "out", engine=LocalEngine(1))


@pytest.mark.filterwarnings("ignore")
def test_a_scheduler_that_does_not_answer_is_told():
    """By its address."""
    pytest.importorskip("distributed")
    import dask  # noqa: PLC0415

    def use():
        with (
            dask.config.set({"distributed.comm.timeouts.connect": "1s"}),
            engine_named("dask", scheduler="tcp://127.0.0.1:9"),
        ):
            pass

    with pytest.raises(TimelineError, match="No Dask scheduler answers at tcp://127"):
        use()
