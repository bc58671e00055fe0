"""Undo and redo: the row changes of an action, applied the other way round or once more, as a new action.

Nothing is guessed: a row is only put back if it still is what the record says it became.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, text, update

from workbench.domain.errors import UserError
from workbench.domain.rows import HistoryRow, News
from workbench.domain.watching import Watch
from workbench.dossier import history_rows, record, tables
from workbench.dossier.unpacking import mapping, unpacked
from workbench.dossier.writer import Writer

_BY_NAME = {table.name: table for table in tables.RECORDED}
_Row = Mapping[str, Any] | None
_AT_ONCE = 200
"""Rows that are put back without a look at who waits."""


def turn(connection: Connection, name: str, steps: int, watch: Watch) -> tuple[list[HistoryRow], News]:
    """Undoes or redoes (`name`) up to `steps` actions, each by an action of its own. Returns them as they
    stand now, and what was touched. Raises UserError `undo_blocked`."""
    turned: list[HistoryRow] = []
    news = News()
    while len(turned) < steps and (action := _following(connection, name)) is not None:
        writer = Writer(connection)
        writer.watch = watch
        _apply(writer, connection, action, back=name == "undo")
        _set_standing(connection, action, "undone" if name == "undo" else "done")
        news |= writer.finish(name, {"action": action}, undoes=action)
        row = history_rows.action_row(connection, action)
        assert row is not None
        turned.append(row)
    return turned, news


def _following(connection: Connection, name: str) -> int | None:
    return history_rows.next_undo(connection) if name == "undo" else history_rows.next_redo(connection)


def _apply(writer: Writer, connection: Connection, action: int, *, back: bool) -> None:
    changes = history_rows.changes(connection, action)
    for done, change in enumerate(reversed(changes) if back else changes):
        if done % _AT_ONCE == 0:
            writer.watch(done, len(changes))
        is_now, becomes = (change.after, change.before) if back else (change.before, change.after)
        table = _BY_NAME.get(change.table)
        if table is None or not _same(_current(connection, table, change.row), is_now):
            raise UserError("undo_blocked", table=change.table, row=change.row)
        _put(writer, table, change.row, is_now, becomes)


def _put(writer: Writer, table: Table, row: int, is_now: _Row, becomes: _Row) -> None:
    if becomes is None:
        writer.delete(table, row)
        return
    # A record from before a migration may lack columns that the table has now; they keep their defaults.
    values = {column.name: becomes[column.name] for column in table.columns if column.name in becomes}
    if is_now is None:
        writer.insert(table, values)
    else:
        writer.update(table, row, values)


def _current(connection: Connection, table: Table, row: int) -> _Row:
    asked = text(f'SELECT {record.row_as_json(table, table.name)} FROM "{table.name}" WHERE id = :id')
    found = connection.execute(asked, {"id": row}).scalar()
    with unpacked(table.name):
        return None if found is None else mapping(found)


def _same(found: _Row, said: _Row) -> bool:
    if found is None or said is None:
        return found is said
    return all(found.get(name) == value for name, value in said.items())


def _set_standing(connection: Connection, action: int, standing: str) -> None:
    table = tables.action
    connection.execute(update(table).where(table.c.id == action).values(standing=standing))
