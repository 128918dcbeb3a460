"""The chart as a picture: PNG, SVG or PDF, drawn by a Chrome or Chromium that is already there.

Labels are laid again for each size, so that a picture for half a page is not a small picture of a wide screen.
Where a page has no room for all events, only the most important ones of each lane are drawn, and the picture says
so: letters never become too small to read.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from components.errors import ExportError
from components.export.about import HOW_TO_READ, TITLE
from components.export.marked import marked_pdf, marked_png, marked_svg
from components.export.sizes import PRESETS, Size
from components.timeline import Look, draw
from components.timeline.chrome import PHONE
from components.timeline.colours import THEMES
from components.timeline.heading import EDGE
from components.timeline.letters import FONT, SMALL
from components.timeline.safe import lines, safe

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

    from components.export.chosen import Chosen

Kind = Literal["png", "svg", "pdf"]

FOOT_LINE = 15.0
FOOT_LETTER = 5.8
"""Height of a line of the source note, and the width of a letter of it on average, in pixels."""

WIDER = 1.3
"""A chart too high for its page is first drawn so much wider, to be set smaller: letters of 9 points become 7."""

ROWS = (8, 6, 5, 4, 3, 2, 1)
"""Then each lane has so many rows at most, and what finds no room in them with its label is left out."""

STRETCH = 0.4
"""By how much of its height a plot may be stretched to fill its page."""

SHORT_TITLE = "US–Russia"
HINT = "a bar is as long as the words that date it"

NO_BROWSER = "A picture needs Chrome or Chromium, and none was found."
INSTALL = (
    "Install one (Debian, Ubuntu: apt install chromium), or name it in the environment variable BROWSER_PATH; "
    "the other formats need none."
)


@dataclass(frozen=True, slots=True)
class Show:
    """What stands around the chart."""

    title: bool = True
    legend: bool = True
    source: bool = True
    """The line that says what is shown, of which archive, and how to read dates."""


def to_picture(chosen: Chosen, kind: Kind, size: Size = PRESETS["screen"], show: Show | None = None) -> bytes:
    """The picture, light on white; without `show` with title, legend and source line.

    Raises ExportError where there is no browser to draw it.
    """
    figure = picture_figure(chosen, size, show)
    # A hair more, for the browser cuts off parts of a pixel.
    scale = size.width / figure.layout.width * (size.scale if kind == "png" else 1) * (1 + 1e-7)
    data = rendered(figure, kind, scale=scale)
    if kind == "png":
        return marked_png(data, chosen.about, dpi=size.dpi)
    return marked_svg(data, chosen.about) if kind == "svg" else marked_pdf(data, chosen.about)


def picture_figure(chosen: Chosen, size: Size, show: Show | None = None) -> Figure:
    """The chart laid for this size; it may be larger than its picture, in the same shape, to be set smaller."""
    wanted = show or Show()
    figure = _fitting(chosen, size, wanted)
    if size.height:
        _fill(figure, size.height / size.width * figure.layout.width - figure.layout.height)
    return figure


def _fitting(chosen: Chosen, size: Size, show: Show) -> Figure:
    """The first drawing that is not too high: as wide as the page, then wider, then with fewer rows a lane."""
    own = size.width / size.zoom
    highest = (size.height or size.tallest) / size.width
    drawn: dict[int | None, Figure] = {}

    def fits(rows: int | None, width: float = own * WIDER) -> bool:
        drawn[rows] = _drawn(chosen, width, show, rows=rows)
        return bool(drawn[rows].layout.height <= highest * width)

    if fits(None, own) or fits(None):
        return drawn[None]
    # Fewer rows are never higher: the most that fit are sought by halves.
    found = bisect_left(ROWS, x=True, key=fits)
    if found < len(ROWS):
        return drawn[ROWS[found]]
    # A shape as flat as this has no room for one row of every lane: then the letters must shrink.
    width = own * WIDER
    while not fits(1, width):
        width *= 1.1
    return drawn[1]


def _fill(figure: Figure, spare: float) -> None:
    """Make the figure so much higher, that it has its shape: the rows farther apart, then air under the plot."""
    layout = figure.layout
    plot = layout.height - layout.margin.t - layout.margin.b
    below = spare - min(spare, plot * STRETCH)
    figure.update_layout(height=layout.height + spare, margin_b=layout.margin.b + below)
    _raise_legend(figure, spare)


def _raise_legend(figure: Figure, spare: float) -> None:
    # The legend is placed by its share of the figure's height, which has just grown.
    if figure.layout.legend.y is not None:
        down = (1 - figure.layout.legend.y) * (figure.layout.height - spare)
        figure.layout.legend.y = 1 - down / figure.layout.height


def rendered(figure: Figure, kind: Kind, *, scale: float = 1) -> bytes:
    """The figure as bytes of a picture; nothing is fetched from outside for it."""
    # The browser's driver takes a quarter of a second to load, which the other formats need not wait for.
    import kaleido  # noqa: PLC0415
    from kaleido.errors import BrowserClosedError, BrowserFailedError, ChromeNotFoundError  # noqa: PLC0415

    options = {"format": kind, "width": figure.layout.width, "height": figure.layout.height, "scale": scale}
    # By default kaleido lets the browser load MathJax from the web; no text here is TeX.
    settings = {"mathjax": False}
    try:
        return bytes(kaleido.calc_fig_sync(figure.to_dict(), opts=options, kopts=settings))
    except ChromeNotFoundError as error:
        raise ExportError(NO_BROWSER, hint=INSTALL) from error
    except (BrowserFailedError, BrowserClosedError) as error:
        raise ExportError("Chrome or Chromium was found, but it does not start.", hint=INSTALL) from error


def has_browser() -> bool:
    """Whether there is a Chrome or Chromium here to draw pictures with."""
    from choreographer.browsers.chromium import Chromium  # noqa: PLC0415

    return bool(Chromium.find_browser(skip_local=False))


def _drawn(chosen: Chosen, width: float, show: Show, *, rows: int | None = None) -> Figure:
    """The chart so wide, with as many rows a lane as it needs, or with `rows` at most."""
    look: Look = {
        "width": width,
        "title": _title(chosen, width) if show.title else "",
        "theme": "light",
        "legend": show.legend,
        "lanes": chosen.lanes,
        "days": chosen.days,
        # As wide as its words will be: the heading is laid by it, and how many are drawn is known after.
        "subtitle": _subtitle(chosen, len(chosen.events) if rows else None, short=width < PHONE),
    }
    figure = draw(chosen.frame, **(look if rows is None else look | {"rows": rows}))
    if rows and chosen.events:
        _tell(figure, chosen, width)
    if show.source:
        _sign(figure, chosen, width)
    return figure


def _tell(figure: Figure, chosen: Chosen, width: float) -> None:
    """Say in the subtitle how many events are drawn."""
    drawn = {entry[0] for trace in figure.data if trace.customdata is not None for entry in trace.customdata}
    before, now = (_subtitle(chosen, many, short=width < PHONE) for many in (len(chosen.events), len(drawn)))
    for note in figure.layout.annotations:
        note.text = note.text.replace(safe(before), safe(now))


def _title(chosen: Chosen, width: float) -> str:
    """The headline, its subject short where there is no room for all of it."""
    return chosen.about.title.replace(TITLE, SHORT_TITLE) if width < PHONE else chosen.about.title


def _subtitle(chosen: Chosen, drawn: int | None, *, short: bool) -> str:
    """How many events are drawn, and which of the chosen are not; None: all that have a date."""
    if not chosen.events:
        return ""
    many = len(chosen.events)
    undated = int(chosen.frame["first"].isna().sum())
    if drawn is not None:
        told = f"{drawn:,} of {many:,} events, the most important of each lane"
    else:
        told = f"{many - undated:,} event{'' if many - undated == 1 else 's'}"
        told += f", {undated:,} undated not shown" if undated else ""
    return told if short else f"{told} · {HINT}"


def _sign(figure: Figure, chosen: Chosen, width: float) -> None:
    """Put the source line under the plot."""
    choice = f"Chosen: {chosen.about.choice}. " if chosen.about.choice else ""
    source = f"{choice}{chosen.about.sentences[1]} {HOW_TO_READ}"
    words = lines(source, letters=int((width - 2 * EDGE) / FOOT_LETTER), most=5)
    foot = FOOT_LINE * len(words) + 8
    figure.add_annotation(
        text="<br>".join(safe(line) for line in words), x=0, xref="paper", xanchor="left", align="left",
        xshift=EDGE - figure.layout.margin.l, y=0, yref="paper", yanchor="top", yshift=-figure.layout.margin.b,
        showarrow=False, borderpad=0, font={"size": SMALL, "family": FONT, "color": THEMES["light"].quiet},
    )  # fmt: skip
    figure.update_layout(height=figure.layout.height + foot, margin_b=figure.layout.margin.b + foot)
    _raise_legend(figure, foot)
