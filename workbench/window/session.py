"""How the window was arranged for each dossier, kept soon after every change: a crash takes nothing of it."""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter

from workbench.window.desk import Desk
from workbench.window.docks import Docks
from workbench.window.kept_file import KeptFile, file_of
from workbench.window.remembering import Remembering
from workbench.window.settings import Settings
from workbench.window.workspace.folding import Folding
from workbench.window.workspace.workspace import Workspace

SOON = 400
VERSION = 1
"""What another version kept is left alone."""
TODAY = "today"
"""The as-of day of who follows the present: tomorrow it is another day."""


class Session(QObject):
    """Belongs to the window. Looks at what there is to remember when something has happened that may have
    changed it."""

    def __init__(
        self,
        desk: Desk,
        docks: Docks,
        folding: Folding,
        workspace: Workspace,
        settings: Settings,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._docks = docks
        self._folding = folding
        self._workspace = workspace
        self._settings = settings
        self._window = window
        self._file: KeptFile | None = None
        self._heard: set[QObject] = set()
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.keep)
        self._listen()

    def _listen(self) -> None:
        desk, application = self._desk, QApplication.instance()
        assert isinstance(application, QApplication)
        for signal in (desk.article_chosen, desk.page_chosen, desk.format_chosen, desk.day_chosen):
            signal.connect(self._on_news)
        for dock in self._docks.by_name.values():
            for signal in (dock.dockLocationChanged, dock.topLevelChanged, dock.visibilityChanged):
                signal.connect(self._on_news)
        self._docks.fold.changed.connect(self._on_news)
        self._workspace.memory.rearranged.connect(self._on_news)
        application.focusChanged.connect(self._on_news)
        for _, panel in self._panels():
            if hasattr(panel, "rearranged"):
                panel.rearranged.connect(self._on_news)
        desk.opened.connect(self._on_opened)

    @Slot()
    def _on_news(self) -> None:
        # Who goes on scrolling does not put it off.
        if self._file is not None and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _on_opened(self) -> None:
        """What the last dossier left is written; what this one left is put back."""
        self._soon.stop()
        self._let_go()
        dossier = self._desk.dossier
        if dossier is None:
            return
        self._file = KeptFile(file_of(self._settings.folder / "sessions", dossier.path), self)
        told = self._file.facts if self._file.facts.get("version") == VERSION else {}
        self._file.facts = told
        self._recall(told)

    def _recall(self, told: dict[str, Any]) -> None:
        docks = _bytes(told.get("docks"))
        if docks is not None:
            self._docks.put(docks)
        self._folding.recall(told.get("folding", {}))
        if "format" in told:
            self._desk.choose_format(str(told["format"]))
        if "day" in told:
            self._desk.choose_day(_day(str(told["day"])))
        for name, splitter in self._splitters():
            state = _bytes(told.get("splitters", {}).get(name))
            if state is not None:
                splitter.restoreState(state)
        for name, panel in self._panels():
            panel.recall(told.get("panels", {}).get(name, {}))
        if told.get("workspace", {}).get("panes"):
            self._workspace.restore(told["workspace"])
        self._hear_of_all()

    @Slot()
    def keep(self) -> None:
        """Has everything written that is otherwise than it was kept."""
        self._soon.stop()
        self._hear_of_all()
        geometry = self._window.saveGeometry()
        if geometry != self._settings.bytes("window/geometry"):
            self._settings.keep_bytes("window/geometry", geometry)
        if self._file is None or self._desk.dossier is None:
            return
        now = self._now()
        if now != self._file.facts:
            self._file.facts = now
            self._file.touch()

    def _now(self) -> dict[str, Any]:
        desk = self._desk
        assert desk.dossier is not None
        day = TODAY if desk.day == date.today() else desk.day.isoformat() if desk.day else ""
        return {
            "version": VERSION,
            "dossier": str(desk.dossier.path),
            "docks": _text(self._docks.state()),
            "folding": self._folding.remembered(),
            "format": desk.format,
            "day": day,
            "splitters": {name: _text(splitter.saveState()) for name, splitter in self._splitters()},
            "panels": {name: panel.remembered() for name, panel in self._panels()},
            "workspace": self._workspace.state(),
        }

    def close(self) -> None:
        """Keeps everything a last time: the window closes."""
        self.keep()
        self._let_go()

    def _let_go(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file.deleteLater()
            self._file = None

    def _panels(self) -> Iterator[tuple[str, Remembering]]:
        for name, dock in self._docks.by_name.items():
            panel = dock.widget()
            if isinstance(panel, Remembering):
                yield name, panel

    def _splitters(self) -> Iterator[tuple[str, QSplitter]]:
        for name, dock in self._docks.by_name.items():
            for place, splitter in enumerate(dock.findChildren(QSplitter)):
                yield f"{name}/{place}", splitter

    def _hear_of_all(self) -> None:
        """Listens to what has come since: a second pane, a splitter."""
        pages = [pane.viewer.page for pane in self._workspace.panes]
        for page in pages:
            if page not in self._heard:
                page.verticalScrollBar().valueChanged.connect(self._on_news)
        splitters = [splitter for _, splitter in self._splitters()]
        for splitter in splitters:
            if splitter not in self._heard:
                splitter.splitterMoved.connect(self._on_news)
        self._heard = {*pages, *splitters}


def _text(state: QByteArray) -> str:
    return b64encode(state.data()).decode("ascii")


def _bytes(text: object) -> QByteArray | None:
    if not isinstance(text, str):
        return None
    try:
        return QByteArray(b64decode(text, validate=True))
    except (NotBase64, ValueError):
        return None


def _day(text: str) -> date | None:
    if text == TODAY:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
