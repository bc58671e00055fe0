"""The dossier: one analyst's file, open. Questions of any thread, and the one way to write."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError

from workbench.domain import gazetteer
from workbench.domain.additions import FormatLook
from workbench.domain.errors import UserError
from workbench.domain.format_looks import looked
from workbench.domain.rows import DossierState, HistoryRow, News
from workbench.domain.watching import Watch, nobody
from workbench.dossier import article_rows, claim_rows, fact_rows, undoing
from workbench.dossier.connecting import told
from workbench.dossier.lock import WriterLock
from workbench.dossier.questions import Questions
from workbench.dossier.unpacking import DamageError
from workbench.dossier.writer import Writer

Callback = Callable[[News], None]


class Dossier(Questions):
    """Made by `opening.create` and `opening.open_file`. Any thread may ask and act; who only asks never waits
    for who writes, and those who write take turns."""

    def __init__(self, path: Path, readers: Engine, writers: Engine | None, lock: WriterLock | None) -> None:
        self.path = path
        self._readers = readers
        self._writers = writers
        self._lock = lock
        self._turn = threading.RLock()
        self._acting = False
        self._closed = False
        self._callbacks: list[Callback] = []
        try:
            self._show_formats()
        except UserError:  # damaged: nobody gets it, so nobody closes it
            self.close()
            raise

    @property
    def read_only(self) -> bool:
        return self._writers is None

    def is_busy(self, patience: float = 0.0) -> bool:
        """Whether another thread is changing it, and is not done in so many seconds: who acts would wait."""
        if not self._turn.acquire(timeout=patience):
            return True
        self._turn.release()
        return False

    def close(self) -> None:
        """Closes the file, when an action that is under way is done, and lets others write. Closing twice
        does nothing; anything else that is asked of a closed dossier raises UserError `closed`."""
        with self._turn:
            if self._closed:
                return
            self._closed = True
            gazetteer.forget_formats(self)
            self._readers.dispose()
            if self._writers:
                self._writers.dispose()
            if self._lock:
                self._lock.release()

    def subscribe(self, callback: Callback) -> Callable[[], None]:
        """Has `callback` called after each commit with what was touched, on the thread that committed.
        The callable that comes back ends that."""
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
        with self._writing() as connection:
            writer = Writer(connection, continues)
            yield writer
            news = writer.finish(name, facts)
        self._tell(news)

    def undo(self, steps: int = 1, watch: Watch = nobody) -> list[HistoryRow]:
        """Takes back the newest actions, as many as there are up to `steps`; all of them or none. Raises
        UserError: nothing_to_undo; undo_blocked where a row is no longer what the action made it; undo_linked
        where another row leads to one that would go."""
        return self._turn_back("undo", steps, watch)

    def redo(self, steps: int = 1, watch: Watch = nobody) -> list[HistoryRow]:
        """Does again what was undone last; see `undo`. Raises UserError `nothing_to_redo`, else as undo."""
        return self._turn_back("redo", steps, watch)

    def _turn_back(self, name: str, steps: int, watch: Watch) -> list[HistoryRow]:
        if steps < 1:
            raise UserError("bad_steps", steps=steps)
        try:
            with self._writing() as connection:
                turned, news = undoing.turn(connection, name, steps, watch)
        except IntegrityError as error:
            raise UserError("undo_linked") from error
        if not turned:
            raise UserError(f"nothing_to_{name}")
        self._tell(news)
        return turned

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A transaction that holds the right to write from its beginning."""
        if self._writers is None:
            raise UserError("read_only", file=self.path)
        with self._turn:
            if self._acting:
                raise RuntimeError("an action within an action")
            self._acting = True
            try:
                # Never without `begin`: after a commit that failed the pool would hand on a dirty connection.
                with self._faults(), self._writers.connect() as connection, connection.begin():
                    yield connection
            finally:
                self._acting = False

    @contextmanager
    def _faults(self) -> Iterator[None]:
        if self._closed:
            raise UserError("closed", file=self.path)
        with told(self.path):
            try:
                yield
            except DamageError as damage:
                raise UserError("damaged", file=self.path) from damage
            except UnicodeEncodeError as error:  # a lone surrogate, as from an argument of other bytes
                raise UserError("bad_text") from error

    def _show_formats(self) -> None:
        """Has the formats that the analyst added shown by their names."""
        added = {row.id: row.entry() for row in self.additions().formats}
        known = added | gazetteer.our_formats()
        looks = [row.addition for row in self.addition_list() if isinstance(row.addition, FormatLook)]
        shown = [looked(known[look.of], look) for look in looks if look.of in known]
        gazetteer.show_formats(self, added.values(), shown)

    def _tell(self, news: News) -> None:
        if "addition" in news.kinds:
            self._show_formats()
        if news.kinds:
            for callback in list(self._callbacks):
                callback(news)
