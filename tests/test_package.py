"""The wheel: what it holds, and that it works in an empty environment away from the checkout."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import sysconfig
import time
import tomllib
import urllib.error
import urllib.request
import venv
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PATIENCE = 60
"""Seconds the server may take to answer on a busy machine."""


def alone(place):
    """The environment for a program that shall know neither this checkout nor this user's archive."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "STREAMLIT"))}
    return {**kept, "DATELINE_ARCHIVE": str(place / "archive.sqlite"), "STREAMLIT_SERVER_HEADLESS": "true"}


def run(*command, cwd):
    """A command that must succeed; its standard output."""
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, check=False, cwd=cwd, env=alone(Path(cwd))
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of this checkout."""
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out, cwd=ROOT)
    (path,) = out.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder of an environment that has the wheel, and the test environment's other packages.

    Those are lent by a .pth file, so that no network is needed; it does not follow the .pth files of the
    place it names, hence not the checkout.
    """
    place = tmp_path_factory.mktemp("installed")
    venv.create(place / "env", with_pip=False, symlinks=True)
    python = place / "env" / "bin" / "python"
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=place).strip())
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        wheel,
        cwd=place,
    )
    return place


@pytest.fixture
def dateline(installed):
    """The command, as a shell would find it."""
    return installed / "env" / "bin" / "dateline"


def test_the_wheel_claims_one_name(wheel):
    """Nothing but `components` and its own description lies at the top."""
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"components"}


def test_the_wheel_holds_lexicon_articles_and_page(wheel):
    """What is read at run time lies inside: every file of the rooms, every brief, the page's settings."""
    names = set(zipfile.ZipFile(wheel).namelist())
    kept = {".toml", ".csv", ".txt", ".css", ".js", ".md", ".json", ".py"}
    rooms = {str(path.relative_to(ROOT)) for path in (ROOT / "components").rglob("*") if path.suffix in kept}
    briefs = {f"components/data/articles/{path.name}" for path in (ROOT / "data" / "articles").glob("*.md")}
    assert rooms - names == set()
    assert briefs - names == set()
    assert {"components/page/config.toml", "components/py.typed"} <= names
    assert not [name for name in names if "tests" in name or name.endswith((".pyc", ".sqlite"))]


def test_the_installed_package_is_not_the_checkout(installed):
    """The tests below speak of the wheel."""
    python = installed / "env" / "bin" / "python"
    found = run(python, "-c", "import components; print(components.__file__)", cwd=installed)
    assert Path(found.strip()).is_relative_to(installed)


def test_the_command_works_away_from_the_checkout(installed, dateline):
    """Help, dates and events, with the lexicon and the shipped articles of the wheel."""
    path = installed / "talks.txt"
    path.write_text("February 28, 2025\n\nRussian and U.S. diplomats held talks Thursday in Istanbul.\n")
    assert "dashboard" in run(dateline, "--help", cwd=installed)
    lines = [json.loads(line) for line in run(dateline, "dates", path, cwd=installed).splitlines()]
    assert [line["value"] for line in lines] == ["2025-02-28", "2025-02-27"]
    assert isinstance(json.loads(run(dateline, "extract", path, "--format", "json", cwd=installed)), list)


def test_labels_are_only_in_the_source_tree(installed, dateline):
    """`dateline evaluate` says so in one sentence."""
    done = subprocess.run(
        [dateline, "evaluate"], cwd=installed, env=alone(installed), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        "dateline: The labels of the shipped archive are only in the source tree. Give a file of labels: GOLD.\n",
    )


def test_the_dashboard_answers(installed, dateline):
    """It prints its address, answers there, and ends cleanly at Ctrl-C."""
    number = free_port()
    command = [dateline, "dashboard", "--port", str(number)]
    with subprocess.Popen(
        command, cwd=installed, env=alone(installed), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert answer(f"http://localhost:{number}/_stcore/health") == b"ok"
        finally:
            process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE)
    assert f"http://localhost:{number}" in out
    assert (process.returncode, err) == (0, "")


def test_the_page_is_drawn_from_the_wheel(installed):
    """The script that the command starts draws the page without an error."""
    told = (
        "from streamlit.testing.v1 import AppTest\n"
        "from components.page.start.served import SCRIPT\n"
        "page = AppTest.from_file(str(SCRIPT), default_timeout=60).run()\n"
        "print(len(page.exception), len(page.sidebar.children) > 0)\n"
    )
    python = installed / "env" / "bin" / "python"
    assert run(python, "-c", told, cwd=installed).splitlines()[-1] == "0 True"


def test_the_tested_versions_are_pinned():
    """Every requirement has one version in the constraints, and no line names a place to fetch it from."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    names = {canonicalize_name(Requirement(one).name) for one in wanted} - {"dateline"}
    lines = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if not line.startswith("#")]
    pinned = {canonicalize_name(line.partition("==")[0]) for line in lines}
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.+!]+", line)] == []
    assert names - pinned == set()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("localhost", 0))
        return found.getsockname()[1]


def answer(address: str) -> bytes:
    """What the server says as soon as it is there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=1) as response:  # noqa: S310  # our own server
                return response.read()
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"no answer at {address} in {PATIENCE} s")
