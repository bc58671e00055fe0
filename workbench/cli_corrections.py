"""The commands for correcting what the reader marked."""

from workbench import cli_text
from workbench.cli_arguments import DOSSIER, JSON, Command, argument, count
from workbench.cli_commands import Arguments, language, opened, say, say_json
from workbench.domain.corrections import Correction, Scope
from workbench.domain.words import plural, word


def correct(arguments: Arguments) -> int:
    from workbench.actions.corrections import correct

    place = (arguments.article, arguments.start, arguments.end)
    scope = Scope(arguments.everywhere or Scope.HERE)
    with opened(arguments) as dossier:
        row = correct(dossier, *place, arguments.entity, name=arguments.name, scope=scope)
    return say(word("cli.said.correction", language(), id=row))


def corrections(arguments: Arguments) -> int:
    from workbench.actions.corrections import corrections

    with opened(arguments, read_only=True) as dossier:
        rows = corrections(dossier)
    if arguments.json:
        return say_json([row.as_json() for row in rows])
    if not rows:
        return say(word("cli.said.no_corrections", language()))
    head = [word(f"cli.column.{name}", language()) for name in ("id", "words", "means", "scope", "article")]
    return say(cli_text.table(head, map(_line, rows)))


def remove_correction(arguments: Arguments) -> int:
    from workbench.actions.corrections import remove

    with opened(arguments) as dossier:
        remove(dossier, arguments.correction)
    return say(plural("cli.said.corrections_removed", len(set(arguments.correction)), language()))


def _line(row: Correction) -> tuple[object, ...]:
    return row.id, row.words, _means(row), word(f"scope.{row.scope}", language()), row.article or ""


def _means(row: Correction) -> str:
    if row.type is None:
        return word("cli.said.names_nothing", language())
    type_ = word(f"mention.{row.type}", language())
    if row.entity is None:
        return word("cli.said.not_linked", language(), type=type_)
    return f"{row.name} ({row.entity})"


COMMANDS: dict[str, Command] = {
    "correct": Command(
        correct,
        "workbench correct asia.dossier 1 120 126 none --everywhere article",
        (
            DOSSIER,
            argument("article", says="article", type=int),
            argument("start", says="start", type=int),
            argument("end", says="end", type=int),
            argument("entity", says="meant"),
            argument("--name", says="meant_name", metavar="NAME"),
            argument("--everywhere", says="everywhere", choices=[str(Scope.ARTICLE), str(Scope.DOSSIER)]),
        ),
    ),
    "corrections": Command(corrections, "workbench corrections asia.dossier", (DOSSIER, JSON)),
    "remove-correction": Command(
        remove_correction,
        "workbench remove-correction asia.dossier 1",
        (DOSSIER, argument("correction", says="correction", nargs="+", type=count)),
    ),
}
