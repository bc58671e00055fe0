"""What can be done with the roster, as data: for menus, palette and keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.roster.lines import Column

if TYPE_CHECKING:
    from workbench.window.roster.panel import RosterPanel


class RosterCommands(QObject):
    """Belongs to the panel, which does what they say."""

    def __init__(self, desk: Desk, panel: "RosterPanel") -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel

    def all(self) -> list[Command]:
        panel = self._panel
        return [
            Command(
                "roster.add",
                lambda: self.tr("Add membership"),
                panel.add,
                "ph.plus",
                "",
                "roster",
                lambda: self._desk.can_write,
            ),
            Command(
                "roster.edit",
                lambda: self.tr("Edit cell"),
                panel.edit,
                "ph.pencil-simple",
                "",
                "roster",
                panel.can_remove,
            ),
            Command(
                "roster.until",
                lambda: self.tr("Until when"),
                lambda: panel.edit_column(Column.UNTIL),
                "ph.calendar-x",
                "",
                "roster",
                panel.can_remove,
            ),
            Command(
                "roster.note",
                lambda: self.tr("Note on membership"),
                lambda: panel.edit_column(Column.NOTE),
                "ph.note",
                "",
                "roster",
                panel.can_remove,
            ),
            Command(
                "roster.evidence",
                lambda: self.tr("What the row rests on"),
                panel.show_evidence,
                "ph.quotes",
                "",
                "roster",
                lambda: panel.table.currentIndex().isValid(),
            ),
            Command(
                "roster.copy",
                lambda: self.tr("Copy rows"),
                panel.clipboard.copy,
                "ph.copy",
                "",
                "roster",
                lambda: bool(panel.table.selectionModel().selectedRows()),
            ),
            Command(
                "roster.paste",
                lambda: self.tr("Paste rows"),
                panel.clipboard.paste,
                "ph.clipboard-text",
                "",
                "roster",
                lambda: self._desk.can_write,
            ),
            Command(
                "roster.merge",
                lambda: self.tr("Merge rows"),
                panel.merge,
                "ph.git-merge",
                "Ctrl+M",
                "roster",
                panel.can_merge,
            ),
            Command(
                "roster.remove",
                lambda: self.tr("Remove membership"),
                panel.remove,
                "ph.trash",
                "",
                "roster",
                panel.can_remove,
            ),
            Command(
                "format.choose",
                lambda: self.tr("Choose format"),
                panel.choose_format,
                "ph.users-three",
                "Ctrl+G",
                "roster",
                panel.has_dossier,
            ),
            Command(
                "format.compare",
                lambda: self.tr("Compare two days"),
                lambda: self._desk.show_page(f"compare:{self._desk.format}"),
                "ph.git-diff",
                "Ctrl+Shift+D",
                "roster",
                panel.has_dossier,
            ),
            Command(
                "format.rosters",
                lambda: self.tr("Several rosters side by side"),
                lambda: self._desk.show_page("rosters"),
                "ph.columns",
                "Ctrl+Shift+M",
                "roster",
                panel.has_dossier,
            ),
            Command(
                "format.new",
                lambda: self.tr("New format"),
                lambda: panel.top.card.begin(None),
                "ph.plus-circle",
                "",
                "roster",
                lambda: self._desk.can_write,
            ),
            Command(
                "format.edit",
                lambda: self.tr("Name, colour, describe this format"),
                lambda: panel.top.card.begin(self._desk.format),
                "ph.palette",
                "",
                "roster",
                lambda: self._desk.can_write,
            ),
            Command(
                "day.choose",
                lambda: self.tr("Choose the as-of day"),
                panel.choose_day,
                "ph.calendar",
                "Ctrl+D",
                "roster",
                panel.has_dossier,
            ),
            Command(
                "day.clear",
                lambda: self.tr("Show any time"),
                lambda: self._desk.choose_day(None),
                "",
                "",
                "roster",
                lambda: self._desk.day is not None,
            ),
            Command(
                "roster.filter",
                lambda: self.tr("Filter the roster"),
                panel.top.begin_filter,
                "ph.funnel",
                "Ctrl+Shift+L",
                "roster",
                panel.has_dossier,
            ),
            Command(
                "roster.sort",
                lambda: self.tr("Sort by this column"),
                lambda: panel.columns.sort_by(panel.table.currentIndex().column()),
                "ph.sort-ascending",
                "Ctrl+Shift+S",
                "roster",
                lambda: panel.table.currentIndex().isValid(),
            ),
            Command(
                "roster.group",
                lambda: self.tr("Group by status"),
                panel.toggle_groups,
                "ph.rows",
                "Ctrl+Shift+G",
                "roster",
                panel.has_dossier,
                lambda: panel.columns.view.grouped,
            ),
        ]
