"""Annotations of the open article: the words, the note, the tags; edited below the list, in place."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.rows import AnnotationRow
from workbench.window import keymap
from workbench.window.articles_panel import Index
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.docks import bring_forward
from workbench.window.icons import tint
from workbench.window.parts.empty_state import EmptyState
from workbench.window.parts.fonts import in_serif, scaled
from workbench.window.parts.tags import TagCompleting, split_tags
from workbench.window.theme import theme
from workbench.window.viewer.selection_bar import Colours

ROW = Qt.ItemDataRole.UserRole
_WIDE = 74
"""Letters that the fields need to stand in one row."""
DETAIL = Qt.ItemDataRole.UserRole + 1


class AnnotationsModel(QAbstractListModel):
    """The annotations in the order of the text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[AnnotationRow] = []

    def show_rows(self, rows: list[AnnotationRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def place_of(self, annotation: int | None) -> int:
        return next((place for place, row in enumerate(self.rows) if row.id == annotation), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        words = " ".join(row.text.split())
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == ROW:
            return row
        if role == DETAIL:
            return self._detail(row)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(part for part in (words, self._detail(row)) if part)
        return None

    def _detail(self, row: AnnotationRow) -> str:
        tags = " ".join(f"#{tag}" for tag in row.tags)
        return "  ".join(part for part in (row.note or "", tags) if part)


class AnnotationDelegate(QStyledItemDelegate):
    """A bar in the annotation's colour, its words in the reading font, note and tags below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: AnnotationRow = index.data(ROW)
        now, rect = theme(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(now.selected))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QColor(now.accent))
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
        mark = now.annotations[row.colour]
        bar = QRect(rect.left() + 8, rect.top() + 7, 7, rect.height() - 14)
        painter.fillRect(bar, QColor(mark.fill))
        painter.setPen(QColor(mark.ink))
        painter.drawRect(bar)
        inner = rect.adjusted(25, 6, -10, -6)
        serif, small = in_serif(option.font), scaled(option.font)
        high = QFontMetrics(serif).height()
        painter.setFont(serif)
        painter.setPen(QColor(now.text))
        _line(painter, QRect(inner.left(), inner.top(), inner.width(), high), index.data())
        painter.setFont(small)
        painter.setPen(QColor(now.muted))
        low = QFontMetrics(small).height()
        _line(painter, QRect(inner.left(), inner.top() + high + 3, inner.width(), low), index.data(DETAIL))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = QFontMetrics(in_serif(option.font)).height() + 12
        if index.data(DETAIL):
            height += QFontMetrics(scaled(option.font)).height() + 3
        return QSize(120, height)


def _line(painter: QPainter, where: QRect, text: str) -> None:
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)


class AnnotationList(QListView):
    """A click or Enter goes to the words, Delete takes the annotation off."""

    def __init__(self, parent: "AnnotationsPanel") -> None:
        super().__init__(parent)
        self._panel = parent
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._panel.go()
        elif event.key() == Qt.Key.Key_Delete:
            self._panel.remove()
        else:
            super().keyPressEvent(event)


class AnnotationsPanel(QWidget):
    """The list, and the fields of the chosen annotation: what is changed there is kept when it is left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._current: int | None = None
        self.model = AnnotationsModel(self)
        self.list = AnnotationList(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(AnnotationDelegate(self.list))
        self.empty = EmptyState(self.list)
        self.fields = QWidget(self)
        self.note, self.tags = QLineEdit(self.fields), QLineEdit(self.fields)
        self.completing = TagCompleting(self.tags)
        self.colours = Colours(self.fields)
        self.remove_button = QToolButton(self.fields)
        self.remove_button.setAutoRaise(True)
        tint(self.remove_button, "ph.trash", lambda: theme().text)
        self.setFocusProxy(self.list)
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        QVBoxLayout(self.list).addWidget(self.empty)
        second = QHBoxLayout()
        second.addWidget(self.tags, 1)
        second.addWidget(self.colours)
        second.addWidget(self.remove_button)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.fields)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(5)
        self._rows.addWidget(self.note, 3)
        self._rows.addLayout(second, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 2, 7, 7)
        layout.setSpacing(6)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.fields)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two rows of fields where one would leave too little of each; one, where the list needs the room."""
        super().resizeEvent(event)
        wide = self.width() > self.fontMetrics().averageCharWidth() * _WIDE
        directions = QBoxLayout.Direction
        self._rows.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def _connect(self) -> None:
        desk = self._desk
        self.list.clicked.connect(self.go)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.note.editingFinished.connect(self._keep_note)
        self.tags.editingFinished.connect(self._keep_tags)
        self.colours.chosen.connect(self._keep_colour)
        self.remove_button.clicked.connect(self.remove)
        desk.draft_wanted.connect(self._on_draft_wanted)
        desk.annotation_chosen.connect(self._on_chosen)
        desk.opened.connect(self._ask.start)
        desk.article_chosen.connect(self._on_article)
        desk.changed.connect(self._on_changed)
        desk.language_changed.connect(self.retranslate)
        desk.keys_changed.connect(self.retranslate)
        desk.theme_changed.connect(self._restyle)

    def commands(self) -> list[Command]:
        return [
            Command(
                "annotations.remove",
                lambda: self.tr("Remove annotation"),
                self.remove,
                "ph.trash",
                "",
                "article",
                lambda: self._desk.can_write and self.current() is not None,
            )
        ]

    @Slot()
    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Annotations"))
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.tags.setPlaceholderText(self.tr("Tags, apart by commas"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self.remove_button.setAccessibleName(self.tr("Remove annotation"))
        self.remove_button.setToolTip(self.tr("Remove annotation (Delete); undo brings it back"))
        self._say_empty()
        self._say_title()
        self.colours.retranslate()

    def _say_empty(self) -> None:
        """What to do where nothing is marked."""
        desk = self._desk
        if desk.article is None:
            self.empty.say(self.tr("Choose an article: what you mark in it stands here."))
            return
        if not desk.can_write:
            self.empty.say(self.tr("Nothing is marked in this article."))
            return
        told = self.tr("No annotations yet. Select some words in the text and press {mark}, {note} or {tag}.")
        self.empty.say(
            told.format(
                mark=keymap.shown("annotation.highlight", "H"),
                note=keymap.shown("annotation.note", "N"),
                tag=keymap.shown("annotation.tag", "T"),
            ),
            (self.tr("Highlight what is selected"), desk.way("annotation.highlight")),
            (self.tr("More about it"), lambda: desk.show_page("manual:marking")),
        )

    @Slot()
    def refresh(self) -> None:
        """Asks for the annotations of the open article; the chosen one stays chosen."""
        kept = self._current
        dossier, article = self._desk.dossier, self._desk.article
        rows: list[AnnotationRow] = []
        if dossier is not None and article is not None:
            from workbench.actions.annotations import list_annotations, tags_in_use

            rows = self._desk.do(list_annotations, dossier, article) or []
            self._desk.ask(tags_in_use, self.completing.offer)
        self.model.show_rows(rows)
        self._say_empty()
        self.empty.setVisible(not rows)
        place = self.model.place_of(kept)
        if place >= 0:
            self.list.setCurrentIndex(self.model.index(place))
        self._show_fields()
        self._say_title()

    def _say_title(self) -> None:
        count = len(self.model.rows)
        self.setWindowTitle(self.tr("Annotations — %n", "", count) if count else self.tr("Annotations"))

    def current(self) -> AnnotationRow | None:
        """The annotation that is chosen in the list."""
        index = self.list.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    @Slot()
    def go(self) -> None:
        """Shows the words of the chosen annotation in the text."""
        row = self.current()
        if row is not None:
            self._desk.place_chosen.emit(row.article, row.start, row.end)

    @Slot()
    def remove(self) -> None:
        """Takes the chosen annotation off; undo brings it back."""
        row = self.current()
        if row is None:
            return
        from workbench.actions.annotations import remove_annotation

        near = [one.id for one in self.model.rows if one.id != row.id]
        place = min(self.model.place_of(row.id), len(near) - 1)
        self._desk.edit(lambda dossier: remove_annotation(dossier, row.id))
        self._current = near[place] if near else None

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self._current = self.model.rows[index.row()].id
            self._show_fields()

    def _show_fields(self) -> None:
        row = self.current()
        self.fields.setVisible(row is not None)
        if row is None:
            return
        self.fields.setEnabled(self._desk.can_write)
        self._show_text(self.note, f"{_place(row)}/note", row.note or "")
        self._show_text(self.tags, f"{_place(row)}/tags", ", ".join(row.tags))
        self.colours.show_colour(row.colour)

    def _show_text(self, field: QLineEdit, place: str, saved: str) -> None:
        """Shows what is saved. What is being typed here stays, whatever else has changed."""
        drafts = self._desk.drafts
        if drafts.is_followed(field, place) and (field.hasFocus() or place in drafts.places):
            return
        drafts.leave(field)
        field.setText(saved)
        field.setCursorPosition(0)
        drafts.follow(place, {"text": field})

    @Slot()
    def _keep_note(self) -> None:
        row = self.current()
        if row is not None and self.note.text().strip() != (row.note or ""):
            self._edit(row, "note", note=self.note.text())

    @Slot()
    def _keep_tags(self) -> None:
        row, tags = self.current(), split_tags(self.tags.text())
        if row is not None and tuple(tags) != row.tags:
            self._edit(row, "tags", tags=tags)

    @Slot(str)
    def _keep_colour(self, colour: str) -> None:
        row = self.current()
        if row is not None and colour != row.colour:
            self._edit(row, "colour", colour=colour)

    def _edit(self, row: AnnotationRow, field: str, **changes: str | list[str]) -> None:
        """What is typed stays kept as half typed until it is on disk."""
        from workbench.actions.annotations import edit_annotation

        self._desk.edit(
            lambda dossier: edit_annotation(dossier, row.id, **changes),
            lambda _done: self._desk.drafts.drop(f"{_place(row)}/{field}"),
        )

    @Slot(int)
    def _on_chosen(self, annotation: int) -> None:
        """Chooses what the caret has come to, without taking the caret away."""
        place = self.model.place_of(annotation)
        if place >= 0:
            self.list.setCurrentIndex(self.model.index(place))

    @Slot(str)
    def _on_draft_wanted(self, place: str) -> None:
        """Opens the annotation whose note or tags are half typed."""
        kind, *where = place.split("/")
        if kind != "annotation":
            return
        article, annotation, field = int(where[0]), int(where[1]), where[2]
        if self._desk.article != article:
            self._desk.choose_article(article)
        self.refresh()
        row = self.model.place_of(annotation)
        if row >= 0:
            bring_forward(self)
            self.list.setCurrentIndex(self.model.index(row))
            (self.tags if field == "tags" else self.note).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_article(self) -> None:
        self._ask.start()

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & {"annotation", "article"}:
            self._ask.start()

    @Slot()
    def _restyle(self) -> None:
        self.colours.restyle()
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.list.scheduleDelayedItemsLayout()


def _place(row: AnnotationRow) -> str:
    """Where what is half typed about an annotation is kept."""
    return f"annotation/{row.article}/{row.id}"
