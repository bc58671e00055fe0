"""Long work off the window's thread. One worker thread does one job after the other, so that two jobs never
write at once; what comes of a job is told on the window's thread."""

import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot

from workbench.domain.errors import UserError


def _at_once() -> None:
    """What is short gives way to nobody."""


def _nothing_left(_job: "Job") -> None:
    """The work is done."""


class Job(QObject):
    """One piece of work. The signals are emitted on the window's thread; after one of `done`, `failed` and
    `broke` comes `ended`."""

    progressed = Signal(int, int, str)
    """How many are done, of how many, and what is being done."""
    done = Signal(object)
    """The result."""
    failed = Signal(object)
    """A UserError."""
    broke = Signal(object)
    """An exception that is a bug."""
    ended = Signal()

    _returned = Signal(object, object)

    def __init__(
        self,
        title: Callable[[], str],
        work: Callable[["Job"], Any],
        give_way: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.can_cancel = False
        self._work = work
        self._give_way = give_way
        self._cancelled = threading.Event()
        self._returned.connect(self._on_returned, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Asks the work to stop; it stops at its next whole step."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def progress(self, done: int, total: int, what: str) -> None:
        """Called by the work, on its thread, before each of its steps."""
        self._give_way()
        self.progressed.emit(done, total, what)

    def step(self, done: int, total: int) -> None:
        """Called by work that is wholly done or not at all. Raises UserError `cancelled`."""
        if self.cancelled():
            raise UserError("cancelled")
        self.progress(done, total, "")

    def carry_out(self) -> None:
        """Runs on the worker thread. What was cancelled while it waited is not begun."""
        try:
            if self.cancelled():
                raise UserError("cancelled")
            result = self._work(self)
        except Exception as error:  # noqa: BLE001 - carried over to the window's thread and shown there
            self._returned.emit(None, error)
        else:
            self._returned.emit(result, None)

    @Slot(object, object)
    def _on_returned(self, result: object, error: Exception | None) -> None:
        if error is None:
            self.done.emit(result)
        elif isinstance(error, UserError):
            self.failed.emit(error)
        else:
            self.broke.emit(error)
        self.ended.emit()
        # Here, for the thread of jobs may be the last to hold the job: what these refer to, such as a panel
        # that was closed meanwhile, must not be taken down there.
        self._work, self.title = _nothing_left, str
        self.deleteLater()


class Jobs(QObject):
    """The queue of jobs and the thread that does them. The thread starts with the first job."""

    started = Signal(object)
    """A Job is queued: show its progress."""

    def __init__(self, parent: QObject | None = None, give_way: Callable[[], None] = _at_once) -> None:
        """`give_way` is called before each step of a job, on the thread of jobs."""
        super().__init__(parent)
        self._give_way = give_way
        self._waiting: deque[Job] = deque()
        self._open: set[Job] = set()
        self._wake = threading.Condition()
        self._thread: threading.Thread | None = None
        self._in_hand: Job | None = None
        self._closing = False

    def run(self, title: Callable[[], str], work: Callable[[Job], Any], *, can_cancel: bool = False) -> Job:
        """Queues `work`; connect to the job's signals before returning to the event loop."""
        job = Job(title, work, self._give_way, self)
        job.can_cancel = can_cancel
        self._open.add(job)
        job.ended.connect(self._on_ended)
        with self._wake:
            self._waiting.append(job)
            self._wake.notify_all()
        if self._thread is None:
            self._thread = threading.Thread(target=self._loop, name="worker", daemon=True)
            self._thread.start()
        self.started.emit(job)
        return job

    @property
    def busy(self) -> bool:
        return bool(self._open)

    def settle(self, patience: float | None = None) -> None:
        """Waits until what was to be done is done, and who asked for it has heard of it. What takes longer
        than `patience`, in seconds, and can be cancelled is given up."""
        with self._wake:
            while not self._is_idle():
                job = self._in_hand
                is_over = self._wake.wait_for(partial(self._is_over, job), patience)
                if job is not None and job.can_cancel and not is_over:
                    job.cancel()
        for job in list(self._open):
            QCoreApplication.sendPostedEvents(job, QEvent.Type.MetaCall)

    def _is_idle(self) -> bool:
        return not self._waiting and self._in_hand is None

    def _is_over(self, job: Job | None) -> bool:
        """Whether another one than `job` is in hand, or nothing is left to be done."""
        return self._in_hand is not job or self._is_idle()

    def close(self) -> None:
        """Asks every job to stop and waits until the one in hand has come to a whole step."""
        for job in self._open:
            job.cancel()
        with self._wake:
            self._closing = True
            self._waiting.clear()
            self._wake.notify_all()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    @Slot()
    def _on_ended(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._open.discard(job)

    def _loop(self) -> None:
        while True:
            with self._wake:
                while not self._waiting and not self._closing:
                    self._wake.wait()
                if self._closing:
                    return
                job = self._in_hand = self._waiting.popleft()
                self._wake.notify_all()
            job.carry_out()
            with self._wake:
                self._in_hand = None
                self._wake.notify_all()
