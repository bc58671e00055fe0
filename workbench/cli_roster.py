"""The commands for the roster beside showing it: rows taken out and put together, two days compared."""

from workbench.cli_arguments import DOSSIER, JSON, Command, argument, count, day
from workbench.cli_commands import Arguments, language, opened, say, say_json
from workbench.domain.format_looks import COLOURS
from workbench.domain.gazetteer import format_name, state_name
from workbench.domain.paste_words import paste_words, refused_words
from workbench.domain.roster_changes import Difference
from workbench.domain.wording import comparison_words, difference_words
from workbench.domain.words import plural, word


def remove_memberships(arguments: Arguments) -> int:
    from workbench.actions.roster import remove_memberships

    with opened(arguments) as dossier:
        remove_memberships(dossier, arguments.membership)
    return say(plural("cli.said.memberships_removed", len(set(arguments.membership)), language()))


def merge_memberships(arguments: Arguments) -> int:
    from workbench.actions.roster import merge_memberships

    with opened(arguments) as dossier:
        row = merge_memberships(dossier, arguments.membership)
    return say(word("cli.said.membership", language(), id=row))


def compare(arguments: Arguments) -> int:
    from workbench.actions.roster import compare

    with opened(arguments, read_only=True) as dossier:
        found = compare(dossier, arguments.format, arguments.day, arguments.other)
    if arguments.json:
        return say_json([_as_json(one) for one in found])
    if not found:
        return say(word("cli.said.no_difference", language()))
    told = comparison_words(found, arguments.day, arguments.other, language())
    return say("\n".join([told, *(difference_words(one, language()) for one in found)]))


def import_roster(arguments: Arguments) -> int:
    from workbench.actions.pasting import paste_file

    with opened(arguments) as dossier:
        lines = paste_file(dossier, arguments.format, arguments.table, language())
    said = [
        paste_words(lines, language()),
        *(refused_words(line, language()) for line in lines if line.fault),
    ]
    return say("\n".join(said))


def edit_format(arguments: Arguments) -> int:
    from workbench.actions.formats import FIELDS, edit_format

    given = {name: getattr(arguments, name) for name in FIELDS}
    with opened(arguments) as dossier:
        edit_format(
            dossier, arguments.format, **{name: value for name, value in given.items() if value is not None}
        )
        name = format_name(arguments.format, language())
    return say(name)


def _as_json(one: Difference) -> dict[str, object]:
    name = state_name(one.state, "en")
    return {
        "state": one.state,
        "name": name,
        "kind": str(one.kind),
        "before": [row.as_json(name) for row in one.before],
        "after": [row.as_json(name) for row in one.after],
    }


_MEMBERSHIPS = argument("membership", says="memberships", nargs="+", type=count)

COMMANDS: dict[str, Command] = {
    "remove-membership": Command(
        remove_memberships, "workbench remove-membership asia.dossier 7", (DOSSIER, _MEMBERSHIPS)
    ),
    "merge-memberships": Command(
        merge_memberships, "workbench merge-memberships asia.dossier 7 9", (DOSSIER, _MEMBERSHIPS)
    ),
    "import-roster": Command(
        import_roster,
        "workbench import-roster asia.dossier members.csv --format sco",
        (
            DOSSIER,
            argument("table", says="roster_table"),
            argument("--format", says="of_format", metavar="F", required=True),
        ),
    ),
    "edit-format": Command(
        edit_format,
        "workbench edit-format asia.dossier sco --short-en 'Shanghai Co-op' --colour teal",
        (
            DOSSIER,
            argument("format", says="of_format"),
            argument("--ru", says="name_ru", metavar="NAME"),
            argument("--en", says="name_en", metavar="NAME"),
            argument("--short-ru", says="short_ru", metavar="NAME"),
            argument("--short-en", says="short_en", metavar="NAME"),
            argument("--colour", says="format_colour", choices=["", *COLOURS], metavar="COLOUR"),
            argument("--description", says="format_description", metavar="TEXT"),
        ),
    ),
    "compare": Command(
        compare,
        "workbench compare asia.dossier 2024-08-09 2025-11-17 --format ca-consultative",
        (
            DOSSIER,
            argument("day", says="day", type=day),
            argument("other", says="day", type=day),
            argument("--format", says="of_format", metavar="F", required=True),
            JSON,
        ),
    ),
}
