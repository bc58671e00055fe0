"""Rows of the roster to a spreadsheet and from one, through the clipboard."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication

from workbench.domain.errors import UserError
from workbench.domain.evidence import source_count
from workbench.domain.gazetteer import state_name
from workbench.domain.paste_words import paste_words
from workbench.domain.pasting import PastedLine
from workbench.domain.spreadsheets import html_table, tab_separated
from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.roster.lines import FIELDS, Column, Line
from workbench.window.roster.paste_bar import PasteBar

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.window.roster.panel import RosterPanel


class RosterClipboard(QObject):
    """Belongs to the panel: copies its selected rows, and has what is pasted shown before it is taken."""

    def __init__(self, desk: Desk, panel: "RosterPanel", bar: PasteBar) -> None:
        super().__init__(panel)
        self._desk, self._panel, self._bar = desk, panel, bar
        self._format = ""
        bar.taken.connect(self._on_taken)

    @Slot()
    def copy(self) -> None:
        """The selected rows with a head, dates as they are kept: a spreadsheet takes them, and so does
        `paste`."""
        panel = self._panel
        places = sorted(index.row() for index in panel.table.selectionModel().selectedRows())
        lines = [panel.model.lines[place] for place in places if not panel.model.lines[place].heading]
        if not lines:
            return
        header = panel.table.horizontalHeader()
        shown = [column for column in Column if not header.isSectionHidden(column)]
        if panel.model.words.until_folded:
            shown = sorted({*shown, Column.UNTIL})
        # A column that is not there stands under "since".
        shown.sort(key=lambda one: header.visualIndex(Column.SINCE if header.isSectionHidden(one) else one))
        head = [self.tr("Code"), *(panel.model.words.title(column) for column in shown)]
        rows = [head, *([line.row.state, *(self._cell(line, column) for column in shown)] for line in lines)]
        data = QMimeData()
        data.setText(tab_separated(rows))
        data.setHtml(html_table(rows))
        QGuiApplication.clipboard().setMimeData(data)
        self._desk.said.emit(self.tr("%n row(s) copied", "", len(lines)), False)

    def _cell(self, line: Line, column: Column) -> str:
        row, language = line.row, self._desk.language
        match column:
            case Column.STATE:
                return state_name(row.state, language)
            case Column.SINCE | Column.UNTIL:
                return getattr(row, FIELDS[column]) or ""
            case Column.SOURCES:
                return str(source_count(row.evidence) or "")
            case Column.STATUS:
                return word(f"status.{row.status}", language)
            case _:
                return self._panel.model.words.shown(line, column)

    @Slot()
    def paste(self) -> None:
        """Shows what the table on the clipboard would do to the roster."""
        text = QGuiApplication.clipboard().text()
        if self._desk.can_write:
            self._format = self._desk.format
            self._desk.ask(_preview, self._on_read, self._format, text, self._desk.language)

    def _on_read(self, answer: "tuple[str, Sequence[PastedLine]] | UserError") -> None:
        if isinstance(answer, UserError):
            self._panel.say_beside(answer.line(self._desk.language))
        elif self._format == self._desk.format:
            text, lines = answer
            self._bar.show_lines(text, lines, self._desk.language)

    @Slot()
    def _on_taken(self) -> None:
        from workbench.actions.pasting import paste_rows

        format, text, language = self._format, self._bar.text, self._desk.language
        if format == self._desk.format:
            self._desk.edit(lambda dossier: paste_rows(dossier, format, text, language), self._on_pasted)

    def _on_pasted(self, lines: "Sequence[PastedLine]") -> None:
        """What was not taken is told once more: the list that said why is gone."""
        told = paste_words(lines, self._desk.language)
        self._desk.said.emit(self.tr("Pasted: {what}").format(what=told), False)


def _preview(
    dossier: "Dossier", format_id: str, text: str, language: str
) -> tuple[str, Sequence[PastedLine]] | UserError:
    from workbench.actions.pasting import preview_paste

    try:
        return text, preview_paste(dossier, format_id, text, language)
    except UserError as error:
        return error
