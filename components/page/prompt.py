"""Answers leave at once: else half of each small one waits until the browser has confirmed the half before.

Streamlit opens its listening socket without naming the protocol, and for the connections of such a socket Python
leaves Nagle's algorithm on: the body of an answer waits for the confirmation of its head, which a browser delays by
some 40 ms. The page is sixty small files. What is set on the listening socket holds for the connections it takes;
Linux alone has both the delay and the list of what is open: github.com/Kludex/uvicorn/issues/3149.
"""

from __future__ import annotations

import contextlib
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

OPEN = Path("/proc/self/fd")
"""The files and sockets this process has open, each under its number."""


@contextlib.asynccontextmanager
async def prompt(_app: object) -> AsyncIterator[None]:
    """Have a server that begins to answer do so at once."""
    hurry()
    yield


def hurry() -> None:
    """Have what this process listens on send what it has without waiting."""
    for listening in _listening():
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _listening() -> Iterator[socket.socket]:
    """Each socket on which this process waits for connections over the network."""
    # A copy of a pipe, left open, would keep whoever reads it from seeing its end: of sockets alone are there copies.
    numbers = [int(path.name) for path in OPEN.iterdir() if path.is_socket()] if OPEN.is_dir() else []
    for number in numbers:
        with contextlib.suppress(OSError), socket.socket(fileno=os.dup(number)) as found:
            is_network = found.family in {socket.AF_INET, socket.AF_INET6}
            if is_network and found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                yield found
