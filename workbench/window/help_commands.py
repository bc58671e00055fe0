"""The cheat sheet of shortcuts, and what this program is."""

from collections.abc import Callable
from html import escape
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QObject, Qt, qVersion
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.menus import Menus
from workbench.window.theme import theme


class Leaf(QDialog):
    """A sheet of words beside the window, in HTML or Markdown. It is written anew when language or theme
    change."""

    def __init__(
        self,
        desk: Desk,
        title: Callable[[], str],
        words: Callable[[], str],
        parent: QWidget,
        *,
        markdown: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title, self._words, self._is_markdown = title, words, markdown
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

    def retranslate(self) -> None:
        self.setWindowTitle(self._title())
        self.text.setAccessibleName(self._title())
        if self._is_markdown:
            self.text.setMarkdown(self._words())
            self._wrap_code()
        else:
            self.text.setHtml(self._words())

    def _wrap_code(self) -> None:
        """Lets long commands wrap, and sets them in a little."""
        block = self.text.document().begin()
        while block.isValid():
            form = block.blockFormat()
            if form.nonBreakableLines():
                form.setNonBreakableLines(False)
                form.setLeftMargin(self.text.fontMetrics().averageCharWidth() * 2)
                QTextCursor(block).setBlockFormat(form)
            block = block.next()


class HelpCommands(QObject):
    """The Help menu."""

    def __init__(self, desk: Desk, menus: Menus, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._menus = menus
        self._window = window

    def commands(self) -> list[Command]:
        return [
            Command(
                "help.keys",
                lambda: self.tr("Keyboard shortcuts"),
                self.show_keys,
                "ph.keyboard",
                "F1",
                "help",
            ),
            Command(
                "help.reader",
                lambda: self.tr("Manual: the reader"),
                self.show_reader,
                "ph.book-open",
                "",
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

    def show_keys(self) -> None:
        self._show(lambda: self.tr("Keyboard shortcuts"), self._keys, 460, 620)

    def show_reader(self) -> None:
        from workbench.domain.manual import page

        leaf = Leaf(
            self._desk,
            lambda: self.tr("Manual: the reader"),
            lambda: page("reader", self._desk.language),
            self._window,
            markdown=True,
        )
        wide = leaf.fontMetrics().averageCharWidth() * 105
        leaf.resize(min(wide, self._window.width()), min(720, self._window.height()))
        leaf.show()

    def show_about(self) -> None:
        self._show(lambda: self.tr("About Summit Workbench"), self._about, 460, 300)

    def _show(self, title: Callable[[], str], words: Callable[[], str], wide: int, high: int) -> None:
        leaf = Leaf(self._desk, title, words, self._window)
        leaf.resize(min(wide, self._window.width()), min(high, self._window.height()))
        leaf.show()

    def _keys(self) -> str:
        by_menu: dict[str, list[Command]] = {}
        for command in self._menus.commands:
            if command.shortcut:
                by_menu.setdefault(command.menu, []).append(command)
        titles = self._menus.titles()
        rows = []
        for menu, commands in by_menu.items():
            rows.append(f"<tr><td colspan=2><h4>{escape(titles.get(menu, ''))}</h4></td></tr>")
            rows.extend(
                f"<tr><td style='color:{theme().accent}; padding-right:18px'>"
                f"<b>{escape(command.key())}</b></td><td>{escape(command.name())}</td></tr>"
                for command in commands
            )
        return f"<table cellpadding=3>{''.join(rows)}</table>"

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
