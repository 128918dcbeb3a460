"""Writers killed at random moments lose nothing they said was kept: benchmarks/killed.py in short."""

import importlib.util
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "killed.py"


def test_nothing_acknowledged_is_lost(tmp_path):
    """Two writers, two readers, three kills; the long form has fifty."""
    described = importlib.util.spec_from_file_location("killed", SCRIPT)
    killed = importlib.util.module_from_spec(described)
    described.loader.exec_module(killed)
    found = killed.disturbed(tmp_path, kills=3, count=64, seed=2)
    wrong = {name: found[name] for name in ("lost", "doubled", "revised", "faults", "broken", "other events")}
    assert wrong == dict.fromkeys(wrong, 0)
    assert (found["killed"], found["articles"] >= 64, found["noted"] > 0) == (3, True, True)
