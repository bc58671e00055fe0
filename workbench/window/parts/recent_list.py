"""The dossiers that were open lately: one click opens one; what is no longer there is said and can be taken
off."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from workbench.window.desk import Desk
from workbench.window.icons import tint
from workbench.window.theme import theme


class RecentList(QWidget):
    """Enter opens, Delete takes off, arrows go up and down."""

    looked = Signal(str, bool)
    """A path, and whether a file is there. Asked off the window's thread: a drive may be slow to answer."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._open: Callable[[Path], None] = _nowhere
        self._forget: Callable[[Path], None] = _nowhere
        self.rows: dict[Path, tuple[QPushButton, QToolButton]] = {}
        self._missing: set[Path] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.looked.connect(self._on_looked)
        desk.language_changed.connect(self.retranslate)

    def show_paths(
        self, paths: list[Path], open_dossier: Callable[[Path], None], forget: Callable[[Path], None]
    ) -> None:
        """Lists the dossiers, each with its folder."""
        self._open, self._forget = open_dossier, forget
        self._missing &= set(paths)
        while (item := self._column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        self.rows = {}
        for path in paths:
            self._column.addWidget(self._row(path), 0, Qt.AlignmentFlag.AlignLeft)
            QThreadPool.globalInstance().start(self._look(path))
        self.retranslate()

    def _look(self, path: Path) -> Callable[[], None]:
        def look() -> None:
            try:
                self.looked.emit(str(path), path.exists())
            except (OSError, RuntimeError):  # not to be asked, or the window is gone
                return

        return look

    def _row(self, path: Path) -> QWidget:
        row = QWidget(self)
        button, off = QPushButton(row), QToolButton(row)
        button.setProperty("quiet", True)
        button.setAutoDefault(True)
        button.setToolTip(str(path))
        button.clicked.connect(lambda: self._open(path))
        tint(button, "ph.folder-open", lambda: theme().muted)
        off.clicked.connect(lambda: self._take_off(path))
        tint(off, "ph.x", lambda: theme().muted)
        button.installEventFilter(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(button)
        layout.addWidget(off)
        self.rows[path] = (button, off)
        return row

    @Slot()
    def retranslate(self) -> None:
        for path, (button, off) in self.rows.items():
            words = f"{path.name}   —   {_home(path.parent)}"
            if path in self._missing:
                words += "   ·   " + self.tr("not found")
            button.setText(words)
            off.setToolTip(self.tr("Take off this list (Delete); the file stays"))
            off.setAccessibleName(self.tr("Take {name} off this list").format(name=path.name))

    @Slot(str, bool)
    def _on_looked(self, name: str, there: bool) -> None:
        path = Path(name)
        (self._missing.discard if there else self._missing.add)(path)
        self.retranslate()

    def _take_off(self, path: Path) -> None:
        paths = list(self.rows)
        place = paths.index(path)
        near = [*paths[place + 1 :], *paths[:place][::-1]]
        self._forget(path)
        if near and near[0] in self.rows:
            self.rows[near[0]][0].setFocus()

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            paths = list(self.rows)
            place = next(at for at, path in enumerate(paths) if self.rows[path][0] is button)
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and 0 <= place + step < len(paths):
                self.rows[paths[place + step]][0].setFocus()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._take_off(paths[place])
                return True
        return super().eventFilter(button, event)


def _home(folder: Path) -> str:
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)


def _nowhere(_path: Path) -> None:
    """Until the recent dossiers are listed there is nothing to click."""
