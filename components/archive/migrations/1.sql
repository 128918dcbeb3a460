-- The first shape of the archive. Days are ISO 8601 text, which sorts as days do; times are UTC.
-- "packed" columns are JSON, written and read by packing.py.

-- Counters: 'changes' grows with every change a reader can see, 'told' with every change of mentions,
-- 'merged' is the value of 'told' that the derived events stand for.
CREATE TABLE state (
  key TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO state VALUES ('changes', 0), ('told', 0), ('merged', 0);

CREATE TABLE article (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  published TEXT NOT NULL,
  publisher TEXT NOT NULL,
  -- The fingerprint of the program that made its mentions.
  derived_with TEXT NOT NULL,
  added TEXT NOT NULL
) STRICT;

CREATE INDEX article_published ON article (published);

CREATE TABLE revision (
  article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  digest TEXT NOT NULL,
  text TEXT NOT NULL,
  -- The article without its text, unless the text is one that no column can hold.
  packed TEXT NOT NULL,
  added TEXT NOT NULL,
  PRIMARY KEY (article, number),
  UNIQUE (article, digest)
) STRICT;

CREATE VIEW readable AS
  SELECT article.n AS n, article.title AS title, revision.text AS text
  FROM article JOIN revision ON revision.article = article.n AND revision.number = article.revision;

-- Its rows are kept by articles.py, which knows the old text when a revision comes.
CREATE VIRTUAL TABLE article_words USING fts5 (
  title, text, content = 'readable', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE mention (
  article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  packed TEXT NOT NULL,
  PRIMARY KEY (article, place)
) STRICT, WITHOUT ROWID;

-- What the program derived, untouched by people.
CREATE TABLE derived (
  id TEXT PRIMARY KEY,
  packed TEXT NOT NULL
) STRICT;

-- Ids that events had before they became one with another.
CREATE TABLE former (
  id TEXT PRIMARY KEY,
  now TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What people decided: only ever appended to. An undoing is an entry of its own.
CREATE TABLE correction (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  -- The event as it was derived when the decision was made.
  seen TEXT NOT NULL
) STRICT;

CREATE INDEX correction_event ON correction (event);

-- What readers see: the derived events with the corrections applied.
CREATE TABLE event (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- The derived event it was made of; another than itself after a split.
  origin TEXT NOT NULL,
  first TEXT,
  last TEXT,
  -- How long its interval is, as the number of lengths in rows.py that it exceeds: a window of days looks for
  -- short events a little further back, for long ones a lot.
  length INTEGER NOT NULL,
  action TEXT NOT NULL,
  status TEXT NOT NULL,
  score REAL NOT NULL,
  articles INTEGER NOT NULL,
  review TEXT NOT NULL,
  title TEXT NOT NULL,
  -- Quotes and names, for the search.
  words TEXT NOT NULL,
  -- NULL where it is just what was derived.
  packed TEXT
) STRICT;

CREATE INDEX event_origin ON event (origin);
CREATE INDEX event_decided ON event (origin) WHERE packed IS NOT NULL;
CREATE INDEX event_days ON event (length, first);
CREATE INDEX event_rank ON event (articles DESC, score DESC, n);
CREATE INDEX event_doubt ON event (review, score, id);

CREATE VIRTUAL TABLE event_words USING fts5 (
  title, words, content = 'event', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER event_words_insert AFTER INSERT ON event BEGIN
  INSERT INTO event_words (rowid, title, words) VALUES (new.n, new.title, new.words);
END;

CREATE TRIGGER event_words_delete AFTER DELETE ON event BEGIN
  INSERT INTO event_words (event_words, rowid, title, words) VALUES ('delete', old.n, old.title, old.words);
END;

CREATE TABLE actor (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  country TEXT NOT NULL,
  packed TEXT NOT NULL
) STRICT;

CREATE INDEX actor_country ON actor (country);

CREATE TABLE event_actor (
  actor INTEGER NOT NULL REFERENCES actor (n),
  -- 0 acts, 1 is acted on.
  role INTEGER NOT NULL,
  event INTEGER NOT NULL REFERENCES event (n) ON DELETE CASCADE,
  PRIMARY KEY (actor, event, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_actor_event ON event_actor (event);

CREATE TABLE event_article (
  event INTEGER NOT NULL REFERENCES event (n) ON DELETE CASCADE,
  article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  PRIMARY KEY (event, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_article_article ON event_article (article);

-- Events in each month: one that its words spread over several counts in each with its share.
-- Actor 0 stands for every event, month '' for the undated.
CREATE TABLE month_count (
  month TEXT NOT NULL,
  action TEXT NOT NULL,
  actor INTEGER NOT NULL,
  events REAL NOT NULL,
  PRIMARY KEY (month, action, actor)
) STRICT, WITHOUT ROWID;
