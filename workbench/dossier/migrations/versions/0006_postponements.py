"""Which open claims the analyst has put off."""

from alembic import op

revision = "0006"
down_revision: str | None = "0005"


def upgrade() -> None:
    op.execute(
        """CREATE TABLE postponement (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
claim INTEGER NOT NULL,
UNIQUE (claim),
FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED
)"""
    )
