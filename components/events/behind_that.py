"""Words that are as often nouns, behind "that": "demanded that the envoys leave", "said that sanctions remain"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.events.tokens import Token

_MANDATES = frozenset(
    {"demand", "insist", "require", "request", "propose", "ask", "order", "recommend", "suggest", "urge"}
)
_OTHER_CLAUSE = frozenset({"verb", "aux", "modal", "comma", "to", "stop"})
_NOUN_GOES_ON = frozenset({"word", "verb", "aux", "modal"})


def is_mandated(row: list[Token], at: int) -> bool:
    """Whether a bare form is what somebody demands that another do, though the word is as often a noun."""
    that = next((back for back in range(at - 2, 0, -1) if row[back].tag == "that"), 0)
    if not that or not row[at].lemma("base") or _MANDATES.isdisjoint(lemma for lemma, _ in row[that - 1].forms):
        return False
    after = row[at + 1].tag if at + 1 < len(row) else "stop"
    subject = {token.tag for token in row[that + 1 : at]}
    return subject.isdisjoint(_OTHER_CLAUSE) and row[at - 1].tag != "det" and after not in _NOUN_GOES_ON


def begins_clause(row: list[Token], at: int) -> bool:
    """Whether a word right behind "that" is its subject: "said that sanctions imposed in May remain"."""
    after = row[at + 1] if at + 1 < len(row) else None
    if after is None or after.tag in {"aux", "modal"}:
        return after is not None
    return after.tag in {"word", "verb"} and any(form in {"past", "participle", "base"} for _, form in after.forms)
