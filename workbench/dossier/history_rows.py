"""Questions about the record: what was done, by whom, to which rows, and what undo and redo would take."""

from collections import defaultdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from workbench.domain.rows import Change, HistoryRow
from workbench.dossier import tables
from workbench.dossier.unpacking import mapping, unpacked


def history(connection: Connection, limit: int | None = None) -> list[HistoryRow]:
    """The actions, the newest first, each with the rows it changed."""
    asked = select(tables.action).order_by(tables.action.c.id.desc()).limit(limit)
    return _rows(connection, asked)


def action_row(connection: Connection, action: int | None) -> HistoryRow | None:
    """One action; None if there is none of that number."""
    found = _rows(connection, select(tables.action).where(tables.action.c.id == action))
    return found[0] if found else None


def next_undo(connection: Connection) -> int | None:
    """The newest action that stands."""
    return _first(connection, "done", newest=True)


def next_redo(connection: Connection) -> int | None:
    """The action that was undone last: they are undone from the newest back, so the oldest of them."""
    return _first(connection, "undone", newest=False)


def changes(connection: Connection, action: int) -> list[Change]:
    """The rows that an action changed, in the order in which it did."""
    asked = select(tables.change).where(tables.change.c.action == action).order_by(tables.change.c.id)
    with unpacked("change"):
        return [_change(row) for row in connection.execute(asked)]


def _first(connection: Connection, standing: str, *, newest: bool) -> int | None:
    action = tables.action
    order = action.c.id.desc() if newest else action.c.id
    asked = select(action.c.id).where(action.c.standing == standing).order_by(order).limit(1)
    found: int | None = connection.execute(asked).scalar()
    return found


def _rows(connection: Connection, asked: Select[Any]) -> list[HistoryRow]:
    change = tables.change
    wanted = select(change).where(change.c.action.in_(select(asked.subquery().c.id))).order_by(change.c.id)
    of_action: dict[int, list[Change]] = defaultdict(list)
    with unpacked("change"):
        for row in connection.execute(wanted):
            of_action[row.action].append(_change(row))
        return [_row(row, tuple(of_action[row.id])) for row in connection.execute(asked)]


def _change(row: Row[Any]) -> Change:
    before = None if row.before is None else mapping(row.before)
    after = None if row.after is None else mapping(row.after)
    return Change(row.table, row.row, before, after)


def _row(row: Row[Any], changed: tuple[Change, ...]) -> HistoryRow:
    return HistoryRow(
        id=row.id,
        at=datetime.fromisoformat(row.at),
        who=row.who,
        action=row.name,
        facts=mapping(row.facts),
        undone=row.standing in ("undone", "cut"),
        undoes=row.undoes,
        changes=changed,
    )
