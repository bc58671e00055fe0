"""The commands for correcting what the reader marked, and for what it did not find."""

from collections.abc import Collection
from dataclasses import fields, replace
from typing import Any

from workbench import cli_text
from workbench.cli_arguments import DOSSIER, JSON, Command, argument, count
from workbench.cli_commands import Arguments, language, opened, say, say_json, watched
from workbench.domain.corrections import Correction, Scope
from workbench.domain.drafting import KINDS
from workbench.domain.errors import UserError
from workbench.domain.wording import claim_line
from workbench.domain.words import plural, word

_NOT_GIVEN = {"kind", "evidence", "relay", "rule", "confidence", "direct", "said_by"}


def correct(arguments: Arguments) -> int:
    from workbench.actions.corrections import correct

    place = (arguments.article, arguments.start, arguments.end)
    scope = Scope(arguments.everywhere or Scope.HERE)
    with opened(arguments) as dossier, watched() as watch:
        row = correct(dossier, *place, arguments.entity, name=arguments.name, scope=scope, watch=watch)
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

    with opened(arguments) as dossier, watched() as watch:
        remove(dossier, arguments.correction, watch)
    return say(plural("cli.said.corrections_removed", len(set(arguments.correction)), language()))


def make_claim(arguments: Arguments) -> int:
    from workbench.actions.claims import draft_claim, find_claim, make_claim

    place = (arguments.article, arguments.start, arguments.end)
    with opened(arguments) as dossier:
        draft = draft_claim(dossier, *place, arguments.format or "ca-consultative", arguments.kind)
        known = {field.name for field in fields(draft)} - _NOT_GIVEN
        given: dict[str, Any] = dict(_given(one, known) for one in arguments.fields)
        row = make_claim(dossier, arguments.article, replace(draft, **given), accept=arguments.accept)
        made = find_claim(dossier, row)
        assert made is not None
        return say(word("cli.said.claim_made", language(), id=row, claim=claim_line(made.claim, language())))


def _given(text: str, known: Collection[str]) -> tuple[str, str | None]:
    name, equals, value = text.partition("=")
    if not equals:
        raise UserError("bad_change", text=text)
    if name.strip() not in known:
        raise UserError("unknown_field", name=name.strip(), known=", ".join(sorted(known)))
    return name.strip(), value.strip() or None


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
    "make-claim": Command(
        make_claim,
        "workbench make-claim asia.dossier 1 120 188 --fields status=observer since=2025-11",
        (
            DOSSIER,
            argument("article", says="article", type=int),
            argument("start", says="start", type=int),
            argument("end", says="end", type=int),
            argument("--kind", says="claim_kind", choices=KINDS),
            argument("--format", says="format", metavar="F"),
            argument("--fields", says="claim_fields", nargs="+", action="extend", default=[], metavar="F=V"),
            argument("--accept", says="accepted", action="store_true"),
        ),
    ),
    "corrections": Command(corrections, "workbench corrections asia.dossier", (DOSSIER, JSON)),
    "remove-correction": Command(
        remove_correction,
        "workbench remove-correction asia.dossier 1",
        (DOSSIER, argument("correction", says="correction", nargs="+", type=count)),
    ),
}
