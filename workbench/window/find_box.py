"""Everything by name: one field over commands, articles, states and formats (Ctrl+K)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.date_words import day_words
from workbench.domain.rows import SearchHit
from workbench.window.articles_panel import Index
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.theme import theme

FOUND = Qt.ItemDataRole.UserRole
MOST_COMMANDS, MOST_NAMES, MOST_ARTICLES = 8, 5, 20
WAIT = 120


@dataclass(frozen=True, slots=True)
class Found:
    """A line of the results: what kind of thing, its name, more about it, and what choosing it runs."""

    kind: str
    title: str
    detail: str
    run: Callable[[], None]


class FoundModel(QAbstractListModel):
    """The results in their order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: list[Found] = []

    def show_found(self, found: list[Found]) -> None:
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.found[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (found.kind, found.title, found.detail) if part)
        return found if role == FOUND else None


class FoundDelegate(QStyledItemDelegate):
    """Kind in muted letters, the title, and at the right what more there is to say."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found = index.data(FOUND)
        now, rect = theme(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.selected))
            painter.drawRoundedRect(rect, 5, 5)
        inner = rect.adjusted(10, 0, -10, 0)
        metrics = QFontMetrics(option.font)
        kind = metrics.horizontalAdvance("M" * 7)
        painter.setFont(option.font)
        painter.setPen(QColor(now.muted))
        self._line(painter, QRect(inner.left(), inner.top(), kind, inner.height()), found.kind)
        right = min(metrics.horizontalAdvance(found.detail) + 4, inner.width() * 2 // 5)
        self._line(
            painter,
            QRect(inner.right() - right, inner.top(), right, inner.height()),
            found.detail,
            Qt.AlignmentFlag.AlignRight,
        )
        painter.setPen(QColor(now.text))
        room = inner.width() - kind - right - 20
        self._line(painter, QRect(inner.left() + kind + 10, inner.top(), room, inner.height()), found.title)
        painter.restore()

    def _line(
        self,
        painter: QPainter,
        where: QRect,
        text: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, side | Qt.AlignmentFlag.AlignVCenter, elided)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, QFontMetrics(option.font).height() + 12)


class FindBox(QLineEdit):
    """The field and its results, which lie over the window below it."""

    def __init__(
        self, desk: Desk, commands: Callable[[], list[tuple[str, Command]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._commands = commands
        self._recent: list[str] = []
        self.setClearButtonEnabled(True)
        self.results: QFrame | None = None
        self.model = FoundModel(self)
        self.list: QListView | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT)
        self._wait.timeout.connect(self.look)
        self.textEdited.connect(self._wait.start)
        desk.language_changed.connect(self.retranslate)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Search articles, entities, commands   Ctrl+K"))
        self.setAccessibleName(self.tr("Search articles, entities, commands"))

    def begin(self) -> None:
        """Puts the cursor here, with the commands shown at once."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self.look()

    @Slot()
    def look(self) -> None:
        """Shows what the words in the field find."""
        words = self.text().strip()
        found = [*self._names(words), *self._articles(words)] if words else []
        commands = list(self._found_commands(words))
        # Where articles answer, they come first: commands are few and have their own words.
        self.model.show_found(commands + found)
        self._show(bool(self.model.found))

    def choose(self) -> None:
        """Runs the chosen result."""
        index = self.list.currentIndex() if self.list else QModelIndex()
        if not index.isValid():
            return
        found: Found = index.data(FOUND)
        self.leave()
        self.clear()
        found.run()

    def leave(self) -> None:
        """Puts the results away and gives the keys back to the window."""
        self._wait.stop()
        self._show(False)
        self.clearFocus()

    def _found_commands(self, words: str) -> Iterator[Found]:
        wanted = words.casefold().split()
        commands = [(name, command) for name, command in self._commands() if command.enabled()]
        recent = {command_id: place for place, command_id in enumerate(reversed(self._recent), start=1)}
        commands.sort(key=lambda named: -recent.get(named[1].id, 0))
        matching = (named for named in commands if all(word in named[0].casefold() for word in wanted))
        for _, (name, command) in zip(range(MOST_COMMANDS), matching, strict=False):
            yield Found(self.tr("Command"), name.rstrip("…"), command.key(), self._runner(command))

    def _runner(self, command: Command) -> Callable[[], None]:
        def run() -> None:
            self._recent = [command.id, *(one for one in self._recent if one != command.id)]
            command.try_run()

        return run

    def _names(self, words: str) -> Iterator[Found]:
        if self._desk.dossier is None:
            return
        from workbench.domain.gazetteer import format_name, format_short, formats, state_name, states_file

        folded, language, count = words.casefold(), self._desk.language, 0
        for format_id in formats():
            names = (format_name(format_id, language), format_short(format_id, language), format_id)
            if count < MOST_NAMES and any(folded in name.casefold() for name in names):
                count += 1
                yield Found(self.tr("Format"), names[0], names[1], self._entity(f"format:{format_id}"))
        for code in states_file():
            both = (state_name(code, "ru"), state_name(code, "en"))
            if count < 2 * MOST_NAMES and any(name.casefold().startswith(folded) for name in both):
                count += 1
                yield Found(self.tr("State"), state_name(code, language), code, self._entity(f"state:{code}"))

    def _articles(self, words: str) -> Iterator[Found]:
        dossier = self._desk.dossier
        if dossier is None:
            return
        from workbench.actions.articles import search

        for hit in self._desk.do(search, dossier, words, MOST_ARTICLES) or []:
            yield Found(self.tr("Article"), hit.title, self._about(hit), self._opener(hit.article))

    def _about(self, hit: SearchHit) -> str:
        day = day_words(hit.published, self._desk.language) if hit.published else ""
        return " · ".join(part for part in (day, hit.outlet or "") if part)

    def _entity(self, entity: str) -> Callable[[], None]:
        return lambda: self._desk.entity_chosen.emit(entity)

    def _opener(self, article: int) -> Callable[[], None]:
        return lambda: self._desk.choose_article(article)

    def _show(self, wanted: bool) -> None:
        if not wanted:
            if self.results:
                self.results.hide()
            return
        self._make_results()
        assert self.results and self.list
        row = self.list.sizeHintForRow(0)
        high = min(len(self.model.found), 12) * row + 12
        below = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        wide = max(self.width(), min(620, self.window().width() - 24))
        left = min(max(below.x() + (self.width() - wide) // 2, 12), self.window().width() - wide - 12)
        self.results.setGeometry(left, below.y(), wide, high)
        self.list.setCurrentIndex(self.model.index(0))
        self.results.show()
        self.results.raise_()

    def _make_results(self) -> None:
        if self.results is not None:
            return
        self.results = QFrame(self.window())
        self.results.setObjectName("results")
        self.list = QListView(self.results)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.clicked.connect(self.choose)
        self.list.setAccessibleName(self.tr("Results"))
        layout = QVBoxLayout(self.results)
        layout.setContentsMargins(5, 5, 5, 5)
        layout.addWidget(self.list)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self.results is not None and self.results.isVisible()
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.leave()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and shown:
            self._move(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._wait.isActive():
                self._wait.stop()
                self.look()
            self.choose()
        else:
            super().keyPressEvent(event)

    def _move(self, by: int) -> None:
        assert self.list
        count = len(self.model.found)
        self.list.setCurrentIndex(self.model.index((self.list.currentIndex().row() + by) % count))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A click on a result takes no focus; whatever does take it has the analyst's attention now.
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._show(False)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.text():
            # An empty field has nothing of its own to undo: Ctrl+Z is the dossier's.
            event.ignore()
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Z:
                return True
        return super().event(event)
