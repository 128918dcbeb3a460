"""Reads the lexicon's tables; what is wrong in one names its file, its entry and the mend."""

import tomllib
from pathlib import Path
from typing import Any

from components.errors import LexiconError

FOLDER = Path(__file__).parent
"""Where the shipped tables lie."""


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of one TOML file.

    Raises LexiconError where the file is missing or not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LexiconError(f"{path.name}: there is no such file in {path.parent}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path.name}: {error}.", hint="Mend the line named; the file is TOML in UTF-8.") from error
