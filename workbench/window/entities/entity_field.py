"""A line in which an entity of the dossier is found by name."""

from functools import partial

from PySide6.QtCore import QEvent, QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from workbench.domain.entities import Found, kind_of
from workbench.domain.words import word
from workbench.window.desk import Desk

_MOST = 12
_TYPED_MS = 80
"""How long is waited for another letter: the dossier looks through every name."""


class EntityField(QLineEdit):
    """Offers what fits while one types. Who is meant is told when one is chosen."""

    chosen = Signal(object)
    """The Found that was chosen, None as soon as something else is typed."""
    entered = Signal()
    """Enter, once one is chosen."""
    left = Signal()
    """Escape."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._offered: list[Found] = []
        self._lines = QStringListModel(self)
        self.found: Found | None = None
        self.without: str = ""
        """An entity that is not offered: the one that another is looked for."""
        self.completions = QCompleter(self._lines, self)
        self.completions.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completions.setMaxVisibleItems(_MOST)
        self.completions.setWidget(self)
        self.popup.setObjectName("offers")
        self.completions.activated.connect(self._on_chosen)
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._typed.timeout.connect(self._seek)
        self.textEdited.connect(self._on_edited)

    @property
    def popup(self) -> QAbstractItemView:
        """The list of what is offered."""
        popup = self.completions.popup()
        assert popup is not None
        return popup

    def take(self, found: Found) -> None:
        """Chooses one, as if it had been found here."""
        self.found = found
        self.setText(found.called(self._desk.language))
        self.popup.hide()
        self.chosen.emit(found)

    def empty(self) -> None:
        """Forgets what was typed: undo is for the dossier then."""
        self.found = None
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.found is None and self._offered:
                self.take(self._offered[0])
            elif self.found is not None:
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.empty()
            self.chosen.emit(None)
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self._offered:
            self._open()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Escape belongs to the field while it holds something; else shortcuts of the window have it.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        if self.found is not None:
            self.found = None
            self.chosen.emit(None)
        self._offered = []
        if text.strip():
            self._typed.start()
        else:
            self._typed.stop()
            self.popup.hide()

    @Slot()
    def _seek(self) -> None:
        from workbench.actions.entity_search import find_entities

        text = self.text()
        self._desk.ask(find_entities, partial(self._offer, text), text, _MOST)

    def _offer(self, text: str, found: list[Found]) -> None:
        if text != self.text() or not self.hasFocus():
            return
        self._offered = [one for one in found if one.entity != self.without]
        self._lines.setStringList([self._line(one) for one in self._offered])
        if self._offered:
            self._open()
        else:
            self.popup.hide()

    def _open(self) -> None:
        self.popup.setAccessibleName(self.tr("Entities"))
        self.completions.complete()
        self.popup.setCurrentIndex(self.completions.completionModel().index(0, 0))

    def _line(self, found: Found) -> str:
        language = self._desk.language
        name = found.called(language)
        parts = [name, word(f"mention.{kind_of(found.entity)}", language)]
        if found.times:
            parts.append(self.tr("%n mention(s)", "", found.times))
        if found.matched.casefold() != name.casefold():
            parts.insert(1, found.matched)
        return " · ".join(parts)

    @Slot(str)
    def _on_chosen(self, line: str) -> None:
        lines = self._lines.stringList()
        if line in lines:
            self.take(self._offered[lines.index(line)])
