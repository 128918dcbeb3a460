"""From mentions to events: the same act told twice becomes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.model import Event, Mention


def merge_mentions(mentions: Iterable[Mention]) -> list[Event]:  # noqa: ARG001
    """The events that mentions tell."""
    return []
