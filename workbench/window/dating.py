"""The day of an article that tells none, or a wrong one: typed above its words. Then it is read again, for
what "yesterday" and "in November" mean goes by that day."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workbench.domain.errors import UserError
from workbench.domain.typed_dates import editable_date
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.style import look

if TYPE_CHECKING:
    from workbench.window.workspace.workspace import Workspace


class DayLine(QFrame):
    """A field for the day; what is wrong with what was typed is said beside it, and stays there."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self.label, self.field, self.note = QLabel(self), QLineEdit(self), QLabel(self)
        self.note.setWordWrap(True)
        self.take, self.drop = QPushButton(self), QPushButton(self)
        self.take.setProperty("accent", True)
        self.take.clicked.connect(self._on_taken)
        self.drop.clicked.connect(self.left)
        self.field.textEdited.connect(lambda: self.say(""))
        row = QHBoxLayout()
        for part in (self.label, self.field, self.take, self.drop):
            row.addWidget(part)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 5, 6, 5)
        layout.addLayout(row)
        layout.addWidget(self.note)
        self.retranslate()
        self.say("")

    def retranslate(self) -> None:
        self.label.setText(self.tr("Published on"))
        self.field.setAccessibleName(self.tr("Day on which the article was published"))
        self.field.setPlaceholderText(self.tr("16.11.2025, or empty"))
        letters = self.field.fontMetrics()
        self.field.setFixedWidth(
            letters.horizontalAdvance(self.field.placeholderText()) + 2 * letters.height()
        )
        self.take.setText(self.tr("Save  Enter"))
        self.drop.setText(self.tr("Cancel  Esc"))

    def suggest(self) -> None:
        """Says that the day in the field is the one that the text itself begins with."""
        self.say("")
        self.note.setText(self.tr("This day is told by the text itself, in its dateline."))
        self.note.setVisible(True)

    def say(self, fault: str) -> None:
        """Says what is wrong with the day; "" for nothing."""
        self.note.setText(fault)
        self.note.setVisible(bool(fault))
        look(self.note, error=bool(fault))
        look(self.field, wrong=bool(fault))

    @Slot()
    def _on_taken(self) -> None:
        self.typed.emit(self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape or (self.drop.hasFocus() and _is_enter(event)):
            self.left.emit()
        elif _is_enter(event):
            self._on_taken()
        else:
            super().keyPressEvent(event)


class Dating(QObject):
    """Belongs to the window: the command, and the line above the article while its day is typed."""

    def __init__(self, desk: Desk, workspace: "Workspace", parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._workspace = desk, workspace
        self.line: DayLine | None = None
        desk.article_chosen.connect(self.leave)
        desk.opened.connect(self.leave)
        desk.language_changed.connect(self._on_language)

    def commands(self) -> list[Command]:
        return [
            Command(
                "article.date",
                lambda: self.tr("Date of the article…"),
                self.begin,
                "ph.calendar-blank",
                "",
                "article",
                lambda: self._desk.can_write and self._workspace.viewer.view is not None,
            )
        ]

    @Slot()
    def begin(self) -> None:
        """Shows the day as it stands above the article, or that of its dateline, to be typed anew."""
        from workbench.actions.articles import day_in_text

        viewer = self._workspace.viewer
        layout, view = viewer.layout(), viewer.view
        if view is None or not isinstance(layout, QVBoxLayout):
            return
        self.leave()
        self.line = line = DayLine(viewer)
        day = view.row.published
        if day is None and (day := day_in_text(view.text)) is not None:
            line.suggest()
        line.field.setText(editable_date(day.isoformat(), self._desk.language) if day else "")
        line.typed.connect(partial(self._on_typed, view.row.id))
        line.left.connect(self._on_left)
        layout.insertWidget(0, line)
        line.field.setFocus(Qt.FocusReason.OtherFocusReason)
        line.field.selectAll()

    @Slot()
    def leave(self, *_what: object) -> None:
        """The line goes; the day stays as it was."""
        if self.line is not None:
            self.line.hide()
            self.line.deleteLater()
            self.line = None

    @Slot()
    def _on_left(self) -> None:
        self.leave()
        self._workspace.viewer.page.setFocus()

    def _on_typed(self, article: int, text: str) -> None:
        from workbench.actions.articles import date_article

        self._desk.edit(
            lambda dossier: date_article(dossier, article, text),
            partial(self._on_dated, article),
            self._on_refused,
        )

    def _on_dated(self, article: int, _day: object) -> None:
        if self.line is not None:
            self._on_left()
        self._desk.read_again_wanted.emit([article])

    def _on_refused(self, fault: UserError) -> None:
        if self.line is not None:
            self.line.say(fault.line(self._desk.language))
            self.line.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_language(self, *_what: object) -> None:
        if self.line is not None:
            self.line.retranslate()


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
