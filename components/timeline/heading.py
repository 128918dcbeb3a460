"""Title, subtitle and legend above the plot, and how much room they take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from components.timeline.letters import FONT, fitted, width
from components.timeline.safe import plain, safe

if TYPE_CHECKING:
    from components.timeline.colours import Theme

TITLE = 20
SUBTITLE = 13
EDGE = 12.0
"""From the figure's edge to the words, in pixels."""

LEGEND_LINE = 20.0
LEGEND_ENTRY = 40.0
"""Height of a line of the legend, and what the sign of an entry and the air after it take, in pixels."""

BEFORE = 12.0
"""What Plotly leaves free before the first sign."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The words above the plot of a figure so wide, with the names its legend has."""

    title: str
    subtitle: str
    legend: tuple[str, ...]
    width: float
    below: float = 0
    """Room under the words, for years above the plot, in pixels."""

    @property
    def beside(self) -> bool:
        """Whether the legend finds room on the subtitle's line."""
        return width(self.subtitle, SUBTITLE) + self.legend_width + 4 * EDGE < self.width

    @property
    def legend_width(self) -> float:
        """About how wide the legend is on one line."""
        return sum(width(name, 12) + LEGEND_ENTRY for name in self.legend)

    @property
    def columns(self) -> int:
        """How many entries stand on a line of the legend under the subtitle: Plotly makes all as wide as the widest."""
        widest = max(width(name, 12) + LEGEND_ENTRY for name in self.legend)
        return max(1, int((self.width - EDGE) // widest))

    @property
    def height(self) -> float:
        """From the figure's top to the plot, in pixels."""
        lines = 0 if self.beside or not self.legend else -(-len(self.legend) // self.columns)
        return EDGE + (30 if self.title else 0) + 22 + LEGEND_LINE * lines + 8 + self.below

    def words(self, theme: Theme, *, left: float) -> list[dict[str, Any]]:
        """Title and subtitle at the figure's left edge, over a plot that begins `left` pixels from it."""
        room = self.width - 2 * EDGE
        title = f"<b>{safe(fitted(plain(self.title), room * 0.92, TITLE))}</b>" if self.title else ""
        at = {"xref": "paper", "x": 0, "xshift": EDGE - left, "yref": "paper", "y": 1, "showarrow": False}
        at |= {"xanchor": "left", "yanchor": "top", "align": "left", "borderpad": 0}
        subtitle = safe(fitted(plain(self.subtitle), room, SUBTITLE))
        lines = [(title, self.height - EDGE + 4, TITLE, theme.ink)] if title else []
        lines.append((subtitle, self.height - EDGE - (30 if title else 0), SUBTITLE, theme.quiet))
        return [
            at | {"text": text, "yshift": up, "font": {"size": size, "color": colour, "family": FONT}}
            for text, up, size, colour in lines
        ]

    def legend_at(self, theme: Theme, height: float) -> dict[str, Any]:
        """Where the legend stands in a figure so high: on the subtitle's line at the right, or under it at the left."""
        down = EDGE + (30 if self.title else 0) + (-7 if self.beside else 19)
        return {
            "orientation": "h",
            "xref": "container",
            "yref": "container",
            "x": 1 - EDGE / self.width if self.beside else (EDGE - BEFORE) / self.width,
            "xanchor": "right" if self.beside else "left",
            "y": 1 - down / height,
            "yanchor": "top",
            "bgcolor": "rgba(0,0,0,0)",
            "font": {"size": 12, "color": theme.ink, "family": FONT},
            "itemclick": False,
            "itemdoubleclick": False,
            "itemsizing": "trace",
        }
