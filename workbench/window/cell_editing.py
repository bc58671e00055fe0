"""Editing a table in place: what is typed wrong is said beside the cell, and what was there stays."""

from collections.abc import Sequence
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
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QCompleter,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from workbench.window.theme import theme

Index = QModelIndex | QPersistentModelIndex
# How long what was wrong stays to be read once the cell is left, in milliseconds.
STAYS = 7000
ENDING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class Checked(Protocol):
    """What a model offers so that its cells can be typed into freely."""

    def refusal(self, index: Index, typed: str) -> str:
        """Why `typed` cannot stand in the cell, one line; "" if it can."""

    def choices(self, index: Index) -> Sequence[tuple[str, str]]:
        """Words and values of a cell that is chosen from a list; nothing for one that is typed."""

    def completions(self, index: Index) -> Sequence[str]:
        """What typing into the cell may be completed to."""


class CellNote(QLabel):
    """A line beside a cell, over everything, that takes neither focus nor mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWordWrap(True)
        self.setMargin(7)
        self.setMaximumWidth(360)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
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
    """Editors for cells of a `Checked` model. A wrong cell keeps its editor until it is left."""

    refused = Signal(str)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._index = QPersistentModelIndex()
        self.note = CellNote(view)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = _checked(index.model())
        self._index = QPersistentModelIndex(index)
        self.note.hide()
        choices = model.choices(index)
        editor = _list(parent, choices) if choices else self._line(parent, model.completions(index))
        header = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(header))
        return editor

    def _line(self, parent: QWidget, completions: Sequence[str]) -> QLineEdit:
        editor = QLineEdit(parent)
        if completions:
            completer = QCompleter(list(completions), editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(completer)
        editor.textEdited.connect(self._on_typed)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(value), 0))
        elif isinstance(editor, QLineEdit):
            editor.setText(value)
            editor.setPlaceholderText(str(index.data() or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        typed = _typed(editor)
        if typed is not None and typed != str(index.data(Qt.ItemDataRole.EditRole) or ""):
            model.setData(index, typed)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """As wide as what is typed needs, if the cell is narrower than that."""
        cell = QRect(option.rect)
        wanted = max(editor.sizeHint().width(), editor.fontMetrics().averageCharWidth() * 19)
        room = self._view.viewport().rect()
        cell.setWidth(min(max(cell.width(), wanted), room.width()))
        if cell.right() > room.right():
            cell.moveRight(room.right())
        editor.setGeometry(cell)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, QWidget):
            return super().eventFilter(editor, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in ENDING_KEYS and self._refuse(editor):
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                # Here and now: Qt would do it later, and hand the key on to the table.
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.note.hide()
        elif event.type() == QEvent.Type.FocusOut and not _has_popup(editor) and self._refuse(editor):
            self.note.fade()
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)
            return True
        return super().eventFilter(editor, event)

    def _refuse(self, editor: QWidget) -> bool:
        """Says what is wrong with what stands in the editor, if anything is."""
        typed = _typed(editor)
        if not self._index.isValid() or typed is None:
            return False
        if typed == str(self._index.data(Qt.ItemDataRole.EditRole) or ""):
            return False
        line = _checked(self._index.model()).refusal(self._index, typed)
        if not line:
            self.note.hide()
            return False
        _mark(editor, True)
        self.note.say(line, self._view.viewport(), editor.geometry())
        self.refused.emit(line)
        return True

    def _on_typed(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget) and editor.property("wrong"):
            _mark(editor, False)
            self.note.hide()


class CellTable(QTableView):
    """A table whose cells are edited in place by keyboard: Enter or F2 edits, Insert adds, Delete removes,
    Space shows what a cell rests on."""

    add_wanted = Signal()
    remove_wanted = Signal()
    evidence_wanted = Signal()
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

    @property
    def is_editing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def fit_rows(self) -> None:
        """Every row as high as its cells ask for. (Qt's own way minds the hidden header, too.)"""
        usual = self.fontMetrics().height() + 11
        self.verticalHeader().setDefaultSectionSize(usual)
        for row in range(self.model().rowCount()):
            self.setRowHeight(row, max(self.sizeHintForRow(row), usual))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.is_editing:
            self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Insert:
                self.add_wanted.emit()
            case Qt.Key.Key_Delete:
                self.remove_wanted.emit()
            case Qt.Key.Key_Space:
                self.evidence_wanted.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._can_edit():
                self.edit(self.currentIndex())
            case _:
                super().keyPressEvent(event)

    def _can_edit(self) -> bool:
        index = self.currentIndex()
        return index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)


def _checked(model: QAbstractItemModel) -> Checked:
    return model  # type: ignore[return-value]  # the tables of this window are given such models only


def _list(parent: QWidget, choices: Sequence[tuple[str, str]]) -> QComboBox:
    editor = QComboBox(parent)
    for words, value in choices:
        editor.addItem(words, value)
    return editor


def _typed(editor: QWidget) -> str | None:
    if isinstance(editor, QComboBox):
        return str(editor.currentData())
    return editor.text() if isinstance(editor, QLineEdit) else None


def _mark(editor: QWidget, wrong: bool) -> None:
    editor.setProperty("wrong", wrong)
    editor.style().unpolish(editor)
    editor.style().polish(editor)


def _has_popup(editor: QWidget) -> bool:
    """Whether the focus went to the editor's own list."""
    popup = QApplication.activePopupWidget()
    return popup is not None and (editor.isAncestorOf(popup) or isinstance(editor, QLineEdit | QComboBox))
