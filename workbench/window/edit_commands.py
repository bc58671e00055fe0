"""Undo and redo, as far back as the dossier goes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from workbench.domain.rows import HistoryRow
from workbench.window.action_words import action_line, action_words
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.jobs import Job
from workbench.window.parts.question import Question

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.domain.watching import Watch


@dataclass(frozen=True, slots=True)
class Next:
    """What undo and redo would do now; None where there is nothing."""

    undo: HistoryRow | None
    redo: HistoryRow | None


class EditCommands(QObject):
    """A text field with the focus takes Ctrl+Z for itself, as Qt has it.

    What comes next is asked for in the background after each change: it may be an import of a thousand rows.
    Until the answer is there, undo can be tried; the dossier itself refuses if there is nothing.
    """

    done = Signal(str)
    """Something was done that can be taken back: the words for it."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._next: Next | None = None
        self._newest: int | None = None
        self._question = Question(desk, _next, self._on_answer)
        desk.opened.connect(self._on_opened)
        desk.changed.connect(self._on_news)
        desk.changes.started.connect(self._on_begun)

    def commands(self) -> list[Command]:
        return [
            Command(
                "history.undo",
                self._undo_title,
                self.undo,
                "ph.arrow-counter-clockwise",
                "Ctrl+Z",
                "edit",
                lambda: self._can(self._next.undo if self._next else None),
            ),
            Command(
                "history.redo",
                self._redo_title,
                self.redo,
                "ph.arrow-clockwise",
                "Ctrl+Shift+Z",
                "edit",
                lambda: self._can(self._next.redo if self._next else None),
            ),
        ]

    @Slot()
    def undo(self) -> None:
        """Takes back the last that was done, also what was begun and is not carried out yet."""
        self._carry_out(
            lambda: self.tr("Undoing"),
            _undo,
            lambda words: self.tr("Undone: {action}").format(action=words),
        )

    @Slot()
    def redo(self) -> None:
        self._carry_out(
            lambda: self.tr("Doing again"),
            _redo,
            lambda words: self.tr("Done again: {action}").format(action=words),
        )

    def _can(self, row: HistoryRow | None) -> bool:
        """Also as long as an answer is on its way: the one that is there may be of before the last change."""
        is_known = self._next is not None and not self._question.is_asked
        return self._desk.can_write and (row is not None or not is_known)

    @Slot()
    def _on_opened(self) -> None:
        self._newest = None
        self._on_news()

    @Slot()
    def _on_news(self) -> None:
        self._next = None
        self._question.ask()

    @Slot(object)
    def _on_begun(self, job: Job) -> None:
        """Until it is done, or given up, nobody knows what comes next."""
        self._next = None
        job.ended.connect(self._on_news)

    def _on_answer(self, answer: Next) -> None:
        self._next = answer
        newest = answer.undo.id if answer.undo else 0
        before, self._newest = self._newest, newest
        if before is not None and answer.undo is not None and newest > before:
            self.done.emit(action_line(answer.undo, self._desk.language))

    def _undo_title(self) -> str:
        return self._title(self.tr("Undo"), self._next.undo if self._next else None)

    def _redo_title(self) -> str:
        return self._title(self.tr("Redo"), self._next.redo if self._next else None)

    def _title(self, verb: str, row: HistoryRow | None) -> str:
        return f"{verb}: {action_words(row, self._desk.language)}" if row else verb

    def _carry_out(
        self,
        title: Callable[[], str],
        turn: "Callable[[Dossier, Watch], list[HistoryRow]]",
        told: Callable[[str], str],
    ) -> None:
        def done(rows: list[HistoryRow]) -> None:
            self._desk.said.emit(told(action_words(rows[0], self._desk.language)), False)

        self._desk.change(title, turn, done, can_cancel=True)


def _undo(dossier: "Dossier", watch: "Watch") -> list[HistoryRow]:
    from workbench.actions.history import undo

    return undo(dossier, watch=watch)


def _redo(dossier: "Dossier", watch: "Watch") -> list[HistoryRow]:
    from workbench.actions.history import redo

    return redo(dossier, watch=watch)


def _next(dossier: "Dossier") -> Next:
    from workbench.actions.history import can_redo, can_undo

    return Next(can_undo(dossier), can_redo(dossier))
