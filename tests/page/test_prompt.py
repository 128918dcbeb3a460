"""What the server sends does not wait."""

import os
import socket
import sys

import pytest

from components.page.prompt import hurry


@pytest.mark.skipif(sys.platform != "linux", reason="the delay is Linux's")
def test_a_connection_sends_at_once():
    """One to a socket that was opened without naming its protocol, as Streamlit's is, which else waits."""
    with socket.socket() as listening:
        listening.bind(("localhost", 0))
        listening.listen()
        assert without_delay(listening) == 0
        hurry()
        assert without_delay(listening) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="the delay is Linux's")
def test_pipes_end_as_before():
    """Nobody who reads from this process waits for a copy to be closed."""
    reader, writer = os.pipe()
    hurry()
    os.close(writer)
    os.set_blocking(reader, False)
    assert os.read(reader, 1) == b""
    os.close(reader)


def without_delay(listening: socket.socket) -> int:
    """Whether the next connection sends at once: 1 or 0."""
    with socket.create_connection(listening.getsockname()), listening.accept()[0] as connection:
        return min(1, connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
