"""Where an address leads: checked, resolved once, and connected to as resolved."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

from components.errors import ArticleError

_LONGEST = 4_000
_SHOWN = 150
_PORTS = {"http": 80, "https": 443}
_SAFE = "/%:@!$&'()*+,;=~-._"
_TRANSLATED = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))
"""IPv6 addresses that stand for IPv4 ones."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A web address with the machine behind it."""

    url: str
    scheme: str
    host: str
    port: int
    target: str
    """Path and query, as they are asked for."""
    numbers: str
    """The IP address it was resolved to, the only one that is connected to."""

    @property
    def origin(self) -> str:
        """Scheme, host and port, for which one robots.txt holds."""
        return urlunsplit((self.scheme, urlsplit(self.url).netloc, "", "", ""))

    @property
    def shown(self) -> str:
        """The address for messages."""
        return self.url if len(self.url) <= _SHOWN else self.url[:_SHOWN] + "…"

    def connection(self, *, timeout: float) -> Pinned:
        """A connection to just this machine, not yet opened."""
        return Pinned(self, timeout)


class Pinned(http.client.HTTPConnection):
    """A connection that does not resolve its host again: a second answer could name another machine."""

    def __init__(self, place: Destination, timeout: float) -> None:
        super().__init__(place.host, place.port, timeout=timeout)
        self.default_port = _PORTS[place.scheme]  # left out of the Host header
        self._place = place
        self.raw: socket.socket | None = None

    def connect(self) -> None:
        """Open the connection, encrypted where the address says so."""
        self.sock = self.raw = socket.create_connection((self._place.numbers, self.port), self.timeout)
        if self._place.scheme == "https":
            self.sock = self.raw = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)

    def break_off(self) -> None:
        """End what is going on, from another thread; `sock` is None already while an answer is read."""
        if self.raw is not None:
            try:
                self.raw.shutdown(socket.SHUT_RDWR)
            except OSError:  # closed already
                return


def destination(url: str, *, private: bool) -> Destination:
    """Where a web address leads.

    Raises ArticleError where it is none, names a login, cannot be resolved, or leads to this machine
    or its private network without `private`.
    """
    wrong = ArticleError(f"{url[:_SHOWN]!r} is not a web address.", hint="It begins with https:// or http://.")
    try:
        parts = urlsplit(url.strip())
        port = parts.port or _PORTS.get(parts.scheme, 0)
        host = (parts.hostname or "").encode("idna").decode("ascii") if parts.hostname else ""
    except (ValueError, UnicodeError) as error:
        raise wrong from error
    if parts.scheme not in _PORTS or not host or len(url) > _LONGEST:
        raise wrong
    if parts.username or parts.password:
        raise ArticleError("A web address with a name or password in it is not fetched.", hint="Leave them out.")
    target = quote(parts.path or "/", safe=_SAFE)
    query = quote(parts.query, safe=_SAFE + "?")
    netloc = f"[{host}]" if ":" in host else host
    netloc += "" if port == _PORTS[parts.scheme] else f":{port}"
    return Destination(
        url=urlunsplit((parts.scheme, netloc, target, query, "")),
        scheme=parts.scheme,
        host=host,
        port=port,
        target=f"{target}?{query}" if query else target,
        numbers=_resolved(host, port, private=private),
    )


def _resolved(host: str, port: int, *, private: bool) -> str:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, ValueError) as error:
        raise ArticleError(f"{host[:_SHOWN]} is not known to the network.", hint="Check the address.") from error
    numbers = [str(entry[4][0]) for entry in found]
    if not private and not all(map(is_public, numbers)):
        raise ArticleError(
            f"{host[:_SHOWN]} is this machine or in its private network.",
            hint="Save the page and give the file; the command line fetches such addresses with --allow-private.",
        )
    return numbers[0]


def is_public(numbers: str) -> bool:
    """Whether an IP address is one of the public internet.

    >>> is_public("1.1.1.1"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("169.254.169.254")
    (True, False, False, False)
    """
    try:
        address = ipaddress.ip_address(numbers.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped or address.sixtofour:
            return is_public(str(address.ipv4_mapped or address.sixtofour))
        if address.teredo or any(address in network for network in _TRANSLATED):
            return False
    return address.is_global and not address.is_multicast
