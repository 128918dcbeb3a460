"""The rules of the house that no tool keeps: doors, walls, names, and who may ask the clock."""

import ast
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "components"
FILES = sorted(HOUSE.rglob("*.py"))
MODULES = [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in FILES]

EDGES = ("cli", "page")
TABLE_AND_ABOVE = ("table", "evaluation", "export", "timeline", *EDGES)
DOORS = {
    "streamlit": EDGES,
    "starlette": ("page",),
    "plotly": ("timeline", "export"),
    "pandas": TABLE_AND_ABOVE,
    "dateparser": ("dates/fallback.py",),
    "sqlite3": ("archive",),
    "distributed": ("engine/engines.py",),
}
"""An outside package, and the rooms (or the one module) that may know it."""

DRAWERS = {"util", "utils", "helper", "helpers", "common", "core", "manager", "service", "misc", "tools"}
"""Names that tell nothing of what lies inside."""

CLOCKS = {"today", "now", "utcnow", "time", "localtime", "gmtime"}
CLOCK_OWNERS = {"date", "datetime", "time", "dt"}

FILE_WALL, FUNCTION_WALL, PARAMETER_WALL = 300, 40, 5
FILE_MEDIAN, FUNCTION_MEDIAN, FUNCTION_NINE_IN_TEN = 120, 8, 25


def place(path, node):
    """Where a reader finds it: "components/dates/spans.py:12"."""
    return f"{path.relative_to(ROOT)}:{node.lineno}"


def functions():
    """Every function or method with the file it stands in."""
    for path, tree in MODULES:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield path, node


def length(function):
    """Lines of a function without its docstring."""
    first = function.body[0]
    told = ast.get_docstring(function, clean=False)
    return function.end_lineno - function.lineno + 1 - (first.end_lineno - first.lineno + 1 if told else 0)


def parameters(function):
    """The names a caller can give."""
    given = function.args
    names = [one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    names += [one.arg for one in (given.vararg, given.kwarg) if one]
    return [name for name in names if name not in {"self", "cls"}]


def imported(node):
    """The modules an import statement names; none for another node."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


@pytest.mark.parametrize("package", DOORS)
def test_each_outside_package_has_its_doors(package):
    """A package is imported only in its own rooms, whatever the form of the import."""
    rooms = DOORS[package]
    broken = [
        place(path, node)
        for path, tree in MODULES
        for node in ast.walk(tree)
        if any(name.partition(".")[0] == package for name in imported(node))
        and not any(path.is_relative_to(HOUSE / room) for room in rooms)
    ]
    assert broken == []


def test_the_clock_is_read_at_the_edges_only():
    """Below the page and the command line, today is an argument."""
    broken = [
        place(path, node)
        for path, tree in MODULES
        if path.relative_to(HOUSE).parts[0] not in EDGES
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in CLOCKS
        and getattr(node.value, "id", getattr(node.value, "attr", "")) in CLOCK_OWNERS
    ]
    assert broken == []


def test_only_the_command_line_prints():
    """print() belongs to the command line."""
    broken = [
        place(path, node)
        for path, tree in MODULES
        if path.relative_to(HOUSE).parts[0] != "cli"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"
    ]
    assert broken == []


def test_no_assert():
    """A check that `python -O` takes away is none."""
    broken = [place(path, node) for path, tree in MODULES for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    assert broken == []


def test_no_drawers():
    """Every module and room is named for what it holds."""
    named = [path.relative_to(ROOT) for path in (*FILES, *(path.parent for path in FILES)) if path.stem in DRAWERS]
    assert named == []


def test_files_stay_within_the_wall():
    """A file is read at one sitting."""
    lines = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name: count for name, count in lines.items() if count > FILE_WALL} == {}
    assert statistics.median(lines.values()) <= FILE_MEDIAN


def test_functions_stay_within_the_wall():
    """A function is read at a glance."""
    lengths = {f"{place(path, one)} {one.name}": length(one) for path, one in functions()}
    assert {name: count for name, count in lengths.items() if count > FUNCTION_WALL} == {}
    assert statistics.median(lengths.values()) <= FUNCTION_MEDIAN
    assert statistics.quantiles(lengths.values(), n=10)[-1] <= FUNCTION_NINE_IN_TEN


def test_functions_take_few_parameters():
    """More than five things to give are one thing without a name."""
    broken = {f"{place(path, one)} {one.name}": parameters(one) for path, one in functions()}
    assert {name: given for name, given in broken.items() if len(given) > PARAMETER_WALL} == {}


def test_imports_point_down():
    """The floors of pyproject.toml hold, and every room has one."""
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    found = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout[-3000:]
