"""Undo and redo: the row changes of an action, applied the other way round or once more, as a new action.

Nothing is guessed: a row is only put back if it still is what the record says it became.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select, text, update

from workbench.dossier import history_rows, record, tables
from workbench.dossier.unpacking import mapping
from workbench.dossier.writer import Writer
from workbench.domain.errors import UserError
from workbench.domain.rows import Change

_BY_NAME = {table.name: table for table in tables.RECORDED}


def take_back(writer: Writer, action: int) -> None:
    """Undoes an action. Raises UserError `undo_blocked` where a row is no longer what the action made it."""
    with writer.asking() as connection:
        changes = history_rows.changes(connection, action)
    for change in reversed(changes):
        _apply(writer, change.table, change.row, change.after, change.before)
    _set_standing(writer, action, "undone")


def do_again(writer: Writer, action: int) -> None:
    """Redoes an action that was undone. Raises UserError `undo_blocked` like `take_back`."""
    with writer.asking() as connection:
        changes = history_rows.changes(connection, action)
    for change in changes:
        _apply(writer, change.table, change.row, change.before, change.after)
    _set_standing(writer, action, "done")


def _apply(
    writer: Writer, name: str, row: int, is_now: Mapping[str, Any] | None, becomes: Mapping[str, Any] | None
) -> None:
    table = _BY_NAME.get(name)
    if table is None or not _same(_current(writer, name, row), is_now):
        raise UserError("undo_blocked", table=name, row=row)
    if becomes is None:
        writer.delete(table, row)
        return
    # A record from before a migration may lack columns that the table has now; they keep their defaults.
    values = {column.name: becomes[column.name] for column in table.columns if column.name in becomes}
    if is_now is None:
        writer.insert(table, values)
    else:
        writer.update(table, row, values)


def _current(writer: Writer, name: str, row: int) -> dict[str, Any] | None:
    table = _BY_NAME[name]
    with writer.asking() as connection:
        asked = text(f'SELECT {record.row_as_json(table, name)} FROM "{name}" WHERE id = :id')
        found = connection.execute(asked, {"id": row}).scalar()
    return None if found is None else mapping(found)


def _same(found: Mapping[str, Any] | None, said: Mapping[str, Any] | None) -> bool:
    if found is None or said is None:
        return found is said
    return all(found.get(name) == value for name, value in said.items())


def _set_standing(writer: Writer, action: int, standing: str) -> None:
    table = tables.action
    with writer.asking() as connection:
        assert connection.execute(select(table.c.id).where(table.c.id == action)).scalar() == action
        connection.execute(update(table).where(table.c.id == action).values(standing=standing))
