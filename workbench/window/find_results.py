"""What the search field shows: commands, formats, states and articles, in a list over the window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.date_words import day_words
from workbench.domain.gazetteer import format_name, format_short, formats, state_name, states_file
from workbench.domain.rows import SearchHit
from workbench.window.articles_model import Index
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.theme import theme

if TYPE_CHECKING:
    from workbench.actions import Dossier

FOUND = Qt.ItemDataRole.UserRole
MOST_COMMANDS, MOST_NAMES, MOST_ARTICLES = 8, 5, 20
FEW = 5


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

    def add_found(self, found: list[Found]) -> None:
        self.beginInsertRows(QModelIndex(), len(self.found), len(self.found) + len(found) - 1)
        self.found = self.found + found
        self.endInsertRows()

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


class Search(QObject):
    """Finds by name whatever the window knows."""

    articles_found = Signal(object)

    def __init__(
        self, desk: Desk, commands: Callable[[], list[tuple[str, Command]]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._commands = commands
        self._recent: list[str] = []
        self._asked = ""

    def find(self, words: str) -> list[Found]:
        """What the words find at once: commands, the latest used first, then names of formats and states."""
        words = words.strip()
        commands = list(self._found_commands(words))
        return [*commands, *self._names(words)] if words else commands

    def _found_commands(self, words: str) -> Iterator[Found]:
        wanted = words.casefold().split()
        commands = [(name, command) for name, command in self._commands() if command.enabled()]
        recent = {command_id: place for place, command_id in enumerate(reversed(self._recent), start=1)}
        commands.sort(key=lambda named: -recent.get(named[1].id, 0))
        matching = (named for named in commands if all(word in named[0].casefold() for word in wanted))
        for _, (name, command) in zip(range(MOST_COMMANDS), matching, strict=False):
            yield Found(self.tr("Command"), name, command.key(), self._runner(command))

    def _runner(self, command: Command) -> Callable[[], None]:
        def run() -> None:
            self._recent = [command.id, *(one for one in self._recent if one != command.id)]
            command.try_run()

        return run

    def _names(self, words: str) -> Iterator[Found]:
        if self._desk.dossier is None:
            return

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

    def ask_articles(self, words: str) -> None:
        """Asks the dossier, off the window's thread; `articles_found` tells what it has, if nothing else was
        asked meanwhile."""
        words = words.strip()
        self._asked = words
        if words:
            self._desk.ask(self._hits, lambda hits: self._tell(words, hits), words)

    def _hits(self, dossier: "Dossier", words: str) -> list[SearchHit]:
        """The articles with these words; where there are few, those too that only begin like them."""
        from workbench.actions.articles import search

        if words != self._asked:  # typed on meanwhile
            return []
        hits = search(dossier, words, MOST_ARTICLES)
        if len(hits) < FEW and words[-1].isalpha():
            known = {hit.article for hit in hits}
            hits += [hit for hit in search(dossier, f"{words}*", MOST_ARTICLES) if hit.article not in known]
        return hits

    def _tell(self, words: str, hits: list[SearchHit]) -> None:
        if words == self._asked:
            self.articles_found.emit(
                [
                    Found(self.tr("Article"), hit.title, self._about(hit), self._opener(hit.article))
                    for hit in hits
                ]
            )

    def _about(self, hit: SearchHit) -> str:
        day = day_words(hit.published, self._desk.language) if hit.published else ""
        return " · ".join(part for part in (day, hit.outlet or "") if part)

    def _entity(self, entity: str) -> Callable[[], None]:
        return lambda: self._desk.entity_chosen.emit(entity)

    def _opener(self, article: int) -> Callable[[], None]:
        return lambda: self._desk.choose_article(article)


class Results(QFrame):
    """The list of what was found, laid over the window below the field."""

    def __init__(self, field: QWidget, choose: Callable[[], None]) -> None:
        super().__init__(field.window())
        self.setObjectName("results")
        self._field = field
        self.model = FoundModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.clicked.connect(choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 5, 5, 5)
        layout.addWidget(self.list)
        self.hide()

    def show_found(self, found: list[Found]) -> None:
        """Shows what was found with the first chosen; nothing found, nothing shown."""
        self.model.show_found(found)
        self._choose_first()

    def add_found(self, found: list[Found]) -> None:
        """Adds what was found later below the rest; what is chosen stays chosen."""
        if found:
            self.model.add_found(found)
            self._choose_first()

    def _choose_first(self) -> None:
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        if self.model.found:
            self._lay_over()
        self.setVisible(bool(self.model.found))

    def _lay_over(self) -> None:
        self.list.setAccessibleName(self.tr("Results"))
        high = min(len(self.model.found), 12) * self.list.sizeHintForRow(0) + 14
        window = self._field.window()
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        wide = max(self._field.width(), min(620, window.width() - 24))
        left = min(max(below.x() + (self._field.width() - wide) // 2, 12), window.width() - wide - 12)
        self.setGeometry(left, below.y(), wide, min(high, window.height() - below.y() - 8))
        self.raise_()

    def step(self, by: int) -> None:
        """Chooses the next or previous line, round the ends."""
        row = (self.list.currentIndex().row() + by) % len(self.model.found)
        self.list.setCurrentIndex(self.model.index(row))

    def chosen(self) -> Found | None:
        index = self.list.currentIndex()
        found: Found | None = index.data(FOUND) if index.isValid() else None
        return found
