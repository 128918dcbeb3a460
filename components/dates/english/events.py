"""Times told by a well-known event: "shortly after the invasion of Ukraine", "two days before the Helsinki summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.dates.english.grammar import Form

EVENT_FORMS: tuple[Form, ...] = ()
