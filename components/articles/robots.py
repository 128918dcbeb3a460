"""What a site's robots.txt allows, by RFC 9309."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

_OK = 200
_BROKEN = 500


class Robots(Protocol):
    """Says whether an address may be asked."""

    def allows(self, url: str, agent: str) -> bool:
        """Whether a program of this name may fetch the address."""


@dataclass(frozen=True, slots=True)
class _All:
    """One answer for all addresses."""

    allowed: bool

    def allows(self, url: str, agent: str) -> bool:  # noqa: ARG002
        return self.allowed


@dataclass(frozen=True, slots=True)
class _Rules:
    can_fetch: Callable[[str, str], bool]

    def allows(self, url: str, agent: str) -> bool:
        return self.can_fetch(url, agent)


def rules_of(status: int, data: bytes) -> Robots:
    """The rules in a robots.txt that was answered with this status.

    A site without one allows everything, one that is out of order nothing.
    """
    if status >= _BROKEN:
        return _All(allowed=False)
    if status != _OK:
        return _All(allowed=True)
    from protego import Protego  # noqa: PLC0415

    return _Rules(Protego.parse(data.decode("utf-8", "replace")).can_fetch)
