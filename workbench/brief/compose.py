"""From a dossier to a brief: what is known, since when, and who says so."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol
from urllib.parse import urlsplit

from workbench.brief.model import Brief, Line, Proof, Row, Section, SourceLine, Statement, Table
from workbench.brief.timeline import timeline
from workbench.domain.chronology import Event, in_order
from workbench.domain.claims import StatementClaim
from workbench.domain.date_words import date_words, day_words
from workbench.domain.dates import PartialDate
from workbench.domain.directions import isolated
from workbench.domain.evidence import Evidence, Source
from workbench.domain.gazetteer import format_name, format_short, person_name, place_name, state_name
from workbench.domain.roster import Holds, Membership, roster_as_of, roster_order
from workbench.domain.rows import ClaimRow
from workbench.domain.sample_words import own_words
from workbench.domain.vocabulary import Modality, Review
from workbench.domain.wording import OF_A_STATE, event_title, interval_words, place_words, value_words
from workbench.domain.words import word

MOST_FACTS = 10
_AFTER_NUMBER = re.compile(r"(?<=\d) (?=[^\W\d])")


class Contents(Protocol):
    """What a brief asks of a dossier."""

    def formats(self) -> list[str]: ...
    def memberships(self, format: str | None = None) -> list[Membership]: ...
    def events(self, format: str | None = None) -> list[Event]: ...
    def claims(self, review: Review | None = None, article: int | None = None) -> list[ClaimRow]: ...
    def sources(self) -> list[Source]: ...
    def open_claims(self) -> int: ...


def compose(
    dossier: Contents,
    *,
    format: str | None,
    since: date | None,
    as_of: date,
    language: str,
) -> Brief:
    """The brief on one format, or on every format of the dossier for None.

    `since` bounds the headline facts alone; without it the latest ones are taken. Everything is told as of
    the day `as_of`: what lies after it is left out of the roster, and marked as planned in the chronology.
    """
    return _Composer(dossier, since, as_of, language).brief(format)


class _Composer:
    """Numbers the sources in the order in which the lines name them."""

    def __init__(self, dossier: Contents, since: date | None, as_of: date, language: str) -> None:
        self.dossier = dossier
        self.since = since
        self.as_of = as_of
        self.language = language
        self.numbers: dict[int, int] = {}
        self.sources = {source.id: source for source in dossier.sources()}

    def brief(self, format: str | None) -> Brief:
        formats = [format] if format else sorted(self.dossier.formats(), key=self._short)
        sections = tuple(self._section(name) for name in formats)
        title = format_name(formats[0], self.language) if len(formats) == 1 else self._word("title")
        listed = tuple(self._source_line(number, self.sources[key]) for key, number in self.numbers.items())
        subtitle = self._word("as_of", day=day_words(self.as_of, self.language))
        return Brief(
            title=title,
            subtitle=subtitle,
            language=self.language,
            as_of=self.as_of,
            facts_heading=self._facts_heading(),
            roster_heading=self._word("roster", day=day_words(self.as_of, self.language)),
            sections=sections,
            sources=listed,
            undecided=self.dossier.open_claims(),
        )

    def _facts_heading(self) -> str:
        if self.since is None:
            return self._word("facts")
        return self._word("facts_since", day=day_words(self.since, self.language))

    def _section(self, format: str) -> Section:
        memberships = self.dossier.memberships(format)
        events = in_order(self.dossier.events(format))
        settled = [row for row in memberships if row.modality == Modality.DECIDED]
        pending = [row for row in memberships if row.modality != Modality.DECIDED]
        return Section(
            format=format,
            title=format_name(format, self.language),
            facts=self._facts(settled, events),
            roster=self._roster(roster_as_of(settled, self.as_of)),
            pending=self._pending(roster_as_of(pending, self.as_of)),
            chronology=self._chronology(events),
            statements=self._statements(format),
            disputes=self._disputes(memberships, events),
            timeline=timeline(settled, events, self.as_of, self.language),
        )

    # Headline facts

    def _facts(self, rows: Sequence[Membership], events: Sequence[Event]) -> tuple[Line, ...]:
        """What began, ended or happened since the day, the newest first."""
        found: list[tuple[date, str, Membership | Event]] = []
        turns = set()
        for row in rows:
            found += self._turns(row)
            turns |= {(row.state, row.since), (row.state, row.until)}
        for event in events:
            day = _day(event.date)
            is_turn = event.type in OF_A_STATE and (event.state, event.date) in turns
            if day and event.modality == Modality.DECIDED and not is_turn:
                found.append((day, self._event_words(event), event))
        recent = [fact for fact in found if fact[0] <= self.as_of and self._is_recent(fact[0])]
        recent.sort(key=lambda fact: fact[0], reverse=True)
        told = recent if self.since else recent[:MOST_FACTS]
        return tuple(Line(words, self._proof(row), self._note(row)) for _, words, row in told)

    def _is_recent(self, day: date) -> bool:
        return self.since is None or day >= self.since

    def _turns(self, row: Membership) -> Iterable[tuple[date, str, Membership]]:
        for edtf, key in ((row.since, "began"), (row.until, "ended")):
            day = _day(edtf)
            if day is None or (key == "ended" and row.until == row.since):
                continue
            words = self._word(
                key,
                date=date_words(edtf, self.language),
                state=self._state(row),
                status=self._status(row),
            )
            yield day, words, row

    def _event_words(self, event: Event) -> str:
        where = place_words(event, self.language)
        parts = [event_title(event, self.language), where, self._actor(event)]
        return f"{date_words(event.date, self.language)}: {', '.join(part for part in parts if part)}"

    # Tables

    def _roster(self, rows: Sequence[Membership]) -> Table:
        ends = any(row.until for row in rows)
        heads = self._heads("state", "status", "since", *(["until"] if ends else []))
        lines = []
        for row in sorted(rows, key=self._by_name):
            unsure = row.holds_on(self.as_of) == Holds.MAYBE
            status = self._status(row) + (f" ({self._word('unsure')})" if unsure else "")
            interval = self._interval(row)[: len(heads) - 2]
            lines.append(self._table_row([self._state(row), status, *interval], row))
        return Table(heads, tuple(lines))

    def _by_name(self, row: Membership) -> tuple[object, ...]:
        """As a roster is ordered, and states of the same rank and day by their names."""
        *rank, _code = roster_order(row)
        return *rank, self._state(row)

    def _pending(self, rows: Sequence[Membership]) -> Table:
        lines = []
        for row in rows:
            how = word(f"modality.{row.modality}", self.language)
            lines.append(
                self._table_row([self._state(row), self._status(row), how, self._stands_from(row)], row)
            )
        return Table(self._heads("state", "status", "modality", "since"), tuple(lines))

    def _chronology(self, events: Sequence[Event]) -> Table:
        lines = []
        for event in events:
            title = event_title(event, self.language)
            if event.modality != Modality.DECIDED:
                title += f" ({word(f'modality.{event.modality}', self.language)})"
            when = _in_cell(date_words(event.date, self.language)) or self._word("undated")
            lines.append(
                self._table_row([when, title, place_words(event, self.language), self._actor(event)], event)
            )
        return Table(self._heads("date", "event", "place", "actor"), tuple(lines))

    def _table_row(self, cells: Sequence[str], row: Membership | Event) -> Row:
        return Row(tuple(cells), self._proof(row), self._note(row))

    def _heads(self, *names: str) -> tuple[str, ...]:
        return tuple(self._word(f"head.{name}") for name in names)

    # Statements and disputes

    def _statements(self, format: str) -> tuple[Statement, ...]:
        """The accepted statements of articles that speak of the format, by speaker."""
        about = {row.article for row in self.dossier.claims() if getattr(row.claim, "format", None) == format}
        by_article = {source.article: source for source in self.sources.values() if source.article}
        found = [
            self._statement(row.claim, by_article[row.article])
            for row in self.dossier.claims(Review.ACCEPTED)
            if isinstance(row.claim, StatementClaim) and row.article in about and row.article in by_article
        ]
        return tuple(sorted(found, key=lambda statement: statement.speaker))

    def _statement(self, claim: StatementClaim, source: Source) -> Statement:
        when = claim.date or (source.published.isoformat() if source.published else None)
        place = place_name(claim.place, self.language) if claim.place else ""
        occasion = ", ".join(part for part in (place, claim.venue, date_words(when, self.language)) if part)
        speaker = ", ".join(part for part in (claim.speaker, claim.role) if part)
        relay = " → ".join(claim.relay or source.relay)
        return Statement(speaker, occasion, claim.quote, claim.direct, relay, Proof((self._number(source),)))

    def _disputes(self, memberships: Sequence[Membership], events: Sequence[Event]) -> tuple[Line, ...]:
        lines = []
        rows: list[Membership | Event] = [*memberships, *events]
        for row in rows:
            for name, values in row.disputes.items():
                said = "; ".join(self._said(name, value, row) for value in values)
                about = self._about(row)
                lines.append(
                    Line(f"{about} — {self._word(f'head.{name}').lower()}: {said}", self._proof(row))
                )
        return tuple(lines)

    def _said(self, name: str, value: str, row: Membership | Event) -> str:
        """A disputed value, with the numbers of the sources that give it."""
        speakers = [item.source for item in row.evidence if item.asserts.get(name) == value]
        numbers = "".join(f"[{self._number(source)}]" for source in dict.fromkeys(speakers))
        return f"{value_words(name, value, self.language)} {numbers}".strip()

    def _about(self, row: Membership | Event) -> str:
        if isinstance(row, Event):
            return event_title(row, self.language)
        return ", ".join([self._state(row), *interval_words(row.since, None, self.language)])

    # Words and sources

    def _note(self, row: Membership | Event) -> str:
        return own_words(row.note, self.language)

    def _actor(self, event: Event) -> str:
        return person_name(event.actor, self.language) if event.actor else ""

    def _state(self, row: Membership) -> str:
        return state_name(row.state, self.language)

    def _status(self, row: Membership) -> str:
        return word(f"status.{row.status}", self.language)

    def _short(self, format: str) -> str:
        return format_short(format, self.language)

    def _stands_from(self, row: Membership) -> str:
        return _in_cell(date_words(row.stands_from.edtf if row.stands_from else None, self.language))

    def _interval(self, row: Membership) -> tuple[str, str]:
        began, ended = (date_words(edtf, self.language) for edtf in (row.since, row.until))
        return _in_cell(began), _in_cell(ended)

    def _proof(self, row: Membership | Event) -> Proof:
        return Proof(self._numbers(row.evidence), row.by_hand)

    def _numbers(self, evidence: Iterable[Evidence]) -> tuple[int, ...]:
        return tuple(sorted({self._number(item.source) for item in evidence}))

    def _number(self, source: Source) -> int:
        return self.numbers.setdefault(source.id, len(self.numbers) + 1)

    def _source_line(self, number: int, source: Source) -> SourceLine:
        day = day_words(source.published, self.language) if source.published else ""
        relay = " → ".join(source.relay) or source.outlet or ""
        known = "" if relay and relay in source.title else relay
        text = ", ".join(isolated(part) for part in (source.title, known, day) if part)
        return SourceLine(number, text, _web_address(source.url))

    def _word(self, key: str, **facts: object) -> str:
        return word(f"brief.{key}", self.language, **facts)


def _in_cell(date: str) -> str:
    """A date for a narrow column, which breaks neither between day and month nor before «г.»."""
    return _AFTER_NUMBER.sub("\u00a0", date)


def _day(edtf: str | None) -> date | None:
    """The first day that a date may mean."""
    return PartialDate.parse(edtf).first if edtf else None


def _web_address(url: str | None) -> str | None:
    """The address if a reader may safely follow it."""
    return url if url and urlsplit(url).scheme in ("http", "https") else None
