"""Pages of the web, fetched with care for the asker and the asked.

Only http and https; every address, and every one it redirects to, is resolved here and connected to
as resolved, so that no name can lead into the private network of the machine that asks. Size and
time are limited, robots.txt is obeyed.
"""

from __future__ import annotations

import http.client
import threading
import time
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from components.articles.destination import Destination, Pinned, destination
from components.articles.robots import Robots, rules_of
from components.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable

    Progress = Callable[[str, int, int], None]
    """Told what is being read, how much of it is done and how much there is (0: unknown); bytes, or files."""

AGENT = "Dateline"
MOST_REDIRECTS = 5
MOST_ROBOTS = 512_000
_CHUNK = 65_536
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OK = 200
_WHY = {
    401: "its site asks for a login",
    402: "its site asks for payment",
    403: "its site refuses to give it",
    404: "there is no such page",
    410: "the page is gone",
    429: "its site asks to come back later",
    451: "it is blocked for legal reasons",
}


@dataclass(frozen=True, slots=True)
class Fetching:
    """How pages may be fetched."""

    private: bool = False
    """Whether addresses of this machine and its private network may be asked, too."""
    robots: bool = True
    """Whether robots.txt is obeyed."""
    seconds: float = 30.0
    """For one page, redirects included."""
    most_bytes: int = 20_000_000
    pause: float = 1.0
    """Seconds between two requests to one host."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came."""

    url: str
    """Where it was in the end, after redirects."""
    data: bytes


@dataclass(slots=True)
class Fetcher:
    """Fetches page after page, remembering each host's robots.txt and when it was asked last."""

    how: Fetching = field(default_factory=Fetching)
    progress: Progress | None = None
    _rules: dict[str, Robots] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str) -> Fetched:
        """The page at an address.

        Raises ArticleError where it may not be asked, does not answer, or is too large.
        """
        end = time.monotonic() + self.how.seconds
        place = destination(url, private=self.how.private)
        for _ in range(MOST_REDIRECTS + 1):
            self._check_robots(place, end)
            self._wait(place.host)
            answer = _ask(place, end=end, most=self.how.most_bytes, progress=self.progress)
            if answer.status == _OK:
                return Fetched(place.url, answer.data)
            if answer.status not in _REDIRECTS or not answer.location:
                raise ArticleError(
                    f"{place.shown} cannot be fetched: {_reason(answer.status)}.",
                    hint="Save the page and give the file.",
                )
            place = destination(urljoin(place.url, answer.location), private=self.how.private)
        raise ArticleError(
            f"{url[:200]} leads from page to page without end.", hint="Give the address it should lead to."
        )

    def _check_robots(self, place: Destination, end: float) -> None:
        if not self.how.robots:
            return
        if place.origin not in self._rules:
            self._rules[place.origin] = self._robots(place, end)
        if not self._rules[place.origin].allows(place.url, AGENT):
            raise ArticleError(
                f"{place.shown} is closed to programs by its site's robots.txt.",
                hint="Save the page in a browser and give the file.",
            )

    def _robots(self, place: Destination, end: float) -> Robots:
        """The rules of a host, by RFC 9309: none where it has no robots.txt, none may enter where it fails."""
        asked = destination(f"{place.origin}/robots.txt", private=self.how.private)
        for _ in range(MOST_REDIRECTS + 1):
            answer = _ask(asked, end=end, most=MOST_ROBOTS, cut=True)
            if answer.status not in _REDIRECTS or not answer.location:
                return rules_of(answer.status, answer.data)
            asked = destination(urljoin(asked.url, answer.location), private=self.how.private)
        return rules_of(404, b"")

    def _wait(self, host: str) -> None:
        due = self._asked.get(host, 0.0) + self.how.pause
        if (left := due - time.monotonic()) > 0:
            time.sleep(left)
        self._asked[host] = time.monotonic()


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    location: str
    data: bytes


def _ask(place: Destination, *, end: float, most: int, progress: Progress | None = None, cut: bool = False) -> _Answer:
    """One request and its answer, within the time that is left; an answer over `most` bytes is cut or refused."""
    left = end - time.monotonic()
    late = ArticleError(f"{place.shown} did not come in time.", hint="Try again, or save the page and give the file.")
    if left <= 0:
        raise late
    connection = place.connection(timeout=left)
    # A timeout of the socket alone would let a host drip a byte a second for ever.
    expired = threading.Event()
    watch = threading.Timer(left, _break_off, (connection, expired))
    watch.start()
    try:
        connection.request("GET", place.target, headers=_headers())
        with connection.getresponse() as response:
            answer = _read(response, place, most=most, progress=progress, cut=cut)
    except TimeoutError as error:
        raise late from error
    except (OSError, http.client.HTTPException, zlib.error, UnicodeError, ValueError) as error:
        if expired.is_set():
            raise late from error
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise ArticleError(
            f"{place.shown} cannot be reached: {reason}.", hint="Check the address and the network."
        ) from error
    finally:
        watch.cancel()
        connection.close()
    if expired.is_set():
        raise late
    return answer


def _break_off(connection: Pinned, expired: threading.Event) -> None:
    expired.set()
    connection.break_off()


def _headers() -> dict[str, str]:
    return {
        "User-Agent": f"{AGENT}/0.1",
        "Accept": "text/html,application/xhtml+xml,application/pdf,application/xml;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


def _read(
    answer: http.client.HTTPResponse, place: Destination, *, most: int, progress: Progress | None, cut: bool
) -> _Answer:
    location = answer.getheader("Location", "")
    if answer.status != _OK:
        return _Answer(answer.status, location, b"")
    length = answer.getheader("Content-Length", "")
    total = int(length) if length.isdecimal() else 0
    packed = answer.getheader("Content-Encoding", "").lower() in {"gzip", "x-gzip"}
    unpack = zlib.decompressobj(16 + zlib.MAX_WBITS) if packed else None
    data, came = bytearray(), 0
    while len(data) <= most and (chunk := answer.read(_CHUNK)):
        came += len(chunk)
        # At most one byte over the limit is unpacked, whatever a bomb holds.
        data += unpack.decompress(chunk, most + 1 - len(data)) if unpack else chunk
        if progress:
            progress(place.url, came, total)
    if len(data) > most and not cut:
        raise ArticleError(f"{place.shown} is larger than {most:,} bytes.", hint="Save the article and give the file.")
    return _Answer(_OK, "", _as_utf8(bytes(data[:most]), answer.headers.get_content_charset()))


def _as_utf8(data: bytes, charset: str | None) -> bytes:
    """The bytes in UTF-8 where the answer's header, and perhaps nothing else, says that they are in another charset."""
    if not charset or charset.lower() in {"utf-8", "utf8"}:
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return data.decode(charset).encode("utf-8")
        except (LookupError, UnicodeError):
            return data
    return data


def _reason(status: int) -> str:
    if status in _WHY:
        return _WHY[status]
    return "its site is out of order" if status >= http.client.INTERNAL_SERVER_ERROR else f"its site answers {status}"
