"""Events as a Plotly figure: lanes, spans no more precise than their words, labels that never overlap."""

from components.timeline.figure import Look, draw
from components.timeline.overview import Strip, overview
from components.timeline.picture import picture

__all__ = ["Look", "Strip", "draw", "overview", "picture"]
