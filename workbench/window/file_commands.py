"""Dossiers and articles from and to files: open, make, import, paste, back up. Everything slow is a job."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.domain.errors import UserError
from workbench.domain.rows import ImportReport
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.jobs import Job, Jobs
from workbench.window.settings import Settings
from workbench.window.taking import ENDING, Taking

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.actions.reading import Readers

STARTER = "ca-consultative"
MOST_NAMED = 4
"""Files that were not taken, by name, in a line."""


class FileCommands(QObject):
    """What the File menu does. Signals tell what came of it; the window shows it."""

    refused = Signal(object, object)
    """A UserError and, where a dossier is in use, the path that can still be opened to read, else None."""
    recent_changed = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._jobs = jobs
        self._settings = settings
        self._window = window
        self._readers: Readers | None = None
        self._then: Callable[[], None] = _nothing
        self.taking = Taking(desk, self)

    def commands(self) -> list[Command]:
        def writable() -> bool:
            return self._desk.can_write

        def laid() -> bool:
            return self._desk.dossier is not None

        return [
            Command(
                "dossier.open",
                lambda: self.tr("Open dossier…"),
                self.ask_open,
                "ph.folder-open",
                "Ctrl+O",
                "file",
            ),
            Command(
                "dossier.new", lambda: self.tr("New dossier…"), self.ask_new, "ph.plus", "Ctrl+N", "file"
            ),
            Command(
                "dossier.starter",
                lambda: self.tr("New dossier with sample articles…"),
                self.ask_starter,
                "ph.book-open",
                "",
                "file",
            ),
            *self._recent_commands(),
            Command(
                "import.files",
                lambda: self.tr("Open article…"),
                self.ask_import,
                "ph.file-plus",
                "Ctrl+Shift+O",
                "file",
                writable,
            ),
            Command(
                "import.folder",
                lambda: self.tr("Open folder of articles…"),
                self.ask_import_folder,
                "ph.folder-plus",
                "",
                "file",
                writable,
            ),
            Command(
                "import.paste",
                lambda: self.tr("Paste article"),
                self.paste,
                "ph.clipboard-text",
                "Ctrl+Shift+V",
                "file",
                writable,
            ),
            Command("keep.backup", lambda: self.tr("Back up"), self.back_up, "ph.copy", "", "file", laid),
            Command(
                "keep.close",
                lambda: self.tr("Close dossier"),
                self.close_dossier,
                "",
                "Ctrl+Shift+W",
                "file",
                laid,
            ),
        ]

    def _recent_commands(self) -> list[Command]:
        return [
            Command(f"recent.{place}", _named(path), _opener(self, path), "", "", "file/recent")
            for place, path in enumerate(self._settings.recent)
        ]

    # Dossiers

    @Slot()
    def ask_open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open dossier"), self._folder(), self._filter()
        )
        if chosen:
            self.open(Path(chosen))

    @Slot()
    def ask_new(self) -> None:
        self._ask_new("empty", self.tr("New dossier"))

    @Slot()
    def ask_starter(self) -> None:
        self._ask_new(STARTER, self.tr("New dossier with sample articles"))

    def _ask_new(self, starter: str, title: str) -> bool:
        """Asks where a new dossier shall lie and makes it; False if nothing was chosen."""
        # A dossier is never overwritten; the action says so, and Qt need not ask.
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            title,
            str(Path(self._folder()) / self.tr("my.dossier")),
            self._filter(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            path = Path(chosen)
            self.new(path if path.suffix else path.with_suffix(ENDING), starter)
        return bool(chosen)

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Opens a dossier and lays it on the desk in place of the one that lies there."""
        path = path.expanduser().absolute()
        if self._desk.dossier is not None and self._desk.dossier.path == path:
            return

        def work(_job: Job) -> "Dossier":
            from workbench.actions.dossiers import open_dossier

            return open_dossier(path, read_only=read_only)

        job = self._jobs.run(lambda: self.tr("Opening {name}").format(name=path.name), work)
        job.done.connect(self._on_opened)
        job.failed.connect(lambda error: self._on_refused(error, path))

    def new(self, path: Path, starter: str = "empty") -> None:
        """Makes a dossier and opens it."""
        path = path.expanduser().absolute()
        language = self._desk.language

        def work(_job: Job) -> "Dossier":
            from workbench.actions.dossiers import new_dossier

            return new_dossier(path, starter, language)

        job = self._jobs.run(lambda: self.tr("Making {name}").format(name=path.name), work)
        job.done.connect(self._on_opened)
        job.failed.connect(lambda error: self._on_refused(error, None))

    def forget(self, path: Path) -> None:
        """Takes a dossier off the recent ones; the file stays where it is."""
        self._settings.forget(path)
        self.recent_changed.emit()

    @Slot()
    def close_dossier(self) -> None:
        self._settings.close_session()
        self._lay(None)

    @Slot()
    def back_up(self) -> None:
        dossier = self._desk.dossier
        if dossier is None:
            return

        def work(_job: Job) -> Path:
            from workbench.actions.dossiers import back_up

            return back_up(dossier)

        job = self._jobs.run(lambda: self.tr("Backing up"), work)
        job.done.connect(self._on_backed_up)
        job.failed.connect(lambda error: self._on_refused(error, None))

    def let_go(self) -> None:
        """Ends the readers and closes the dossier: the window is closing."""
        if self._readers is not None:
            self._readers.close()
            self._readers = None
        self._lay(None)

    def _lay(self, dossier: "Dossier | None") -> None:
        old = self._desk.dossier
        self._desk.lay(dossier)
        if old is not None:
            from workbench.actions.dossiers import close_dossier

            close_dossier(old)

    @Slot(object)
    def _on_opened(self, dossier: "Dossier") -> None:
        self._settings.remember(dossier.path)
        self._lay(dossier)
        self.recent_changed.emit()
        then, self._then = self._then, _nothing
        then()

    def _on_refused(self, error: UserError, path: Path | None) -> None:
        self._then = _nothing
        self.refused.emit(error, path if error.code == "in_use" else None)

    @Slot(object)
    def _on_backed_up(self, path: Path) -> None:
        self._desk.offered.emit(
            self.tr("Backed up to {name}").format(name=path.name),
            self.tr("Show folder"),
            lambda: show(path.parent),
        )

    # Articles

    @Slot()
    def ask_import(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Open articles"),
            self._settings.text("session/articles_folder", ""),
            self.tr("Articles")
            + " (*.txt *.text *.md *.html *.htm *.xhtml *.docx);;"
            + self.tr("All files")
            + " (*)",
        )
        if chosen:
            self._settings.keep_text("session/articles_folder", str(Path(chosen[0]).parent))
            self.import_sources(chosen)

    @Slot()
    def ask_import_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self._window,
            self.tr("Open folder of articles"),
            self._settings.text("session/articles_folder", ""),
        )
        if chosen:
            self._settings.keep_text("session/articles_folder", chosen)
            self.import_sources([chosen])

    @Slot()
    def paste(self) -> None:
        """Takes what lies on the clipboard: a text, or copied files."""
        mime = self._pasteable()
        if mime is None:
            self._desk.said.emit(self.tr("There is nothing on the clipboard that could be an article."), True)
        else:
            self.taking.take(mime)

    def _pasteable(self) -> QMimeData | None:
        mime = QGuiApplication.clipboard().mimeData()
        return mime if mime is not None and (mime.text().strip() or mime.hasUrls()) else None

    def import_sources(self, sources: Sequence[str]) -> None:
        """Adds files and folders to the dossier; without one, asks for a new dossier first."""
        dossier = self._desk.dossier
        if dossier is None:
            self._begin_with(lambda: self.import_sources(sources))
            return
        wanted = list(sources)

        def work(job: Job) -> ImportReport:
            from workbench.actions.importing import import_sources

            return import_sources(
                dossier,
                wanted,
                reader=self.readers(),
                progress=job.progress,
                cancelled=job.cancelled,
                language=self._desk.language,
            )

        self._import(work)

    def import_text(self, text: str) -> None:
        """Adds a piece of text as an article; without a dossier, asks for a new one first."""
        dossier = self._desk.dossier
        if dossier is None:
            self._begin_with(lambda: self.import_text(text))
            return

        def work(_job: Job) -> ImportReport:
            from workbench.actions.importing import import_text

            return import_text(dossier, text, reader=self.readers())

        self._import(work)

    def _begin_with(self, then: Callable[[], None]) -> None:
        """Asks for a new dossier, and does `then` once it is there."""
        self._then = then
        if not self._ask_new("empty", self.tr("New dossier")):
            self._then = _nothing

    def _import(self, work: Callable[[Job], ImportReport]) -> None:
        if not self._desk.can_write:
            self._desk.said.emit(self.tr("This dossier is open to read only; nothing can be added."), True)
            return
        job = self._jobs.run(lambda: self.tr("Reading articles"), work, can_cancel=True)
        job.done.connect(self._on_imported)
        job.failed.connect(lambda error: self._on_refused(error, None))

    def readers(self) -> "Readers":
        """The worker processes that read; they start with the first article and stay."""
        from workbench.actions.reading import Readers

        if self._readers is None:
            self._readers = Readers()
        return self._readers

    @Slot(object)
    def _on_imported(self, report: ImportReport) -> None:
        line = self._told(report)
        first = next(iter([*report.added, *(article for _, article in report.already_there)]), None)
        if len(report.added) + len(report.already_there) == 1 and first is not None:
            self._desk.choose_article(first)
            self._desk.said.emit(line, bool(report.refused))
        elif report.added and first is not None:
            self._desk.offered.emit(line, self.tr("Open the first"), lambda: self._desk.choose_article(first))
        else:
            self._desk.said.emit(line, bool(report.refused))

    def _told(self, report: ImportReport) -> str:
        parts = [self.tr("%n article(s) added", "", len(report.added))]
        if report.already_there:
            parts.append(self.tr("%n already there", "", len(report.already_there)))
        if report.reprints:
            parts.append(self.tr("%n reprint(s)", "", len(report.reprints)))
        if report.unread:
            parts.append(self.tr("%n could not be read by the machine", "", len(report.unread)))
        if report.refused:
            parts.append(self.tr("%n refused", "", len(report.refused)) + _which(report.refused))
        if report.cancelled:
            parts.append(self.tr("stopped"))
        return " · ".join(parts)

    def _folder(self) -> str:
        recent = self._settings.recent
        return str(recent[0].parent if recent else Path.home())

    def _filter(self) -> str:
        return self.tr("Dossiers") + f" (*{ENDING})"


def show(path: Path) -> None:
    """Opens a file or folder with the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _which(refused: Sequence[tuple[str, str]]) -> str:
    """Which files were not taken, and what is wrong with the first."""
    names = [Path(source).name for source, _ in refused]
    if len(names) > MOST_NAMED:
        names[MOST_NAMED:] = ["…"]
    named = f" ({', '.join(names)})" if len(names) > 1 else ""
    return f"{named}: {refused[0][1]}"


def _nothing() -> None:
    """Nothing waits for a dossier to be made."""


def _named(path: Path) -> Callable[[], str]:
    return lambda: path.name


def _opener(commands: FileCommands, path: Path) -> Callable[[], None]:
    return lambda: commands.open(path)
