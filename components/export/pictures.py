"""The chart as a picture: PNG, SVG or PDF, drawn by a Chrome or Chromium that is already there.

Labels are laid again for each size, so that a picture for half a page is not a small picture of a wide screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

import kaleido
from kaleido.errors import ChromeNotFoundError

from components.errors import ExportError
from components.export.about import HOW_TO_READ
from components.timeline import draw
from components.timeline.colours import THEMES
from components.timeline.heading import EDGE
from components.timeline.letters import FONT, SMALL
from components.timeline.safe import lines, safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plotly.graph_objects import Figure

    from components.export.chosen import Chosen

Kind = Literal["png", "svg", "pdf"]

FOOT_LINE = 15.0
FOOT_LETTER = 5.8
"""Height of a line of the source note, and the width of a letter of it on average, in pixels."""

WIDEST = 3.0
"""A chart too high for its page is drawn wider and set smaller, at most so many times."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a picture is, in pixels of 1/96 inch, times `scale` for PNG."""

    width: float = 1200
    height: float | None = None
    """None: as high as the chart needs."""
    scale: float = 2


PRESETS: Mapping[str, Size] = MappingProxyType(
    {
        "screen": Size(),
        "slide": Size(1280, 720),
        "a4": Size(718, 1047, scale=3),
        "a4-half": Size(718, 512, scale=3),
        "column": Size(340, scale=3),
    }
)
"""A slide of 16:9; A4 upright with margins of 10 mm; its upper half; one of two columns of a page (9 cm)."""


def preset(name: str) -> Size:
    """The size of this name; ExportError lists the known ones."""
    if name not in PRESETS:
        raise ExportError(f"There is no picture size {name[:40]!r}.", hint=f"Known: {', '.join(PRESETS)}.")
    return PRESETS[name]


def to_picture(chosen: Chosen, kind: Kind, size: Size = PRESETS["screen"]) -> bytes:
    """The picture, light on white, with title, legend and source line.

    Raises ExportError where there is no browser to draw it.
    """
    figure = picture_figure(chosen, size)
    scale = size.width / figure.layout.width * (size.scale if kind == "png" else 1)
    return rendered(figure, kind, scale=scale)


def picture_figure(chosen: Chosen, size: Size) -> Figure:
    """The chart laid for this size: where it is too high for the page it is drawn wider, then to be set smaller."""
    width = size.width
    figure = _drawn(chosen, width)
    while size.height and width < size.width * WIDEST and figure.layout.height * size.width / width > size.height:
        width *= 1.1
        figure = _drawn(chosen, width)
    if size.height and figure.layout.height < size.height * width / size.width:
        spare = size.height * width / size.width - figure.layout.height
        figure.update_layout(height=figure.layout.height + spare, margin_b=figure.layout.margin.b + spare)
        _raise_legend(figure, spare)
    return figure


def _raise_legend(figure: Figure, spare: float) -> None:
    # The legend is placed by its share of the figure's height, which has just grown.
    if figure.layout.legend.y is not None:
        down = (1 - figure.layout.legend.y) * (figure.layout.height - spare)
        figure.layout.legend.y = 1 - down / figure.layout.height


def rendered(figure: Figure, kind: Kind, *, scale: float = 1) -> bytes:
    """The figure as bytes of a picture; nothing is fetched from outside for it."""
    options = {"format": kind, "width": figure.layout.width, "height": figure.layout.height, "scale": scale}
    # By default kaleido lets the browser load MathJax from the web; no text here is TeX.
    settings = {"mathjax": False}
    try:
        return bytes(kaleido.calc_fig_sync(figure.to_dict(), opts=options, kopts=settings))
    except ChromeNotFoundError as error:
        raise ExportError(
            "A picture needs Chrome or Chromium, and none was found.",
            hint="Install one, or name it in the environment variable BROWSER_PATH; the other formats need none.",
        ) from error


def _drawn(chosen: Chosen, width: float) -> Figure:
    figure = draw(chosen.frame, width=width, title=chosen.about.title, theme="light")
    source = f"{chosen.about.sentences[1]} {HOW_TO_READ}"
    words = lines(source, letters=int((width - 2 * EDGE) / FOOT_LETTER), most=4)
    foot = FOOT_LINE * len(words) + 8
    figure.add_annotation(
        text="<br>".join(safe(line) for line in words), x=0, xref="paper", xanchor="left", align="left",
        xshift=EDGE - figure.layout.margin.l, y=0, yref="paper", yanchor="top", yshift=-figure.layout.margin.b,
        showarrow=False, borderpad=0, font={"size": SMALL, "family": FONT, "color": THEMES["light"].quiet},
    )  # fmt: skip
    figure.update_layout(height=figure.layout.height + foot, margin_b=figure.layout.margin.b + foot)
    _raise_legend(figure, foot)
    return figure
