"""What an analyst typed, made sure of: a state, a format, a word of a closed list, dates in order."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

from workbench.domain import gazetteer
from workbench.domain.dates import PartialDate
from workbench.domain.errors import UserError
from workbench.domain.state_finding import plain_name

Word = TypeVar("Word", bound=StrEnum)


def known_format(text: str, in_dossier: Collection[str]) -> str:
    """The id of a format given by id or name: one that the gazetteer has, or the dossier already."""
    asked = text.strip().lower()
    if asked in gazetteer.formats() or asked in in_dossier:
        return asked
    found = _format_names().get(plain_name(text)) or next(
        (
            entry.id
            for entry in gazetteer.formats().values()
            if plain_name(text) in map(plain_name, (*entry.name.values(), *entry.short.values()))
        ),
        None,
    )
    if found is None:
        raise UserError("unknown_format", text=text)
    return found


def known_word(kind: type[Word], text: str) -> Word:
    """The word of a closed list. Raises UserError `unknown_status`, `unknown_modality`, …"""
    try:
        return kind(text.strip().lower())
    except ValueError:
        known = ", ".join(kind)
        raise UserError(f"unknown_{kind.__name__.lower()}", text=text, known=known) from None


def known_ordinal(value: str | int | None) -> int | None:
    """The number of a meeting, None for nothing typed."""
    if value is None or not str(value).strip():
        return None
    try:
        number = int(value)
    except ValueError:
        number = 0
    if number < 1:
        raise UserError("bad_ordinal", text=value)
    return number


def check_fields(values: Mapping[str, object], known: Collection[str]) -> None:
    """Raises UserError `unknown_field` for a field that cannot be given here."""
    strange = next((name for name in values if name not in known), None)
    if strange is not None:
        raise UserError("unknown_field", name=strange, known=", ".join(known))


def check_order(since: str | None, until: str | None) -> None:
    """Raises UserError `ends_before` where `until` is certainly before `since`."""
    if not (since and until):
        return
    first, last = PartialDate.parse(since).first, PartialDate.parse(until).last
    if first and last and last < first:
        raise UserError("ends_before", since=since, until=until)


@cache
def _format_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in gazetteer.formats_file():
        aliases = [name for known in row.get("aliases", {}).values() for name in known]
        for name in (*row["name"].values(), *row["short"].values(), *aliases):
            names.setdefault(plain_name(name), row["id"])
    return names
