"""The chart as a picture for a slide or a page: what it should be, and the file.

Where Dateline runs without a Chrome or Chromium, the reader's own browser makes the picture, from the same
drawing, with Plotly's own button.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.errors import ExportError
from components.export import FORMATS, PICTURES, PRESETS, Show, has_browser, picture_figure, picture_pieces, size_of
from components.page import words
from components.page.markup import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.export import Chosen, Size
    from components.export.pictures import Kind
    from components.timeline.counting import Figure

SCALES = (1, 2, 3)


@st.dialog(words.PICTURE, width="large")
def ask(made: Callable[[], Chosen]) -> None:
    """Ask for format, size and looks, and give the file."""
    kind = st.segmented_control(words.FORMAT, PICTURES, format_func=str.upper, default="png", key="kind") or "png"
    size = _size(scaled=kind == "png")
    with st.container(horizontal=True):
        title, legend, source = (
            st.checkbox(label, value=True, key=f"picture-{name}") for name, label in words.PICTURE_PARTS.items()
        )
    show = Show(title=title, legend=legend, source=source)
    if size is None:
        return
    if has_browser():
        _file(made, kind, size, show=show)
    elif kind == "pdf":
        st.caption(words.NO_PDF)
    else:
        _by_reader(picture_figure(made(), size, show), kind, size)


def _size(*, scaled: bool) -> Size | None:
    """The size asked for; None, with the reason, for one that cannot be."""
    named = st.selectbox(
        words.SIZE,
        list(PRESETS),
        index=list(PRESETS).index("slide"),
        format_func=lambda name: words.SIZES.get(name, name),
        accept_new_options=True,
        help=words.SIZE_HELP,
        key="size",
    )
    scale = None
    if scaled:
        scale = st.segmented_control(words.SHARPNESS, SCALES, format_func="{}×".format, default=2, key="scale")
    try:
        return size_of(named or "slide", scale=scale)
    except ExportError as error:
        st.error(plain(str(error)))
        return None


def _file(made: Callable[[], Chosen], kind: Kind, size: Size, *, show: Show) -> None:
    st.download_button(
        words.picture(kind, size.width, size.height),
        partial(_drawn, made, kind, size, show=show),
        f"dateline.{FORMATS[kind].suffix}",
        FORMATS[kind].mime,
        key="picture-file",
        on_click="ignore",
        type="primary",
    )


def _drawn(made: Callable[[], Chosen], kind: Kind, size: Size, *, show: Show) -> bytes:
    return b"".join(picture_pieces(made(), kind, size, show))


def _by_reader(figure: Figure, kind: Kind, size: Size) -> None:
    """The drawing with the one button that makes a file of it."""
    st.caption(words.READER_DRAWS)
    st.plotly_chart(figure, key="drawing", theme=None, config=_camera(figure, kind, size), width="content")


def _camera(figure: Figure, kind: Kind, size: Size) -> dict[str, Any]:
    layout = figure.layout
    return {
        "displayModeBar": True,
        "displaylogo": False,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": {
            "format": kind,
            "filename": "dateline",
            "width": layout.width,
            "height": layout.height,
            # A hair more, for the browser cuts off parts of a pixel.
            "scale": size.width / layout.width * (size.scale if kind == "png" else 1) * (1 + 1e-7),
        },
    }
