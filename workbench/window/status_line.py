"""The foot of the window: what lies on the desk, the last thing that happened, and work in progress."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from workbench.window import keymap
from workbench.window.desk import Desk
from workbench.window.icons import icon
from workbench.window.jobs import Job, Jobs
from workbench.window.parts.one_line import OneLine
from workbench.window.parts.question import Question
from workbench.window.style import look
from workbench.window.theme import theme

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.domain.rows import DossierState

LINE_STAYS = 8_000
JOB_SHOWS_AFTER = 200


def _state_of(dossier: "Dossier") -> "DossierState":
    from workbench.actions.dossiers import state_of

    return state_of(dossier)


class JobBar(QWidget):
    """What the worker thread is doing, how far it is, and a button that stops it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []
        self.text = OneLine(self)
        self.bar = QProgressBar(self)
        self.bar.setFixedWidth(110)
        self.bar.setTextVisible(False)
        self.stop = QPushButton(self)
        self.stop.setProperty("link", True)
        self.stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # where it goes, no click leaves the keys astray
        self.stop.clicked.connect(self._on_stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 6, 0)
        for part in (self.text, self.bar, self.stop):
            layout.addWidget(part)
        # What is over in a moment is not worth a flicker.
        self._patience = QTimer(self, singleShot=True, interval=JOB_SHOWS_AFTER)
        self._patience.timeout.connect(self._on_patience_over)
        self.hide()
        self.retranslate()

    @property
    def job(self) -> Job | None:
        """The job that is being done; others wait for it."""
        return self._jobs[0] if self._jobs else None

    def retranslate(self) -> None:
        self.stop.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("Progress"))
        if self.job is not None:
            self.text.say(self.job.title())

    @Slot(object)
    def follow(self, job: Job) -> None:
        """Shows `job` from its turn on until it ends."""
        self._jobs.append(job)
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self._on_ended)
        if job is self.job:
            self._show_job(job)

    def _show_job(self, job: Job) -> None:
        self.text.say(job.title())
        self.bar.setRange(0, 0)
        self.stop.setVisible(job.can_cancel)
        self.stop.setEnabled(True)
        self._patience.start()

    @Slot(int, int, str)
    def _on_progressed(self, done: int, total: int, what: str) -> None:
        job = self.job
        if job is None or self.sender() is not job or job.cancelled():
            return
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        counted = self.tr("{done} of {total}").format(done=done, total=total)
        self.text.say(" · ".join(part for part in (job.title(), counted, Path(what).name) if part))

    @Slot()
    def _on_stop(self) -> None:
        if self.job is not None:
            self.job.cancel()
            self.stop.setEnabled(False)
            self.text.say(self.tr("Stopping…"))

    @Slot()
    def _on_ended(self) -> None:
        self._jobs = [job for job in self._jobs if job is not self.sender()]
        self._patience.stop()
        self.hide()
        if self.job is not None:
            self._show_job(self.job)

    @Slot()
    def _on_patience_over(self) -> None:
        self.setVisible(self.job is not None)


