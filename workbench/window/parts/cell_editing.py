"""Editing a cell in place: what is typed wrong is said beside the cell, what was there stays, and what was
typed stays to be mended until Escape gives it up."""

from typing import Protocol

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.window.parts.cell_table import CellTable
from workbench.window.parts.suggestions import Suggested, Suggestions
from workbench.window.style import look
from workbench.window.theme import theme

Index = QModelIndex | QPersistentModelIndex
# How long what was wrong stays to be read once the cell is left, in milliseconds.
STAYS = 7000
ENDING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class Checked(Protocol):
    """What a model offers so that its cells can be typed into freely."""

    def refusal(self, index: Index, typed: str) -> str:
        """Why `typed` cannot stand in the cell, one line; "" if it can."""

    def suggested(self, index: Index, typed: str) -> Suggested:
        """What may be meant by what was typed so far; by "" before anything was."""

    def key_at(self, place: int) -> tuple[str, int]:
        """Tells a row from the others, before and after a refresh."""


class CellNote(QLabel):
    """A line beside a cell, over everything, that takes neither focus nor mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWordWrap(True)
        self.setMargin(7)
        self.setMaximumWidth(360)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)

    def say(self, line: str, view: QWidget, cell: QRect) -> None:
        """Shows `line` under the cell, a rectangle of the view's viewport, until it is taken away."""
        now = theme()
        self.setStyleSheet(
            f"background: {now.raised}; color: {now.error};"
            f" border: 1px solid {now.error}; border-radius: 5px;"
        )
        self.setText(line)
        self.setAccessibleName(line)
        width = min(self.maximumWidth(), self.fontMetrics().horizontalAdvance(line) + 26)
        self.resize(width, max(self.heightForWidth(width), self.fontMetrics().height() + 16))
        where = view.mapToGlobal(QPoint(cell.left(), cell.bottom() + 3))
        edge = view.mapToGlobal(QPoint(view.width(), 0)).x() - width
        self.move(min(where.x(), max(edge, 0)), where.y())
        self._timer.stop()
        self.show()

    def fade(self) -> None:
        """Lets the line stay for a while and go."""
        if self.isVisible():
            self._timer.start(STAYS)


