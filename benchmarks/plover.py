"""How well the events of single sentences are coded in PLOVER: python benchmarks/plover.py FILE [--errors].

The file has one sentence a line with `sentence`, `expected_source` and `expected_target` (lists with `code`),
`expected_plover`, `reciprocal` and `diplomatic`: the gold standard records of PLOVER, which ship with its codebook.
An answer is a source country, a target country and a PLOVER type. It is right when the sentence has it; a pair
that does the thing together counts once, whichever way round. Lines whose path hashes to a multiple of three are
the closed part: they are only counted, never shown.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, TypeAlias

from components.events import extract_mentions
from components.model import Article, Mention

Answer: TypeAlias = tuple[str, str, str]
PUBLISHED = date(2000, 1, 1)
CODE = 3
"""Letters of a country code."""
BODIES = frozenset({"IGO", "NGO", "ISM", "IMG", "MNC"})
"""Codes of the records that are no country."""
CLOSED_SHARE = 3


def main() -> None:
    """Print precision, recall and F1 of the open and the closed part, and the open part's errors if asked."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("records", type=Path)
    ask.add_argument("--errors", action="store_true", help="print what is wrong or missing in the open part")
    ask.add_argument("--seen", action="store_true", help="with --errors, print every sentence with what was read")
    options = ask.parse_args()
    counts: dict[tuple[str, str], Counter[str]] = {}
    for line in options.records.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        part = "closed" if is_closed(row["path"]) else "open"
        mentions = extract_mentions(Article("", row["sentence"], PUBLISHED))
        for group in ("diplomatic", "all") if row["diplomatic"] else ("all",):
            score(row, mentions, counts.setdefault((group, part), Counter()))
        if options.errors and part == "open" and row["diplomatic"]:
            show(row, mentions, always=options.seen)
    for (group, part), count in sorted(counts.items(), reverse=True):
        print(f"{group:10} {part:6} {figures(count)}")


def is_closed(path: str) -> bool:
    """Whether a record belongs to the part that rules are not tuned on."""
    return int(hashlib.sha256(path.encode()).hexdigest(), 16) % CLOSED_SHARE == 0


def expected(row: dict[str, Any]) -> set[Answer]:
    """The answers a record asks for, those of bodies that are no country left out."""
    sources, targets = ([actor["code"] for actor in row[f"expected_{side}"]] for side in ("source", "target"))
    kind = row["expected_plover"]
    if row["reciprocal"]:
        pairs = list(combinations(dict.fromkeys((*sources, *targets)), 2))
        return {(*sorted(pair), kind) for pair in pairs if not BODIES & set(pair)}  # type: ignore[misc]
    return {(one, other, kind) for one in sources for other in targets if not BODIES & {one, other}}


def given(mentions: list[Mention]) -> set[tuple[Answer, bool]]:
    """The answers read, each with whether both countries do it."""
    found = set()
    for mention in mentions:
        sides = [{a.country for a in side if a.country} for side in (mention.sources, mention.targets)]
        together = sides[0] == sides[1]
        for one in sides[0]:
            for other in sides[1] - {one}:
                pair = sorted((one, other)) if together else (one, other)
                found.add(((*pair, mention.action.plover), together))
    return found


def score(row: dict[str, Any], mentions: list[Mention], count: Counter[str]) -> None:
    """Add one sentence to a count."""
    wanted, answers = expected(row), given(mentions)
    right = {answer for answer, together in answers if matches(answer, wanted, together=together or row["reciprocal"])}
    pairs = {tuple(sorted(answer[:2])) + answer[2:] for answer, _ in answers} if row["reciprocal"] else answers
    count["wanted"] += len(wanted)
    count["given"] += len(pairs)
    count["right"] += min(len(right), len(wanted))
    wanted_pairs = {tuple(sorted(answer[:2])) for answer in wanted}
    count["pairs"] += len({tuple(sorted(answer[:2])) for answer, _ in answers} & wanted_pairs)


def matches(answer: Answer, wanted: set[Answer], *, together: bool) -> bool:
    """Whether an answer is wanted; a pair that acts together in either order."""
    one, other, kind = answer
    return answer in wanted or (together and (other, one, kind) in wanted)


def figures(count: Counter[str]) -> str:
    """Precision, recall and F1, and the share of pairs found with whatever type."""
    precision = count["right"] / max(count["given"], 1)
    recall = count["right"] / max(count["wanted"], 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    share = count["pairs"] / max(count["wanted"], 1)
    return (
        f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  "
        f"({count['right']} right of {count['given']} given, {count['wanted']} wanted; pairs {share:.3f})"
    )


def show(row: dict[str, Any], mentions: list[Mention], *, always: bool) -> None:
    """Print a sentence's faults: what is missing, what is not wanted."""
    wanted, answers = expected(row), given(mentions)
    right = {a for a, together in answers if matches(a, wanted, together=together or row["reciprocal"])}
    fine = len(right) >= len(wanted) and len(right) == len(answers)
    if fine and not always:
        return
    told = [
        f"{'+'.join(a.country for a in m.sources)}>{'+'.join(a.country for a in m.targets)} {m.action.plover}"
        f"/{m.action.id} {m.status} {m.quote[m.trigger.start - m.where.start : m.trigger.end - m.where.start]!r}"
        if m.trigger
        else "?"
        for m in mentions
    ]
    print(f"{'ok   ' if fine else 'FAULT'} {row['sentence']}\n      wanted {sorted(wanted)} [{row['event_text']}]")
    for line in told:
        print(f"      {line}")


if __name__ == "__main__":
    main()
