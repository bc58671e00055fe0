"""A page for each entity: its names, mentions, statements and memberships, and who is named beside it."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.entities import CODED, Beside, EntityPage, Found, Saying, kind_of
from workbench.domain.roster import roster_as_of
from workbench.window.desk import Desk
from workbench.window.entities.entity_changes import EntityChanges
from workbench.window.entities.entity_head import EntityHead
from workbench.window.entities.entity_lines import LinesList
from workbench.window.entities.entity_lists import BesideList, StandingList
from workbench.window.entities.entity_names import EntityNames
from workbench.window.entities.entity_sayings import SayingsList
from workbench.window.entities.split_bar import SplitBar
from workbench.window.parts.page_section import Section
from workbench.window.parts.tall_list import TallList

_NEWS_MS = 150
"""An import tells of every article: so long is waited for more before the dossier is asked again."""
_SECTIONS = {
    "state": ("standing", "mentions", "beside", "names"),
    "format": ("standing", "mentions", "beside", "names"),
    "person": ("mentions", "sayings", "names", "beside"),
    "organisation": ("mentions", "sayings", "names", "beside"),
}
_OTHERS = ("mentions", "names", "beside")
_SHOWN_ON = frozenset(
    {"article", "reading", "decision", "membership", "event", "evidence", "addition", "entity"}
)


class EntityPageView(QWidget):
    """The page `entity:…`. What is changed here is one action each, and can be taken back."""

    gone = Signal()

    def __init__(self, desk: Desk, argument: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.entity = argument
        self.page: EntityPage | None = None
        self.head = EntityHead(desk, self)
        self.mentions, self.sayings = LinesList(desk, self), SayingsList(desk, self)
        self.standing, self.beside = StandingList(desk, self), BesideList(desk, self)
        self.names, self.split = EntityNames(desk, self), SplitBar(desk, self)
        self.error = QLabel(self)
        self.error.setProperty("error", True)
        self.error.setWordWrap(True)
        self.error.hide()
        self.area, self.inside, self.tabs = QScrollArea(self), QWidget(self), QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.sections: dict[str, Section | EntityNames] = {
            "mentions": Section(self.mentions, self, self.split),
            "sayings": Section(self.sayings, self),
            "standing": Section(self.standing, self),
            "beside": Section(self.beside, self),
            "names": self.names,
        }
        self._kinds = list(_SECTIONS.get(kind_of(argument), _OTHERS))
        for name in self._kinds:
            self.tabs.addTab(self.sections[name], "")
        for name, section in self.sections.items():
            if name not in self._kinds:
                section.hide()
        self._lay_out()
        self._counts: dict[str, int] = {}
        self._again = QTimer(self, singleShot=True, interval=_NEWS_MS)
        self._again.timeout.connect(self.refresh)
        self._connect()
        self._changes = EntityChanges(desk, self)
        self.retranslate()

    def _lay_out(self) -> None:
        """The page scrolls; each list in it is as tall as what it holds."""
        layout = QVBoxLayout(self.inside)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(self.error)
        layout.addWidget(self.tabs, 1)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self._put_in_order()
        for shown in self._lists:
            TallList(shown, self.area, partial(self._around, shown))

    @property
    def _lists(self) -> tuple[QAbstractItemView, ...]:
        return self.mentions, self.sayings, self.standing, self.beside, self.names.table

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Hands the keys on. A focus proxy would catch Tab again and again on its way through the page."""
        self._in_front.setFocus()

    @property
    def _in_front(self) -> QWidget:
        """The list of the tab in front."""
        lists = {"mentions": self.mentions, "sayings": self.sayings, "standing": self.standing}
        return {**lists, "beside": self.beside, "names": self.names.table}[
            self._kinds[self.tabs.currentIndex()]
        ]

    def _put_in_order(self) -> None:
        """Tab goes from the head to the tabs, the list in front, and what stands below it."""
        head, names = self.head, self.names
        # As a proxy of its bar it would catch Tab, too, behind what it holds.
        self.tabs.setFocusProxy(None)  # type: ignore[arg-type]
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        order: list[QWidget] = [*head.names.values(), head.same, head.likely_button, head.dismiss]
        order += [head.unite, self.tabs.tabBar(), self.mentions, self.split.to, self.split.button]
        order += [self.sayings, self.standing, names.table, names.split.to, names.split.button]
        order += [names.new, names.remove, self.beside]
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def _around(self, shown: QWidget) -> int:
        """How high the tabs are without the list in front."""
        return self.tabs.height() - shown.height()

    @Slot(QModelIndex, QModelIndex)
    def _follow(self, current: QModelIndex, _before: QModelIndex) -> None:
        """Keeps the line that the arrows go to in view, where the page is lower than its lists."""
        for shown in self._lists:
            if current.isValid() and current.model() is shown.model():
                line = shown.visualRect(current)
                at = shown.viewport().mapTo(self.inside, line.center())
                self.area.ensureVisible(0, at.y(), 0, line.height() * 2)

    def _connect(self) -> None:
        desk = self._desk
        for shown in self._lists:
            shown.selectionModel().currentChanged.connect(self._follow)
        desk.opened.connect(self.gone)
        desk.changed.connect(self._on_changed)
        desk.day_chosen.connect(self._show_standing)
        desk.language_changed.connect(self.retranslate)
        desk.theme_changed.connect(self._show)
        for field in (self.head.same, self.split.to, self.names.split.to):
            field.left.connect(self.leave_field)
        for name in self.head.names.values():
            name.returnPressed.connect(self.leave_field)
        self.mentions.chosen.connect(self._on_chosen)

    # What is shown

    @Slot()
    def retranslate(self) -> None:
        self.head.retranslate()
        self.names.retranslate()
        self.split.retranslate()
        self._on_chosen()
        self.mentions.setAccessibleName(self.tr("Mentions in articles"))
        self.sayings.setAccessibleName(self.tr("Statements"))
        self.standing.setAccessibleName(self.tr("Memberships"))
        self.beside.setAccessibleName(self.tr("Named nearby"))
        self._say_empty()
        self.refresh()

    def _say_empty(self) -> None:
        told = {
            "mentions": self.tr(
                "No article names it yet. Import articles, or add another name for the reader and read again."
            ),
            "sayings": self.tr("No article quotes it yet."),
            "standing": self.tr("Nothing stands in the roster yet. Accept a claim, or add a row there."),
            "beside": self.tr("Nothing is named nearby yet."),
        }
        for name, words in told.items():
            section = self.sections[name]
            assert isinstance(section, Section)
            section.empty.setText(words)

    @Slot()
    def refresh(self) -> None:
        """Asks for everything anew, off the window's thread."""
        from workbench.actions import entities
        from workbench.actions.entity_search import likely_same

        if self._desk.dossier is None:
            return
        self._desk.ask(entities.entity_page, self._take, self.entity)
        self.mentions.show_entity(self.entity)
        if "sayings" in self._kinds:
            self._desk.ask(entities.sayings_of, self._take_sayings, self.entity)
        self._desk.ask(entities.named_beside, self._take_beside, self.entity)
        if self._desk.can_write:
            self._desk.ask(likely_same, self._take_likely, self.entity)

    def _take(self, page: EntityPage) -> None:
        self.page = page
        self._show()

    @Slot()
    def _show(self) -> None:
        if self.page is None:
            return
        self.setWindowTitle(self.page.called(self._desk.language))
        self.head.show_page(self.page)
        self.names.show_page(self.page)
        section = self.sections["mentions"]
        assert isinstance(section, Section)
        section.show_if(bool(self.page.times))
        self._counts |= {"mentions": self.page.times, "names": self._names_count(self.page)}
        self._show_standing()

    @staticmethod
    def _names_count(page: EntityPage) -> int:
        return len(page.spellings) + len(page.aliases)

    @Slot()
    def _show_standing(self, _day: object = None) -> None:
        """A state in all formats, whenever that was; a format's states on the desk's day."""
        if self.page is None:
            return
        kind = kind_of(self.page.entity)
        day = self._desk.day if kind == "format" else None
        rows = roster_as_of(self.page.memberships, day)
        self.standing.show_rows(rows, kind, day)
        self._fill("standing", len(rows))

    def _take_sayings(self, rows: list[Saying]) -> None:
        self.sayings.rows.show_rows(rows)
        self._fill("sayings", len(rows))

    def _take_beside(self, rows: list[Beside]) -> None:
        self.beside.show_rows(rows)
        self._fill("beside", len(rows))

    def _take_likely(self, found: list[Found]) -> None:
        self.head.show_likely(found)

    def _fill(self, name: str, count: int) -> None:
        section = self.sections[name]
        assert isinstance(section, Section)
        section.show_if(bool(count))
        self._counts[name] = count
        self._title()

    def _title(self) -> None:
        titles = {
            "mentions": self.tr("Mentions"),
            "sayings": self.tr("Statements"),
            "standing": self.tr("Memberships"),
            "beside": self.tr("Named nearby"),
            "names": self.tr("Names"),
        }
        for place, name in enumerate(self._kinds):
            count = self._counts.get(name, 0)
            self.tabs.setTabText(place, f"{titles[name]}  {count}" if count else titles[name])

    @Slot()
    def _on_chosen(self) -> None:
        """Whether mentions can be split off; a state or a format is corrected in the article."""
        count = len(self.mentions.places())
        self.split.setVisible(self._desk.can_write and kind_of(self.entity) not in CODED)
        if count:
            told = self.tr("%n chosen mention(s) will be of another one", "", count)
        else:
            told = self.tr("Choose mentions that mean somebody else, several with Ctrl or Shift")
        self.split.allow(bool(count), told)

    @Slot()
    def leave_field(self) -> None:
        """Back to the list, where the arrows are of use, and Ctrl+Z takes back what was done."""
        self._in_front.setFocus()

    # News

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN_ON:
            self._again.start()
