"""The rows of an action: written to the tables, recorded by the triggers, signed at the end."""

import getpass
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from workbench.domain.rows import News
from workbench.domain.watching import Watch, nobody
from workbench.dossier import derived, identities, standing, tables
from workbench.dossier.questions import Questions
from workbench.dossier.unpacking import pack

_KINDS = {"source": "evidence", "own_claim": "decision", "identity": "entity", "entity_name": "entity"}
"""The kind of thing that panels know, where it is not called as the table is."""
_LISTED = {"article", "decision", "own_claim"}
"""The recorded tables of which the list of articles tells something."""


_MOST_TOLD = 300
"""Articles that are told one by one; who shows more of them does better to ask for all."""


class Recorder(Questions):
    """Writes rows and answers questions as of this moment of an action; lives as long as its transaction."""

    def __init__(self, connection: Connection, continues: int | None = None) -> None:
        self._connection = connection
        self._kinds: set[str] = set()
        self._articles: set[int] = set()
        self.watch: Watch = nobody
        """Who waits for the action to end."""
        self._last_change = connection.execute(select(func.max(tables.change.c.id))).scalar() or 0
        self.id = self._continued(continues) or _next_action(connection)
        connection.execute(delete(tables.underway))  # a file of a stranger may hold anything
        connection.execute(insert(tables.underway), {"action": self.id})

    def _continued(self, action: int | None) -> int | None:
        """The action itself if nothing was done since, no undo of it either: only then are the two one."""
        newest = self._connection.execute(select(func.max(tables.action.c.id))).scalar()
        return action if action == newest else None

    @contextmanager
    def asking(self) -> Iterator[Connection]:
        yield self._connection

    def finish(self, name: str, facts: Mapping[str, object], undoes: int | None = None) -> News:
        """Signs the record, or leaves none where nothing changed; returns what was touched."""
        self._connection.execute(delete(tables.underway))
        change = tables.change
        asked = select(change.c.table).where(change.c.id > self._last_change).distinct()
        touched = set(self._connection.execute(asked).scalars())
        if tables.identity.name in touched:
            identities.settle(self._connection, identities.touched_since(self._connection, self._last_change))
        if touched:
            self._restate(touched, redone=undoes is not None)
            self._sign(name, facts, undoes)
        if touched & _LISTED:
            self._articles |= derived.articles_touched(self._connection, self._last_change)
        articles = frozenset(self._articles) if len(self._articles) <= _MOST_TOLD else None
        return News(frozenset(self._kinds | {_KINDS.get(table, table) for table in touched}), articles)

    def _restate(self, touched: Collection[str], *, redone: bool) -> None:
        """Has what is derived follow the analyst: mentions the corrections (also in articles that are there
        again), claims those made by hand."""
        changed: set[int] = set()
        if "own_claim" in touched:
            derived.follow_own_claims(self._connection, self._last_change)
        if "correction" in touched:
            changed |= standing.touched_since(self._connection, self._last_change)
        if redone and "article" in touched:
            change = tables.change
            asked = select(change.c.row).where(change.c.id > self._last_change, change.c.table == "article")
            changed.update(self._connection.execute(asked).scalars())
        if changed:
            standing.restate(self._connection, changed, self.watch)
            self.touch("reading", *changed)

    def _sign(self, name: str, facts: Mapping[str, object], undoes: int | None) -> None:
        action = tables.action
        if self._connection.execute(select(action.c.id).where(action.c.id == self.id)).scalar():
            return  # it continues one that is signed
        if undoes is None:  # like everywhere, a new action ends what could be done again
            overtaken = update(action).where(action.c.standing == "undone").values(standing="cut")
            self._connection.execute(overtaken)
        row = {
            "id": self.id,
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "who": _who(),
            "name": name,
            "facts": pack({key: value for key, value in facts.items() if value is not None}),
            "standing": "done" if undoes is None else "turn",
            "undoes": undoes,
        }
        self._connection.execute(insert(action), row)

    def insert(self, table: Table, values: Mapping[str, Any]) -> int:
        result = self._connection.execute(insert(table), _plain(values))
        assert result.inserted_primary_key is not None
        return int(result.inserted_primary_key[0])

    def update(self, table: Table, row: int, values: Mapping[str, Any]) -> None:
        self._connection.execute(update(table).where(table.c.id == row).values(_plain(values)))

    def delete(self, table: Table, row: int) -> None:
        self._connection.execute(delete(table).where(table.c.id == row))

    def ids(self, table: Table, column: str, value: int) -> list[int]:
        """The rows of `table` that have `value` in a column."""
        asked = select(table.c.id).where(table.c[column] == value).order_by(table.c.id)
        return list(self._connection.execute(asked).scalars())

    def touch(self, kind: str, *articles: int) -> None:
        """Says that something was changed (of these articles) that the record does not keep."""
        self._kinds.add(kind)
        self._articles.update(articles)


def _next_action(connection: Connection) -> int:
    """The id of an action that is not written yet: only one that changes something will be."""
    asked = "SELECT seq FROM sqlite_sequence WHERE name = 'action'"
    return int(connection.exec_driver_sql(asked).scalar() or 0) + 1


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as the tables hold them: flags as numbers, words of closed lists as text, lists as JSON."""
    return {name: _plain_value(value) for name, value in values.items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, tuple | list | dict):
        return pack(value)
    return value


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a system without accounts, as a container may be
        return "?"
