"""The texts of the page on which articles are added, looked through and removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.page import words

if TYPE_CHECKING:
    from components.articles.draft import DaySource

TITLE = "Articles"
HEADING = "Articles"
ADD = "Add articles"
ADD_HELP = (
    "Web pages, PDF, Word, text, Markdown, CSV, JSON Lines, feeds, or a zip file of these, up to 10 MB each. "
    "They join the timeline at once, until you close the page or remove one with its cross. "
    "To look at an article first, or to keep it, use the page Articles."
)
WAYS = ("Files", "Web address", "Text")
DROP = "Web pages, PDF, Word, text, Markdown, CSV, JSON Lines, feeds, or a zip file of these"
ADDRESS = "Address of an article or feed"
ADDRESS_SHOWN = "https://…"
FETCH = "Fetch"
FETCHING = "Fetching"
PASTE = "Text of an article; a date line or dateline at its head gives its day"
READ = "Read"
PASTED_NAME = "Pasted text"

WHICH = "Article"
PUBLISHED = "Published on"
NO_DAY = "It does not say when it was published. Give the day, so that its dates can be counted from it."
FLAGGED = "Look at the day: {notes}"
KEEP = "Keep in my archive"
KEEP_HELP = "Written to {path} on the machine that runs Dateline. Otherwise they stay in this session only."
ADD_ONE = "Add to the timeline"
SOURCES: dict[DaySource, str] = {
    "given": "as you said",
    "front matter": "from its front matter",
    "metadata": "from the page's metadata",
    "JSON-LD": "from the page's JSON-LD",
    "column": "from its column",
    "feed": "from the feed",
    "address": "from its address",
    "date line": "from the date shown with it",
    "dateline": "from its dateline",
    "page": "guessed from the look of the page",
}
TIMES = "Times"
EVENTS = "Events"
NO_EVENTS = "No event between the United States and Russia is read in it."
CUT = "Only the beginning is shown here; all of it is read."
PREVIEW = "The article; times on amber, what happens in bold, who acts underlined. Rest on a mark to see what it means."

LIST = "All articles"
FIND = "Words in titles, publishers and texts"
COLUMNS = ("Published", "Title", "Publisher", "Events", "Where")
SHIPPED = "Comes with Dateline"
AT_THE_LEFT = "File at the left"
SESSION = "This session"
ARCHIVE = "My archive"
PICK = "Select a row to read the article; select several to remove them."
NOTHING_FOUND = "No article has these words."
REMOVE = "Remove"
REMOVED_FOR_GOOD = "Articles of your archive are removed from its file, with the events only they tell."
CANNOT_REMOVE = "Articles that come with Dateline stay; files at the left go with their cross there."


def add_all(count: int, of: int) -> str:
    """A button that adds those of the waiting that have a day."""
    return f"Add all {words.number(of)}" if count == of else f"Add {words.counted(count, 'article')} with a day"


def already(count: int) -> str:
    """What is not offered again."""
    return f"{words.counted(count, 'article')} of these {'is' if count == 1 else 'are'} on the timeline already."


def undated(count: int) -> str:
    """What is left out when all are added."""
    days = "its day is" if count == 1 else "their days are"
    return f"{words.counted(count, 'article')} cannot be added before {days} given."


def added(count: int) -> str:
    """What was done."""
    return f"{words.counted(count, 'article')} added."


def removed(count: int) -> str:
    """What was done."""
    return f"{words.counted(count, 'article')} removed."


def more(count: int) -> str:
    """How many sentences are not shown."""
    return f"And {words.number(count)} more."


def remove(count: int) -> str:
    """A button that removes what is selected."""
    return f"Remove {words.counted(count, 'article')}"


def with_count(name: str, count: int) -> str:
    """A heading with how many there are: "Times · 5"."""
    return f"{name}{words.BESIDE}{words.number(count)}"


def shown(count: int, of: int) -> str:
    """How many articles the list holds."""
    return words.counted(of, "article") if count == of else f"{words.number(count)} of {words.counted(of, 'article')}"


def which(title: str, *, flagged: bool, dated: bool) -> str:
    """An article that waits, in a list."""
    if not dated:
        return f"{title}, without a day"
    return f"{title}, day to be looked at" if flagged else title
