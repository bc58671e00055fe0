"""All that was begun to be typed and is not saved, in one table: where it belongs, to be gone on with."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.gazetteer import coded_name, format_name
from workbench.window.desk import Desk
from workbench.window.parts.question import Question

if TYPE_CHECKING:
    from workbench.actions import Dossier

_PLACE = Qt.ItemDataRole.UserRole
_PAUSE = 300
_OF_ARTICLES = frozenset({"note", "link", "making", "annotation"})


class UnfinishedPage(QWidget):
    """`unfinished`. Enter or a double click goes on writing, Delete gives what is typed up."""

    def __init__(self, desk: Desk, _argument: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._titles: Mapping[str, str] = {}
        self.heading, self.words = QLabel(self), QLabel(self)
        self.heading.setProperty("heading", True)
        self.words.setProperty("muted", True)
        self.words.setWordWrap(True)
        self.table = QTreeWidget(self)
        self.table.setObjectName("unfinished_table")
        self.table.setColumnCount(3)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAllColumnsShowFocus(True)
        self.go_on_button, self.give_up_button = QPushButton(self), QPushButton(self)
        self.go_on_button.setProperty("accent", True)
        self._lay_out()
        self._asked = Question(desk, self._ask, self._on_titles)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.refresh)
        self._connect()
        self.retranslate()
        self._asked.ask()

    def _lay_out(self) -> None:
        modes = QHeaderView.ResizeMode
        self.table.header().setStretchLastSection(False)
        for column, mode in enumerate((modes.Stretch, modes.ResizeToContents, modes.Stretch)):
            self.table.header().setSectionResizeMode(column, mode)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.go_on_button)
        head.addWidget(self.give_up_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 14, 24, 14)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.words)
        layout.addWidget(self.table)
        layout.setStretchFactor(self.table, 1000)
        layout.addStretch(1)
        self.setFocusProxy(self.table)
        self.table.installEventFilter(self)

    def _connect(self) -> None:
        desk = self._desk
        self.table.itemActivated.connect(self.go_on)
        self.go_on_button.clicked.connect(self.go_on)
        self.give_up_button.clicked.connect(self.give_up)
        desk.drafts.changed.connect(self._soon.start)
        desk.changed.connect(self._on_changed)
        desk.language_changed.connect(self.retranslate)

    @Slot()
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Half-typed words"))
        self.heading.setText(self.tr("Half-typed words"))
        self.table.setAccessibleName(self.tr("Half-typed words"))
        self.table.setHeaderLabels([self.tr("Words"), self.tr("What"), self.tr("Where")])
        self.go_on_button.setText(self.tr("Go on writing"))
        self.go_on_button.setToolTip(self.tr("Go on writing where it was begun (Enter)"))
        self.give_up_button.setText(self.tr("Give up"))
        self.give_up_button.setToolTip(self.tr("Give up what was typed (Delete); it can be brought back"))
        self.refresh()

    # What is half typed

    def _ask(self, dossier: "Dossier") -> dict[str, str]:
        return _titles(dossier, self._desk.drafts.places)

    def _on_titles(self, titles: dict[str, str]) -> None:
        self._titles = titles
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Shows the drafts as they are, the latest first."""
        drafts = self._desk.drafts
        kept = self._current()
        self.table.clear()
        for place in reversed(drafts.places):
            item = QTreeWidgetItem([_words(drafts.words(place)), self._kind(place), self._where(place)])
            for column in range(3):
                item.setToolTip(column, item.text(column))
            item.setData(0, _PLACE, place)
            self.table.addTopLevelItem(item)
            if place == kept:
                self.table.setCurrentItem(item)
        first = self.table.topLevelItem(0)
        if first is not None and self.table.currentItem() is None:
            self.table.setCurrentItem(first)
        for part in (self.table, self.go_on_button, self.give_up_button):
            part.setVisible(first is not None)
        nothing = self.tr("Nothing is half typed: all that you wrote is saved.")
        told = self.tr("What you began to type and did not save, the latest first. It outlives a crash, too.")
        self.words.setText(nothing if first is None else told)
        if any(place not in self._titles for place in drafts.places):
            self._titles = {**dict.fromkeys(drafts.places, ""), **self._titles}
            self._asked.ask()

    def _kind(self, place: str) -> str:
        kind, *rest = place.split("/")
        names = {
            "note": self.tr("Note"),
            "annotation": self.tr("Tags of an annotation") if rest[-1:] == ["tags"] else self.tr("Note"),
            "link": self.tr("What the words name"),
            "making": self.tr("New claim"),
            "claim": self.tr("Reason for rejecting") if rest[-1:] == ["why"] else self.tr("Edited claim"),
            "cell": self.tr("Row of the roster")
            if rest[:1] == ["roster"]
            else self.tr("Row of the chronology"),
            "names": self.tr("Name for the reader"),
            "entity": self.tr("Another name"),
        }
        return names.get(kind, "")

    def _where(self, place: str) -> str:
        kind, *rest = place.split("/")
        if kind == "cell":
            return format_name(rest[1], self._desk.language)
        if kind == "entity":
            return coded_name(rest[0], self._desk.language) or rest[0].partition(":")[2]
        return self._titles.get(place, "")

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & {"article", "entity"}:
            self._asked.ask()

    # What is done

    def _current(self) -> str | None:
        item = self.table.currentItem()
        return item.data(0, _PLACE) if item is not None else None

    @Slot()
    def go_on(self) -> None:
        """Opens the field in which the chosen words were begun."""
        place = self._current()
        if place is not None:
            self._desk.draft_wanted.emit(place)

    @Slot()
    def give_up(self) -> None:
        """Drops the chosen words; a link in the status line brings them back."""
        place, drafts = self._current(), self._desk.drafts
        if place is None:
            return
        words, row = drafts.words(place), self.table.currentIndex().row()
        drafts.give_up(place)
        self.refresh()
        last = self.table.topLevelItemCount() - 1
        self.table.setCurrentIndex(self.table.model().index(min(row, last), 0))
        line = self.tr("Given up: “{words}”").format(words=_words(words))
        self._desk.offered.emit(line, self.tr("Bring back"), lambda: drafts.keep(place, words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Delete:
                self.give_up()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.go_on()
                return True
        return super().eventFilter(watched, event)


def _words(fields: Mapping[str, str]) -> str:
    """What is half typed on one line, the fields of a form one behind the other."""
    return " · ".join(" ".join(words.split()) for words in fields.values() if words.strip())


def _titles(dossier: "Dossier", places: Iterable[str]) -> dict[str, str]:
    """What the articles are called in which the places are; "" where there is none."""
    from workbench.actions.articles import titles
    from workbench.actions.claims import find_claim

    articles: dict[str, int] = {}
    for place in places:
        kind, *rest = place.split("/")
        if kind in _OF_ARTICLES:
            articles[place] = int(rest[0])
        elif kind == "claim" and (row := find_claim(dossier, int(rest[0]))) is not None:
            articles[place] = row.article
    known = titles(dossier, tuple(set(articles.values())))
    return {place: known.get(articles.get(place, 0), "") for place in places}
