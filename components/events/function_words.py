"""The words of English that build a sentence: prepositions, conjunctions, auxiliaries and their like.

They are closed classes: no new ones come into the language, so they are no part of the lexicon.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

Tag: TypeAlias = Literal[
    "actor", "time", "verb", "aux", "modal", "not", "to", "prep", "and", "sub", "rel", "that",
    "comma", "stop", "quote", "det", "poss", "number", "adverb", "pronoun", "word",
]  # fmt: skip
"""The part a token plays in its clause."""

_CLASSES: dict[Tag, str] = {
    "prep": """
        of in on at by for with without from into onto over under about against between among through during
        within across behind beyond toward towards upon via near amid despite alongside concerning regarding
        besides throughout like unlike per versus until till following
    """,
    "sub": """
        after before when while because since although though if unless whether whereas once as where than
        so lest wherever whenever why how what whatever
    """,
    "rel": """
        which who whom whose
    """,
    "and": """
        and or but nor & plus
    """,
    "not": """
        not never n't no neither cannot hardly barely
    """,
    "modal": """
        will would can could may might shall should must 'll 'd
    """,
    "det": """
        the a an this these those any some all each every another many several few both most such his her
        its their our my your other more further fresh
    """,
    "number": """
        two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands
        million billion
    """,
    "pronoun": """
        he she it they we i you him them us everyone nobody nothing something there
    """,
    "to": """
        to
    """,
    "that": """
        that
    """,
    "adverb": """
        also again already still just now then only even yet soon recently immediately jointly directly
        formally officially publicly once twice however instead together too very well almost
        previously currently finally ever always often thus therefore meanwhile later earlier ago eventually
        away out up back down off today tonight abroad overseas wrongfully unjustly
    """,
}
CLOSED: dict[str, Tag] = {word: tag for tag, words in _CLASSES.items() for word in words.split()}
"""Lower case."""

_AUXILIARIES = {
    **dict.fromkeys(("be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m"), "be"),
    **dict.fromkeys(("have", "has", "had", "having", "'ve"), "have"),
    **dict.fromkeys(("do", "does", "did"), "do"),
}
NOT_ADVERBS = frozenset(
    {"ally", "family", "assembly", "anomaly", "monopoly", "friendly", "deadly", "likely", "unlikely"}
)
"""Words in "-ly" that are none."""
FLOATING = frozenset({"both", "all", "each"})
"""Words that may part a helping verb from its main verb: "were both recalled"."""
OWNERS = frozenset({"its", "their", "his", "her", "our"})
ANALYSTS = frozenset(
    {"experts", "analysts", "critics", "observers", "economists", "commentators", "historians", "scholars", "activists"}
)
"""Who has views and no part in what states do."""
PRIVATE_PEOPLE = frozenset(
    {"athletes", "banks", "businesses", "businessman", "businessmen", "campaigners", "candidates", "children", "church",
     "companies", "company", "congressman", "congressmen", "county", "crowds", "democrats", "demonstrators", "doctor",
     "doctors", "executives", "families", "family", "fans", "farmers", "firm", "firms", "governor", "hackers",
     "investors", "journalist", "journalists", "lawmaker", "lawyer", "lawyers", "mayor", "neighbors", "neighbours",
     "newspaper", "newspapers", "opponents", "parents", "passengers", "professor", "protesters", "rebels", "relatives",
     "reporter", "reporters", "republicans", "residents", "rivals", "scientists", "senator", "senators", "separatists",
     "students", "tourists", "travelers", "travellers", "unions", "university", "users", "volunteers", "voters"}
)  # fmt: skip
"""People, firms and members of parliaments, who do not act for a state."""


def auxiliary(text: str) -> str:
    """The lemma of a form of be, have or do; "" for other words."""
    return _AUXILIARIES.get(text, "")
