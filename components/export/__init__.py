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
    from components.export.chosen import Chosen, as_shown, choose, chosen_rows
    from components.export.csv_table import to_csv
    from components.export.formats import (
        FORMATS,
        PICTURES,
        Format,
        export_bytes,
        format_named,
        picture_pieces,
        write_file,
    )
    from components.export.html_page import to_html
    from components.export.json_lines import event_line
    from components.export.pictures import Show, has_browser, picture_figure, to_picture
    from components.export.reading import read_events
    from components.export.sizes import PRESETS, Size, size_of
    from components.export.whole import to_json

__all__ = [
    "FORMATS",
    "PICTURES",
    "PRESETS",
    "About",
    "Chosen",
    "Format",
    "Show",
    "Size",
    "as_shown",
    "choice_words",
    "choose",
    "chosen_rows",
    "citation",
    "event_line",
    "export_bytes",
    "footnote",
    "format_named",
    "has_browser",
    "picture_figure",
    "picture_pieces",
    "read_events",
    "size_of",
    "to_csv",
    "to_html",
    "to_json",
    "to_picture",
    "write_file",
]

_ROOMS = {
    "about": ("About", "choice_words"),
    "bibliography": ("citation", "footnote"),
    "chosen": ("Chosen", "as_shown", "choose", "chosen_rows"),
    "csv_table": ("to_csv",),
    "formats": ("FORMATS", "PICTURES", "Format", "export_bytes", "format_named", "picture_pieces", "write_file"),
    "html_page": ("to_html",),
    "json_lines": ("event_line",),
    "pictures": ("Show", "has_browser", "picture_figure", "to_picture"),
    "reading": ("read_events",),
    "sizes": ("PRESETS", "Size", "size_of"),
    "whole": ("to_json",),
}
_WHERE = {name: module for module, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> Any:  # noqa: ANN401  # PEP 562: any of the names above
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_WHERE[name]}"), name)
