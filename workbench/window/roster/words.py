"""What the cells of the roster say: shown, typed, told on hovering and to a screen reader."""

from PySide6.QtCore import QObject

from workbench.domain.date_words import date_words
from workbench.domain.evidence import Evidence, independent_sources, source_count
from workbench.domain.gazetteer import state_name
from workbench.domain.sample_words import own_words
from workbench.domain.typed_dates import editable_date
from workbench.domain.vocabulary import Modality
from workbench.domain.wording import interval_words, value_words
from workbench.domain.words import capital, word
from workbench.window.desk import Desk
from workbench.window.parts.short_dates import short_date
from workbench.window.roster.lines import DATES, FIELDS, WAITING, Column, Line


class RosterWords(QObject):
    """Speaks the desk's language; ask again when it has changed."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.until_folded = False
        """Whether "until" stands under "since" for want of a column."""

    def title(self, column: int) -> str:
        return (
            self.tr("State"),
            self.tr("Status"),
            self.tr("Since"),
            self.tr("Until"),
            self.tr("Sources"),
            self.tr("Note"),
            self.tr("Meant as"),
            self.tr("By hand"),
        )[column]

    def heading(self, line: Line) -> str:
        """ "Members · 5"."""
        if line.heading == WAITING:
            words = self.tr("Open claims")
        else:
            words = capital(word(f"statuses.{line.heading}", self._desk.language))
        return f"{words} · {line.count}"

    def shown(self, line: Line, column: Column) -> str:
        row, language = line.row, self._desk.language
        if line.heading:
            return self.heading(line) if column == Column.STATE else ""
        match column:
            case Column.STATE:
                return f"{row.state}  {state_name(row.state, language)}" if row.state else ""
            case Column.STATUS:
                return capital(word(f"status.{row.status}", language))
            case Column.SINCE | Column.UNTIL:
                return short_date(getattr(row, FIELDS[column]), language)
            case Column.SOURCES:
                return self._sources(line)
            case Column.MODALITY:
                return word(f"modality.{row.modality}", language)
            case Column.BY_HAND:
                return self.tr("by hand") if row.by_hand else ""
            case _:
                return own_words(row.note, self._desk.language)

    def since_lines(self, line: Line) -> list[tuple[str, bool]]:
        """The cell of "since", line by line, each with whether it is the date itself: how it is meant, the
        date, and "until" where that has no column."""
        row, language = line.row, self._desk.language
        meant = word(f"modality.{row.modality}", language) if row.modality != Modality.DECIDED else ""
        until = short_date(row.until, language) if self.until_folded else ""
        if until:
            until = until if "/" in str(row.until) else f"– {until}"
        stands = short_date(row.stands_from.edtf if row.stands_from else None, language)
        lines = [(meant, False), (stands, True), (until, False)]
        return [(words, is_date) for words, is_date in lines if words]

    def typed(self, line: Line, column: Column) -> str:
        """The cell as it stands in an editor."""
        row, language = line.row, self._desk.language
        match column:
            case Column.STATE:
                return state_name(row.state, language) if row.state else ""
            case Column.STATUS | Column.MODALITY:
                return self.shown(line, column).lower()
            case Column.SINCE | Column.UNTIL:
                return editable_date(getattr(row, FIELDS[column]), language)
            case Column.NOTE:
                return own_words(row.note, self._desk.language)
            case _:
                return ""

    def told(self, line: Line, column: Column) -> list[str]:
        """What hovering over a cell tells, line by line."""
        row, language = line.row, self._desk.language
        told: list[str] = []
        if column == Column.SINCE and self.until_folded and row.until:
            told += interval_words(None, row.until, language)
        if column in DATES and getattr(row, FIELDS[column]):
            told.append(date_words(getattr(row, FIELDS[column]), language))
        if column in (Column.STATUS, Column.SINCE) and row.modality != Modality.DECIDED:
            told.append(word(f"modality.{row.modality}", language))
        if column == Column.STATUS:
            told.insert(0, self.shown(line, column))
        if column == Column.STATE and row.state:
            told.append(state_name(row.state, language))
        if column == Column.SOURCES:
            told += self._told_of_sources(line)
        if values := self.contradictions(line, column):
            told.append(self.tr("Sources disagree: {values}").format(values=" ≠ ".join(values)))
        if row.note and column in (Column.STATE, Column.NOTE):
            told.append(own_words(row.note, language))
        return told

    def _sources(self, line: Line) -> str:
        if line.claims:
            return self.tr("{count} · open").format(count=len(line.claims))
        every, independent = source_count(line.row.evidence), independent_sources(line.row.evidence)
        if not every:
            return self.tr("by hand") if line.row.by_hand else ""
        if every == independent:
            return str(every)
        return self.tr("{independent} of {every}").format(independent=independent, every=every)

    def _told_of_sources(self, line: Line) -> list[str]:
        if line.claims:
            return [self.tr("An open claim says so; a click shows its words")]
        every, independent = source_count(line.row.evidence), independent_sources(line.row.evidence)
        told = []
        if every:
            words = self.tr("Independent sources: {independent} of {every}; Space lists them")
            told.append(words.format(independent=independent, every=every))
        if line.row.by_hand:
            told.append(self.tr("Edited by hand"))
        return told

    def contradictions(self, line: Line, column: Column) -> list[str]:
        """The values that clash in the cell, each with who says so: "16 November 2025 (Day.Az, TASS)"."""
        if line.claims or line.heading:
            return []
        language, disputes, found = self._desk.language, line.row.disputes, []
        for field in disputed_fields(column):
            for value in disputes.get(field, ()):
                words = value_words(field, value, language)
                said_by = ", ".join(_said_by(line.row.evidence, field, value))
                found.append(f"{words} ({said_by or self.tr('the row itself')})")
        return found


def disputed_fields(column: Column) -> tuple[str, ...]:
    """The fields of a row about which sources may disagree that the column shows."""
    if column == Column.STATUS:
        return "status", "modality"
    return (FIELDS[column],) if column in DATES else ()


def _said_by(evidence: tuple[Evidence, ...], field: str, value: str) -> list[str]:
    """Who gives the field this value, as short as they are called."""
    sources = [item.source for item in evidence if item.asserts.get(field) == value]
    return list(dict.fromkeys(source.outlet or source.origin for source in sources))
