"""Tables of counts, and figures of them, as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.export.csv_table import harmless

if TYPE_CHECKING:
    import pandas as pd
    from plotly.graph_objects import Figure


def counts_csv(table: pd.DataFrame) -> bytes:
    r"""The counts with the names of their rows and columns, in UTF-8, nothing in it a formula.

    >>> import pandas as pd
    >>> counts_csv(pd.DataFrame([[3]], index=["=1+1"], columns=[2016]))
    b",2016\r\n'=1+1,3\r\n"
    """
    named = table.rename(index=_name, columns=_name).rename_axis(index="", columns="")
    return named.to_csv(lineterminator="\r\n").encode("utf-8", "replace")


def _name(name: object) -> str:
    return harmless(str(name))


def figure_svg(figure: Figure) -> bytes:
    """The figure as a vector picture; drawn by a browser, which must be there."""
    from components.export.pictures import rendered  # noqa: PLC0415  # loads the drawer of pictures when it is needed

    return rendered(figure, "svg")
