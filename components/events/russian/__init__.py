"""Russian articles: who did what to whom, when, and whether it was done.

Russian marks by endings what English marks by order. So there is no parse: words that can tell an act are
known by their beginnings, their form by the ending, and who acts by the case of the names around.
"""

from components.events.russian.reader import russian_mentions

__all__ = ["russian_mentions"]