class StatusLine(QStatusBar):
    """Left the dossier, beside it the last line said, right the work in progress."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state: DossierState | None = None
        self._linked: Callable[[], None] | None = None
        self._is_of_before = False
        """Whether the line was said before the last change of the dossier."""
        self.state = QLabel(self)
        self.state.setContentsMargins(6, 0, 10, 0)
        self.mark = QLabel(self)
        self.line = OneLine(self)
        self.link = QPushButton(self)
        self.link.setProperty("link", True)
        self.link.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they were: it goes
        self.link.setAutoDefault(True)
        self.link.clicked.connect(self.follow)
        self.jobs = JobBar(self)
        self.changes = JobBar(self)
        for part in (self.state, self.mark, self.line, self.link):
            self.addWidget(part)
        self.addPermanentWidget(self.jobs)
        self.addPermanentWidget(self.changes)
        self._wipe = QTimer(self, singleShot=True, interval=LINE_STAYS)
        self._wipe.timeout.connect(self.wipe)
        self._question = Question(desk, _state_of, self._tell)
        desk.said.connect(self.say)
        desk.offered.connect(self.offer)
        desk.opened.connect(self._on_opened)
        desk.changed.connect(self._on_changed)
        desk.language_changed.connect(self.retranslate)
        jobs.started.connect(self.jobs.follow)
        desk.changes.started.connect(self.changes.follow)
        self.wipe()
        self._show_state()

    @Slot(str, bool)
    def say(self, line: str, is_error: bool = False) -> None:
        """Shows a line. An error stays until the next line, anything else for some seconds."""
        self._linked = None
        self.link.hide()
        self._show(line, is_error)

    @Slot(str, str, object)
    def offer(self, line: str, words: str, run: Callable[[], None]) -> None:
        """Shows a line with a link that runs `run`; it stays until the next line."""
        self._offer(line, words, run, is_error=False)

    def complain(self, line: str, words: str, run: Callable[[], None]) -> None:
        """Shows an error with a link."""
        self._offer(line, words, run, is_error=True)

    def offer_undo(self, done: str, undo: Callable[[], None]) -> None:
        """Puts a link that takes back what was done beside the line that tells of it; where none does, tells
        it. A line that asks for something else, or an error, is left alone."""
        if self._linked is not None or self.line.property("error"):
            return
        if not self.line.text() or self._is_of_before:
            self._show(self.tr("Done: {action}").format(action=done), False)
        self._linked = undo
        self._show_link(self.tr("Undo"))

    def _offer(self, line: str, words: str, run: Callable[[], None], *, is_error: bool) -> None:
        self._show(line, is_error)
        self._wipe.stop()
        self._linked = run
        self._show_link(words)

    def _show_link(self, words: str) -> None:
        self.link.setText(words)
        self.link.setToolTip(f"{words} ({keymap.shown('line.follow', 'Alt+Return')})")
        self.link.show()

    @Slot()
    def _on_changed(self) -> None:
        """What stands there tells of what was done before this."""
        self._is_of_before = True
        self.refresh()

    def _show(self, line: str, is_error: bool) -> None:
        self._is_of_before = False
        self.line.say(line)
        look(self.line, error=is_error)
        if is_error:
            side = self.fontMetrics().height()
            self.mark.setPixmap(icon("ph.warning-circle", theme().error).pixmap(side, side))
            self._wipe.stop()
        else:
            self._wipe.start()
        self.mark.setVisible(is_error)
        self.mark.setAccessibleName(self.tr("Error") if is_error else "")

    @Slot()
    def wipe(self) -> None:
        self.line.say("")
        look(self.line, error=False)
        self.mark.hide()
        self.link.hide()
        self._linked = None

    @Slot()
    def _on_opened(self) -> None:
        """What was said, and what a link beside it leads to, was of the dossier before."""
        self.wipe()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Asks the dossier for its state and shows it."""
        if self._desk.dossier is None:
            self._tell(None)
        else:
            self._question.ask()

    def _tell(self, state: "DossierState | None") -> None:
        self._state = state
        self._show_state()

    @Slot()
    def retranslate(self) -> None:
        self.jobs.retranslate()
        self.changes.retranslate()
        if not self.line.property("error"):  # what went wrong is to be read in any language
            self.wipe()
        self._show_state()

    def _show_state(self) -> None:
        self.state.setText(self._state_text())
        self.state.setAccessibleName(self.state.text())

    def _state_text(self) -> str:
        state = self._state
        if state is None:
            return self.tr("No dossier")
        kept = self.tr("read-only") if state.read_only else self.tr("saved")
        articles = self.tr("%n article(s)", "", state.articles)
        claims = self.tr("%n open claim(s)", "", state.open_claims)
        return " · ".join((Path(state.path).name, kept, articles, claims))

    def has_link(self) -> bool:
        return self._linked is not None

    @Slot()
    def follow(self) -> None:
        """Does what the link beside the line stands for."""
        run = self._linked
        if run is not None:
            self.wipe()
            run()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.line.updateGeometry()
