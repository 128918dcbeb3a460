"""What parsers of other people's files raise on broken input besides their own errors."""

from __future__ import annotations

import logging
import struct
import zipfile
import zlib

BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BufferError,
    EOFError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    RecursionError,
    SyntaxError,  # lxml's XMLSyntaxError is one
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""A broken page, PDF or Word file breaks its library's assumptions in many ways; none of them is our caller's.

Used only around calls into such a library, never around our own code.
"""


def hush(*libraries: str) -> None:
    """Keep libraries from remarking on every slip of a file on standard error; we say what matters."""
    for library in libraries:
        logging.getLogger(library).setLevel(logging.CRITICAL)
