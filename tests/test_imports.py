"""What is loaded when, seen by a fresh interpreter."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def loaded_by(statement):
    """The outside packages in memory after a statement."""
    told = f"import sys\n{statement}\nprint(*{{name.partition('.')[0] for name in sys.modules}}, file=sys.stderr)"
    found = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(found.stderr.split())


@pytest.mark.parametrize(
    "statement",
    [
        "import components",
        "import components.dates",
        "import components.events",
        "import components.articles",
        "import components.cli",
        "import components.export",
        "from components.cli import main; main(['dates', 'README.md', '--published', '2025-02-28'])",
    ],
)
def test_light_rooms_load_nothing_heavy(statement):
    """Neither the page's, the chart's nor the table's packages are loaded before they are needed."""
    assert loaded_by(statement) & {"streamlit", "plotly", "pandas", "numpy", "dateparser", "docx", "kaleido"} == set()


def test_heavy_packages_are_loaded_by_whoever_needs_them():
    """The look into memory sees what is there."""
    assert "pandas" in loaded_by("import components.table")
