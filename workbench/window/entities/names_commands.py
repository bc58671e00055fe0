"""Adding names for the reader from the window: the sheet, the menu beside selected words, reading again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from workbench.domain.vocabulary import MentionType
from workbench.domain.words import is_russian, shortened
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.entities.names_dialog import NamesDialog
from workbench.window.workspace.workspace import Workspace

_LONGEST = 40
"""Signs of the selected words that a menu shows."""
_ALIASED = {
    MentionType.STATE: "state",
    MentionType.FORMAT: "format",
    MentionType.ORGANISATION: "organisation",
    MentionType.PERSON: "person",
}


class NamesCommands(QObject):
    """Belongs to the window. What is selected in the article is where a new name begins."""

    def __init__(
        self, desk: Desk, workspace: Workspace, read_again: Callable[[], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._read_again = read_again
        self._window = window
        self._sheet: NamesDialog | None = None
        workspace.menu_wanted.connect(self._on_menu)
        desk.draft_wanted.connect(self._on_draft_wanted)

    def commands(self) -> list[Command]:
        return [
            Command(
                "names.show",
                lambda: self.tr("Names for the reader…"),
                self.show_sheet,
                "ph.book-bookmark",
                "",
                "article",
                self._has_dossier,
            ),
            Command(
                "names.add",
                lambda: self.tr("Add selected words as another name…"),
                lambda: self.add("alias"),
                "ph.bookmark-simple",
                "Ctrl+Shift+N",
                "article",
                self._can_write,
            ),
            Command(
                "corrections.show",
                lambda: self.tr("Corrections of mentions"),
                lambda: self._desk.show_page("corrections"),
                "ph.link",
                "",
                "article",
                self._has_dossier,
            ),
        ]

    @Slot(str)
    def _on_draft_wanted(self, place: str) -> None:
        kind, *where = place.split("/", 2)
        if kind == "names":
            self.sheet().go_on(*where)

    @Slot()
    def show_sheet(self) -> None:
        """Opens the sheet, or brings it to the front."""
        self.sheet()

    def sheet(self) -> NamesDialog:
        """The sheet, in front."""
        if self._sheet is None:
            sheet = self._sheet = NamesDialog(self._desk, self._window)
            sheet.added.connect(self._offer)
            sheet.read_again_wanted.connect(self._read_again)
            sheet.destroyed.connect(self._on_gone)
            font = sheet.fontMetrics()
            wide = min(font.averageCharWidth() * 125, self._window.width())
            sheet.resize(wide, min(font.height() * 34, self._window.height()))
        self._sheet.show()
        self._sheet.raise_()
        self._sheet.activateWindow()
        return self._sheet

    def add(self, kind: str) -> None:
        """Opens the sheet with the selected words in the form of a kind."""
        words = self._selected()
        if not words:
            self._desk.said.emit(self.tr("Select some words first."), False)
            return
        from workbench.actions.additions import as_listed

        name = as_listed(words)
        own = "ru" if is_russian(name) else "en"
        short = f"short_{own}" if name.isupper() else own
        facts = {
            "alias": {"alias": name, "of": f"{self._kind()}:"},
            "format": {short: name},
            "status": {"words": name},
            "leader": {own: name},
        }
        self.sheet().begin(kind, facts[kind])

    @Slot()
    def _offer(self) -> None:
        if self._desk.article is None:
            self._desk.said.emit(self.tr("Kept for the next reading."), False)
            return
        self._desk.offered.emit(
            self.tr("Kept for the next reading."), self.tr("Read this article again"), self._read_again
        )

    @Slot()
    def _on_gone(self) -> None:
        self._sheet = None

    @Slot(QPoint)
    def _on_menu(self, where: QPoint) -> None:
        self.menu().popup(where)

    def menu(self) -> QMenu:
        """The menu of the article's page, for the words that are selected."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words, page = self._selected(), self._workspace.viewer.page
        shown = shortened(words, _LONGEST)
        self._entry(menu, self.tr("Copy"), page.copy, bool(words))
        cite = self._workspace.viewer.commands["copy.citation"]
        self._entry(menu, cite.title(), cite.run, bool(words))
        self._entry(menu, self.tr("Select all"), page.selectAll, True)
        self._add_corrections(menu)
        if words and self._can_write():
            menu.addSeparator()
            for kind, title in (
                ("alias", self.tr("Add “{words}” as another name of…")),
                ("format", self.tr("Add “{words}” as a format…")),
                ("status", self.tr("Add “{words}” as a word for a status…")),
                ("leader", self.tr("Add “{words}” as a leader…")),
            ):
                self._entry(menu, title.format(words=shown.replace("&", "&&")), self._adder(kind), True)
        menu.addSeparator()
        self._entry(menu, self.tr("Names for the reader…"), self.show_sheet, self._has_dossier())
        return menu

    def _add_corrections(self, menu: QMenu) -> None:
        """What to do where the words that were clicked, or selected, are marked wrong."""
        viewer = self._workspace.viewer
        if not viewer.correcting.can_correct() or viewer.correcting.target() is None:
            return
        menu.addSeparator()
        for name in ("mention.nothing", "mention.link", "mention.take_back"):
            command = viewer.commands[name]
            if command.enabled():
                self._entry(menu, command.title(), command.run, True)

    def _entry(self, menu: QMenu, title: str, run: Callable[[], None], enabled: bool) -> None:
        action = QAction(title, menu)
        action.setEnabled(enabled)
        action.triggered.connect(lambda *_: run())
        menu.addAction(action)

    def _adder(self, kind: str) -> Callable[[], None]:
        return lambda: self.add(kind)

    def _selected(self) -> str:
        """The selected words of the article on one line, "" for none."""
        place = self._workspace.viewer.page.selection()
        return " ".join(self._workspace.viewer.page.content.text[slice(*place)].split()) if place else ""

    def _kind(self) -> str:
        """What the selected words are taken for, as far as the reader marked them; else a state."""
        place, view = self._workspace.viewer.page.selection(), self._workspace.viewer.view
        if place is None or view is None:
            return "state"
        marked = (mention for mention in view.mentions if (mention.start, mention.end) == place)
        return next((_ALIASED[one.type] for one in marked if one.type in _ALIASED), "state")

    def _has_dossier(self) -> bool:
        return self._desk.dossier is not None

    def _can_write(self) -> bool:
        return self._desk.can_write
