"""What the cards of rows and events say as the mouse rests on them: words, dates, first sources."""

import textwrap
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QObject

from workbench.domain.chronology import Event
from workbench.domain.date_words import date_words
from workbench.domain.evidence import Evidence, independent_sources, source_count
from workbench.domain.gazetteer import format_short, state_name
from workbench.domain.roster import Membership
from workbench.domain.sample_words import own_words
from workbench.domain.vocabulary import Modality
from workbench.domain.wording import event_title, interval_words, place_words, value_words
from workbench.domain.words import capital, word
from workbench.window.desk import Desk
from workbench.window.parts.short_dates import short_date
from workbench.window.theme import theme

# So many sources are named on a card, and so many letters of what each says.
SOURCES = 3
LETTERS = 130


class FactCards(QObject):
    """Speaks the window's language. Lines are plain words for a screen reader, cards are HTML."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def row_line(self, row: Membership) -> str:
        """ "Azerbaijan · member · since 16 November 2025 · sources disagree"."""
        return " · ".join([*self._row_parts(row), *self._doubts(row)])

    def event_line(self, event: Event) -> str:
        return " · ".join([*self._event_parts(event), *self._doubts(event)])

    def row_card(self, row: Membership, *, with_format: bool = False) -> str:
        head, *rest = self._row_parts(row)
        if with_format:
            head = f"{head} · {format_short(row.format, self._desk.language)}"
        return self._card(head, rest, row)

    def event_card(self, event: Event) -> str:
        head, *rest = self._event_parts(event)
        return self._card(head, rest, event)

    def events_card(self, events: Sequence[Event], more: str) -> str:
        """Several at once: the first few by day and title, and what to do to see the rest."""
        language = self._desk.language
        lines = [
            f"{escape(short_date(event.date, language))} · {escape(capital(event_title(event, language)))}"
            for event in events[:8]
        ]
        if len(events) > len(lines):
            lines.append("…")
        return "<br>".join([*lines, f"<span style='color:{theme().muted}'>{escape(more)}</span>"])

    def _row_parts(self, row: Membership) -> list[str]:
        language = self._desk.language
        head = f"{state_name(row.state, language)} · {word(f'status.{row.status}', language)}"
        return [head, *interval_words(row.since, row.until, language)]

    def _event_parts(self, event: Event) -> list[str]:
        language = self._desk.language
        parts = [
            capital(event_title(event, language)),
            date_words(event.date, language),
            place_words(event, language),
        ]
        return [part for part in parts if part]

    def _doubts(self, fact: Membership | Event) -> list[str]:
        """What is not so, or not agreed about."""
        language = self._desk.language
        said = [] if fact.modality == Modality.DECIDED else [word(f"modality.{fact.modality}", language)]
        for field, values in fact.disputes.items():
            words = " ≠ ".join(value_words(field, value, language) for value in values)
            said.append(self.tr("sources disagree: {values}").format(values=words))
        return said

    def _card(self, head: str, rest: Sequence[str], fact: Membership | Event) -> str:
        now = theme()
        lines = [f"<b>{escape(head)}</b>", *(escape(part) for part in [" · ".join(rest)] if part)]
        lines += [f"<span style='color:{now.warning}'>{escape(doubt)}</span>" for doubt in self._doubts(fact)]
        if fact.note:
            lines.append(escape(own_words(fact.note, self._desk.language)))
        lines += [self._source(item) for item in _first_of_each(fact.evidence)]
        lines.append(f"<span style='color:{now.muted}'>{escape(self.rests_on(fact.evidence))}</span>")
        return "<br>".join(lines)

    def _source(self, item: Evidence) -> str:
        source = item.source
        who = " → ".join(source.relay) or source.outlet or source.origin
        day = short_date(source.published.isoformat(), self._desk.language) if source.published else ""
        said = textwrap.shorten(item.quote or source.title, LETTERS, placeholder="…")
        head = escape(" · ".join(part for part in (who, day) if part))
        return f"<span style='color:{theme().muted}'>{head}:</span> “{escape(said)}”"

    def rests_on(self, evidence: Sequence[Evidence]) -> str:
        if not evidence:
            return self.tr("No source: entered by hand")
        words = self.tr("Independent sources: {independent} of {every} · double click or Enter lists them")
        return words.format(independent=independent_sources(evidence), every=source_count(evidence))


def _first_of_each(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The first words of each source, the first few sources."""
    by_source = {item.source.id: item for item in reversed(evidence)}
    kept = [item for item in evidence if by_source[item.source.id] is item]
    return kept[:SOURCES]
