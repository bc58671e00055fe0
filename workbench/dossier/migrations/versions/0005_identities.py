"""Entities that are one and the same, names of one that are another, and what the analyst calls them."""

from alembic import op

revision = "0005"
down_revision: str | None = "0004"


def upgrade() -> None:
    op.execute("ALTER TABLE mention ADD COLUMN read TEXT")
    op.execute("UPDATE mention SET read = entity")
    op.execute("CREATE INDEX mention_read ON mention (read)")
    op.execute("CREATE INDEX mention_called ON mention (entity, name, article)")
    op.execute(
        """CREATE TABLE identity (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
entity TEXT NOT NULL,
name TEXT DEFAULT '' NOT NULL,
becomes TEXT NOT NULL
)"""
    )
    op.execute("CREATE UNIQUE INDEX identity_of ON identity (entity, name)")
    op.execute("CREATE INDEX identity_becomes ON identity (becomes)")
    op.execute(
        """CREATE TABLE entity_name (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
entity TEXT NOT NULL,
ru TEXT DEFAULT '' NOT NULL,
en TEXT DEFAULT '' NOT NULL,
UNIQUE (entity)
)"""
    )
