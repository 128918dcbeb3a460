"""Any value of the model, for laws: hypothesis draws them."""

from hypothesis import strategies as st

from components.model import STATUSES, UNITS, Action, Actor, Article, DateSpan, Event, Mention, ResolvedDate, TextSpan

WORDS = st.text(max_size=12)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=20)
"""Half surrogate pairs, NUL and all."""
DAYS = st.dates()
SHARES = st.floats(0, 1)
WHERE = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: TextSpan(min(ends), max(ends)))
SPANS = st.builds(
    lambda ends, unit, approximate: DateSpan(min(ends), max(ends), unit, approximate),
    st.tuples(DAYS, DAYS),
    st.sampled_from(UNITS),
    st.booleans(),
)
DATES = st.builds(
    ResolvedDate,
    where=st.none() | WHERE,
    text=ANY_TEXT,
    type=st.sampled_from(["DATE", "TIME", "DURATION", "SET"]),
    value=WORDS,
    anchor=DAYS,
    rule=WORDS,
    because=ANY_TEXT,
    span=st.none() | SPANS,
    mod=WORDS,
    implied=st.lists(WORDS, max_size=2).map(tuple),
)
ACTORS = st.builds(Actor, WORDS, ANY_TEXT, WORDS, WORDS)
ACTIONS = st.builds(
    Action, WORDS, WORDS, WORDS, st.sampled_from(["cooperative", "neutral", "conflictual"]), WORDS, WORDS
)
SEVERAL = st.lists(ACTORS, max_size=2).map(tuple)
COUNTS = st.lists(st.tuples(st.integers(), ANY_TEXT), max_size=2).map(tuple)
MENTION_FIELDS = {
    "article_id": WORDS,
    "doc": ANY_TEXT,
    "where": WHERE,
    "quote": ANY_TEXT,
    "action": ACTIONS,
    "status": st.sampled_from(STATUSES),
    "sources": SEVERAL,
    "targets": SEVERAL,
    "when": st.none() | DATES,
    "basis": st.sampled_from(["stated", "carried", "assumed", "none"]),
    "trigger": st.none() | WHERE,
    "actor_spans": st.lists(WHERE, max_size=2).map(tuple),
    "speaker": st.none() | ACTORS,
    "place": ANY_TEXT,
    "counts": COUNTS,
    "score": SHARES,
    "score_parts": st.lists(st.tuples(WORDS, SHARES), max_size=2).map(tuple),
}
MENTIONS = st.builds(Mention, **MENTION_FIELDS)
EVENT_FIELDS = {
    "id": WORDS,
    "title": ANY_TEXT,
    "action": ACTIONS,
    "status": st.sampled_from(STATUSES),
    "mentions": st.lists(MENTIONS, max_size=2).map(tuple),
    "span": st.none() | SPANS,
    "sources": SEVERAL,
    "targets": SEVERAL,
    "place": ANY_TEXT,
    "counts": COUNTS,
    "score": SHARES,
    "links": st.lists(st.tuples(WORDS, WORDS), max_size=2).map(tuple),
}
EVENTS = st.builds(Event, **EVENT_FIELDS)
ARTICLE_FIELDS = {
    "title": ANY_TEXT,
    "text": ANY_TEXT,
    "published": DAYS,
    "publisher": ANY_TEXT,
    "url": st.none() | ANY_TEXT,
    "language": WORDS,
    "name": ANY_TEXT,
    "offset": st.integers(0, 999),
    "id": WORDS,
}
ARTICLES = st.builds(Article, **ARTICLE_FIELDS)
