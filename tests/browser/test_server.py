"""How the server answers."""

import http.client
import time
from contextlib import closing
from urllib.parse import urlsplit

FILES = 10
WAITED = 0.03
"""Seconds; an answer in two parts of which the second waits for the browser takes 0.04."""


def test_a_small_file_does_not_wait(server):
    """One after the other over the same connection, the quickest of them far below the delay."""
    taken = []
    with closing(http.client.HTTPConnection(urlsplit(server).netloc)) as connection:
        for _ in range(1 + FILES):
            begun = time.perf_counter()
            connection.request("GET", "/favicon.png")
            connection.getresponse().read()
            taken.append(time.perf_counter() - begun)
    assert min(taken[1:]) < WAITED
