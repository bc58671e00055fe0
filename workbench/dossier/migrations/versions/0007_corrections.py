"""What the analyst corrects of mentions, what that puts aside, and claims that the analyst makes by hand."""

from alembic import op

revision = "0007"
down_revision: str | None = "0006"

_STATEMENTS = (
    "ALTER TABLE mention ADD COLUMN correction INTEGER",
    "CREATE INDEX mention_correction ON mention (correction) WHERE correction IS NOT NULL",
    """CREATE TABLE aside (
id INTEGER NOT NULL,
article INTEGER NOT NULL,
start INTEGER NOT NULL,
"end" INTEGER NOT NULL,
type TEXT NOT NULL,
label TEXT,
read TEXT,
name TEXT,
correction INTEGER NOT NULL,
PRIMARY KEY (id)
)""",
    "CREATE INDEX aside_article ON aside (article)",
    "CREATE INDEX aside_correction ON aside (correction)",
    """CREATE TABLE correction (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
scope TEXT NOT NULL,
article INTEGER,
start INTEGER,
"end" INTEGER,
words TEXT NOT NULL,
forms TEXT NOT NULL,
type TEXT,
entity TEXT,
name TEXT,
FOREIGN KEY(article) REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "CREATE INDEX ix_correction_article ON correction (article)",
    """CREATE TABLE own_claim (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
claim INTEGER NOT NULL,
payload TEXT NOT NULL,
UNIQUE (claim),
FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED
)""",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
