"""Random files of every form, most of them broken: for the laws in test_hostile.py and the long run in benchmarks/."""

import io
import json
import zipfile
from pathlib import Path

from hypothesis import strategies as st

from tests.articles.making import pdf, word

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>W</title><item><title>A</title>
<link>https://example.org/2025/02/28/a</link><pubDate>Thu, 27 Feb 2025 22:30:00 -0500</pubDate>
<description>&lt;p&gt;Diplomats met.&lt;/p&gt;</description></item></channel></rss>"""
TEXT = b"""---
title: Talks
published: 2025-02-28
url: https://example.org/a
---

MOSCOW, Feb. 28 (Wire) - Diplomats met.
"""


def zipped(*members):
    """A zip file with these members."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members:
            packed.writestr(name, data)
    return saved.getvalue()


SOUND = {
    "a.md": TEXT,
    "a.pdf": pdf(
        [["February 28, 2025", "Russian and American diplomats met in Istanbul on Thursday, officials said."]]
    ),
    "a.docx": word(["28 February 2025", "Diplomats met in Istanbul."], title="Talks", table=[["a", "b"]]),
    "a.csv": b'title,date,text\nA,2025-02-28,"Diplomats met."\nB,31/02/2025,They parted.\n',
    "a.jsonl": b'{"text": "Diplomats met.", "date": "2025-02-28"}\n{"text": 5}\n',
    "a.json": b'{"articles": [{"content": "Diplomats met.", "publishedAt": "2025-02-28", "source": {"name": "W"}}]}',
    "a.xml": RSS,
    "a.zip": zipped(("x/a.md", TEXT), ("b.xml", RSS)),
    **{path.name: path.read_bytes() for path in PAGES},
}
"""A sound file of each form."""

PIECES = (
    *(
        b"<",
        b">",
        b"</p>",
        b"<p>",
        b"<div>",
        b"<table><tr><td>",
        b"<!--",
        b"]]>",
        b"<script>",
        b"&#xD800;",
        b"&amp",
        b"\0",
    ),
    *(
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"\r",
        b'"',
        b",",
        b";;;",
        b"{",
        b"[" * 50,
        b"}",
        b"\\u0000",
        b"---\n",
    ),
    *(b"obj", b"stream\n", b"/Length 99999999", b"/Kids [2 0 R]", b"PK\x03\x04", b"2025-02-31", b"9999999999", b"-1"),
    *(
        b"NaN",
        b"<meta charset=utf-7>",
        b"<meta charset=idna>",
        b'lang="\xd1\x8f"',
        "٢٠٢٥-٠٢-٢٨".encode(),
        "\u202e".encode(),
    ),
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)
CLASSES = st.sampled_from(["related", "date", "x", "caption", ""])
KEYS = st.sampled_from(["text", "date", "title", "url", "source", "lang", "id", "content_html", "articles", "@type"])


@st.composite
def spoilt(draw):
    """A sound file with pieces cut out, put in and turned around, under its own name or another."""
    name = draw(st.sampled_from(sorted(SOUND)))
    data = bytearray(SOUND[name])
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(data)))
        length = draw(st.sampled_from([0, 1, 2, 5, 50, 1_000]))
        data[at : at + length] = draw(st.sampled_from(PIECES) | st.binary(max_size=20)) * draw(
            st.sampled_from([1, 1, 1, 3])
        )
    return draw(st.just(name) | st.sampled_from(sorted(SOUND))), bytes(data)


@st.composite
def tables(draw):
    """Tables of whatever cells, as CSV and as JSON."""
    if draw(st.booleans()):
        rows = draw(st.lists(st.dictionaries(KEYS, JSON, max_size=6), max_size=5))
        lines = [json.dumps(row) for row in rows]
        return "a.jsonl", ("\n".join(lines) if draw(st.booleans()) else f"[{','.join(lines)}]").encode()
    heading = draw(st.lists(KEYS | st.text(max_size=8), min_size=1, max_size=6))
    rows = draw(st.lists(st.lists(st.text(max_size=20), max_size=8), max_size=6))
    return "a.csv", "\n".join(draw(st.sampled_from(",;\t")).join(row) for row in [heading, *rows]).encode(
        "utf-8", "replace"
    )


@st.composite
def pages(draw):
    """Pages with whatever tags, facts and JSON-LD."""
    tags = st.sampled_from(
        ["p", "div", "table", "td", "article", "figure", "a", "ul", "li", "br", "time", "h1", "svg", "math"]
    )
    body = "".join(
        f"<{draw(tags)} class='{draw(CLASSES)}'>{draw(st.text(max_size=40))}"
        + ("" if draw(st.booleans()) else f"</{draw(tags)}>")
        for _ in range(draw(st.integers(0, 25)))
    )
    fact = draw(st.sampled_from(["date", "article:published_time", "og:url", "og:locale", "og:title"]))
    head = f"<meta name='{fact}' content='{draw(st.text(max_size=30))}'>"
    node = draw(
        JSON
        | st.fixed_dictionaries(
            {
                "@type": st.just("NewsArticle"),
                "datePublished": JSON,
                "headline": JSON,
                "publisher": JSON,
                "articleBody": JSON,
                "url": JSON,
            }
        )
    )
    script = f"<script type='application/ld+json'>{json.dumps(node)}</script>"
    return "a.html", f"<html><head>{head}{script}</head><body>{body}".encode("utf-8", "replace")


EVERYTHING = (
    spoilt() | spoilt() | tables() | pages() | st.tuples(st.sampled_from(sorted(SOUND)), st.binary(max_size=400))
)
"""Name and bytes of a file."""
