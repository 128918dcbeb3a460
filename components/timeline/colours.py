"""The two themes: who acts is told by colour and, for eyes that see it otherwise, by shape.

Text has a contrast of at least 4.5 to 1 against the paper and marks of at least 3 to 1 (WCAG 2.2 AA);
a test holds every theme to it.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - dataclass
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

ThemeName = Literal["light", "dark"]

SIDES = ("USA", "RUS", "both", "")
SYMBOLS = MappingProxyType({"USA": "circle", "RUS": "diamond", "both": "square", "": "hexagon"})
SCALES = MappingProxyType({"circle": 1.0, "diamond": 0.98, "square": 0.86, "hexagon": 0.96})
"""What each symbol's size is multiplied by, so that all look the same size."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme."""

    paper: str
    band: str
    """Behind every second lane."""
    ink: str
    """Titles, labels and lane names."""
    quiet: str
    """Years, labels of minor events, presidencies."""
    grid: str
    line: str
    """Dotted lines behind: presidencies, today."""
    anchor: str
    """Lines of named events, in amber."""
    anchor_ink: str
    card: str
    card_border: str
    density: str
    sides: Mapping[str, str]


THEMES: Mapping[ThemeName, Theme] = MappingProxyType(
    {
        "light": Theme(
            paper="#FFFFFF",
            band="#F7F8FA",
            ink="#22252B",
            quiet="#686E7A",
            grid="#E8EAEE",
            line="#C3C7D0",
            anchor="#E3AE2B",
            anchor_ink="#86600A",
            card="#FFFFFF",
            card_border="#C9CED8",
            density="#D5DBE6",
            sides=MappingProxyType({"USA": "#2A5CAA", "RUS": "#B5382A", "both": "#6B4C9A", "": "#7A808A"}),
        ),
        "dark": Theme(
            paper="#0E1117",
            band="#141922",
            ink="#E6E8EB",
            quiet="#9AA3B0",
            grid="#222935",
            line="#465063",
            anchor="#A97F1D",
            anchor_ink="#DDB45C",
            card="#1B202A",
            card_border="#465063",
            density="#3A465C",
            sides=MappingProxyType({"USA": "#7DA7E8", "RUS": "#F0897A", "both": "#B79AE6", "": "#969EAB"}),
        ),
    }
)


def faint(colour: str, share: float) -> str:
    """The colour, "#RRGGBB", at this opacity from 0 to 1, as Plotly writes it.

    >>> faint("#2A5CAA", 0.3)
    'rgba(42,92,170,0.3)'
    """
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{share:g})"


def halo(theme: Theme) -> str:
    """A shadow in the colour of the paper around words, so that what they stand on does not cross them."""
    return ", ".join([f"0 0 3px {theme.paper}"] * 4)
