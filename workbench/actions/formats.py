"""Formats of a dossier: made, renamed, coloured, described. Each is one action with its undo."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from workbench.actions.addition_checks import made
from workbench.actions.checks import check_fields, known_format
from workbench.domain.additions import (
    AddedFormat,
    AdditionRow,
    FormatLook,
    addition_facts,
    suggested_id,
    together,
)
from workbench.domain.errors import UserError
from workbench.domain.gazetteer import our_formats

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.dossier.writer import Writer

NAMES = ("ru", "en", "short_ru", "short_en")
FIELDS = (*NAMES, "colour", "description")


def format_looks(dossier: "Dossier") -> dict[str, FormatLook]:
    """How the dossier calls, colours and describes formats, where it says so itself."""
    rows = (row.addition for row in dossier.addition_list())
    return {row.of: row for row in rows if isinstance(row, FormatLook)}


def create_format(dossier: "Dossier", **facts: str) -> str:
    """Makes a format with the given names (`ru`, `en`, one of them at least, `short_ru`, `short_en`), colour
    and description, and returns its id."""
    names = [facts.get(name, "").strip() for name in ("short_en", "en", "short_ru", "ru")]
    with dossier.action("create_format", title=next(filter(None, names), None)) as writer:
        check_fields(facts, FIELDS)
        rows = writer.addition_list()
        taken = {row.addition.id for row in rows if isinstance(row.addition, AddedFormat)}
        format_id = _free_id(names, {*taken, *our_formats(), *writer.formats()})
        given = {name: facts[name] for name in NAMES if facts.get(name)}
        writer.add_addition(
            made("format", {"id": format_id, **given}, together(row.addition for row in rows))
        )
        _look(writer, format_id, {name: facts[name] for name in FIELDS[len(NAMES) :] if facts.get(name)})
        return format_id


def edit_format(dossier: "Dossier", format: str, **changes: str) -> None:
    """Changes names, colour or description of a format in this dossier; "" puts back the program's own."""
    with dossier.action("edit_format", title=format) as writer:
        check_fields(changes, FIELDS)
        rows = writer.addition_list()
        added = next((row for row in rows if _is_format(row, format)), None)
        if added is None:
            _look(writer, known_format(format, writer.formats()), changes)
            return
        names = {name: value for name, value in changes.items() if name in NAMES}
        facts = {**addition_facts(added.addition), **names}
        others = together(row.addition for row in rows if row.id != added.id)
        addition = made("format", facts, others)
        if addition != added.addition:
            writer.change_addition(added.id, addition)
        _look(writer, format, {name: value for name, value in changes.items() if name not in NAMES})


def _is_format(row: AdditionRow, format_id: str) -> bool:
    return isinstance(row.addition, AddedFormat) and row.addition.id == format_id


def _look(writer: "Writer", format_id: str, changes: dict[str, str]) -> None:
    """Keeps what the dossier says of a format; where nothing is left to say, it says nothing."""
    rows = writer.addition_list()
    there = next(
        (row for row in rows if isinstance(row.addition, FormatLook) and row.addition.of == format_id), None
    )
    before: dict[str, Any] = addition_facts(there.addition) if there else {"of": format_id}
    facts = {**before, **changes}
    if not any(facts.get(name) for name in FIELDS):
        if there is not None:
            writer.remove_addition(there.id)
        return
    look = made("look", facts, together(row.addition for row in rows))
    if there is None:
        writer.add_addition(look)
    elif look != there.addition:
        writer.change_addition(there.id, look)


def _free_id(names: list[str], taken: Collection[str]) -> str:
    """An id of the first name that gives one, with a number where another format has it."""
    wanted = suggested_id(*names)
    if not wanted:
        raise UserError("addition_lacks", name="ru, en")
    numbered = (f"{wanted}-{number}" for number in range(2, 1000))
    return next(one for one in (wanted, *numbered) if one not in taken)
