"""The table of who sits where: headings that stay, signs in the cells, keys that move."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from workbench.window.parts.cell_editing import Index
from workbench.window.parts.fonts import scaled
from workbench.window.pictures.matrix_model import CELL, TOTAL, Cell, MatrixModel
from workbench.window.status_signs import draw_status
from workbench.window.style import mixed
from workbench.window.theme import theme

NARROWEST = 46


class MatrixDelegate(QStyledItemDelegate):
    """Draws a cell: the sign of a status on its ground, a mark where the sources disagree."""

    def __init__(self, view: "MatrixView") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, now = QRect(option.rect), theme()
        painter.save()
        line = QPen(QColor(mixed(now.surface, now.border, 0.75)), 1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(now.selected))
        elif index.row() == self._view.currentIndex().row():
            painter.fillRect(rect, QColor(mixed(now.surface, now.selected, 0.5)))
        painter.setPen(line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        cell = index.data(CELL)
        if isinstance(cell, Cell):
            draw_cell(painter, QRectF(rect), cell)
        elif index.column() == TOTAL:
            painter.setPen(QColor(now.muted))
            painter.setFont(QFont(option.font))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(now.accent), 1.5))
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(NARROWEST, option.fontMetrics.height() + 12)


def draw_cell(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """The sign of the weightiest row; a dot where sources disagree, a question mark where the dates leave
    open whether it held on the day."""
    now, row = theme(), cell.row
    high = min(rect.height() - 6, painter.fontMetrics().height() + 4.0)
    box = QRectF(0, 0, high * 1.5, high)
    box.moveCenter(rect.center())
    draw_status(painter, box, row.status, row.modality)
    painter.setFont(scaled(painter.font(), 0.8))
    if not cell.sure:
        painter.setPen(QColor(now.text))
        painter.drawText(
            QRectF(box.right() + 1, box.top(), 12, box.height()), Qt.AlignmentFlag.AlignCenter, "?"
        )
    if row.disputes:
        draw_doubt(painter, box)


def draw_doubt(painter: QPainter, box: QRectF) -> None:
    """The dot of a dispute, at the corner of a sign."""
    painter.setPen(QPen(QColor(theme().surface), 1))
    painter.setBrush(QColor(theme().warning))
    painter.drawEllipse(QRectF(box.right() - 4, box.top() - 2, 7, 7))


class MatrixView(QTableView):
    """Cells are moved through by the arrows; Enter opens one, Space, too; Ctrl+C copies the table."""

    opened = Signal(QModelIndex)
    copied = Signal()

    def __init__(self, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._matrix = model
        self.setModel(model)
        self.setItemDelegate(MatrixDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setHighlightSections(True)
        across.setSectionsClickable(True)
        across.setSortIndicatorShown(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setSectionsClickable(True)
        self.doubleClicked.connect(self.opened)
        model.modelReset.connect(self.fit)

    def fit(self) -> None:
        """Columns as wide as their headings, rows as high as their letters."""
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        header = self.horizontalHeader()
        for column in range(self._matrix.columnCount()):
            self.setColumnWidth(column, max(header.sectionSizeHint(column) + 4, NARROWEST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
