"""How large a picture is: presets by name, or pixels, or centimetres at so many dots an inch."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from components.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Mapping

INCH = 96
"""Pixels of an inch, as browsers count them."""

CM = INCH / 2.54

WRITTEN = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*[x×]\s*([0-9]+(?:[.,][0-9]+)?)\s*(px|cm)?", re.IGNORECASE)
HINT = "Write pixels, 1600x900, or centimetres, 16x9cm."

NARROWEST, WIDEST = 280, 6000
"""Of a picture before it is scaled, in pixels: narrower no label fits, wider no one looks."""

MOST = 16_000
"""Pixels of a side that a browser can draw."""

DENSITIES = (36, 1200)
SCALES = (0.25, 10)


@dataclass(frozen=True, slots=True)
class Size:
    """How large a picture is, in pixels of 1/96 inch, times `scale` for PNG."""

    width: float = 1200
    height: float | None = None
    """None: as high as the chart needs."""
    tallest: float = math.inf
    """As high as the chart may become, where `height` does not say."""
    scale: float = 2
    zoom: float = 1
    """How much larger than usual its letters are: a slide is read from afar."""

    @property
    def dpi(self) -> float:
        """Dots of a PNG to the inch."""
        return INCH * self.scale


PRESETS: Mapping[str, Size] = MappingProxyType(
    {
        "screen": Size(),
        "slide": Size(1280, 720, zoom=4 / 3),
        "a4": Size(718, 1047, scale=3),
        "a4-half": Size(718, 512, scale=3),
        "column": Size(340, tallest=907, scale=3),
    }
)
"""A slide of 16:9; A4 upright with margins of 10 mm; its upper half; one of two columns (9 cm, at most 24 high)."""


def size_of(text: str = "screen", *, scale: float | None = None, dpi: float | None = None) -> Size:
    """The size of this name or so written, at this scale or at so many dots an inch.

    Raises ExportError where it is neither, or larger than can be drawn.

    >>> size_of("25.4x12.7cm", dpi=300)
    Size(width=960.0, height=480.0, tallest=inf, scale=3.125, zoom=1)
    """
    if scale is not None and dpi is not None:
        raise ExportError("A picture has either a scale or dots an inch.", hint="Leave one of them out.")
    size = _sharp(PRESETS[text] if text in PRESETS else _written(text), scale=scale, dpi=dpi)
    if max(size.width, size.height or 0) * size.scale > MOST:
        raise ExportError(f"A picture of {text} at {size.dpi:g} dots an inch is larger than can be drawn.", hint=HINT)
    return size


def _written(text: str) -> Size:
    match = WRITTEN.fullmatch(text.strip())
    if match is None:
        raise ExportError(f"There is no picture size {text[:40]!r}.", hint=f"Known: {', '.join(PRESETS)}. {HINT}")
    metric = (match[3] or "px").lower() == "cm"
    width, height = (round(float(match[part].replace(",", ".")) * (CM if metric else 1), 2) for part in (1, 2))
    if not NARROWEST <= width <= WIDEST or not NARROWEST / 2 <= height <= WIDEST:
        raise ExportError(
            f"A picture of {text} cannot be drawn.",
            hint=f"Widths are {NARROWEST} to {WIDEST} pixels, {NARROWEST / CM:.1f} to {WIDEST / CM:.0f} cm.",
        )
    # Whole pixels are wanted as given; paper is wanted sharp.
    return Size(width, height, scale=300 / INCH if metric else 1)


def _sharp(size: Size, *, scale: float | None, dpi: float | None) -> Size:
    if dpi is not None:
        if not DENSITIES[0] <= dpi <= DENSITIES[1]:
            raise ExportError(f"{dpi:g} dots an inch cannot be drawn.", hint="Give from {} to {}.".format(*DENSITIES))
        return replace(size, scale=dpi / INCH)
    if scale is None:
        return size
    if not SCALES[0] <= scale <= SCALES[1]:
        raise ExportError(f"A scale of {scale:g} cannot be drawn.", hint="Give from {} to {}.".format(*SCALES))
    return replace(size, scale=scale)
