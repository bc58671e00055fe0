"""The small form in which the analyst says what words name, and where: in place, beside the words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.corrections import Scope
from workbench.domain.entities import Found
from workbench.domain.words import word
from workbench.window.viewer.beside import EDGE

NOTHING = "none"
NEW = ("person", "place", "organisation", "event", "role")
"""The kinds of which there can be a new one here; a new format has names of its own to be given."""
_ENTITY = Qt.ItemDataRole.UserRole
_ROWS = 6
_WIDTH = 52  # letters
_KEYS = {Scope.HERE: "Return", Scope.ARTICLE: "Ctrl+Return", Scope.DOSSIER: "Ctrl+Shift+Return"}


class CorrectionForm(QFrame):
    """Lies over the page. Asks which entity is meant, unless it is none, and then where that holds."""

    chosen = Signal(str, str, object)
    """The entity or "none", what a new one is called, and the Scope."""
    sought = Signal(str)
    """Words were typed that an entity may be called."""
    kind_changed = Signal(str)
    """The kind of what is chosen in the list, "none" for nothing."""
    taken_back = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = "en"
        self._linking = False
        self._kind = ""
        self._counts: dict[Scope, int | None] = {}
        self._found: Sequence[Found] = ()
        self.setObjectName("correction_form")
        self.setProperty("card", True)
        self.setProperty("overlay", True)
        self.title, self.about = QLabel(self), QLabel(self)
        self.about.setProperty("muted", True)
        for label in (self.title, self.about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.line = QLineEdit(self)
        self.line.textEdited.connect(self._on_edited)
        self.line.installEventFilter(self)
        self.choices = QListWidget(self)
        self.choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choices.setUniformItemSizes(True)
        self.choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices.currentItemChanged.connect(self._on_choice)
        self.choices.itemDoubleClicked.connect(self._chooser(Scope.HERE))
        self.buttons = {scope: QPushButton(self) for scope in Scope}
        self.buttons[Scope.HERE].setProperty("accent", True)
        for scope, button in self.buttons.items():
            button.clicked.connect(self._chooser(scope))
        self.back = QPushButton(self)
        self.back.setProperty("link", True)
        self.back.clicked.connect(self.taken_back)
        self._lay_out()
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(6)
        for button in self.buttons.values():
            self._row.addWidget(button, 1)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 11)
        layout.setSpacing(7)
        for widget in (self.title, self.about, self.line, self.choices):
            layout.addWidget(widget)
        layout.addLayout(self._row)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        self.line.setAccessibleName(self.tr("What the words name"))
        self.line.setPlaceholderText(self.tr("Name of a person, state, format…"))
        self.choices.setAccessibleName(self.tr("What may be meant"))
        self.back.setText(self.tr("Take the correction back"))
        for scope, key in _KEYS.items():
            self.buttons[scope].setToolTip(key.replace("Return", "Enter"))
        self._show_counts()

    # What is asked

    def begin(self, words: str, about: str, *, linking: bool, corrected: bool, language: str) -> None:
        """Asks about these words; `about` tells what they are taken for now, `corrected` that this was set by
        hand."""
        self._language, self._linking = language, linking
        self._kind = "" if linking else NOTHING
        title = self.tr("“{words}” is…") if linking else self.tr("“{words}” is not an entity")
        self.title.setText(title.format(words=words))
        self.title.setAccessibleName(self.title.text())
        self.setAccessibleName(self.title.text())
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.line.setVisible(linking)
        self.choices.setVisible(linking)
        self.choices.clear()
        self.back.setVisible(corrected)
        self._found = ()
        self.show_places(None, None)
        self.line.clear()

    def suggest(self, name: str) -> None:
        """Puts a name into the line, unless something is typed there."""
        if self._linking and not self.line.text():
            self.line.setText(name)
            self.line.selectAll()
            self._on_edited(name)

    def show_found(self, found: Sequence[Found]) -> None:
        """Lists what may be meant: what is known, then a new one of each kind."""
        self._found = found
        kept = self.choices.currentItem().data(_ENTITY) if self.choices.currentItem() else None
        self.choices.clear()
        for one in found:
            name = one.called(self._language)
            also = f" ({one.matched})" if one.matched.casefold() not in name.casefold() else ""
            kind = word(f"mention.{one.entity.partition(':')[0]}", self._language)
            times = f" · {one.times}" if one.times else ""
            self._add(f"{name}{also} · {kind}{times}", one.entity)
        typed = " ".join(self.line.text().split())
        for kind in NEW if typed else ():
            shown = self.tr("New: {kind} “{name}”")
            self._add(
                shown.format(kind=word(f"mention.{kind}", self._language), name=typed), f"{kind}:{typed}"
            )
        places = [self.choices.item(row).data(_ENTITY) for row in range(self.choices.count())]
        self.choices.setCurrentRow(places.index(kept) if kept in places else 0)

    def show_places(self, article: int | None, dossier: int | None) -> None:
        """Says at how many places the words stand; None while that is being counted."""
        self._counts = {Scope.ARTICLE: article, Scope.DOSSIER: dossier}
        self._show_counts()

    def open_beside(self) -> None:
        """Shows the form, with the focus where the answer begins; the caller has its place."""
        self.show()
        self.raise_()
        first: QWidget = self.line if self._linking else self.buttons[Scope.HERE]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def settle(self, height: int) -> None:
        """Takes the size that it needs, but no more than this height."""
        room = self.window().width() - 2 * EDGE
        needed = sum(button.sizeHint().width() + 6 for button in self.buttons.values()) + 24
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if needed <= room else directions.TopToBottom)
        wide = self.fontMetrics().averageCharWidth() * _WIDTH
        self.setFixedWidth(min(max(wide, needed if needed <= room else 0), room))
        row = self.fontMetrics().height() + 6
        self.choices.setFixedHeight(6)
        self._layout.activate()
        left = height - self._layout.totalHeightForWidth(self.width())
        self.choices.setFixedHeight(max(2, min(_ROWS, left // row)) * row + 6)
        self._layout.activate()
        self.resize(self.width(), self._layout.totalHeightForWidth(self.width()))

    def _add(self, shown: str, entity: str) -> None:
        item = QListWidgetItem(shown, self.choices)
        item.setData(_ENTITY, entity)
        item.setToolTip(shown)

    def _show_counts(self) -> None:
        titles = {
            Scope.HERE: self.tr("Here"),
            Scope.ARTICLE: self.tr("In this article"),
            Scope.DOSSIER: self.tr("In the dossier"),
        }
        for scope, button in self.buttons.items():
            count = self._counts.get(scope)
            button.setText(titles[scope] if count is None else f"{titles[scope]} · {count}")
            told = "" if count is None else self.tr("%n place(s)", "", count)
            button.setAccessibleName(", ".join(part for part in (titles[scope], told) if part))

    # Answers

    def choose(self, scope: Scope) -> None:
        """Hands on what is chosen, for this scope."""
        if not self._linking:
            self.chosen.emit(NOTHING, "", scope)
            return
        item = self.choices.currentItem()
        if item is None:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.chosen.emit(item.data(_ENTITY), " ".join(self.line.text().split()), scope)

    def _chooser(self, scope: Scope) -> Callable[..., None]:
        return lambda *_: self.choose(scope)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self.sought.emit(text)

    @Slot()
    def _on_choice(self) -> None:
        item = self.choices.currentItem()
        kind = str(item.data(_ENTITY)).partition(":")[0] if item is not None else ""
        # The line keeps the focus: what is chosen below it is said with it.
        self.line.setAccessibleDescription(item.text() if item is not None else "")
        if kind and kind != self._kind:
            self._kind = kind
            self.kind_changed.emit(kind)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down go through the list while the line is typed in."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.choices.count():
                self.choices.setCurrentRow((self.choices.currentRow() + step) % self.choices.count())
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            focused = next((one for one, button in self.buttons.items() if button.hasFocus()), Scope.HERE)
            self.choose((Scope.DOSSIER if shift else Scope.ARTICLE) if control else focused)
            return
        super().keyPressEvent(event)
