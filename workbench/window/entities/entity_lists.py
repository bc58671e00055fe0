"""What an entity has to do with others: how a state stands to formats, and who is named beside whom."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from workbench.domain.entities import Beside, kind_of
from workbench.domain.evidence import Evidence, independent_sources
from workbench.domain.gazetteer import format_short, state_name
from workbench.domain.roster import Membership
from workbench.domain.vocabulary import Modality
from workbench.domain.wording import interval_words
from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.parts.short_dates import short_date
from workbench.window.theme import theme

GOAL = Qt.ItemDataRole.UserRole
"""What a click on the line leads to: an entity, or an article with a place in it."""
_FEW = 6
"""So few rows are shown with their evidence at once."""


class Lines(QTreeWidget):
    """A table whose lines lead somewhere: by a click or Enter."""

    def __init__(self, desk: Desk, columns: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setColumnCount(columns)
        self.setObjectName("entity_lines")
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, columns):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.itemClicked.connect(self._go)

    def line(
        self, texts: Sequence[str], goal: object, under: QTreeWidgetItem | None = None
    ) -> QTreeWidgetItem:
        """Adds a line; what stands behind the first column is muted."""
        item = QTreeWidgetItem(list(texts))
        item.setData(0, GOAL, goal)
        item.setToolTip(0, texts[0])
        item.setSizeHint(0, QSize(0, self.fontMetrics().height() + 10))
        for column in range(1, self.columnCount()):
            item.setForeground(column, QColor(theme().muted))
        if under is None:
            self.addTopLevelItem(item)
        else:
            under.addChild(item)
        return item

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._go(item)
            return
        super().keyPressEvent(event)

    @Slot(QTreeWidgetItem, int)
    def _go(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        goal: Any = item.data(0, GOAL)
        if isinstance(goal, str):
            self._desk.show_page(f"entity:{goal}")
        elif isinstance(goal, tuple):
            self._desk.place_chosen.emit(*goal)


class StandingList(Lines):
    """A state in every format, or every state in a format; below each the words it rests on."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, 4, parent)

    def show_rows(self, rows: Sequence[Membership], kind: str, day: date | None) -> None:
        """`kind` is what the page is of: a state or a format; `day` the day on which the rows hold."""
        language = self._desk.language
        first = self.tr("Format") if kind == "state" else self.tr("State")
        if day is not None:
            first = self.tr("{state} on {day}").format(state=first, day=short_date(day.isoformat(), language))
        self.setHeaderLabels([first, self.tr("Status"), self.tr("Time"), self.tr("Sources")])
        self.clear()
        for row in rows:
            if kind == "state":
                other, goal = format_short(row.format, language), f"format:{row.format}"
            else:
                other, goal = state_name(row.state, language), f"state:{row.state}"
            item = self.line([other, *self._about(row)], goal)
            colour = theme().statuses.get(str(row.status))
            if colour is not None:
                item.setForeground(1, QColor(colour.ink))
            for evidence in row.evidence:
                self._rest(evidence, item)
            item.setExpanded(len(rows) <= _FEW)

    def _about(self, row: Membership) -> list[str]:
        language = self._desk.language
        status = word(f"status.{row.status}", language)
        if row.modality != Modality.DECIDED:
            status += f" ({word(f'modality.{row.modality}', language)})"
        if row.since and row.since == row.until:
            time = short_date(row.since, language)
        else:
            time = " ".join(interval_words(row.since, row.until, language))
        hand = self.tr("by hand") if row.by_hand else ""
        sources = str(independent_sources(row.evidence)) if row.evidence else ""
        return [status, time, ", ".join(part for part in (sources, hand) if part)]

    def _rest(self, evidence: Evidence, under: QTreeWidgetItem) -> None:
        source = evidence.source
        who = " → ".join(source.relay) or source.outlet or source.origin
        day = short_date(source.published.isoformat(), self._desk.language) if source.published else ""
        goal = None
        if source.article is not None and evidence.start is not None and evidence.end is not None:
            goal = (source.article, evidence.start, evidence.end)
        item = self.line([" ".join(evidence.quote.split()) or source.title, who, day, ""], goal, under)
        item.setForeground(0, QColor(theme().muted))


class BesideList(Lines):
    """Those that are named near an entity, the most frequent first."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, 4, parent)
        self.setRootIsDecorated(False)

    def show_rows(self, rows: Sequence[Beside]) -> None:
        language = self._desk.language
        self.setHeaderLabels([self.tr("Name"), self.tr("Kind"), self.tr("Times"), self.tr("Articles")])
        self.clear()
        for row in rows:
            kind = kind_of(row.entity)
            name = row.called(language)
            item = self.line(
                [name, word(f"mention.{kind}", language), str(row.times), str(row.articles)], row.entity
            )
            for column in (2, 3):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
