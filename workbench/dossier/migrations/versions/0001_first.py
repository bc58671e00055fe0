"""The first version: articles and what was read in them, decisions, roster, chronology, record, search.

Triggers are not made by steps: `migrating` makes those of the newest version after the last step.
"""

from alembic import op

revision = "0001"
down_revision: str | None = None

_STATEMENTS = (
    """CREATE TABLE text (
sha256 TEXT NOT NULL,
words TEXT NOT NULL,
PRIMARY KEY (sha256)
)""",
    """CREATE TABLE reading (
article INTEGER NOT NULL,
mentions INTEGER NOT NULL,
formats TEXT NOT NULL,
PRIMARY KEY (article)
)""",
    """CREATE TABLE lemma (
article INTEGER NOT NULL,
words TEXT NOT NULL,
PRIMARY KEY (article)
)""",
    """CREATE TABLE mention (
id INTEGER NOT NULL,
article INTEGER NOT NULL,
start INTEGER NOT NULL,
"end" INTEGER NOT NULL,
type TEXT NOT NULL,
label TEXT,
entity TEXT,
name TEXT,
PRIMARY KEY (id)
)""",
    """CREATE INDEX mention_article ON mention (article)""",
    """CREATE INDEX mention_entity ON mention (entity, article)""",
    """CREATE TABLE claim (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
article INTEGER NOT NULL,
"key" TEXT NOT NULL,
payload TEXT NOT NULL,
found INTEGER NOT NULL
)""",
    """CREATE UNIQUE INDEX claim_key ON claim (article, "key")""",
    """CREATE INDEX claim_found ON claim (found, article)""",
    """CREATE TABLE seen (
article INTEGER NOT NULL,
PRIMARY KEY (article)
)""",
    """CREATE TABLE membership (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
state TEXT NOT NULL,
format TEXT NOT NULL,
status TEXT NOT NULL,
modality TEXT NOT NULL,
since TEXT,
until TEXT,
by_hand INTEGER DEFAULT '0' NOT NULL,
note TEXT
)""",
    """CREATE INDEX membership_format ON membership (format, state)""",
    """CREATE TABLE event (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
type TEXT NOT NULL,
format TEXT NOT NULL,
modality TEXT NOT NULL,
ordinal INTEGER,
date TEXT,
place TEXT,
state TEXT,
actor TEXT,
venue TEXT,
title TEXT,
by_hand INTEGER DEFAULT '0' NOT NULL,
note TEXT
)""",
    """CREATE INDEX event_format ON event (format)""",
    """CREATE TABLE action (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
at TEXT NOT NULL,
who TEXT NOT NULL,
name TEXT NOT NULL,
facts TEXT NOT NULL,
standing TEXT NOT NULL,
undoes INTEGER,
FOREIGN KEY(undoes) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED
)""",
    """CREATE INDEX action_standing ON action (standing, id)""",
    """CREATE TABLE underway (
action INTEGER NOT NULL,
PRIMARY KEY (action)
)""",
    """CREATE TABLE article (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
text TEXT NOT NULL,
title TEXT NOT NULL,
published TEXT,
language TEXT,
outlet TEXT,
agency TEXT,
relay TEXT NOT NULL,
url TEXT,
characters INTEGER NOT NULL,
reprint_of INTEGER,
source_name TEXT NOT NULL,
FOREIGN KEY(text) REFERENCES text (sha256) DEFERRABLE INITIALLY DEFERRED,
FOREIGN KEY(reprint_of) REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED
)""",
    """CREATE INDEX ix_article_reprint_of ON article (reprint_of)""",
    """CREATE INDEX ix_article_text ON article (text)""",
    """CREATE INDEX article_published ON article (published)""",
    """CREATE TABLE decision (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
claim INTEGER NOT NULL,
review TEXT NOT NULL,
why TEXT,
edited TEXT,
UNIQUE (claim),
FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED
)""",
    """CREATE TABLE change (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
action INTEGER NOT NULL,
"table" TEXT NOT NULL,
"row" INTEGER NOT NULL,
"before" TEXT,
"after" TEXT,
FOREIGN KEY(action) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED
)""",
    """CREATE INDEX change_row ON change ("table", "row")""",
    """CREATE INDEX ix_change_action ON change (action)""",
    """CREATE TABLE source (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
article INTEGER,
title TEXT NOT NULL,
origin TEXT NOT NULL,
outlet TEXT,
agency TEXT,
relay TEXT NOT NULL,
url TEXT,
published TEXT,
UNIQUE (article),
FOREIGN KEY(article) REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED
)""",
    """CREATE TABLE annotation (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
article INTEGER NOT NULL,
start INTEGER NOT NULL,
"end" INTEGER NOT NULL,
quote TEXT NOT NULL,
colour TEXT NOT NULL,
tags TEXT NOT NULL,
note TEXT,
FOREIGN KEY(article) REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED
)""",
    """CREATE INDEX ix_annotation_article ON annotation (article)""",
    """CREATE TABLE evidence (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
membership INTEGER,
event INTEGER,
source INTEGER NOT NULL,
quote TEXT NOT NULL,
start INTEGER,
"end" INTEGER,
claim INTEGER,
asserts TEXT NOT NULL,
CONSTRAINT evidence_of_one_row CHECK ((membership IS NULL) <> (event IS NULL)),
FOREIGN KEY(membership) REFERENCES membership (id) DEFERRABLE INITIALLY DEFERRED,
FOREIGN KEY(event) REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
FOREIGN KEY(source) REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED
)""",
    """CREATE INDEX ix_evidence_source ON evidence (source)""",
    """CREATE INDEX ix_evidence_event ON evidence (event)""",
    """CREATE INDEX ix_evidence_claim ON evidence (claim)""",
    """CREATE INDEX ix_evidence_membership ON evidence (membership)""",
    """CREATE VIEW searched AS
SELECT article.id AS id, article.title AS title, text.words AS words, coalesce(lemma.words, '') AS lemmas
FROM article JOIN text ON text.sha256 = article.text LEFT JOIN lemma ON lemma.article = article.id""",
    """CREATE VIRTUAL TABLE search USING fts5(
title, words, lemmas, content='searched', content_rowid='id', tokenize='unicode61 remove_diacritics 2')""",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
