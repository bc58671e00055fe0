"""Reading articles again from the window: the open one or all, in the background, and what that changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from workbench.domain.rows import RereadReport
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.jobs import Job, Jobs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.actions import Dossier
    from workbench.actions.readers import Readers


class RereadCommands(QObject):
    """Decisions stay as they are. Claims about which the reader now says something else can be gone to."""

    def __init__(self, desk: Desk, jobs: Jobs, readers: "Callable[[], Readers]", parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._readers = readers
        desk.opened.connect(self._on_opened)
        desk.language_changed.connect(self._on_opened)
        desk.read_again_wanted.connect(self._read)

    def commands(self) -> list[Command]:
        return [
            Command(
                "reread.article",
                lambda: self.tr("Read this article again"),
                self.read_article,
                "ph.arrows-clockwise",
                "",
                "article",
                lambda: self._desk.can_write and self._desk.article is not None,
            ),
            Command(
                "reread.all",
                lambda: self.tr("Read all articles again"),
                self.read_all,
                "ph.arrows-counter-clockwise",
                "",
                "article",
                lambda: self._desk.can_write,
            ),
        ]

    @Slot()
    def read_article(self) -> None:
        """Reads the open article by the reader and the names as they are now."""
        if self._desk.article is not None:
            self._read([self._desk.article])

    @Slot()
    def read_all(self) -> None:
        """Reads the articles that this reader, with these names, has not read yet: with the others nothing
        would change. It can be stopped between two of them."""
        self._read(None)

    @Slot()
    def _on_opened(self, *_language: object) -> None:
        if self._desk.can_write:
            self._desk.ask(_outdated, self._offer)

    def _offer(self, articles: "list[int]") -> None:
        if articles:
            line = self.tr("%n article(s) were read by an earlier reader", "", len(articles))
            self._desk.offered.emit(line, self.tr("Read again"), self.read_all)

    @Slot(object)
    def _read(self, articles: "Sequence[int] | None") -> None:
        dossier = self._desk.dossier
        if dossier is None:
            return

        def work(job: Job) -> RereadReport:
            from workbench.actions.rereading import read_all_again

            return read_all_again(
                dossier, articles, reader=self._readers(), progress=job.progress, cancelled=job.cancelled
            )

        job = self._jobs.run(lambda: self.tr("Reading again"), work, can_cancel=True)
        job.done.connect(self._on_done)
        job.failed.connect(lambda error: self._desk.said.emit(error.line(self._desk.language), True))

    @Slot(object)
    def _on_done(self, report: RereadReport) -> None:
        line = " · ".join(self._told(report))
        claims = _claims(report)
        if claims:
            self._desk.offered.emit(line, self.tr("Show the first"), lambda: self._show(claims[0]))
        else:
            self._desk.said.emit(line, bool(report.unread))

    def _told(self, report: RereadReport) -> list[str]:
        if not report.articles and not report.unread:
            return [self.tr("This reader, with these names, has read every article")]
        parts = [self.tr("%n article(s) read again", "", len(report.articles))]
        if report.changed:
            parts.append(self.tr("%n decided claim(s) now read otherwise", "", len(report.changed)))
        if report.gone:
            parts.append(self.tr("%n decided claim(s) no longer found", "", len(report.gone)))
        if report.new:
            parts.append(self.tr("%n new claim(s)", "", len(report.new)))
        if report.unread:
            parts.append(self.tr("%n could not be read by the machine", "", len(report.unread)))
        if not _claims(report):
            parts.append(self.tr("what you decided stays"))
        return parts

    def _show(self, claim: int) -> None:
        from workbench.actions.claims import list_claims

        dossier = self._desk.dossier
        rows = self._desk.do(list_claims, dossier) if dossier is not None else None
        row = next((row for row in rows or () if row.id == claim), None)
        if row is not None:
            self._desk.choose_article(row.article)
            self._desk.claim_chosen.emit(row.id)


def _outdated(dossier: "Dossier") -> list[int]:
    """Asked off the window's thread, which must not wait for the import either."""
    from workbench.actions.rereading import outdated

    return outdated(dossier)


def _claims(report: RereadReport) -> list[int]:
    """The claims that there is something to say of."""
    return [*report.changed, *report.gone, *report.new]
