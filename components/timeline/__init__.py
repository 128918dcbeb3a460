"""Events as a Plotly figure: lanes, spans no more precise than their words, labels that never overlap."""

from components.timeline.figure import Look, draw

__all__ = ["Look", "draw"]
