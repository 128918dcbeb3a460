"""What tells events apart, what they are about and how their titles are worded: tables an analyst can extend."""

from components.lexicon.events.merging import Merging, merging
from components.lexicon.events.titles import Told, Wording, wordings
from components.lexicon.events.topics import Topic, find_topics, topics

__all__ = ["Merging", "Told", "Topic", "Wording", "find_topics", "merging", "topics", "wordings"]
