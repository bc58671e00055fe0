"""A page for each entity: its names, mentions, statements and memberships, and who is named beside it."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.entities import CODED, Beside, EntityPage, Found, Saying, kind_of
from workbench.domain.roster import roster_as_of
from workbench.domain.rows import SearchHit
from workbench.window.desk import Desk
from workbench.window.entity_head import EntityHead
from workbench.window.entity_lines import LinesList
from workbench.window.entity_lists import BesideList, StandingList
from workbench.window.entity_names import EntityNames
from workbench.window.entity_sayings import SayingsList
from workbench.window.split_bar import SplitBar

_MOST_HITS = 1000
_LEAST_LINES = 8
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


class Section(QWidget):
    """A list, perhaps with a line below it, or in its place a line that says what to do while it is empty."""

    def __init__(self, shown: QWidget, parent: QWidget, below: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = QWidget(self)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(shown, 1)
        if below is not None:
            column.addWidget(below)
        self.empty = QLabel(self)
        self.empty.setProperty("muted", True)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setMargin(24)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self.empty)
        self.setFocusProxy(shown)

    def show_if(self, any_: bool) -> None:
        self._stack.setCurrentWidget(self._whole if any_ else self.empty)


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
        self.area, self.tabs = QScrollArea(self), QTabWidget(self)
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
        self.setFocusProxy(self.sections[self._kinds[0]])
        self._counts: dict[str, int] = {}
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_NEWS_MS)
        self._again.timeout.connect(self.refresh)
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        """Where the page is low it scrolls: a few lines of each list are always to be had."""
        inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(self.error)
        layout.addWidget(self.tabs, 1)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self._fit()

    @property
    def _lists(self) -> tuple[QAbstractItemView, ...]:
        return self.mentions, self.sayings, self.standing, self.beside, self.names.table

    @Slot()
    def _fit(self) -> None:
        low = self.fontMetrics().height() * _LEAST_LINES
        for shown in self._lists:
            shown.setMinimumHeight(low)

    @Slot(QModelIndex, QModelIndex)
    def _follow(self, current: QModelIndex, _before: QModelIndex) -> None:
        """Keeps the line that the arrows go to in view, where the page is lower than its lists."""
        for shown in self._lists:
            if current.isValid() and current.model() is shown.model():
                line = shown.visualRect(current)
                at = shown.viewport().mapTo(self.area.widget(), line.center())
                self.area.ensureVisible(0, at.y(), 0, line.height() * 2)

    def _connect(self) -> None:
        desk = self._desk
        desk.text_size_changed.connect(self._fit)
        for shown in self._lists:
            shown.selectionModel().currentChanged.connect(self._follow)
        desk.opened.connect(self.gone)
        desk.changed.connect(self._on_changed)
        desk.day_chosen.connect(self._show_standing)
        desk.language_changed.connect(self.retranslate)
        desk.theme_changed.connect(self._show)
        self.head.renamed.connect(self._on_renamed)
        self.head.merge_wanted.connect(self._on_merge)
        for field in (self.head.same, self.split.to, self.names.split.to):
            field.left.connect(self._leave_field)
        for name in self.head.names.values():
            name.returnPressed.connect(self._leave_field)
        self.names.split_wanted.connect(self._on_split)
        self.mentions.chosen.connect(self._on_chosen)
        self.split.wanted.connect(self._on_separate)
        self.names.added.connect(self._on_added)
        self.names.changed.connect(self._on_alias_changed)
        self.names.removed.connect(self._on_removed)

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

    # What is done

    @Slot(str, str)
    def _on_renamed(self, language: str, name: str) -> None:
        from workbench.actions.entities import rename

        self._do(rename, self.entity, **{language: name})
        self._again.start(0)

    @Slot(str)
    def _on_merge(self, other: str) -> None:
        from workbench.actions.entities import merge

        keep, other = (other, self.entity) if kind_of(other) in CODED else (self.entity, other)
        kept = self._do(merge, keep, [other])
        if kept is not None:
            self.head.merged()
            self._leave_field()
            self._desk.said.emit(self.tr("Taken together. Undo parts them again."), False)

    @Slot(object, str)
    def _on_split(self, names: list[str], to: str) -> None:
        from workbench.actions.entities import split

        made = self._do(split, self.entity, names, to or None)
        if made is not None:
            self.names.split.done()
            self._leave_field()
            self._tell_split(made, ", ".join(names))

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

    @Slot(str)
    def _on_separate(self, to: str) -> None:
        from workbench.actions.entities import separate

        places = self.mentions.places()
        made = self._do(separate, self.entity, places, to or None)
        if made is not None:
            self.split.done()
            self._leave_field()
            self._tell_split(made, self.tr("%n mention(s)", "", len(places)))

    def _tell_split(self, made: str, what: str) -> None:
        line = self.tr("Split off: {names}").format(names=what)
        self._desk.offered.emit(line, self.tr("Open"), lambda: self._desk.show_page(f"entity:{made}"))

    @Slot(str)
    def _on_added(self, name: str) -> None:
        from workbench.actions.additions import add

        if self._do(add, "alias", of=self._alias_of(), alias=name) is not None:
            self.names.new.setText("")
            self._leave_field()
            self._offer_reading(name)

    def _offer_reading(self, name: str) -> None:
        """A name for the reader is of use in the articles that hold it."""
        from workbench.actions.articles import search

        self._desk.ask(search, self._on_holding, name, _MOST_HITS)

    def _on_holding(self, hits: list[SearchHit]) -> None:
        kept = self.tr("Kept for the next reading.")
        if not hits:
            self._desk.said.emit(kept, False)
            return
        articles = [hit.article for hit in hits]
        line = self.tr("%n article(s) hold these words.", "", len(articles))
        self._desk.offered.emit(
            f"{kept} {line}", self.tr("Read again"), lambda: self._desk.read_again_wanted.emit(articles)
        )

    def _alias_of(self) -> str:
        """What an alias is one of, as the additions have it: a code, or the name that the reader knows."""
        kind, _, key = self.entity.partition(":")
        if kind in ("state", "format") or self.page is None:
            return self.entity
        known = self.page.spellings[0].name if self.page.spellings else self.page.called("ru")
        return f"{kind}:{known or key}"

    @Slot(int, str)
    def _on_alias_changed(self, row: int, name: str) -> None:
        from workbench.actions.additions import edit

        if self._do(edit, row, alias=name) is not None:
            self._offer_reading(name)
        elif self.page is not None:
            self.names.show_page(self.page)

    @Slot()
    def _leave_field(self) -> None:
        """Back to the list, where the arrows are of use, and Ctrl+Z takes back what was done."""
        self.tabs.currentWidget().setFocus()

    @Slot(object)
    def _on_removed(self, rows: list[int]) -> None:
        from workbench.actions.additions import remove

        self._do(remove, rows)

    def _do(self, action: Any, *args: Any, **facts: Any) -> Any:
        """Does it; what was wrong is said here, below the head."""
        from workbench.domain.errors import UserError

        self.error.hide()
        try:
            return action(self._desk.dossier, *args, **facts)
        except UserError as error:
            self.error.setText(error.line(self._desk.language))
            self.error.show()
            return None

    # News

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN_ON:
            self._again.start()
