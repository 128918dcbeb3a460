"""`dateline dashboard`: how it starts Streamlit. That the page then answers is tested with the wheel."""

import os
import socket
import sys
import tomllib
from pathlib import Path

import pytest

from components.archive import default_path
from components.cli import main
from components.cli.dashboard import SERVED
from components.lexicon.own import VARIABLE, own_lexicon, stamp_of

ROOT = Path(__file__).parents[1]


@pytest.fixture
def started(monkeypatch):
    """The command lines with which Streamlit would have been started."""
    lines = []
    monkeypatch.setattr(sys, "argv", ["dateline"])
    monkeypatch.setattr("runpy.run_module", lambda *_args, **_options: lines.append(sys.argv))
    monkeypatch.setattr("components.cli.dashboard._warm", lambda: None)
    return lines


@pytest.fixture
def taken():
    """A port on which someone listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_the_page_runs_with_its_settings(started):
    """The script of the package, and every setting of config.toml as a flag, lists as several."""
    assert main(["dashboard"]) == 0
    (line,) = started
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())
    assert line[:3] == ["streamlit", "run", str(SERVED)]
    assert f"--theme.light.primaryColor={settings['theme']['light']['primaryColor']}" in line
    assert f"--theme.dark.sidebar.backgroundColor={settings['theme']['dark']['sidebar']['backgroundColor']}" in line
    assert [flag for flag in line if flag.startswith("--theme.headingFontSizes=")] == [
        f"--theme.headingFontSizes={size}" for size in settings["theme"]["headingFontSizes"]
    ]
    assert "--browser.gatherUsageStats=false" in line


def test_it_listens_on_this_machine_only_unless_told_otherwise(started):
    """localhost, on the first free port from 8501; or what was asked for."""
    main(["dashboard"])
    main(["dashboard", "--address", "0.0.0.0", "--port", "18561"])  # noqa: S104  # asked for
    assert "--server.address=localhost" in started[0]
    assert [flag for flag in started[1] if flag.startswith(("--server.address", "--server.port"))] == [
        "--server.address=0.0.0.0",
        "--server.port=18561",
    ]


def test_the_archive_is_named_to_the_page(started, monkeypatch, tmp_path):
    """The page finds the archive by the environment, from wherever the command was called."""
    monkeypatch.setenv("DATELINE_ARCHIVE", "another")
    monkeypatch.chdir(tmp_path)
    main(["dashboard", "--archive", "mine.sqlite"])
    assert (len(started), default_path()) == (1, tmp_path / "mine.sqlite")


def test_a_taken_port_is_said(started, taken, capsys):
    """One sentence, and Streamlit is not started."""
    assert main(["dashboard", "--address", "127.0.0.1", "--port", str(taken)]) == 1
    assert capsys.readouterr().err == f"dateline: Port {taken} is taken. Choose another one: --port.\n"
    assert started == []


def test_another_port_is_taken_where_none_was_asked_for(started, taken, monkeypatch):
    """The first free one after those that are taken."""
    monkeypatch.setattr("components.cli.dashboard.FIRST_PORT", taken)
    main(["dashboard", "--address", "127.0.0.1"])
    (chosen,) = (int(flag.partition("=")[2]) for flag in started[0] if flag.startswith("--server.port"))
    assert taken < chosen < taken + 100


@pytest.mark.parametrize("number", ["0", "65536", "-1", "http", "²"])
def test_a_port_is_a_number(number, capsys):
    """What is none is wrong use."""
    with pytest.raises(SystemExit) as ended:
        main(["dashboard", f"--port={number}"])
    assert ended.value.code == 2
    assert f"{number!r} is not a port: it is a number from 1 to 65535" in capsys.readouterr().err


def test_an_address_of_another_machine_is_said(started, capsys):
    """A name that no one knows cannot be listened on."""
    assert main(["dashboard", "--address", "no such machine"]) == 1
    assert capsys.readouterr().err == (
        "dateline: 'no such machine' is not an address of this machine. Give localhost, 0.0.0.0 or one of its own.\n"
    )
    assert started == []


def test_an_own_lexicon_is_named_to_the_page(started, monkeypatch, tmp_path):
    """The page finds the file from wherever the command was called, and a change of it is another stamp."""
    own = tmp_path / "own.toml"
    own.write_text('[[frame]]\nid = "laud"\naction = "statement"\nverbs = ["laud"]\n', encoding="utf-8")
    monkeypatch.setenv(VARIABLE, "")
    monkeypatch.chdir(tmp_path)
    main(["dashboard", "--lexicon", "own.toml"])
    assert (len(started), own_lexicon()) == (1, own)
    before = stamp_of(own)
    os.utime(own, ns=(1, 1))
    assert stamp_of(own) == (before[0], 1)


def test_a_wrong_own_lexicon_is_said_before_the_page_starts(started, capsys, tmp_path):
    """File, entry and mend in one sentence."""
    own = tmp_path / "own.toml"
    own.write_text('[[frame]]\nid = "laud"\naction = "praise"\nverbs = ["laud"]\n', encoding="utf-8")
    assert main(["dashboard", "--lexicon", str(own)]) == 1
    assert "own.toml, frame 1 (laud): no action 'praise'." in capsys.readouterr().err
    assert started == []
