"""The chronology: asked, and corrected by hand."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from workbench.actions.checks import check_fields, known_format, known_ordinal, known_word
from workbench.domain.chronology import Event
from workbench.domain.dates import checked
from workbench.domain.errors import UserError
from workbench.domain.state_finding import state_code
from workbench.domain.vocabulary import EventType, Modality

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.dossier.writer import Writer

FIELDS = (
    "type",
    "format",
    "modality",
    "ordinal",
    "date",
    "place",
    "state",
    "actor",
    "venue",
    "title",
    "note",
)


def chronology(dossier: "Dossier", format: str | None = None) -> list[Event]:
    """The events (of one format) by date, the undated last."""
    return dossier.events(format)


def add_event(dossier: "Dossier", type: str, format: str, **facts: str | int | None) -> int:
    """Adds an event by hand and returns its id; `facts` are modality, ordinal, date, place, state, actor,
    venue, title and note."""
    values: dict[str, Any] = {"type": type, "format": format, **facts}
    with dossier.action("add_event", **values) as writer:
        told = _checked(writer, values)
        added = writer.add_event(EventType(str(told["type"])), str(told["format"]), by_hand=True)
        writer.change_event(added, told)
        return added


def edit_event(dossier: "Dossier", event: int, **changes: str | int | None) -> int:
    """Changes fields of an event by hand (see `FIELDS`; None empties one) and returns its id."""
    facts: dict[str, Any] = {"event": event, **changes}
    with dossier.action("edit_event", **facts) as writer:
        row, told = _known(writer, event), _checked(writer, changes)
        changed = {name: value for name, value in told.items() if value != getattr(row, name)}
        if changed:
            writer.change_event(event, {**changed, "by_hand": True})
        return event


def remove_event(dossier: "Dossier", event: int) -> None:
    """Takes an event out of the chronology, with its evidence."""
    with dossier.action("remove_event", event=event) as writer:
        _known(writer, event)
        writer.remove_event(event)


def _known(writer: "Writer", event: int) -> Event:
    found = next((row for row in writer.events() if row.id == event), None)
    if found is None:
        raise UserError("unknown_event", id=event)
    return found


def _checked(writer: "Writer", values: Mapping[str, str | int | None]) -> dict[str, str | int | None]:
    """The fields that are given, each made sure of; nothing typed is None."""
    check_fields(values, FIELDS)
    told: dict[str, str | int | None] = {}
    for name, value in values.items():
        words = str(value).strip() if value is not None else ""
        match name:
            case "type":
                told[name] = known_word(EventType, words)
            case "format":
                told[name] = known_format(words, writer.formats())
            case "modality":
                told[name] = known_word(Modality, words)
            case "ordinal":
                told[name] = known_ordinal(words)
            case "date":
                told[name] = checked(words)
            case "state":
                told[name] = state_code(words) if words else None
            case _:
                told[name] = words or None
    return told
