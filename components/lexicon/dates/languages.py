"""Date words of other languages that dateparser's own tables lack, from `languages.toml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from components.errors import LexiconError
from components.lexicon.files import FOLDER, read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TABLE = FOLDER / "dates" / "languages.toml"
LISTS = (
    "before",
    "year_words",
    "links",
    "ago",
    "ahead",
    "ahead_one",
    "coming",
    "past",
    "hour",
    "until",
    "both",
    "not_words",
)
TABLES = ("numbers", "parts", "seasons", "relative", "weekdays", "months", "dayparts")


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """One language's own words, lower case; what each list means stands at the head of the table."""

    code: str
    """ISO 639-1."""
    name: str
    """In English: "German"."""
    before: tuple[str, ...] = ()
    year_words: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    ago: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    ahead_one: tuple[str, ...] = ()
    coming: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    hour: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    not_words: frozenset[str] = frozenset()
    meanings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By table ("months", "parts", …): from a form to what it means, as the table writes it ("11", "END")."""


@cache
def language_words() -> Mapping[str, LanguageWords]:
    """The languages with words of their own, by code.

    Raises LexiconError where an entry is wrong.

    >>> language_words()["uk"].meanings["months"]["листопаді"]
    '11'
    """
    return MappingProxyType({words.code: words for words in read_languages(TABLE)})


def read_languages(path: Path) -> tuple[LanguageWords, ...]:
    """The languages of one table, in its order.

    Raises LexiconError that names the file, the language and the mend.
    """
    languages = tuple(_language(entry, path.name) for entry in read_toml(path).get("language", []))
    codes = [language.code for language in languages]
    if twice := sorted({code for code in codes if codes.count(code) > 1}):
        raise LexiconError(f"{path.name}: language {twice[0]!r} stands twice.", hint="Join the two entries.")
    return languages


def _language(entry: dict[str, Any], file: str) -> LanguageWords:
    place = f"{file}, language {entry.get('code', 'without code')!r}"
    known = {"code", "name", *LISTS, *TABLES}
    if strange := sorted(entry.keys() - known):
        raise LexiconError(f"{place}: unknown key {strange[0]!r}.", hint=f"Known keys: {', '.join(sorted(known))}.")
    if not all(isinstance(entry.get(key), str) and entry[key] for key in ("code", "name")):
        raise LexiconError(f"{place}: code or name is missing.", hint='Write code = "de" and name = "German".')
    lists = {key: tuple(_forms(entry.get(key, []), f"{place}, {key}")) for key in LISTS if key != "not_words"}
    return LanguageWords(
        code=entry["code"],
        name=entry["name"],
        not_words=frozenset(_forms(entry.get("not_words", []), f"{place}, not_words")),
        meanings=MappingProxyType({table: _meanings(entry.get(table, {}), f"{place}, {table}") for table in TABLES}),
        **lists,
    )


def _meanings(table: dict[str, list[str]], place: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for meaning, forms in table.items():
        for form in _forms(forms, f"{place}, {meaning!r}"):
            if found.get(form, meaning) != meaning:
                raise LexiconError(
                    f"{place}: {form!r} means {found[form]!r} and {meaning!r}.", hint="Keep one of them."
                )
            found[form] = meaning
    return MappingProxyType(found)


def _forms(found: object, place: str) -> list[str]:
    if not isinstance(found, list) or not all(isinstance(form, str) and form == form.casefold() for form in found):
        raise LexiconError(f"{place}: not a list of lower-case words.", hint='Write ["word", "other word"].')
    return found
