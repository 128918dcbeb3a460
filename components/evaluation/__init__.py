"""How well dates and events are read, measured against labels made by reading."""

from components.evaluation.constructions import construction
from components.evaluation.dates import DateScores, Timex, pairs, score_dates
from components.evaluation.events import Answer, EventScores, Verdict, answers_of, score_events
from components.evaluation.labels import DateLabels, EventLabel, EventLabels, read_labels

__all__ = [
    "Answer",
    "DateLabels",
    "DateScores",
    "EventLabel",
    "EventLabels",
    "EventScores",
    "Timex",
    "Verdict",
    "answers_of",
    "construction",
    "pairs",
    "read_labels",
    "score_dates",
    "score_events",
]
