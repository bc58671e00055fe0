"""The list of formats: those that the dossier knows first, then all others; typing finds one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.format_looks import format_colour, format_description
from workbench.domain.gazetteer import format_name, format_short, formats
from workbench.domain.state_finding import plain_name
from workbench.window.desk import Desk
from workbench.window.parts.fonts import scaled
from workbench.window.theme import theme

ID = Qt.ItemDataRole.UserRole
DOT = 12
MOST_SEEN = 14


def dot(format_id: str, ratio: float) -> QIcon:
    """A dot in the format's colour."""
    pixmap = QPixmap(QSize(DOT, DOT) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(format_colour(format_id)))
    painter.drawEllipse(QRect(1, 1, DOT - 2, DOT - 2))
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # else Qt would tint it
    return icon


class FormatChooser(QComboBox):
    """Closed, it shows the short name where the full one has no room; open, a list with a line to type in."""

    new_wanted = Signal(str)
    """A format of this name is to be made."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._first: list[str] = []
        self.invitation = ""
        """What is shown in place of the chosen format, where choosing adds one to others."""
        self.makes_new = True
        """Whether a name that no format has can be made one."""
        self.popup = FormatPopup(self)
        self.popup.chosen.connect(self._on_chosen)
        self.popup.new_wanted.connect(self.new_wanted)
        self.setIconSize(QSize(DOT, DOT))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, known: Sequence[str]) -> None:
        """Lists the formats by their names in the desk's language; the desk's own is chosen."""
        language, current = self._desk.language, self._desk.format
        first = {*known, current}
        others = [id for id in formats() if id not in first]
        with QSignalBlocker(self):
            self.clear()
            for group in (first, others):
                ordered = sorted(group, key=lambda id: format_name(id, language).casefold())
                for id in ordered:
                    self.addItem(dot(id, self.devicePixelRatioF()), self.entry(id), id)
                if group is first:
                    self._first = ordered
                    self.insertSeparator(self.count())
            self.setCurrentIndex(self.findData(current))
        told = [format_name(current, language), format_description(current)]
        self.setToolTip("\n".join(line for line in told if line))

    def entry(self, format_id: str) -> str:
        """ "Shanghai Cooperation Organisation (SCO)"."""
        language = self._desk.language
        name, short = format_name(format_id, language), format_short(format_id, language)
        return name if short in name else f"{name} ({short})"

    @property
    def known(self) -> list[str]:
        """The formats of the dossier, as they are listed."""
        return self._first

    def matching(self, typed: str) -> list[str]:
        """The formats whose names in either language, short or long, hold every word that was typed."""
        asked = plain_name(typed).split()
        listed = [str(self.itemData(place)) for place in range(self.count()) if self.itemData(place)]
        found = []
        for id in listed:
            entry = formats().get(id)
            names = [id, *entry.name.values(), *entry.short.values()] if entry else [id]
            known = plain_name(" ".join(names))
            if all(part in known for part in asked):
                found.append(id)
        return found

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        self.popup.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every key that would change the format unseen opens the list; a letter begins to look for one."""
        opening = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_F4, Qt.Key.Key_Return)
        if event.key() in opening:
            self.showPopup()
        elif event.text().isalnum() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.showPopup()
            self.popup.line.setText(event.text())
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Rolled over, it does not change."""
        event.ignore()

    @Slot(str)
    def _on_chosen(self, format_id: str) -> None:
        place = self.findData(format_id)
        self.setCurrentIndex(place)
        self.activated.emit(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        edit = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, edit, self).width()
        room -= DOT + 6
        words = self.invitation or format_name(str(self.currentData()), self._desk.language)
        if self.invitation:
            option.currentIcon = QIcon()
        elif self.fontMetrics().horizontalAdvance(words) > room:
            words = format_short(str(self.currentData()), self._desk.language)
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        option.currentText = shown
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class FormatPopup(QFrame):
    """Typing filters, Up and Down choose, Enter takes, Escape closes; a new name can be made one."""

    chosen = Signal(str)
    new_wanted = Signal(str)

    def __init__(self, chooser: FormatChooser) -> None:
        super().__init__(chooser, Qt.WindowType.Popup)
        self._chooser = chooser
        self.line = QLineEdit(self)
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._list)
        self.line.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setIconSize(QSize(DOT, DOT))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self.line)
        layout.addWidget(self.list)

    def open(self) -> None:
        """Shows all formats under the chooser, the chosen one marked."""
        now = theme()
        self.setStyleSheet(
            f"FormatPopup {{ background: {now.raised}; border: 1px solid {now.border}; }}"
            f"FormatPopup QListWidget {{ background: transparent; border: none; }}"
            f"FormatPopup QListWidget::item {{ padding: 3px 5px; }}"
            f"FormatPopup QListWidget::item:hover {{ background: {now.selected}; color: {now.text}; }}"
        )
        self.line.setPlaceholderText(self.tr("Type a name…"))
        self.line.setAccessibleName(self.tr("Find a format"))
        self.list.setAccessibleName(self.tr("Formats"))
        self.line.clear()
        self._list("")
        self._place()
        self.show()
        self.line.setFocus()

    def _place(self) -> None:
        chooser = self._chooser
        seen = range(min(self.list.count(), MOST_SEEN))
        high = sum(self.list.sizeHintForRow(row) for row in seen) + self.line.sizeHint().height() + 6
        wide = min(max(chooser.width(), self.list.sizeHintForColumn(0) + 40), 460)
        where = chooser.mapToGlobal(QPoint(0, chooser.height() + 2))
        room, window = chooser.screen().availableGeometry(), chooser.window().frameGeometry()
        edge = min(room.right(), max(window.right() - 8, where.x() + chooser.width()))
        self.setGeometry(
            max(min(where.x(), edge - wide), room.left()),
            max(min(where.y(), room.bottom() - high - 22), room.top()),
            wide,
            high + 22,
        )

    @Slot(str)
    def _list(self, typed: str) -> None:
        chooser, ratio = self._chooser, self.devicePixelRatioF()
        found = chooser.matching(typed)
        known = [id for id in chooser.known if id in found]
        others = [id for id in found if id not in known]
        self.list.clear()
        for heading, group in ((self.tr("In this dossier"), known), (self.tr("Others"), others)):
            if group:
                self._add_heading(heading)
            for id in group:
                line = QListWidgetItem(dot(id, ratio), chooser.entry(id), self.list)
                line.setData(ID, id)
                line.setToolTip(format_description(id))
                if id == chooser.currentData() and not typed:
                    self.list.setCurrentItem(line)
        if typed.strip() and chooser.makes_new:
            line = QListWidgetItem(self.tr("New format “{name}”").format(name=typed.strip()), self.list)
            line.setData(ID, "")
        if typed.strip():
            self.list.setCurrentRow(1 if found else 0)
        if self.isVisible():
            self._place()

    def _add_heading(self, words: str) -> None:
        line = QListWidgetItem(words, self.list)
        line.setFlags(Qt.ItemFlag.NoItemFlags)
        line.setFont(scaled(line.font()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Up:
                    self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    if (line := self.list.currentItem()) is not None:
                        self._take(line)
                    return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        """To the next line that can be chosen."""
        place = self.list.currentRow() + by
        while 0 <= place < self.list.count():
            if self.list.item(place).flags() & Qt.ItemFlag.ItemIsSelectable:
                self.list.setCurrentRow(place)
                return
            place += by

    @Slot(QListWidgetItem)
    def _take(self, line: QListWidgetItem) -> None:
        if not line.flags() & Qt.ItemFlag.ItemIsSelectable:
            return
        format_id, typed = str(line.data(ID) or ""), self.line.text().strip()
        self.close()
        if format_id:
            self.chosen.emit(format_id)
        else:
            self.new_wanted.emit(typed)
