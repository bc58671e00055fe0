"""What the analyst adds to the reader's names: formats, aliases, words for a status, leaders."""

from alembic import op

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    op.execute(
        """CREATE TABLE addition (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
kind TEXT NOT NULL,
payload TEXT NOT NULL
)"""
    )
