"""Events as files for other programs and for readers: one writer a format."""

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
