"""The way to the manual and to the keys, and what this program is."""

from collections.abc import Callable
from html import escape
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QObject, Qt, Slot, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from workbench.window.commands import Command
from workbench.window.desk import Desk


class Leaf(QDialog):
    """A sheet of words beside the window, written anew when language or theme change."""

    def __init__(
        self, desk: Desk, title: Callable[[], str], words: Callable[[], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title, self._words = title, words
        self.text = QTextBrowser(self)
        self.text.setOpenExternalLinks(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(self.buttons)
        for signal in (desk.language_changed, desk.theme_changed, desk.text_size_changed):
            signal.connect(self.retranslate)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        self.setWindowTitle(self._title())
        self.text.setAccessibleName(self._title())
        self.text.setHtml(self._words())


class HelpCommands(QObject):
    """The Help menu."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def commands(self) -> list[Command]:
        return [
            Command(
                "help.manual",
                lambda: self.tr("Manual"),
                lambda: self._desk.show_page("manual"),
                "ph.book-open",
                "Shift+F1",
                "help",
            ),
            Command(
                "help.keys",
                lambda: self.tr("Keyboard shortcuts"),
                lambda: self._desk.show_page("keys"),
                "ph.keyboard",
                "F1",
                "help",
            ),
            Command(
                "help.about",
                lambda: self.tr("About Summit Workbench"),
                self.show_about,
                "ph.info",
                "",
                "help",
            ),
        ]

    def show_about(self) -> None:
        self._show(lambda: self.tr("About Summit Workbench"), self._about, 460, 300)

    def _show(self, title: Callable[[], str], words: Callable[[], str], wide: int, high: int) -> None:
        leaf = Leaf(self._desk, title, words, self._window)
        leaf.resize(min(wide, self._window.width()), min(high, self._window.height()))
        leaf.show()

    def _about(self) -> str:
        lines = (
            self.tr(
                "A desktop workbench for analysts who follow groups of states that meet: "
                "who belongs, since when, and who says so."
            ),
            self.tr("Version {version}, Qt {qt}").format(version=_version(), qt=qVersion()),
            self.tr("Free software under the Apache License 2.0. Qt is used under the LGPL."),
        )
        return f"<h3>Summit Workbench</h3>{''.join(f'<p>{escape(line)}</p>' for line in lines)}"


def _version() -> str:
    try:
        return version("summit-workbench")
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "–"
