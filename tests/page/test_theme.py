"""Streamlit's own first paint, before any stylesheet of ours: readable in both themes."""

import tomllib
from pathlib import Path

import pytest

THEMES = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
FADED = 0.6
"""How much of the ink Streamlit gives to captions and placeholders."""
ENOUGH = 4.5
"""Contrast of small text, by WCAG 2 AA."""


def channels(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def luminance(colour: list[float]) -> float:
    """As WCAG 2 defines it."""
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: list[float], other: list[float]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("place", ["page", "sidebar"])
@pytest.mark.parametrize("ground", ["backgroundColor", "secondaryBackgroundColor"])
def test_captions_can_be_read(name, place, ground):
    """Sixty per cent of the ink stands out from each ground a text can lie on."""
    theme = THEMES[name]
    behind = channels((theme["sidebar"] if place == "sidebar" else theme)[ground])
    ink = channels(theme["textColor"])
    faded = [FADED * dark + (1 - FADED) * light for dark, light in zip(ink, behind, strict=True)]
    assert contrast(faded, behind) >= ENOUGH
