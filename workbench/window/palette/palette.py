"""The palette itself: laid over the window, it takes the keys until something is chosen or it is left."""

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, QTimer, Slot
from PySide6.QtGui import (
    QColor,
    QCursor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from workbench.window import keymap
from workbench.window.desk import Desk
from workbench.window.palette.candidates import Kind, Line
from workbench.window.palette.card import CORNER, Card
from workbench.window.palette.lines import LinesDelegate, LinesModel
from workbench.window.palette.offers import Offers
from workbench.window.palette.recents import Recents
from workbench.window.palette.search import Search, Typed
from workbench.window.parts.empty_state import EmptyState
from workbench.window.parts.spoken import announce
from workbench.window.theme import theme
from workbench.window.workspace.workspace import Workspace

_WIDE = 52  # ems
_DIM_LIGHT, _DIM_DARK = 30, 55  # of 255
_GAP = 8
_PAGE = 8
_SOON = 60  # ms: between two keys of a quick typist nothing is asked


class Field(QLineEdit):
    """The words. Keys that move in the list go to the palette."""

    def __init__(self, palette: "Palette") -> None:
        super().__init__(palette.card)
        self._palette = palette

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._palette.take_key(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # While the palette is open, every key is the palette's: no shortcut of the window fires behind it.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


class Palette(QWidget):
    """Covers the window with a veil; a click on that leaves, as Esc does."""

    def __init__(self, desk: Desk, recents: Recents, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._recents = recents
        self._before: QWidget | None = None
        self._typed = Typed("", "")
        self.is_waiting = False
        self._high = 0
        self._mouse = QCursor.pos()
        self.setObjectName("palette")
        self.card = Card(window)
        self.field = Field(self)
        self.model = LinesModel(self)
        self.list = self._make_list()
        self.none = EmptyState(self.card)
        self.keys = QLabel(self.card)
        self.keys.setProperty("muted", True)
        self.keys.setIndent(4)
        self.scopes: dict[str, QPushButton] = {scope: self._chip(scope) for scope in ("", ">", "@", "#", "?")}
        self._workspace = workspace
        self.search = Search(desk, Offers(desk, recents, workspace, self), self)
        self.search.told.connect(self._on_told)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._ask)
        self._lay_out()
        self.field.textChanged.connect(self._on_text)
        desk.language_changed.connect(self.retranslate)
        desk.opened.connect(self._on_opened)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        window.installEventFilter(self)
        self.retranslate()
        self.hide()
        self.card.hide()

    def _make_list(self) -> QListView:
        made = QListView(self.card)
        made.setModel(self.model)
        made.setItemDelegate(LinesDelegate(self.model, made))
        made.setMouseTracking(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.entered.connect(self._on_entered)
        made.clicked.connect(self._on_clicked)
        return made

    def _chip(self, scope: str) -> QPushButton:
        chip = QPushButton(self.card)
        chip.setProperty("chip", True)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(partial(self._narrow, scope))
        return chip

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in self.scopes.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        layout = QVBoxLayout(self.card)
        inner = _GAP - CORNER
        layout.setContentsMargins(inner, inner, inner, inner)
        layout.setSpacing(_GAP)
        layout.addWidget(self.field)
        layout.addLayout(chips)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.none, 1)
        layout.addWidget(self.keys)

    @Slot()
    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Article, name, command, setting, manual…"))
        self.field.setAccessibleName(self.tr("Find anything"))
        self.setAccessibleName(self.tr("Find anything"))
        self.list.setAccessibleName(self.tr("What was found"))
        words = {
            "": self.tr("All"),
            ">": self.tr("Commands  >"),
            "@": self.tr("Names  @"),
            "#": self.tr("Formats and tags  #"),
            "?": self.tr("Manual  ?"),
        }
        for scope, chip in self.scopes.items():
            chip.setText(words[scope])
        self.keys.setText(self.tr("↑ ↓ choose   Enter open   Ctrl+Enter beside the article   Esc back"))

    # Coming and going

    @Slot()
    def begin(self, text: str = "") -> None:
        """Opens with these words in the field; where the focus was, it comes back to."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.search.begin()
        self._high = 0
        self.field.setText(text)
        self._find()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.card.show()
        self.card.raise_()
        self._place()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)  # which leaves the caret behind the words

    @Slot()
    def leave(self) -> None:
        """Closes, and gives the focus back."""
        self._soon.stop()
        self.search.forget()
        self.hide()
        self.card.hide()
        before = self._before
        self._before = None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.setFocus()

    def chosen(self) -> Line | None:
        """The line that Enter would open."""
        index = self.list.currentIndex()
        row = self.model.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Line) else None

    def found(self) -> list[Line]:
        """The lines that are shown, without the headings."""
        return [row for row in self.model.rows if isinstance(row, Line)]

    def choose(self, *, beside: bool = False) -> None:
        """Opens the chosen line: first the focus goes back, so that a command finds things as they were."""
        if self._soon.isActive() and not self.chosen():
            return
        line = self.chosen()
        if line is None:
            if self.none.isVisible() and self._typed.scope:
                self._narrow("")
            return
        one = line.candidate
        self.leave()
        self._recents.remember(one.memory, one.title)
        (one.beside if beside and one.beside else one.run)()
        if one.kind in (Kind.ARTICLE, Kind.ANNOTATION):  # looked for by name: not passed by on the way
            self._workspace.preview.keep()

    # Finding

    @Slot()
    def _on_text(self) -> None:
        if self.isVisible():
            self._find()

    def _find(self) -> None:
        self._typed = typed = Typed.parse(self.field.text())
        self.search.forget()
        for scope, chip in self.scopes.items():
            chip.setChecked(scope == typed.scope)
        recent = [] if typed.words else self.search.recent(typed)
        lines = self.search.find(typed)
        again = {line.candidate.memory for line in recent if line.candidate.memory}
        lines = [line for line in lines if line.candidate.memory not in again]
        self.model.show_lines(lines, recent, self.tr("Recent"))
        self.list.scrollToTop()
        self._step_to(self.model.next_line(-1, 1))
        self.is_waiting = bool(typed.words)
        self._soon.start()
        self._show_none()

    @Slot()
    def _ask(self) -> None:
        if not self.search.ask(self._typed):
            self.is_waiting = False
            self._show_none()

    @Slot(object)
    def _on_told(self, lines: list[Line]) -> None:
        self.is_waiting = False
        if lines and self.isVisible():
            self.model.add_lines(lines)
            if not self.list.currentIndex().isValid():
                self._step_to(self.model.next_line(-1, 1))
        self._show_none()

    def _show_none(self) -> None:
        """Says that nothing is called so, once that is sure; until then the list stays as it is."""
        empty = not self.model.rows
        self.list.setVisible(not empty or self.is_waiting)
        self.none.setVisible(empty and not self.is_waiting)
        if self._typed.scope:
            words = self.tr("Nothing here is called that. Enter looks among everything.")
            self.none.say(words, (self.tr("Look among everything"), partial(self._narrow, "")))
        else:
            words = self.tr("Nothing is called that. Try fewer letters, or the other words for it.")
            self.none.say(words, (self.tr("How to find things"), self._explain))
        for button in self.none.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys are the field's
        self._place()

    def _explain(self) -> None:
        self.leave()
        self._desk.show_page("manual:keys")

    def _narrow(self, scope: str) -> None:
        self.field.setText(f"{scope}{self._typed.words}")
        self.field.setFocus()

    # Moving

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether a key of the field moves in the list, opens or leaves."""
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        opens = keymap.key_of("find.everything", "Ctrl+K")
        if key == Qt.Key.Key_Escape or (opens and keymap.same(keymap.pressed(event), opens)):
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose(beside=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key in steps:
            self._step(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            for _ in range(_PAGE):
                self._step(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        self._step_to(self.model.next_line(self.list.currentIndex().row(), by))

    def _step_to(self, row: int) -> None:
        self._mouse = QCursor.pos()
        index = self.model.index(row) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if row == 1:
            self.list.scrollToTop()  # with its heading
        if row >= 0 and self.isVisible():
            announce(self.field, self.model.said(self.model.rows[row]))

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex | QPersistentModelIndex) -> None:
        # Lines that move under a mouse at rest do not take the choice away from the keys.
        if QCursor.pos() != self._mouse and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.list.setCurrentIndex(index)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            held = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
            self.list.setCurrentIndex(index)
            self.choose(beside=bool(held))

    # What happens beneath

    @Slot()
    def _on_opened(self) -> None:
        """Another dossier is there to look into."""
        if self.isVisible():
            self.begin(self.field.text())

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whoever takes the keys while the palette is open gets them when it is left."""
        if now is None or not self.isVisible() or now.window() is not self._window:
            return
        if not self.card.isAncestorOf(now):
            self._before = now
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # Qt's own

    def _place(self) -> None:
        em = self.fontMetrics().height()
        room = self.rect()
        wide = min(_WIDE * em * 5 // 8, room.width() - 24)
        top = max(12, room.height() // 20)
        rows = sum(self.list.sizeHintForRow(row) for row in range(len(self.model.rows)))
        parts = (self.field, self.scopes[""], self.keys)
        around = sum(part.sizeHint().height() + _GAP for part in parts) + 2 * _GAP
        # It grows with what is found and never shrinks under the eye while words are typed.
        self._high = max(self._high, around + max(rows, em * 6))
        high = min(room.height() - top - 24, em * 32, self._high)
        frame = QRect((room.width() - wide) // 2, top, wide, high)
        if frame != self.card.frame():
            self.card.setGeometry(frame.adjusted(CORNER, CORNER, -CORNER, -CORNER))
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
            self._place()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.frame().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, _DIM_DARK if "dark" in theme().name else _DIM_LIGHT))
        self.card.paint_frame(painter)
        painter.end()
