"""Bytes of a file as text: UTF-8 first, then what its first bytes or its letters say."""

import codecs

import charset_normalizer

from components.errors import ArticleError

MOST_BYTES = 50_000_000
"""Larger than any article; a file beyond it is something else."""

_SAMPLE = 100_000
"""Bytes that are looked at to tell an encoding."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # Before UTF-16: its mark begins with the UTF-16 one.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_CONTROL = frozenset(range(32)) - {9, 10, 12, 13, 27}
_MOST_CONTROL = 0.01
"""Text has no control characters but white space; a few are tolerated."""


def decode(data: bytes, *, name: str, most: int = MOST_BYTES) -> str:
    """The text of a file, its line ends line feeds; `name` is what errors call it, `most` the bytes it may have.

    Raises ArticleError for an empty, binary or overlong file, and where no encoding fits.
    """
    if not data.strip(b" \t\r\n\0"):
        raise ArticleError(f"{name} is empty.", hint="Give a file with the text of an article.")
    if len(data) > most:
        raise ArticleError(
            f"{name} has {len(data):,} bytes, more than the {most:,} that are read.",
            hint="Give one article a file, or split a table of articles.",
        )
    text = _decoded(data, name=name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, *, name: str) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise ArticleError(
                    f"{name} begins as {encoding} but is broken at byte {error.start}.", hint="Save it again as UTF-8."
                ) from error
    if _is_binary(data):
        raise ArticleError(f"{name} is not text.", hint="Give a text or Markdown file (.txt, .md) in UTF-8.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, name=name)


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    control = sum(sample.count(byte) for byte in _CONTROL)
    return b"\0" in sample or control > _MOST_CONTROL * len(sample)


def _guessed(data: bytes, *, name: str) -> str:
    guess = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    if guess is None:
        raise ArticleError(f"{name} is in no encoding that Dateline can tell.", hint="Save it as UTF-8.")
    try:
        return data.decode(guess.encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"{name} looks like {guess.encoding} but is broken at byte {error.start}.", hint="Save it again as UTF-8."
        ) from error