class CellDelegate(QStyledItemDelegate):
    """Editors for cells of a `Checked` model. What was typed wrong and left is a draft: the cell shows it
    crossed until it is mended or given up."""

    refused = Signal(str)
    """What is wrong with what was typed; "" when it is wrong no more."""
    opened = Signal(QLineEdit, object, int)
    """An editor shows what stands in a cell: of the row with this key, in this column."""
    settled = Signal(object, int)
    """What was typed into the cell is kept or given up."""

    def __init__(self, view: CellTable) -> None:
        super().__init__(view)
        self._view = view
        self._index = QPersistentModelIndex()
        self._drafts: dict[tuple[tuple[str, int], int], str] = {}
        self.note = CellNote(view)
        self.suggestions = Suggestions(view)
        self.suggestions.taken.connect(self._on_taken)
        self._editor: QLineEdit | None = None
        self._shown = ""
        """What the editor showed before anything was typed."""
        self._complains = False

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        self._index = QPersistentModelIndex(index)
        self.note.hide()
        self._shown = ""
        editor = self._editor = QLineEdit(parent)
        header = index.model().headerData(
            index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
        )
        editor.setAccessibleName(str(header or ""))
        editor.textEdited.connect(self._on_typed)
        QTimer.singleShot(0, editor, self._on_opened)
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self._editor:
            self._editor = None
            self.suggestions.hide()
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Qt asks for it again when the row changes: what is being typed then stays."""
        if isinstance(editor, QLineEdit) and editor.text() == self._shown:
            draft = self.draft(index)
            self._shown = _kept(index) if draft is None else draft
            editor.setText(self._shown)
            editor.setPlaceholderText(str(index.data() or ""))
            editor.selectAll()
            self.opened.emit(editor, *self._cell())

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        if editor.text() != _kept(index):
            cell = self._cell()
            if model.setData(index, editor.text()):
                self.settled.emit(*cell)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """As wide as what is typed needs, if the cell is narrower than that."""
        cell = QRect(option.rect)
        wanted = max(editor.sizeHint().width(), editor.fontMetrics().averageCharWidth() * 19)
        room = self._view.viewport().rect()
        cell.setWidth(min(max(cell.width(), wanted), room.width()))
        if cell.right() > room.right():
            cell.moveRight(room.right())
        editor.setGeometry(cell)

    def draft(self, index: Index) -> str | None:
        """What was typed wrong into the cell and left there."""
        if not self._drafts:
            return None
        return self._drafts.get((_checked(index.model()).key_at(index.row()), index.column()))

    def draw_draft(self, painter: QPainter, rect: QRect, draft: str) -> None:
        """The words that cannot stand, underlined as a misspelling is."""
        painter.setPen(QColor(theme().error))
        shown = painter.fontMetrics().elidedText(draft, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        below = rect.center().y() + painter.fontMetrics().height() // 2 + 1
        painter.setPen(QPen(QColor(theme().error), 1, Qt.PenStyle.DotLine))
        painter.drawLine(
            rect.left(), below, rect.left() + painter.fontMetrics().horizontalAdvance(shown), below
        )

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, QLineEdit):
            return super().eventFilter(editor, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(editor, event) or super().eventFilter(editor, event)
        if event.type() == QEvent.Type.FocusOut:
            self.suggestions.hide()
            if self._refuse(editor):
                self._drafts[self._cell()] = editor.text()
                self.note.fade()
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)
                return True
        return super().eventFilter(editor, event)

    def _on_key(self, editor: QLineEdit, event: QKeyEvent) -> bool:
        """Whether the key is dealt with."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.suggestions.isVisible():
            self.suggestions.step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key == Qt.Key.Key_Escape:
            if self.suggestions.isVisible():
                self.suggestions.hide()
                return True
            self._withdraw()
            self._forget()
        if key not in ENDING_KEYS:
            return False
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._end(editor, key, shift or key == Qt.Key.Key_Backtab)
        return True

    def _end(self, editor: QLineEdit, key: Qt.Key, back: bool) -> None:
        """Keeps what was typed, here and now (Qt would do it later, and hand the key on to the table), and
        goes to the next cell; or says what is wrong with it."""
        if (chosen := self.suggestions.chosen) is not None:
            editor.setText(chosen)
        self.suggestions.hide()
        if self._refuse(editor):
            return
        self._forget()
        row, column = self._index.row(), self._index.column()
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self._view.go_on(row, column, key, back)

    def _refuse(self, editor: QLineEdit) -> bool:
        """Says what is wrong with what stands in the editor, if anything is."""
        if not self._index.isValid() or editor.text() == _kept(self._index):
            return False
        line = _checked(self._index.model()).refusal(self._index, editor.text())
        if not line:
            self._withdraw()
            return False
        look(editor, wrong=True)
        self.note.say(line, self._view.viewport(), editor.geometry())
        self._complains = True
        self.refused.emit(line)
        return True

    def _withdraw(self) -> None:
        """Says no more that something is wrong."""
        self.note.hide()
        if self._complains:
            self._complains = False
            self.refused.emit("")

    def _cell(self) -> tuple[tuple[str, int], int]:
        return _checked(self._index.model()).key_at(self._index.row()), self._index.column()

    def _forget(self) -> None:
        """The cell has no draft any more."""
        if self._index.isValid():
            self._drafts.pop(self._cell(), None)
            self.settled.emit(*self._cell())

    @Slot()
    def _on_opened(self) -> None:
        """A list to choose from opens at once, a draft says at once what is wrong with it."""
        if self._editor is None or not self._index.isValid():
            return
        if self.draft(self._index) is not None:
            self._refuse(self._editor)
            return
        suggested = _checked(self._index.model()).suggested(self._index, "")
        if suggested.closed and len(suggested.lines) <= 20:  # all states would hide the table
            self.suggestions.show_under(self._editor, suggested)
            shown = [put_in for _, put_in in suggested.lines]
            kept = _kept(self._index)
            self.suggestions.setCurrentRow(shown.index(kept) if kept in shown else 0)

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        if self._editor is None or not self._index.isValid():
            return
        if self._editor.property("wrong"):
            look(self._editor, wrong=False)
            self._withdraw()
        suggested = _checked(self._index.model()).suggested(self._index, typed) if typed else Suggested()
        self.suggestions.show_under(self._editor, suggested)

    @Slot(str)
    def _on_taken(self, words: str) -> None:
        if self._editor is not None:
            self._editor.setText(words)
            self._end(self._editor, Qt.Key.Key_Return, False)


def _checked(model: QAbstractItemModel) -> Checked:
    return model  # type: ignore[return-value]  # the tables of this window are given such models only


def _kept(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.EditRole) or "")
