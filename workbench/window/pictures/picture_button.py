"""A button that brings a picture out of the window: saved as SVG or PNG, or onto the clipboard."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from workbench.window.desk import Desk
from workbench.window.icons import tint
from workbench.window.parts.short_dates import short_date
from workbench.window.pictures import picture_file
from workbench.window.pictures.picture_file import Picture
from workbench.window.theme import theme


class PictureButton(QToolButton):
    """`made` makes the picture when it is wanted; `name` is what its file is called at first."""

    def __init__(self, desk: Desk, made: Callable[[], Picture], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._made, self._name = desk, made, name
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        tint(self, "ph.export", lambda: theme().muted)
        menu = QMenu(self)
        self.setMenu(menu)
        self.to_file = menu.addAction("", self.ask_file)
        self.to_clipboard = menu.addAction("", self.copy)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        self.setToolTip(self.tr("Save or copy the picture"))
        self.setAccessibleName(self.toolTip())
        self.to_file.setText(self.tr("Save picture as SVG or PNG…"))
        self.to_clipboard.setText(self.tr("Copy picture"))

    @Slot()
    def ask_file(self) -> None:
        """Asks where to, and writes it there."""
        dossier = self._desk.dossier
        folder = dossier.path.parent if dossier else Path()
        svg, png = self.tr("Drawing (*.svg)"), self.tr("Image (*.png)")
        usual = str(folder / f"{self._name}.svg")
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Save picture"), usual, f"{svg};;{png}")
        if chosen:
            path = Path(chosen)
            ending = ".png" if kind == png else ".svg"
            self.save(path if path.suffix.lower() in (".svg", ".png") else path.with_suffix(ending))

    def save(self, path: Path) -> None:
        """Writes the picture and says where it is."""
        picture = self._made()
        if self._desk.do(_saved, picture, path):
            self._desk.said.emit(self.tr("Picture written: {name}").format(name=path.name), False)

    @Slot()
    def copy(self) -> None:
        """Puts the picture onto the clipboard."""
        QGuiApplication.clipboard().setMimeData(picture_file.mime_of(self._made()))
        self._desk.said.emit(self.tr("Picture copied"), False)


def source_line(desk: Desk, sources: int) -> str:
    """Where a picture is from: the dossier, how many sources speak in it, the day."""
    translate, day = QCoreApplication.translate, short_date(date.today().isoformat(), desk.language)
    name = desk.dossier.path.stem if desk.dossier else ""
    line = translate("PictureSource", "Source: dossier {name}").format(name=name)
    if sources:
        line += translate("PictureSource", ", independent sources: {count}").format(count=sources)
    return f"{line} · {day}"


def _saved(picture: Picture, path: Path) -> bool:
    picture_file.save(picture, path)
    return True
