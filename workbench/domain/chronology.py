"""The chronology: what happened in a format's life, in order, and what that rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from workbench.domain.dates import sort_key
from workbench.domain.evidence import Evidence, disputes, independent_sources, source_count
from workbench.domain.vocabulary import EventType, Modality


@dataclass(frozen=True, slots=True)
class Event:
    """A row of the chronology. `date` is EDTF; `state` is where it was, `actor` who did it, `venue` at what.

    `title` is what the analyst or a source calls it; None where the program names it by type and ordinal.
    """

    id: int
    type: EventType
    format: str
    modality: Modality = Modality.DECIDED
    ordinal: int | None = None
    date: str | None = None
    place: str | None = None
    state: str | None = None
    actor: str | None = None
    venue: str | None = None
    title: str | None = None
    by_hand: bool = False
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def disputes(self) -> dict[str, tuple[str, ...]]:
        """The fields about which the sources disagree, with the values they give."""
        own = {
            "modality": self.modality,
            "date": self.date,
            "place": self.place,
            "state": self.state,
            "actor": self.actor,
        }
        return disputes(own, self.evidence)

    def as_json(self, title: str) -> dict[str, Any]:
        """The row as `workbench chronology --json` prints it; `title` is the one shown to the reader."""
        return {
            "id": self.id,
            "type": str(self.type),
            "format": self.format,
            "modality": str(self.modality),
            "ordinal": self.ordinal,
            "date": self.date,
            "place": self.place,
            "state": self.state,
            "actor": self.actor,
            "venue": self.venue,
            "title": title,
            "sources": source_count(self.evidence),
            "independent_sources": independent_sources(self.evidence),
            "by_hand": self.by_hand,
            "note": self.note,
            "disputes": {name: list(values) for name, values in self.disputes.items()},
        }


def in_order(events: Iterable[Event]) -> list[Event]:
    """The events by date, the undated last."""
    return sorted(events, key=lambda event: (sort_key(event.date), event.ordinal or 0, event.id))
