"""The dossier: one analyst's file, open. Questions of any thread, and the one way to write."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from workbench.dossier import article_rows, claim_rows, fact_rows, history_rows, undoing
from workbench.dossier.connecting import told
from workbench.dossier.lock import WriterLock
from workbench.dossier.questions import Questions
from workbench.dossier.unpacking import DamagedRow
from workbench.dossier.writer import Writer
from workbench.domain.errors import UserError
from workbench.domain.rows import DossierState, HistoryRow

Callback = Callable[[frozenset[str]], None]


class Dossier(Questions):
    """Made by `opening.create` and `opening.open_file`. Any thread may ask and act; who only asks never waits
    for who writes, and those who write take turns."""

    def __init__(self, path: Path, readers: Engine, writers: Engine, lock: WriterLock | None) -> None:
        self.path = path
        self.read_only = lock is None
        self._readers = readers
        self._writers = writers
        self._lock = lock
        self._turn = threading.Lock()
        self._callbacks: list[Callback] = []

    def close(self) -> None:
        """Closes the file and lets others write. The dossier cannot be used after this."""
        self._readers.dispose()
        self._writers.dispose()
        if self._lock:
            self._lock.release()
            self._lock = None

    def subscribe(self, callback: Callback) -> Callable[[], None]:
        """Has `callback` called after each commit with the kinds of thing that were touched, on the thread
        that committed. The callable that comes back ends that."""
        self._callbacks.append(callback)

        def unsubscribe() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return unsubscribe

    @contextmanager
    def asking(self) -> Iterator[Connection]:
        with self._faults(), self._readers.connect() as connection, connection.begin():
            yield connection

    def state(self) -> DossierState:
        """What the status bar says of the dossier."""
        with self.asking() as connection:
            return DossierState(
                path=str(self.path),
                articles=article_rows.count(connection),
                open_claims=claim_rows.open_claims(connection),
                read_only=self.read_only,
                formats=tuple(fact_rows.formats(connection)),
            )

    @contextmanager
    def action(self, name: str, /, *, continues: int | None = None, **facts: object) -> Iterator[Writer]:
        """One action: everything in the block is one transaction, recorded under `name` with `facts`.

        If the block raises, nothing has happened. If it changed nothing, it leaves no trace. A long job that
        commits piece by piece gives the id of its first piece (`writer.id`) as `continues`: the pieces are
        then one action, unless something else was done in between. Actions cannot be nested.
        """
        with self._connected() as connection:
            writer = Writer(connection, continues)
            yield writer
            kinds = writer.finish(name, facts)
        self._tell(kinds)

    def undo(self, steps: int = 1) -> list[HistoryRow]:
        """Takes back the newest actions, as many as there are up to `steps`; all of them or none. Raises
        UserError `nothing_to_undo`, or `undo_blocked` where a row is no longer what the action made it."""
        return self._turn_back("undo", steps)

    def redo(self, steps: int = 1) -> list[HistoryRow]:
        """Does again what was undone last; see `undo`. Raises UserError `nothing_to_redo`."""
        return self._turn_back("redo", steps)

    def _turn_back(self, name: str, steps: int) -> list[HistoryRow]:
        following = history_rows.next_undo if name == "undo" else history_rows.next_redo
        apply = undoing.take_back if name == "undo" else undoing.do_again
        turned: list[HistoryRow] = []
        with self._connected() as connection:
            kinds: frozenset[str] = frozenset()
            while len(turned) < steps and (action := following(connection)) is not None:
                writer = Writer(connection)
                apply(writer, action)
                kinds |= writer.finish(name, {"action": action}, undoes=action)
                turned.append(history_rows.action_row(connection, action))
            if not turned:
                raise UserError(f"nothing_to_{name}")
        self._tell(kinds)
        return turned

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        """A transaction that holds the right to write from its beginning."""
        if self.read_only:
            raise UserError("read_only", file=self.path)
        with self._turn, self._faults(), self._writers.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _faults(self) -> Iterator[None]:
        with told(self.path):
            try:
                yield
            except DamagedRow as damage:
                raise UserError("damaged", file=self.path) from damage

    def _tell(self, kinds: frozenset[str]) -> None:
        if kinds:
            for callback in list(self._callbacks):
                callback(kinds)
