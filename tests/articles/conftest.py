"""A web site on this machine."""

import contextlib
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


class Site(BaseHTTPRequestHandler):
    """Answers from a dictionary: path -> (status, headers, body)."""

    def __init__(self, answers, asked, *rest):
        self.answers, self.asked = answers, asked
        super().__init__(*rest)

    def do_GET(self):
        """Answer, and remember what was asked."""
        self.asked.append(self.path)
        status, headers, body = self.answers.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if not isinstance(body, bytes):  # drips
            self.end_headers()
            with contextlib.suppress(OSError):  # whoever asked has gone
                for piece in body:
                    self.wfile.write(piece)
                    self.wfile.flush()
            return
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def site():
    """A web site on this machine: its address, what it answers, what it was asked."""
    answers, asked = {}, []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Site, answers, asked))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", answers, asked
    server.shutdown()
    server.server_close()
