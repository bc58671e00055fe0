"""The list under a cell of what may be meant: it takes no focus, so that typing goes on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from workbench.window.theme import theme

PUT_IN = Qt.ItemDataRole.UserRole
MOST_SEEN = 9


@dataclass(frozen=True, slots=True)
class Suggested:
    """Lines to choose from, each with the words that it puts into the cell; `closed` where nothing else can
    stand there, so that the first line is meant unless another is chosen."""

    lines: Sequence[tuple[str, str]] = ()
    closed: bool = False


class Suggestions(QListWidget):
    """Up and Down go through it, Enter and Tab take, Escape closes, a click takes: the cell's editor passes
    the keys on."""

    taken = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._on_clicked)

    def show_under(self, editor: QLineEdit, suggested: Suggested) -> None:
        """Lists the lines under the editor; nothing to choose from closes the list."""
        # By the model, without Python's hold of the lines: over that QListWidget.clear has fallen.
        lines = self.model()
        lines.removeRows(0, self.count())
        self.addItems([shown for shown, _ in suggested.lines])
        for row, (_, put_in) in enumerate(suggested.lines):
            lines.setData(lines.index(row, 0), put_in, PUT_IN)
        if not suggested.lines:
            self.hide()
            return
        now = theme()
        self.setStyleSheet(
            f"Suggestions {{ background: {now.raised}; border: 1px solid {now.border}; border-radius: 6px; }}"
            f"Suggestions::item {{ padding: 3px 5px; }}"
            f"Suggestions::item:hover {{ background: {now.selected}; color: {now.text}; }}"
        )
        self._place(editor)
        self.show()
        self.setCurrentRow(0 if suggested.closed else -1)

    def _place(self, editor: QLineEdit) -> None:
        high = self.sizeHintForRow(0) * min(self.count(), MOST_SEEN) + 2 * self.frameWidth()
        wide = max(editor.width(), self.sizeHintForColumn(0) + 30)
        where = editor.mapToGlobal(QPoint(0, editor.height() + 2))
        screen = editor.screen() or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        if where.y() + high > room.bottom():
            where.setY(editor.mapToGlobal(QPoint(0, -2)).y() - high)
        self.setGeometry(max(min(where.x(), room.right() - wide), room.left()), where.y(), wide, high)

    def step(self, by: int) -> None:
        """Goes to the next line or the one before, round at the ends."""
        if self.count():
            self.setCurrentRow((self.currentRow() + by) % self.count() if self.currentRow() >= 0 else 0)

    @property
    def chosen(self) -> str | None:
        """What the current line puts in, None without one."""
        line = self.currentItem()
        return str(line.data(PUT_IN)) if self.isVisible() and line is not None else None

    @Slot(QListWidgetItem)
    def _on_clicked(self, line: QListWidgetItem) -> None:
        self.taken.emit(str(line.data(PUT_IN)))
