"""Undo and redo, as far back as the dossier goes."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from workbench.domain.rows import HistoryRow
from workbench.window.action_words import action_words
from workbench.window.commands import Command
from workbench.window.desk import Desk


class EditCommands(QObject):
    """A text field with the focus takes Ctrl+Z for itself, as Qt has it."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def commands(self) -> list[Command]:
        return [
            Command(
                "history.undo",
                self._undo_title,
                self.undo,
                "ph.arrow-counter-clockwise",
                "Ctrl+Z",
                "edit",
                lambda: self._next("can_undo") is not None,
            ),
            Command(
                "history.redo",
                self._redo_title,
                self.redo,
                "ph.arrow-clockwise",
                "Ctrl+Shift+Z",
                "edit",
                lambda: self._next("can_redo") is not None,
            ),
        ]

    def undo(self) -> None:
        self._carry_out("undo", lambda words: self.tr("Undone: {action}").format(action=words))

    def redo(self) -> None:
        self._carry_out("redo", lambda words: self.tr("Done again: {action}").format(action=words))

    def _undo_title(self) -> str:
        return self._title(self.tr("Undo"), self._next("can_undo"))

    def _redo_title(self) -> str:
        return self._title(self.tr("Redo"), self._next("can_redo"))

    def _title(self, verb: str, row: HistoryRow | None) -> str:
        return f"{verb}: {action_words(row, self._desk.language)}" if row else verb

    def _next(self, question: str) -> HistoryRow | None:
        dossier = self._desk.dossier
        if dossier is None or dossier.read_only:
            return None
        from workbench.actions import history

        ask = history.can_undo if question == "can_undo" else history.can_redo
        return self._desk.do(ask, dossier)

    def _carry_out(self, verb: str, told: Callable[[str], str]) -> None:
        dossier = self._desk.dossier
        if dossier is None:
            return
        from workbench.actions import history

        rows = self._desk.do(history.undo if verb == "undo" else history.redo, dossier)
        if rows:
            self._desk.said.emit(told(action_words(rows[0], self._desk.language)), False)
