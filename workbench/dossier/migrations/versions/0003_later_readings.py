"""What newer readings say of claims that are decided, and what of that the analyst did not take."""

from alembic import op

revision = "0003"
down_revision: str | None = "0002"


def upgrade() -> None:
    op.execute("ALTER TABLE claim ADD COLUMN later TEXT")
    op.execute(
        """CREATE TABLE dismissal (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
claim INTEGER NOT NULL,
later TEXT NOT NULL,
UNIQUE (claim),
FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED
)"""
    )
