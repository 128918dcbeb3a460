"""The chart as a picture: PNG, SVG or PDF, drawn by a Chrome or Chromium that is already there.

Labels are laid again for each size, so that a picture for half a page is not a small picture of a wide screen.
Where a page has no room for all events, only the most important ones are drawn, and the picture says so:
letters never become too small to read.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from components.errors import ExportError
from components.export.about import HOW_TO_READ, TITLE
from components.export.chosen import most_important
from components.export.marked import marked_pdf, marked_png, marked_svg
from components.export.sizes import PRESETS, Size
from components.timeline import draw
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

MOST = 1000
"""Then only the most important events of each lane are drawn, at most so many."""

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
    scale = size.width / figure.layout.width * (size.scale if kind == "png" else 1)
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
    """The first drawing that is not too high: as wide as the page, then wider, then of fewer events."""
    own = size.width / size.zoom
    highest = (size.height or size.tallest) / size.width

    def fits(figure: Figure) -> bool:
        return bool(figure.layout.height <= highest * figure.layout.width)

    for width in (own, own * WIDER):
        figure = _drawn(chosen, width, show)
        if fits(figure):
            return figure
    width = own * WIDER
    # Fewer events never need more room: the largest number that fits is sought by halves.
    counts = range(min(MOST, len(chosen.events) - 1), 0, -1)
    found = bisect_left(counts, x=True, key=lambda most: fits(_drawn(chosen, width, show, most=most)))
    figure = _drawn(chosen, width, show, most=counts[min(found, len(counts) - 1)] if counts else None)
    while not fits(figure):
        # A shape as flat as this has room for nothing: then the letters must shrink.
        width *= 1.2
        figure = _drawn(chosen, width, show, most=1)
    return figure


def _fill(figure: Figure, spare: float) -> None:
    """Add so much air under the plot, that the figure has its shape."""
    figure.update_layout(height=figure.layout.height + spare, margin_b=figure.layout.margin.b + spare)
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


def _drawn(chosen: Chosen, width: float, show: Show, *, most: int | None = None) -> Figure:
    """The chart so wide, of all events or of the most important ones."""
    drawn = most_important(chosen, most, each_lane=True) if most else chosen
    figure = draw(
        drawn.frame,
        width=width,
        title=_title(chosen, width) if show.title else "",
        theme="light",
        legend=show.legend,
        lanes=chosen.lanes,
        days=chosen.days,
        subtitle=_subtitle(drawn, chosen, short=width < PHONE),
    )
    if show.source:
        _sign(figure, chosen, width)
    return figure


def _title(chosen: Chosen, width: float) -> str:
    """The headline, its subject short where there is no room for all of it."""
    return chosen.about.title.replace(TITLE, SHORT_TITLE) if width < PHONE else chosen.about.title


def _subtitle(drawn: Chosen, chosen: Chosen, *, short: bool) -> str:
    """How many events are drawn, and which of the chosen are not."""
    if not drawn.events:
        return ""
    undated = int(drawn.frame["first"].isna().sum())
    many = f"{len(drawn.events) - undated:,}"
    all_of_them = len(drawn.events) == len(chosen.events)
    shown = f"{many} event{'' if many == '1' else 's'}" if all_of_them else f"{many} of {len(chosen.events):,} events"
    told = shown if all_of_them else f"{shown}, the most important of each lane"
    told += f", {undated:,} undated not shown" if undated and all_of_them else ""
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
