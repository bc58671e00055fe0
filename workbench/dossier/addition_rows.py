"""Questions about what the analyst added to the reader's names."""

from sqlalchemy import Connection, select

from workbench.domain.additions import AdditionRow, addition_from_json
from workbench.dossier import tables
from workbench.dossier.unpacking import mapping, unpacked


def additions(connection: Connection) -> list[AdditionRow]:
    """Every addition, in the order in which it was made."""
    rows = connection.execute(select(tables.addition).order_by(tables.addition.c.id))
    with unpacked("addition"):
        return [AdditionRow(row.id, addition_from_json(row.kind, mapping(row.payload))) for row in rows]
