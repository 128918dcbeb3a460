"""What goes wrong with input, as sentences a person can act on.

`message` says what is wrong and where; `hint` says what would be right. `cli.py` and `page/main.py`
print both; a bug in Dateline itself is not a TimelineError and stays a traceback.
"""


class TimelineError(Exception):
    """Something given to Dateline cannot be used."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """The message and the hint as one line."""
        return f"{self.message} {self.hint}".strip()


class ArticleError(TimelineError):
    """An article cannot be read."""


class LexiconError(TimelineError):
    """An entry of the lexicon is wrong."""


class FilterError(TimelineError):
    """A filter names something that does not exist."""


class ExportError(TimelineError):
    """An export cannot be written."""


class ArchiveError(TimelineError):
    """The archive cannot be read or written."""


class LabelError(TimelineError):
    """Labels to measure against cannot be read."""
