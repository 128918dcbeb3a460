"""What states do to each other: the actions of the timeline and the lanes they stand in.

`actions.toml` has the actions with their codes, `frames/` the words that tell them, `stances.toml` the words
that make a plan, a demand or a refusal of them, `bodies.toml` what violence can be done to, `verbs.txt` and
`irregular.txt` the verbs of the language.
"""

from components.lexicon.actions.kinds import Family, actions, broad_id, families

__all__ = ["Family", "actions", "broad_id", "families"]
