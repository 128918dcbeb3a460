"""Pictures that say what they show: the facts of the export inside the file, and a PNG's dots to the inch."""

from __future__ import annotations

import re
import struct
import zlib
from typing import TYPE_CHECKING

from components.export.html_page import text_of
from components.timeline.safe import plain

if TYPE_CHECKING:
    from components.export.about import About

HEAD = 33
"""Bytes of a PNG before which nothing may be put: its signature and its first chunk."""

METRE = 39.3701
"""Inches."""


def marked_png(data: bytes, about: About, *, dpi: float) -> bytes:
    """The picture with its facts as text chunks and its density, so that Word places it at its size."""
    dots = round(dpi * METRE)
    chunks = [_chunk(b"pHYs", struct.pack(">IIB", dots, dots, 1))]
    for name, words in (("Title", about.title), ("Description", about.note), ("Software", about.program)):
        told = plain(words).encode("utf-8", "replace")
        chunks.append(_chunk(b"iTXt", name.encode() + b"\x00\x00\x00\x00\x00" + told))
    return data[:HEAD] + b"".join(chunks) + data[HEAD:]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def marked_svg(data: bytes, about: About) -> bytes:
    """The picture with a title and a description, which screen readers speak."""
    told = f"<title>{text_of(about.title)}</title><desc>{text_of(about.note)}</desc>".encode("utf-8", "replace")
    end = data.index(b">") + 1
    return data[:end] + told + data[end:]


def marked_pdf(data: bytes, about: About) -> bytes:
    """The picture with title, subject and producer in its properties, added at its end (PDF 1.7, 7.5.6)."""
    found = re.search(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$", data, re.DOTALL)
    if found is None:
        return data
    trailer = found[1]
    number = int(_in(rb"/Size\s+(\d+)", trailer))
    words = {"Title": about.title, "Subject": about.note, "Creator": about.program}
    told = b" ".join(f"/{name} <{_hex(text)}>".encode() for name, text in words.items())
    start = len(data)
    data += b"%d 0 obj\n<<%b>>\nendobj\n" % (number, told)
    table = len(data)
    kept = re.sub(rb"/(Size\s+\d+|Info\s+\d+\s+\d+\s+R|Prev\s+\d+)", b"", trailer)
    data += b"xref\n%d 1\n%010d 00000 n \n" % (number, start)
    data += b"trailer\n<<%b/Size %d /Info %d 0 R /Prev %b>>\n" % (kept, number + 1, number, found[2])
    return data + b"startxref\n%d\n%%%%EOF\n" % table


def _in(pattern: bytes, text: bytes) -> bytes:
    found = re.search(pattern, text)
    return found[1] if found else b"0"


def _hex(text: str) -> str:
    return (b"\xfe\xff" + plain(text).encode("utf-16-be", "replace")).hex()
