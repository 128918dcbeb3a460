"""What is done to the list of expressions before they are resolved; a refiner maps list to list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.dates.meaning import TimeExpression

REFINERS: tuple[Callable[[str, list[TimeExpression]], list[TimeExpression]], ...] = ()
