"""The tables and differences that `dateline evaluate` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.evaluation import DateScores, construction, pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from components.evaluation import Answer, EventLabels, EventScores, Timex
    from components.model import Article, DateSpan

BEFORE, AFTER = 50, 40
"""Characters of text shown around an expression."""
LONGEST = 150
"""Characters of a quote that are shown."""


def print_dates(name: str, documents: Sequence[DateScores]) -> None:
    """The four measures over all documents, each with its count."""
    total = sum(documents, start=DateScores())
    print(f"{name}: documents {len(documents)}, labels {total.gold}, answers {total.system}")
    print(f"{'measure':<10}{'right':>7}{'F1':>8}")
    for measure, right, f1 in (
        ("strict", total.same_extent, total.strict),
        ("relaxed", total.overlapping, total.relaxed),
        ("value", total.right_value, total.value),
        ("type", total.right_type, total.type),
    ):
        print(f"{measure:<10}{right:>7}{100 * f1:>8.1f}")
    print()


def print_date_errors(article: Article, gold: Sequence[Timex], answers: Sequence[Timex]) -> None:
    """Each expression that is missing, added or read otherwise."""
    matched = pairs(gold, sorted(answers, key=lambda timex: timex.extent))
    wrong = [(label, answer) for label, answer in matched if label != answer]
    missed = [label for label in gold if label not in {pair[0] for pair in matched}]
    added = [answer for answer in answers if answer not in {pair[1] for pair in matched}]
    for label, answer in (*wrong, *((label, None) for label in missed), *((None, answer) for answer in added)):
        shown = label or answer
        if shown:
            around = article.text[max(0, shown.start - BEFORE) : shown.end + AFTER]
            said = f"{_timex(label, article)} | {_timex(answer, article)}"
            print(f"{article.name} {article.published} | {said} | {around!r}")


def _timex(timex: Timex | None, article: Article) -> str:
    return f"{article.text[timex.start : timex.end]!r} {timex.type} {timex.value}" if timex else "nothing"


def print_events(name: str, labels: EventLabels, found: EventScores) -> None:
    """The measures over all articles, then what was found by kind of action, realis and construction."""
    scored = len(found.verdicts)
    print(f"{name}: articles {len(labels.articles)}, labels {scored}, answers {found.answers}")
    dated, directed = found.count(lambda v: v.is_dated), found.count(lambda v: v.is_directed)
    print(f"{'measure':<12}{'right':>7}{'of':>7}{'%':>8}")
    for measure, right, whole in (
        ("recall", len(found.found), scored),
        ("precision", found.right, found.answers),
        ("date exact", found.count(lambda v: v.exact), dated),
        ("date covers", found.count(lambda v: v.covers), dated),
        ("status", found.count(lambda v: v.right_status), len(found.found)),
        ("direction", found.count(lambda v: v.right_direction), directed),
    ):
        print(f"{measure:<12}{right:>7}{whole:>7}{_percent(right, whole):>8}")
    print(f"{'F1':<12}{100 * found.f1:>22.1f}")
    _by_kind("action", found.by(lambda label: label.action))
    _by_kind("realis", found.by(lambda label: label.realis))
    _by_kind("construction", found.by(construction))
    print()


def _by_kind(heading: str, kinds: Mapping[str, EventScores]) -> None:
    print(f"\n{heading:<28}{'labels':>8}{'found':>8}{'%':>8}{'dated':>8}{'exact':>8}{'covers':>8}{'status':>8}")
    for kind, found in kinds.items():
        counts = (
            found.count(lambda v: v.is_dated),
            found.count(lambda v: v.exact),
            found.count(lambda v: v.covers),
            found.count(lambda v: v.right_status),
        )
        recall = _percent(len(found.found), len(found.verdicts))
        cells = (len(found.verdicts), len(found.found), recall, *counts)
        print(f"{kind:<28}" + "".join(f"{cell:>8}" for cell in cells))


def print_event_errors(found: EventScores) -> None:
    """Each label missed, misdated, misread as done or said, or turned round; each answer without a label."""
    for verdict in found.verdicts:
        label, answer = verdict.label, verdict.answer
        told = f"{label.id} {label.action} {label.first}..{label.last} {label.realis}"
        quote = repr(label.text[:LONGEST])
        if answer is None:
            print(f"missed    {told} | {quote}")
            continue
        if verdict.is_dated and not verdict.exact:
            print(f"date      {told} | {_days(answer.span)} by {answer.rule or 'nothing'} | {quote}")
        if not verdict.right_status:
            print(f"status    {told} | {answer.status} | {quote}")
        if verdict.is_directed and not verdict.right_direction:
            print(f"direction {told} | {', '.join(sorted(answer.sources)) or 'no one'} acts | {quote}")
    _print_spurious(found.spurious)


def _print_spurious(answers: Iterable[Answer]) -> None:
    for answer in answers:
        said = f"{answer.doc} {answer.action} {_days(answer.span)} {answer.status}"
        print(f"spurious  {said} | {answer.quote[:LONGEST]!r}")


def _days(span: DateSpan | None) -> str:
    return f"{span.first}..{span.last}" if span else "undated"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"
