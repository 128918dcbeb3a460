"""Events as files for other programs and for readers: one writer a format."""

from components.export.about import About, choice_words
from components.export.csv_table import to_csv
from components.export.html_page import to_html
from components.export.json_lines import event_line, to_jsonl

__all__ = ["About", "choice_words", "event_line", "to_csv", "to_html", "to_jsonl"]
