"""Single letters as shortcuts (J, K, A, E, R, H, N), without taking a letter from anyone who types it.

Text fields claim their letters themselves. Boxes and tables do not, yet a letter chooses a line in them or
begins an edit: there this claims it for them, unless they say by their property `LEAVES_LETTERS` that letters
are commands there as well.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QTableView, QTreeView, QWidget
from shiboken6 import isValid

LEAVES_LETTERS = "leaves_letters"
_TAKES_LETTERS = (QComboBox, QAbstractSpinBox, QTableView, QTreeView)
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class Letters(QObject):
    """Follows the focus, and watches only the widget that has it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    @Slot(object, object)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        takes = isinstance(new, _TAKES_LETTERS) and not new.property(LEAVES_LETTERS)
        self._watched = new if takes else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.text().isalpha()
            and not event.modifiers() & _MODIFIERS
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)
