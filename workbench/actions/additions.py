"""What the analyst adds to the names that the reader knows; the next reading of an article goes by it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.actions.addition_checks import FIELDS, made
from workbench.actions.checks import check_fields
from workbench.domain.additions import (
    AddedAlias,
    AddedFormat,
    AddedLeader,
    AddedStatus,
    Addition,
    AdditionRow,
    Additions,
    FormatLook,
    addition_facts,
    together,
)
from workbench.domain.errors import UserError

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.dossier.writer import Writer

__all__ = [
    "FIELDS",
    "add",
    "add_name",
    "additions",
    "as_listed",
    "edit",
    "export_file",
    "import_file",
    "remove",
]


def additions(dossier: "Dossier") -> list[AdditionRow]:
    """What was added, in the order in which it was."""
    return dossier.addition_list()


def add(dossier: "Dossier", kind: str, **facts: Any) -> int:
    """Adds a `format`, `alias`, `status` word or `leader`, and returns its number in the dossier.

    `facts` are those of FIELDS: dates as they are typed, states and formats by any of their names, what an
    alias is one of as "state:China" or "person:Xi Jinping". What is there already keeps its number. Raises
    UserError `addition_there` where the same name stands for something else.
    """
    with dossier.action("add_addition", title=_title(facts)) as writer:
        return put(writer, made(kind, facts, _others(writer)))


def add_name(dossier: "Dossier", entity: str, name: str) -> int:
    """Adds another name of an entity for the reader, and returns its number. What the reader will link the
    name to is this entity, even if it is known by another code, as one that was split off is."""
    with dossier.action("add_addition", title=name) as writer:
        entity = writer.same_entity(entity)
        kind, _, key = entity.partition(":")
        called = writer.spellings(entity)
        of = key if kind in ("state", "format") or not called else called[0].name
        addition = made("alias", {"of": f"{kind}:{of}", "alias": name}, _others(writer))
        assert isinstance(addition, AddedAlias)
        if writer.same_entity(addition.entity, addition.name) != entity:
            writer.make(addition.entity, addition.name, entity)
        return put(writer, addition)


def put(writer: "Writer", addition: Addition) -> int:
    """Keeps an addition, unless it is there; returns its number."""
    there = _same(writer, addition)
    if there is None:
        return writer.add_addition(addition)
    if there.addition != addition:
        raise UserError("addition_there", id=there.id, name=_title(addition_facts(there.addition)))
    return there.id


def edit(dossier: "Dossier", row: int, **changes: Any) -> int:
    """Changes fields of an addition and returns its number. The id of a format stays: rows rest on it."""
    with dossier.action("edit_addition", title=_title(changes)) as writer:
        known = _known(writer, row).addition
        check_fields(changes, [name for name in FIELDS[known.kind] if name != "id"])
        addition = made(known.kind, {**addition_facts(known), **changes}, _others(writer, row))
        there = _same(writer, addition)
        if there is not None and there.id != row:
            raise UserError("addition_there", id=there.id, name=_title(addition_facts(there.addition)))
        if addition != known:
            writer.change_addition(row, addition)
        return row


def remove(dossier: "Dossier", rows: Iterable[int]) -> None:
    """Takes additions away again; what was read by them stays until the article is read again."""
    given = list(dict.fromkeys(rows))
    with dossier.action("remove_addition", addition=given) as writer:
        for row in given:
            _known(writer, row)
            writer.remove_addition(row)


def export_file(dossier: "Dossier", path: Path) -> Path:
    """Writes the additions as TOML, to be edited or given to another dossier."""
    from workbench.exchange.additions_toml import write

    return write(path, [(row.addition.kind, addition_facts(row.addition)) for row in additions(dossier)])


def as_listed(words: str) -> str:
    """Words of an article as a dictionary would list them: «Поднебесной» is «Поднебесная»."""
    from workbench.reading.names.nominative import as_listed

    return as_listed(words)


def import_file(dossier: "Dossier", path: Path) -> tuple[int, int, int]:
    """Adds what a TOML file holds: all of it or, where anything is wrong, nothing.

    What the dossier says otherwise becomes what the file says. Returns how many were added, how many changed
    and how many were there already. Raises UserError `additions_fault`, which says where what is wrong.
    """
    from workbench.exchange.additions_toml import read

    given = read(path)
    counts = {"added": 0, "changed": 0, "there": 0}
    with dossier.action("import_additions", title=path.name) as writer:
        for where, kind, facts in given:
            try:
                addition = made(kind, facts, _others(writer))
            except UserError as fault:
                raise UserError("additions_fault", file=path, where=where, fault=fault) from fault
            counts[_put(writer, addition)] += 1
    return counts["added"], counts["changed"], counts["there"]


def _put(writer: "Writer", addition: Addition) -> str:
    there = _same(writer, addition)
    if there is None:
        writer.add_addition(addition)
        return "added"
    if there.addition == addition:
        return "there"
    writer.change_addition(there.id, addition)
    return "changed"


def _others(writer: "Writer", row: int | None = None) -> Additions:
    return together(one.addition for one in writer.addition_list() if one.id != row)


def _known(writer: "Writer", row: int) -> AdditionRow:
    found = next((one for one in writer.addition_list() if one.id == row), None)
    if found is None:
        raise UserError("unknown_addition", id=row)
    return found


def _same(writer: "Writer", addition: Addition) -> AdditionRow | None:
    """The addition that is there under the same name."""
    key = _key(addition)
    return next((one for one in writer.addition_list() if _key(one.addition) == key), None)


def _key(addition: Addition) -> tuple[str, ...]:
    match addition:
        case AddedFormat():
            return "format", addition.id
        case AddedAlias():
            return "alias", addition.alias.casefold()
        case AddedStatus():
            return "status", addition.words.casefold()
        case FormatLook():
            return "look", addition.of
        case AddedLeader():
            return "leader", addition.of, addition.office, addition.since


def _title(facts: dict[str, Any]) -> str | None:
    """What the history calls it."""
    named = (facts.get(name) for name in ("alias", "words", "ru", "en", "id"))
    return next((str(name) for name in named if name), None)
