"""A table whose cells are edited in place, by keys as in a spreadsheet."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

# So many rows beyond those in view are asked how wide a column must be.
LOOKED_AT = 100


class CellTable(QTableView):
    """Enter or F2 edits, Insert adds, Delete empties or removes, Space shows what a cell rests on; what is
    done is for the panel to say."""

    add_wanted = Signal()
    delete_wanted = Signal()
    remove_wanted = Signal()
    evidence_wanted = Signal()
    copy_wanted = Signal()
    paste_wanted = Signal()
    next_wanted = Signal(int, int, int)
    """Row, column and step (1 or -1): the next cell that can be typed into is to be edited."""
    left = Signal()
    """The pointer is no longer over the cells."""
    resized = Signal()
    """There is more or less room for columns, perhaps only because a scroll bar came or went."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(8)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(24)
        header.setStretchLastSection(False)
        header.setResizeContentsPrecision(LOOKED_AT)

    @property
    def is_editing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def fit_rows(self) -> None:
        """Every row as high as its letters ask for: to ask each of thousands takes long."""
        self.verticalHeader().setDefaultSectionSize(self.row_height)

    @property
    def row_height(self) -> int:
        """What the letters of a row ask for."""
        return self.fontMetrics().height() + 12

    def go_on(self, row: int, column: int, key: Qt.Key, back: bool) -> None:
        """A cell was typed into and left by Enter (to the cell below, or above) or Tab (to the next one)."""
        step = -1 if back else 1
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.next_wanted.emit(row, column, step)
            return
        below = self.model().index(row + step, column)
        if below.isValid() and below.flags() & Qt.ItemFlag.ItemIsEditable:
            self.setCurrentIndex(below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.is_editing:
            self.resized.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.left.emit()
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            known = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste)
            if any(event.matches(one) for one in known):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        else:
            match event.key():
                case Qt.Key.Key_Insert:
                    self.add_wanted.emit()
                case Qt.Key.Key_Delete:
                    (self.remove_wanted if control else self.delete_wanted).emit()
                case Qt.Key.Key_Space:
                    self.evidence_wanted.emit()
                case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.currentIndex().isValid():
                    if self._can_edit():
                        self.edit(self.currentIndex())
                    else:
                        self.evidence_wanted.emit()
                case _:
                    super().keyPressEvent(event)

    def _can_edit(self) -> bool:
        index = self.currentIndex()
        return index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
