"""Handing roster and chronology on to other programs, from the menu."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.file_commands import show


class ExportCommands(QObject):
    """Belongs to the window. The tables are written while the window goes on."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def commands(self) -> list[Command]:
        return [
            Command(
                "out.tables",
                lambda: self.tr("Roster and chronology as tables (CSV)…"),
                self.ask_file,
                "ph.table",
                "",
                "file",
                lambda: self._desk.dossier is not None,
            )
        ]

    @Slot()
    def ask_file(self) -> None:
        """Asks where to, and begins."""
        dossier = self._desk.dossier
        if dossier is None:
            return
        usual = str(dossier.path.with_suffix(".csv"))
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Write tables"), usual, "CSV (*.csv)")
        if chosen:
            path = Path(chosen)
            self.begin(path if path.suffix else path.with_suffix(".csv"))

    def begin(self, path: Path) -> None:
        """Writes two tables beside `path` off the window's thread."""
        from workbench.actions.exports import export

        self._desk.change(
            lambda: self.tr("Writing {name}").format(name=path.name),
            lambda dossier, _watch: export(dossier, path),
            self._on_written,
        )

    def _on_written(self, written: tuple[Path, ...]) -> None:
        line = self.tr("Tables written: {names}").format(names=", ".join(path.name for path in written))
        folder = written[0].parent
        self._desk.offered.emit(line, self.tr("Open folder"), lambda: show(folder))
