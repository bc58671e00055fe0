"""Everything by name: one field over commands, articles, states and formats (Ctrl+K)."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from workbench.window.commands import Command
from workbench.window.desk import Desk

if TYPE_CHECKING:
    from workbench.window.find_results import Found, Results, Search

WAIT = 120


class FindBox(QLineEdit):
    """The field. What it finds and shows is imported with the first search, long after the first paint."""

    def __init__(
        self, desk: Desk, commands: Callable[[], list[tuple[str, Command]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._commands = commands
        self._search: Search | None = None
        self.results: Results | None = None
        self.setClearButtonEnabled(True)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT)
        self._wait.timeout.connect(self.look)
        self.textEdited.connect(self._wait.start)
        desk.language_changed.connect(self.retranslate)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Search articles, entities, commands   Ctrl+K"))
        self.setAccessibleName(self.tr("Search articles, entities, commands"))

    def begin(self) -> None:
        """Puts the cursor here, with the commands shown at once."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self.look()

    @Slot()
    def look(self) -> None:
        """Shows what the words in the field find."""
        from workbench.window.find_results import Results, Search

        if self._search is None or self.results is None:
            self._search = Search(self._desk, self._commands, self)
            self.results = Results(self, self.choose)
            self._search.articles_found.connect(self._on_articles_found)
        self.results.show_found(self._search.find(self.text()))
        self._search.ask_articles(self.text())

    @Slot(object)
    def _on_articles_found(self, found: "list[Found]") -> None:
        # They may come after the analyst has turned to something else.
        if self.results and self.hasFocus():
            self.results.add_found(found)

    def choose(self) -> None:
        """Runs the chosen result."""
        found = self.results.chosen() if self.results else None
        if found is not None:
            self.clear()
            self.leave()
            found.run()

    def leave(self) -> None:
        """Puts the results away and gives the keys back to the window."""
        self._wait.stop()
        self._hide()
        self.clearFocus()

    def _hide(self) -> None:
        if self.results:
            self.results.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self.results is not None and self.results.isVisible()
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.leave()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and shown and self.results:
            self.results.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._wait.isActive():
                self._wait.stop()
                self.look()
            self.choose()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A click on a result takes no focus; whatever does take it has the analyst's attention now.
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._hide()

    def event(self, event: QEvent) -> bool:
        # An empty field has nothing of its own to undo: Ctrl+Z is then the dossier's.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self.text()
            and event.key() == Qt.Key.Key_Z
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
            return True
        return super().event(event)
