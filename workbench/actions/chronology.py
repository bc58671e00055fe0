"""The chronology: asked, and corrected by hand."""

from typing import TYPE_CHECKING

from workbench.actions.checks import known_format, known_state, known_word
from workbench.domain.chronology import Event
from workbench.domain.dates import checked
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import EventType, Modality

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.dossier.writer import Writer


def chronology(dossier: "Dossier", format: str | None = None) -> list[Event]:
    """The events (of one format) by date, the undated last."""
    return dossier.events(format)


def add_event(dossier: "Dossier", type: str, format: str, **facts: str | int | None) -> int:
    """Adds an event by hand and returns its id; `facts` are modality, ordinal, date, place, state, actor,
    venue, title, note."""
    with dossier.action("add_event", type=type, format=format, **facts) as writer:
        told = _checked(writer, {"type": type, "format": format, **facts})
        return writer.add_event(**told, by_hand=True)


def edit_event(dossier: "Dossier", event: int, **changes: str | int | None) -> int:
    """Changes fields of an event by hand (those of `add_event`, type and format; None empties it)."""
    with dossier.action("edit_event", event=event, **changes) as writer:
        row, told = _known(writer, event), _checked(writer, changes)
        changed = {name: value for name, value in told.items() if value != getattr(row, name)}
        if changed:
            writer.change_event(event, **changed, by_hand=True)
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


def _checked(writer: "Writer", values: dict[str, str | int | None]) -> dict[str, str | int | None]:
    return values
