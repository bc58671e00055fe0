"""Bringing a file of an earlier version up to date, after a copy of it was laid beside it.

alembic is imported here alone and only when a step is due: it takes longer to import than a dossier to open.
"""

from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from workbench.dossier import record, schema
from workbench.dossier.connecting import engine_for
from workbench.dossier.copying import copy_file
from workbench.dossier.unpacking import DamageError

STEPS = Path(__file__).parent / "migrations"


def upgrade(path: Path, version: int) -> Path:
    """Carries out the steps that the file lacks, all of them or none; returns where the copy lies."""
    copy = path.with_name(f"{path.stem}.version-{version}-{datetime.now():%Y%m%d-%H%M%S}{path.suffix}")
    copy_file(path, copy)
    engine = engine_for(path, "rw", writes=True)
    try:
        _carry_out(engine)
    finally:
        engine.dispose()
    return copy


def _carry_out(engine: Engine) -> None:
    with engine.connect() as connection:
        # A step that rebuilds a table drops it, which must not look like deleting what others link to.
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            record.uninstall(connection)
            run_steps(connection)
            schema.finish(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise DamageError("links that lead nowhere")


def run_steps(connection: Connection) -> None:
    """Carries out the steps on a connection that is within a transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
