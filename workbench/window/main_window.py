"""The window: its shell, painted first, and the panels that come into it afterwards."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.errors import UserError
from workbench.window import icons, keymap
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.docks import Docks, DockWindow
from workbench.window.hands import Hands
from workbench.window.jobs import Job, Jobs
from workbench.window.looks import Looks
from workbench.window.menus import Menus
from workbench.window.settings import Settings
from workbench.window.status_line import StatusLine
from workbench.window.toolbar import Toolbar

if TYPE_CHECKING:
    from workbench.window.viewer import Viewer

# Where each panel's class is; they are imported after the first paint.
PANELS = {
    "articles": ("workbench.window.articles_panel", "ArticlesPanel"),
    "roster": ("workbench.window.roster.panel", "RosterPanel"),
    "entity": ("workbench.window.entities.entity_panel", "EntityPanel"),
    "chronology": ("workbench.window.chronology.panel", "ChronologyPanel"),
    "review": ("workbench.window.review.panel", "ReviewPanel"),
    "annotations": ("workbench.window.annotations_panel", "AnnotationsPanel"),
    "history": ("workbench.window.history_panel", "HistoryPanel"),
}
WORKSPACE = ("workbench.window.workspace.workspace", "Workspace")
USUAL_SIZE = QSize(1440, 880)


class MainWindow(DockWindow):
    """Holds the parts together; what each does, it does itself."""

    furnished = Signal()
    """All panels are in and the first dossier, if there is one, is being opened."""

    def __init__(self, desk: Desk, settings: Settings, looks: Looks, first: Path | None = None) -> None:
        super().__init__()
        self.desk = desk
        self.settings = settings
        self.looks = looks
        keymap.use(settings)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        self.jobs = Jobs(self, Hands(application, self).give_way)
        self._first = first or settings.last_dossier
        self._is_painted = False
        self._steps: Iterator[bool] | None = None
        self.is_furnished = False
        self._panels: list[QWidget] = []
        self.setObjectName("window")
        self._shell()
        self._place()

    def _shell(self) -> None:
        self.menus = Menus(self.desk, self)
        self.toolbar = Toolbar(self.desk, self)
        self.addToolBar(self.toolbar)
        self.status = StatusLine(self.desk, self.jobs, self)
        self.setStatusBar(self.status)
        self.docks = Docks(self.desk, self, self.settings)
        self.middle = QStackedWidget(self)
        self.waiting = QFrame(self)
        self.waiting.setObjectName("waiting")
        layout = QVBoxLayout(self.waiting)
        self.waiting_words = QLabel(self.waiting)
        self.waiting_words.setProperty("muted", True)
        layout.addWidget(self.waiting_words, 0, Qt.AlignmentFlag.AlignCenter)
        self.middle.addWidget(self.waiting)
        self.setCentralWidget(self.middle)
        self._retitle()
        self.desk.opened.connect(self._on_opened)
        self.desk.language_changed.connect(self._retitle)
        self.desk.command_wanted.connect(self.menus.run)
        self.desk.article_chosen.connect(self._on_article_chosen)
        self.jobs.started.connect(self._on_job)

    def _place(self) -> None:
        geometry = self.settings.bytes("window/geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            screen = QGuiApplication.primaryScreen()
            room = screen.availableSize() if screen else USUAL_SIZE
            self.resize(USUAL_SIZE.boundedTo(room))
            if not QRect(QPoint(), room).adjusted(0, 0, -20, -60).contains(QRect(QPoint(), USUAL_SIZE)):
                self.setWindowState(Qt.WindowState.WindowMaximized)
        self.docks.restore()
        if self._first is None:
            self.docks.put_away()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.furnish)

    @Slot()
    def furnish(self) -> None:
        """Brings in everything that the first paint could do without, step by step: between two steps the
        window hears what the analyst does."""
        if self._steps is None:
            self._steps = self._furnishing()
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        assert self._steps is not None
        if next(self._steps, False):
            QTimer.singleShot(0, self._go_on)

    def _furnishing(self) -> Iterator[bool]:
        self._make_commands()
        yield True
        for name, where in PANELS.items():
            panel = self._made(where)
            self.docks.fill(name, panel)
            self._panels.append(panel)
            yield True
        workspace = self._made(WORKSPACE)
        self._take_in(workspace)
        yield True
        self._make_names()
        yield True
        self.menus.fill(self.commands())
        yield True
        self._offer_commands()
        icons.refresh()
        self.setWindowIcon(icons.own())
        yield True
        self.docks.settle()
        self.is_furnished = True
        if self._first is not None:
            self.files.open(self._first)
        else:
            self._welcome()
        self.furnished.emit()

    def _take_in(self, workspace: QWidget) -> None:
        from workbench.window.articles_panel import ArticlesPanel
        from workbench.window.workspace.workspace import Workspace

        assert isinstance(workspace, Workspace)
        self.workspace = workspace
        self._panels.append(workspace)
        self.middle.addWidget(workspace)
        self.desk.page_chosen.connect(self._on_page_chosen)
        workspace.emptied.connect(self._on_emptied)
        articles = self.docks.by_name["articles"].widget()
        assert isinstance(articles, ArticlesPanel)
        articles.list.activated.connect(workspace.preview.keep)
        workspace.trail.moved.connect(self.toolbar.refresh)

    @property
    def viewer(self) -> "Viewer":
        """The one in which the analyst reads just now."""
        return self.workspace.viewer

    def _make_commands(self) -> None:
        from workbench.window.edit_commands import EditCommands
        from workbench.window.file_commands import FileCommands
        from workbench.window.help.help_commands import HelpCommands
        from workbench.window.help.options import Options
        from workbench.window.view_commands import ViewCommands
        from workbench.window.welcome_page import WelcomePage

        self.files = FileCommands(self.desk, self.jobs, self.settings, self)
        self.files.refused.connect(self._on_refused)
        self.files.recent_changed.connect(self._on_recent_changed)
        self.options = Options(self.desk, self.looks, self.settings)
        self.edit = EditCommands(self.desk, self)
        self.edit.done.connect(lambda done: self.status.offer_undo(done, self.edit.undo))
        self.view = ViewCommands(self.desk, self.looks, self.docks, self.options, self)
        self.help = HelpCommands(self.desk, self)
        self.welcome = WelcomePage(self.desk, self)
        self._welcome_frame = QScrollArea(self)
        self._welcome_frame.setWidgetResizable(True)
        self._welcome_frame.setWidget(self.welcome)
        self.middle.addWidget(self._welcome_frame)

    def _make_names(self) -> None:
        from workbench.window.dating import Dating
        from workbench.window.drop_overlay import DropOverlay
        from workbench.window.entities.names_commands import NamesCommands
        from workbench.window.export_commands import ExportCommands
        from workbench.window.find_commands import FindCommands
        from workbench.window.help.tour import Tour
        from workbench.window.print_commands import PrintCommands
        from workbench.window.reread_commands import RereadCommands
        from workbench.window.session import Session
        from workbench.window.unsaved import Unsaved
        from workbench.window.workspace.focus_mode import FocusMode
        from workbench.window.workspace.folding import Folding

        self.drops = DropOverlay(self.files.taking, self.workspace, self)
        self.finding = FindCommands(self.desk, self.settings, self.workspace, self)
        self.folding = Folding(self.desk, self.docks, self.workspace, self)
        self.status.addPermanentWidget(self.folding.button)
        self.session = Session(self.desk, self.docks, self.folding, self.workspace, self.settings, self)
        head = [self.menuBar(), self.toolbar]
        self.focus_mode = FocusMode(self.desk, self.docks, self.workspace, head, self)
        self.reread = RereadCommands(self.desk, self.jobs, self.files.readers, self)
        self.dating = Dating(self.desk, self.workspace, self)
        self.unsaved = Unsaved(self.desk, self.status, self)
        self.tour = Tour(self.desk, self.settings, self)
        self.exporting = ExportCommands(self.desk, self)
        self.printing = PrintCommands(self.desk, self.settings, self)
        self.names = NamesCommands(self.desk, self.workspace, self.reread.read_article, self)

    @Slot()
    def greet(self) -> None:
        """Shows the first steps to whoever opens the sample for the first time."""
        self.tour.greet()

    def _offer_commands(self) -> None:
        by_id = {command.id: command for command in self.menus.commands}
        self.welcome.offer([by_id[name] for name in ("dossier.starter", "dossier.open", "dossier.new")])
        self.welcome.show_recent(self.settings.recent, self.files.open, self.files.forget)
        self.toolbar.offer(by_id)

    def _made(self, where: tuple[str, str]) -> QWidget:
        module, name = where
        panel: QWidget = getattr(import_module(module), name)(self.desk, self)
        return panel

    def commands(self) -> list[Command]:
        """Every command of the window, panels' included."""
        own = [
            *self.files.commands(),
            Command(
                "out.brief",
                lambda: self.tr("Brief…"),
                self.show_brief,
                "ph.note-pencil",
                "Ctrl+B",
                "file",
                self._has_dossier,
            ),
            *self.exporting.commands(),
            *self.printing.commands(),
            Command("window.quit", lambda: self.tr("Quit"), self._quit, "ph.sign-out", "Ctrl+Q", "file"),
            *self.edit.commands(),
            *self.unsaved.commands(),
            Command(
                "line.follow",
                lambda: self.tr("Follow the link in the status line"),
                self.status.follow,
                "ph.arrow-bend-down-right",
                "Alt+Return",
                "edit",
                self.status.has_link,
            ),
            *self.finding.commands(),
        ]
        for panel in self._panels:
            own += panel.commands()  # type: ignore[attr-defined]
        own += [*self.names.commands(), *self.dating.commands(), *self.reread.commands()]
        own += [*self.view.commands(), *self.focus_mode.commands(), *self.folding.commands()]
        return [*own, *self.tour.commands(), *self.help.commands()]

    def _quit(self) -> None:
        self.close()

    def _has_dossier(self) -> bool:
        return self.desk.dossier is not None

    def show_brief(self) -> None:
        """Opens the page of a brief."""
        self.desk.show_page("brief")

    def show_bug(self, error: BaseException) -> None:
        """Says that something broke, with a report to copy."""
        from workbench.window.bugs import report

        line = self.tr("Something broke that should not have: {error}").format(
            error=f"{type(error).__name__}: {error}"
        )
        text = report(error)
        self.status.complain(line, self.tr("Copy report"), lambda: QGuiApplication.clipboard().setText(text))

    @Slot()
    def _retitle(self) -> None:
        dossier = self.desk.dossier
        self.setWindowTitle(f"{dossier.path.name} — Summit Workbench" if dossier else "Summit Workbench")
        name = self._first.name if self._first else ""
        self.waiting_words.setText(self.tr("Opening {name}…").format(name=name) if name else "")

    @Slot()
    def _on_opened(self) -> None:
        self._retitle()
        dossier = self.desk.dossier
        if dossier is None:
            self._welcome()
            return
        self.docks.bring_back()
        self.middle.setCurrentWidget(self.workspace)
        if dossier.read_only:
            self.desk.said.emit(
                self.tr("This dossier is open to read only: nothing that you do changes it."), False
            )
        QTimer.singleShot(0, self._choose_article)

    def _welcome(self) -> None:
        self.docks.put_away()
        self.middle.setCurrentWidget(self._welcome_frame)
        self.welcome.setFocus()

    @Slot()
    def _choose_article(self) -> None:
        """The article of last time, else the one at the head of the list."""
        dossier = self.desk.dossier
        if dossier is None or self.desk.article is not None:
            return
        from workbench.actions.articles import first_article

        self.desk.ask(first_article, self._on_first_article, self.settings.last_article(dossier.path))
        self.docks.by_name["articles"].widget().setFocus()

    def _on_first_article(self, article: int | None) -> None:
        # What was open last time is there already, if it still is.
        if article is not None and not self.workspace.tabs.count():
            self.desk.choose_article(article)

    @Slot(str)
    def _on_page_chosen(self, _key: str) -> None:
        self.middle.setCurrentWidget(self.workspace)

    @Slot()
    def _on_emptied(self) -> None:
        if self.desk.dossier is None:
            self.middle.setCurrentWidget(self._welcome_frame)

    @Slot(int)
    def _on_article_chosen(self, article: int) -> None:
        if self.desk.dossier is not None:
            from workbench.actions.articles import mark_seen

            self.settings.remember_article(self.desk.dossier.path, article)
            self.desk.note(mark_seen, article)

    @Slot(object, object)
    def _on_refused(self, error: UserError, path: Path | None) -> None:
        line = error.line(self.desk.language)
        if path is not None:
            self.status.complain(line, self.tr("Open to read"), lambda: self.files.open(path, read_only=True))
        else:
            self.status.say(line, True)
        if self.desk.dossier is None:
            self._welcome()

    @Slot()
    def _on_recent_changed(self) -> None:
        self.menus.fill(self.commands())
        self.welcome.show_recent(self.settings.recent, self.files.open, self.files.forget)

    @Slot(object)
    def _on_job(self, job: Job) -> None:
        job.broke.connect(self.show_bug)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # One that is closed has no say any more in how others look.
        if event.type() in (QEvent.Type.ThemeChange, QEvent.Type.FontChange) and self.isVisible():
            self.looks.follow_font()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.keep_bytes("window/geometry", self.saveGeometry())
        self.docks.keep()
        if self.is_furnished:
            self.session.close()
        self.jobs.close()
        if self.desk.changes.busy:  # which is shown as done: it is, behind a window that is closed already
            self.hide()
            QGuiApplication.sync()
        self.desk.rest()
        if self.is_furnished:
            self.files.let_go()
        self.settings.save()
        super().closeEvent(event)
