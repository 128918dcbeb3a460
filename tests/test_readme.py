"""The README tells what is true: its commands run, its Python runs, what it links to exists."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from components.cli import COMMANDS, parser_for

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(kind, text) for kind, text in FENCE.findall(README)]


def prompted():
    """Each command after a "$ " with the output shown below it; "…" stands for the rest of a line."""
    for kind, text in BLOCKS:
        if kind == "console":
            for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
                command, _, shown = part.partition("\n")
                yield pytest.param(command, shown, id=command[:60])


def called():
    """The arguments of every call of `dateline` in the README."""
    told = [text for kind, text in BLOCKS if kind in {"sh", "console"}] + re.findall(r"`(dateline [^`]+)`", README)
    for text in told:
        for part in re.split(r"[\n|;>]|&&", text):
            words = shlex.split(part.removeprefix("$ "), comments=True) if "dateline" in part else []
            names = [Path(word).name for word in words]
            if "dateline" in names and names[0] in {"dateline", "echo"}:
                yield words[names.index("dateline") + 1 :]


def links():
    """The files and headings the README links to."""
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", README) if not link.startswith(("http://", "https://"))]


def test_it_opens_with_a_sentence_and_two_commands():
    """What it is, then one line to see it and one line to test it."""
    first = README.split("```")[0].strip().splitlines()
    kind, commands = BLOCKS[0]
    assert first[0] == "# Dateline"
    assert (kind, commands.splitlines()) == (
        "sh",
        [
            "python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/dateline dashboard",
            ".venv/bin/pip install -e '.[test]' && .venv/bin/pytest",
        ],
    )


def test_every_call_is_one_the_command_line_takes():
    """The commands and options exist, and every command is told of."""
    calls = list(called())
    for arguments in calls:
        parser_for(arguments).parse_args(arguments)
    assert {arguments[0] for arguments in calls} >= set(COMMANDS)


@pytest.mark.parametrize(("command", "shown"), list(prompted()))
def test_what_is_shown_is_what_is_printed(command, shown):
    """Each example runs in the checkout and prints what stands below it."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(  # noqa: S602  # our own README
        command,
        shell=True,
        cwd=ROOT,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    if shown:
        printed, expected = done.stdout.splitlines(), shown.splitlines()
        assert len(printed) == len(expected)
        for line, wanted in zip(printed, expected, strict=True):
            assert line.startswith(wanted[:-1]) if wanted.endswith("…") else line == wanted


@pytest.mark.parametrize("code", [text for kind, text in BLOCKS if kind == "python"])
def test_its_python_runs(code):
    """Each example runs, and prints what its comments say."""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == re.findall(r"^# > (.*)$", code, re.MULTILINE)


@pytest.mark.parametrize("link", links())
def test_what_it_links_to_exists(link):
    """A file of the checkout, or a heading of the README."""
    path, _, heading = link.partition("#")
    assert (ROOT / path).exists()
    if not path:
        headings = [re.sub(r"[^\w -]", "", told).lower() for told in re.findall(r"^#+ (.*)$", README, re.MULTILINE)]
        assert heading in [told.replace(" ", "-") for told in headings]


def test_the_rooms_it_names_are_those_of_the_house():
    """The tree of the architecture has every room, and no other."""
    (tree,) = (text for kind, text in BLOCKS if kind == "text" and "components/" in text)
    named = set(re.findall(r"^  (\w+)(?:/|\.py)", tree.split("components/")[1].split("\ndata/")[0], re.MULTILINE))
    here = {
        path.stem for path in (ROOT / "components").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert named | {"__init__"} == here
