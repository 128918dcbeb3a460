"""Addresses that a reader can safely follow."""

from __future__ import annotations

from urllib.parse import urlsplit

from components.timeline.safe import UNSEEN


def web_link(url: str | None) -> str | None:
    """The address when it is one of the web (http or https, with a host), else None.

    >>> web_link("https://example.org/a"), web_link("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    if not url or UNSEEN.search(url) or any(letter.isspace() for letter in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None
