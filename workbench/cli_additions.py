"""The commands for the names, words and leaders that an analyst adds to those that the reader knows."""

from typing import Any

from workbench import cli_text
from workbench.cli_commands import Arguments, language, opened, say, say_json
from workbench.domain.additions import LISTS, AdditionRow, addition_facts
from workbench.domain.errors import UserError
from workbench.domain.words import plural, word


def additions(arguments: Arguments) -> int:
    from workbench.actions.additions import additions

    with opened(arguments, read_only=True) as dossier:
        rows = additions(dossier)
    if arguments.json:
        return say_json([row.as_json() for row in rows])
    if not rows:
        return say(word("cli.said.no_additions", language()))
    head = [word(f"cli.column.{name}", language()) for name in ("id", "kind", "addition")]
    return say(cli_text.table(head, map(_line, rows)))


def add_format(arguments: Arguments) -> int:
    names = ("id", "ru", "en", "short_ru", "short_en", "meeting_ru", "meeting_en")
    lists = {"aliases": arguments.alias or (), "former": arguments.former or ()}
    return _add(arguments, "format", {**_given(arguments, names), **lists})


def add_alias(arguments: Arguments) -> int:
    of = f"{arguments.kind}:{arguments.name}"
    return _add(arguments, "alias", {"of": of, "alias": arguments.alias})


def add_status(arguments: Arguments) -> int:
    return _add(arguments, "status", _given(arguments, ("words", "status")))


def add_leader(arguments: Arguments) -> int:
    names = ("of", "office", "ru", "en", "since", "until", "source")
    return _add(arguments, "leader", _given(arguments, names))


def edit_addition(arguments: Arguments) -> int:
    from workbench.actions.additions import edit

    changes = dict(_change(given) for given in arguments.change)
    with opened(arguments) as dossier:
        row = edit(dossier, arguments.addition, **changes)
    return say(word("cli.said.addition", language(), id=row))


def remove_addition(arguments: Arguments) -> int:
    from workbench.actions.additions import remove

    with opened(arguments) as dossier:
        remove(dossier, arguments.addition)
    return say(plural("cli.said.removed", len(set(arguments.addition)), language()))


def import_additions(arguments: Arguments) -> int:
    from workbench.actions.additions import import_file

    with opened(arguments) as dossier:
        added, changed, there = import_file(dossier, arguments.file)
    counts = {"added": added, "changed": changed, "there": there}
    return say(word("cli.said.additions_imported", language(), **counts))


def export_additions(arguments: Arguments) -> int:
    from workbench.actions.additions import export_file

    with opened(arguments, read_only=True) as dossier:
        written = export_file(dossier, arguments.output)
    return say(word("cli.said.written", language(), file=written))


def _add(arguments: Arguments, kind: str, facts: dict[str, Any]) -> int:
    from workbench.actions.additions import add

    with opened(arguments) as dossier:
        row = add(dossier, kind, **facts)
    return say(word("cli.said.addition", language(), id=row))


def _given(arguments: Arguments, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(arguments, name) for name in names}


def _change(given: str) -> tuple[str, str | list[str]]:
    """A field and its new value; several names of a field stand apart by semicolons."""
    name, equals, value = given.partition("=")
    if not equals:
        raise UserError("bad_change", text=given)
    name = name.strip()
    return name, value.split(";") if name in LISTS else value


def _line(row: AdditionRow) -> tuple[object, ...]:
    facts = addition_facts(row.addition)
    shown = (
        f"{name}: {'; '.join(value) if isinstance(value, list) else value}" for name, value in facts.items()
    )
    return row.id, word(f"addition.{row.addition.kind}", language()), ", ".join(shown)
