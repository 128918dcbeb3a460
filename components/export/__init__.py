"""Events as files for other programs and for readers: one writer a format.

The writers bring pandas, Plotly and the makers of Word and Excel files, two seconds of loading; each
name here loads its module when it is first used, so that the command line need not wait for those it
does not use.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from components.export.about import About, choice_words
    from components.export.bibliography import citation, footnote
    from components.export.chosen import Chosen, choose, chosen_rows
    from components.export.csv_table import to_csv
    from components.export.formats import FORMATS, Format, export_bytes, format_named, write_file
    from components.export.html_page import to_html
    from components.export.json_lines import event_line, to_jsonl
    from components.export.pictures import PRESETS, Size, preset, to_picture
    from components.export.whole import read_json, to_json

__all__ = [
    "FORMATS",
    "PRESETS",
    "About",
    "Chosen",
    "Format",
    "Size",
    "choice_words",
    "choose",
    "chosen_rows",
    "citation",
    "event_line",
    "export_bytes",
    "footnote",
    "format_named",
    "preset",
    "read_json",
    "to_csv",
    "to_html",
    "to_json",
    "to_jsonl",
    "to_picture",
    "write_file",
]

_WHERE = {
    "About": "about",
    "choice_words": "about",
    "citation": "bibliography",
    "footnote": "bibliography",
    "Chosen": "chosen",
    "choose": "chosen",
    "chosen_rows": "chosen",
    "to_csv": "csv_table",
    "FORMATS": "formats",
    "Format": "formats",
    "export_bytes": "formats",
    "format_named": "formats",
    "write_file": "formats",
    "to_html": "html_page",
    "event_line": "json_lines",
    "to_jsonl": "json_lines",
    "PRESETS": "pictures",
    "Size": "pictures",
    "preset": "pictures",
    "to_picture": "pictures",
    "read_json": "whole",
    "to_json": "whole",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401  # PEP 562: any of the names above
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_WHERE[name]}"), name)
