"""Focus mode: the article alone, and everything back as it was."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow, QWidget

from workbench.window import keymap
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.docks import Docks
from workbench.window.workspace.workspace import Workspace


class FocusMode(QObject):
    """Belongs to the window. Puts away the docks and the bars at its head; the tabs and the line at its foot
    stay."""

    def __init__(
        self, desk: Desk, docks: Docks, workspace: Workspace, head: list[QWidget], window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._docks = docks
        self._workspace = workspace
        self._head = head
        self.is_on = False
        self._line = ""  # the last that was said
        self._hint = ""
        workspace.escaped.connect(self.leave)
        desk.opened.connect(self._on_opened)
        desk.said.connect(self._on_said)
        desk.offered.connect(self._on_said)

    def commands(self) -> list[Command]:
        return [
            Command(
                "focus.mode",
                lambda: self.tr("Focus mode"),
                self.toggle,
                "ph.corners-out",
                "F11",
                "view",
                lambda: self.is_on or self._desk.dossier is not None,
                lambda: self.is_on,
            )
        ]

    @Slot()
    def toggle(self) -> None:
        """Into focus mode, or back."""
        if self.is_on:
            self.leave()
            return
        self.is_on = True
        key = keymap.shown("focus.mode", "F11")
        self._docks.put_away()
        for bar in self._head:
            bar.hide()
        self._workspace.active.setFocus()
        self._hint = self.tr("{key} or Esc brings everything back.").format(key=key)
        self._desk.said.emit(self._hint, False)

    @Slot()
    def leave(self) -> None:
        """Everything as it was."""
        if self.is_on:
            self._show_head()
            self._docks.bring_back_as_it_was()
            self._workspace.active.setFocus()
            if self._line == self._hint:  # how to come back is of no use any more
                self._desk.said.emit("", False)

    def _show_head(self) -> None:
        self.is_on = False
        for bar in self._head:
            bar.show()

    @Slot(str)
    def _on_said(self, line: str) -> None:
        self._line = line

    @Slot()
    def _on_opened(self) -> None:
        """Another dossier has brought its own panels, or none has put them away."""
        if self.is_on:
            self._show_head()
