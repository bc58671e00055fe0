"""Printing from the menu: what there is to print just now, what is in front chosen."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from workbench.domain.gazetteer import format_name
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.docks import bring_forward
from workbench.window.parts.short_dates import short_date
from workbench.window.settings import Settings

if TYPE_CHECKING:
    from workbench.window.chronology.panel import ChronologyPanel
    from workbench.window.main_window import MainWindow
    from workbench.window.parts.rows_panel import RowsPanel
    from workbench.window.pictures.picture_file import Picture
    from workbench.window.print_sheet import Matter
    from workbench.window.printed import Body


@runtime_checkable
class Pictured(Protocol):
    """A page that has a picture to be taken out of the window."""

    def picture(self) -> "Picture":
        """Its picture, as for a file."""


class PrintCommands(QObject):
    """Belongs to the window."""

    def __init__(self, desk: Desk, settings: Settings, window: "MainWindow") -> None:
        super().__init__(window)
        self._desk = desk
        self._settings = settings
        self._window = window

    def commands(self) -> list[Command]:
        return [
            Command(
                "out.print",
                lambda: self.tr("Print…"),
                self.show_sheet,
                "ph.printer",
                "Ctrl+P",
                "file",
                lambda: self._desk.dossier is not None,
            )
        ]

    def show_sheet(self) -> None:
        """Opens the sheet beside the window, with what is in front chosen."""
        from workbench.window.print_sheet import PrintSheet

        for before in self._window.findChildren(PrintSheet):
            before.close()  # it shows what was in front then
        there = self.matters()
        front = self._front()
        names = [name for name, _ in there]
        sheet = PrintSheet(
            self._desk,
            self._settings,
            lambda: [matter for _, matter in self.matters()],
            names.index(front) if front in names else 0,
            self._window,
        )
        sheet.resize(min(900, self._window.width()), min(720, self._window.height()))
        sheet.show()

    def _front(self) -> str:
        """What has the keyboard: a table at the side, else what is in the middle."""
        focused = QApplication.focusWidget()
        for name in ("roster", "chronology"):
            if focused is not None and self._window.docks.by_name[name].isAncestorOf(focused):
                return name
        return "page" if self._page() is not None else "article"

    def matters(self) -> "list[tuple[str, Matter]]":
        """What can be printed now, each with a name by which it is found again."""
        from workbench.window.chronology.panel import ChronologyPanel
        from workbench.window.print_sheet import Matter

        made: list[tuple[str, Matter]] = []
        page, view = self._page(), self._window.viewer.view
        if page is not None:
            made.append(("page", Matter(page.windowTitle(), self._page_body(page))))
        if view is not None:
            made.append(("article", Matter(view.row.title, self._article_body, has_marks=True)))
        format_ = format_name(self._desk.format, self._desk.language)
        for name in ("roster", "chronology"):
            title = f"{self._window.docks.titles()[name]}: {format_}"
            panel: RowsPanel = self._window.docks.by_name[name].widget()  # type: ignore[assignment]
            body = self._table_body(name, title, panel)
            made.append((name, Matter(title, body, model=panel.table.model())))
            if isinstance(panel, ChronologyPanel):
                line = self.tr("Timeline: {format}").format(format=format_)
                made.append(("timeline", Matter(line, _timeline(panel), model=panel.table.model())))
        return made

    def _page(self) -> QWidget | None:
        """The page in front, if it is one that can be printed."""
        pane = self._window.workspace.active
        page = None if pane.reads else pane.page(pane.tabs.current)
        return page if page is not None and (isinstance(page, Pictured) or _text_of(page)) else None

    def _page_body(self, page: QWidget) -> "Callable[[bool], Body]":
        def body(_marks: bool) -> "Body":
            if isinstance(page, Pictured):
                return page.picture()
            text = _text_of(page)
            assert text is not None
            return text.document().clone()

        return body

    def _article_body(self, marks: bool) -> "Body":
        from workbench.window.printed import article_on_paper
        from workbench.window.viewer.headline import Headline

        view = self._window.viewer.view
        assert view is not None
        headline = Headline()
        return article_on_paper(
            view, headline.about(view, self._desk.language), self.tr("Notes"), marks=marks
        )

    def _table_body(self, name: str, title: str, panel: "RowsPanel") -> "Callable[[bool], Body]":
        def body(_marks: bool) -> "Body":
            from workbench.window.printed import filled_columns, table_on_paper

            bring_forward(panel)  # it asks for its rows when it is seen
            day = short_date(self._desk.day.isoformat(), self._desk.language) if self._desk.day else ""
            about = self.tr("as of {day}").format(day=day) if day and name == "roster" else ""
            model = panel.table.model()
            return table_on_paper(title, about, model, filled_columns(model))

        return body


def _timeline(panel: "ChronologyPanel") -> "Callable[[bool], Body]":
    def body(_marks: bool) -> "Body":
        bring_forward(panel)
        return panel.binding.picture()

    return body


def _text_of(page: QWidget) -> QTextEdit | None:
    found: QTextEdit | None = page if isinstance(page, QTextEdit) else page.findChild(QTextEdit)
    return found
