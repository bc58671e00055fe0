"""The page of a brief: what it shall hold is chosen above, how it will read stands below."""

from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from workbench.actions.briefs import Brief, draft_brief, write_brief
from workbench.actions.dossiers import state_of
from workbench.window.briefs.brief_choices import BriefChoices, Wanted
from workbench.window.briefs.brief_text import BriefText, missing_anchor
from workbench.window.desk import Desk
from workbench.window.file_commands import show
from workbench.window.parts.flow_layout import FlowRow
from workbench.window.parts.one_line import OneLine
from workbench.window.parts.question import Question
from workbench.window.parts.web import open_in_browser
from workbench.window.theme import theme

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.domain.watching import Watch

CONCERNING = frozenset({"article", "decision", "membership", "event", "evidence", "addition", "reading"})
PAUSE = 150
"""How long news and choices are gathered, in milliseconds, before the dossier is asked again."""
LINES = 5
FOLDER = "brief/folder"


class Preview(QTextBrowser):
    """Takes what is left of the page, and would rather have no more than some lines: the page scrolls only
    where there is not even room for them."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), LINES * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class BriefPage(QWidget):
    """Asks for nothing but the file; the brief is written while the window goes on."""

    def __init__(self, desk: Desk, _argument: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._brief: Brief | None = None
        self._missing = self._next_missing = 0
        self.choices = BriefChoices(desk, self)
        self._wanted = self.choices.wanted
        self.write = QPushButton(self)
        self.write.setProperty("accent", True)
        self.write.clicked.connect(self.ask_file)
        self._below = FlowRow(self, 10)
        self.summary = OneLine(self._below)
        self.missing = QPushButton(self._below)
        self.preview = Preview(self)
        self.preview.setOpenLinks(False)
        self.preview.setTabChangesFocus(True)
        self.preview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.preview.document().setDocumentMargin(18)
        self._lay_out()
        self._asked = Question(desk, self._ask, self._on_answer)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._look)
        self._connect()
        self.retranslate()
        self._look()

    def _lay_out(self) -> None:
        self.missing.setProperty("link", True)
        self.missing.setAutoDefault(True)
        self.missing.setCursor(Qt.CursorShape.PointingHandCursor)
        for part in (self.summary, self.missing):
            self._below.row.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self._below, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.choices.type)
        foot.addWidget(self.write)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(8)
        layout.addWidget(self.choices)
        layout.addLayout(foot)
        layout.addWidget(self.preview, 1)
        self.setFocusProxy(self.choices.format)
        own = self.choices
        order = (
            *(own.format, own.as_of.line, own.since.line, own.language),
            *(own.type, self.write, self.missing, self.preview),
        )
        for one, following in pairwise(order):
            self.setTabOrder(one, following)

    def _connect(self) -> None:
        desk = self._desk
        self.choices.chosen.connect(self._soon.start)
        self.missing.clicked.connect(self.go_to_missing)
        self.preview.anchorClicked.connect(self._on_link)
        desk.changed.connect(self._on_changed)
        desk.language_changed.connect(self.retranslate)
        desk.theme_changed.connect(self._show)
        desk.text_size_changed.connect(self._show)

    # What it will hold

    @Slot()
    def _look(self) -> None:
        self._wanted = self.choices.wanted
        self._asked.ask()

    def _ask(self, dossier: "Dossier") -> tuple[tuple[str, ...], Brief | None]:
        """On the asking thread, where no field may be looked into."""
        formats, wanted = state_of(dossier).formats, self._wanted
        if not formats or wanted.format not in (None, *formats):
            return formats, None
        return formats, draft_brief(
            dossier,
            format=wanted.format,
            since=wanted.since,
            as_of=wanted.as_of,
            language=wanted.language,
        )

    def _on_answer(self, answer: tuple[tuple[str, ...], Brief | None]) -> None:
        formats, brief = answer
        self.choices.offer_formats(formats)
        if brief is None and formats:
            return  # of a format that is no more: the choices have told that all are meant now
        self._brief = brief
        self._show()

    @Slot()
    def _show(self) -> None:
        """Sets the text, and keeps the place at which it was read."""
        brief, bar = self._brief, self.preview.verticalScrollBar()
        self.write.setEnabled(brief is not None)
        place = bar.value()
        if brief is None:
            self._next_missing = 0
            told = self.tr("Nothing to tell yet: accept claims, or enter rows in roster and chronology.")
            self.preview.setPlainText(told)
            self.summary.say("")
            self.missing.hide()
            return
        text = BriefText(brief, theme(), self.tr("no source"), self._more)
        self.preview.document().setIndentWidth(1.5 * self.fontMetrics().height())
        self.preview.setHtml(text.html())
        bar.setValue(place)
        self._sum_up(brief, text.missing)

    def _more(self, lines: int) -> str:
        return self.tr("and %n more line(s)", "", lines)

    def _sum_up(self, brief: Brief, missing: int) -> None:
        proofs = [proof for section in brief.sections for proof in section.proofs()]
        bare = sum(not proof.sources for proof in proofs)
        lines = self.tr("%n line(s)", "", len(proofs))
        sources = self.tr("%n source(s)", "", len(brief.sources))
        self.summary.say(f"{lines} · {sources}")
        self.missing.setText(self.tr("%n line(s) without a source", "", bare))
        self.missing.setVisible(missing > 0)
        self._next_missing = min(self._next_missing, max(missing - 1, 0))
        self._missing = missing

    @Slot()
    def go_to_missing(self) -> None:
        """Brings the next line without a source into view, after the last the first."""
        self.preview.scrollToAnchor(missing_anchor(self._next_missing))
        self._next_missing = (self._next_missing + 1) % self._missing

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        if link.isRelative():
            self.preview.scrollToAnchor(link.fragment())
        else:
            open_in_browser(link.toString())

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & CONCERNING and not self._soon.isActive():
            self._soon.start()

    # Words and keys

    @Slot()
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Brief"))
        self.choices.retranslate()
        key = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        self.write.setText(self.tr("Write brief…"))
        told = self.tr("Choose the file; every line has its source by number")
        self.write.setToolTip(f"{told} ({key})")
        self.missing.setToolTip(self.tr("Show the next line without a source"))
        self.preview.setAccessibleName(self.tr("How the brief will read"))
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.ask_file()
        else:
            super().keyPressEvent(event)

    # The file

    @Slot()
    def ask_file(self) -> None:
        """Asks for the file and begins."""
        if self._brief is None:
            return
        wanted = self.choices.wanted
        name = f"{wanted.format or 'brief'}-{date.today().isoformat()}.{wanted.type}"
        kind = f"{self.choices.type.currentText()} (*.{wanted.type})"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write brief"), str(self._folder() / name), kind
        )
        if chosen:
            path = Path(chosen)
            self.begin(path if path.suffix else path.with_suffix(f".{wanted.type}"))

    def _folder(self) -> Path:
        desk = self._desk
        if desk.settings is None or desk.dossier is None:
            return Path.home()
        own = desk.settings.of_dossier(desk.dossier.path, FOLDER)
        return Path(own or desk.settings.text(FOLDER, str(desk.dossier.path.parent)))

    def begin(self, path: Path) -> None:
        """Writes the brief to `path` off the window's thread."""
        desk = self._desk
        if desk.settings is not None and desk.dossier is not None:
            desk.settings.keep_of_dossier(desk.dossier.path, FOLDER, str(path.parent))
            desk.settings.keep_text(FOLDER, str(path.parent))
        title = self.tr("Writing {name}").format(name=path.name)
        done, link = self.tr("Brief written: {name}").format(name=path.name), self.tr("Open")
        desk.change(
            lambda: title,
            partial(_write, path, self.choices.wanted),
            lambda written: desk.offered.emit(done, link, lambda: show(written)),
        )


def _write(path: Path, wanted: Wanted, dossier: "Dossier", _watch: "Watch") -> Path:
    return write_brief(
        dossier,
        path,
        format=wanted.format,
        since=wanted.since,
        as_of=wanted.as_of,
        language=wanted.language,
    )
