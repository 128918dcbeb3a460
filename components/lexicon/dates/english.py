"""The English words that name times, with what each means; the table is `english.toml`."""

from functools import cache
from typing import TypeAlias

from components.errors import LexiconError
from components.lexicon.files import FOLDER, read_toml

TABLE = FOLDER / "dates" / "english.toml"
Words: TypeAlias = dict[str, dict[str, str | float]]


@cache
def english_words() -> Words:
    """Each kind of word, and its words with what they mean, lower case.

    Raises LexiconError where a table is not one of words.

    >>> english_words()["month"]["march"], english_words()["unit"]["second"]
    (3, 'second')
    """
    tables: Words = {}
    for kind, table in read_toml(TABLE).items():
        if not isinstance(table, dict) or not all(isinstance(value, str | int | float) for value in table.values()):
            raise LexiconError(f"{TABLE.name}: {kind!r} is not a table of words.", hint='Write it as word = "meaning".')
        tables[kind] = {word.lower(): value for word, value in table.items()}
    return tables
