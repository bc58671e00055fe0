"""Which edition of the reader made a reading."""

from alembic import op

revision = "0004"
down_revision: str | None = "0003"


def upgrade() -> None:
    op.execute("ALTER TABLE reading ADD COLUMN edition TEXT")
