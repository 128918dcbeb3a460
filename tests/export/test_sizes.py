"""Sizes of pictures."""

from __future__ import annotations

import pytest

from components.errors import ExportError
from components.export import PRESETS, Size, size_of


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_known_by_its_name(name):
    """Each preset is found."""
    assert size_of(name) == PRESETS[name]


@pytest.mark.parametrize(
    ("text", "given", "means"),
    [
        ("1600x900", {}, Size(1600, 900, scale=1)),
        ("1600 × 900 px", {"scale": 2}, Size(1600, 900, scale=2)),
        ("25.4x12.7cm", {"dpi": 96}, Size(960, 480, scale=1)),
        ("25,4x12,7 cm", {}, Size(960, 480, scale=300 / 96)),
        ("a4", {"scale": 1}, Size(718, 1047, scale=1)),
        ("column", {"dpi": 192}, Size(340, tallest=907, scale=2)),
    ],
)
def test_a_size_is_read_as_written(text, given, means):
    """Pixels are pixels; centimetres are pixels of 1/96 inch, times what the density asks."""
    assert size_of(text, **given) == means


@pytest.mark.parametrize(
    ("text", "given", "told"),
    [
        ("poster", {}, r"no picture size 'poster'\. Known: screen, slide, a4, a4-half, column\. Write pixels"),
        ("0x0", {}, "cannot be drawn. Widths are 280 to 6000 pixels, 7.4 to 159 cm"),
        ("1600x99999", {}, "cannot be drawn"),
        ("3x3cm", {}, "cannot be drawn"),
        ("1600x900", {"scale": 99}, r"scale of 99 cannot be drawn\. Give from 0.25 to 10"),
        ("16x9cm", {"dpi": 5}, r"5 dots an inch cannot be drawn\. Give from 36 to 1200"),
        ("5000x900", {"scale": 9}, "larger than can be drawn"),
        ("a4", {"scale": 1, "dpi": 96}, "either a scale or dots an inch"),
    ],
)
def test_an_impossible_size_is_told(text, given, told):
    """The error says what would be possible."""
    with pytest.raises(ExportError, match=told):
        size_of(text, **given)
