"""The command line: what can be asked, and how. `cli_commands` does it, importing late what is heavy."""

import argparse
import difflib
import io
import os
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn

import workbench
from workbench import cli_additions as additions
from workbench import cli_commands as commands
from workbench import cli_corrections as corrections
from workbench import cli_entities as entities
from workbench import cli_roster as roster
from workbench.cli_arguments import DOSSIER as _DOSSIER
from workbench.cli_arguments import JSON as _JSON
from workbench.cli_arguments import Command
from workbench.cli_arguments import argument as _argument
from workbench.cli_arguments import count as _count
from workbench.cli_arguments import day as _day
from workbench.cli_commands import complain, drop_output, language, tell_fault
from workbench.cli_text import language_of_environment
from workbench.domain.additions import ALIASED, OFFICES, STATUSES
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import Language, Review
from workbench.domain.words import word

_STOPPED = 130
"""128 + SIGINT: what shells expect of a program that Ctrl+C has ended."""


def main(argv: Sequence[str] | None = None) -> int:
    """Carries out a command and returns the exit status: 0 done, 1 the input is at fault, 2 wrong usage."""
    sys.excepthook = _show_fault
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        status = _carry_out(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
        return status
    except UserError as error:
        return complain(error)
    except KeyboardInterrupt:
        print(word("cli.said.interrupted", language()), file=sys.stderr)
        return _STOPPED
    except BrokenPipeError:  # who reads our output has seen enough, as `head` does
        drop_output()
        return 0


def _carry_out(given: list[str]) -> int:
    command = COMMANDS.get(given[0]) if given else None
    if command is None:
        return _open_window(given)
    arguments = _parser(given[0], command).parse_args(given[1:])
    if vars(arguments).get("json") and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    return command.carry_out(arguments)


def _open_window(given: list[str]) -> int:
    name: str | None = _window_parser().parse_args(given).dossier
    if name is not None and not (name.endswith(".dossier") or os.sep in name or Path(name).exists()):
        _no_such_command(name)
    if sys.platform == "linux" and not any(
        map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    ):
        raise UserError("no_screen")
    from workbench.window.app import main as open_window

    return open_window(given)


def _show_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An exception that nobody expected is a fault of ours: one line and a report, with exit status 1."""
    tell_fault(error, f"{kind.__name__}: {error}")


# What can be asked, and how


_SOURCES = _argument("source", says="source", nargs="+")
_FORMAT = _argument("--format", says="format", metavar="F")
_AS_OF = _argument("--as-of", says="as_of", type=_day, metavar="DATE")
_CLAIMS = _argument("claim", says="claim", nargs="+", type=_count)
_STEPS = _argument("steps", says="steps", nargs="?", type=_count, default=1, metavar="N")
_NOTE = _argument("--note", says="note", metavar="T")
_OUTPUT = _argument("-o", "--output", says="output", type=Path, required=True, metavar="FILE")

_ADDITION = _argument("addition", says="addition", type=_count)
_RU = _argument("--ru", says="name_ru", metavar="NAME")
_EN = _argument("--en", says="name_en", metavar="NAME")

ADDITIONS: dict[str, Command] = {
    "additions": Command(additions.additions, "workbench additions asia.dossier", (_DOSSIER, _JSON)),
    "add-format": Command(
        additions.add_format,
        "workbench add-format asia.dossier midforum --ru 'Срединный форум' --short-ru СФ",
        (
            _DOSSIER,
            _argument("id", says="format_id"),
            _RU,
            _EN,
            _argument("--short-ru", says="short_ru", metavar="NAME"),
            _argument("--short-en", says="short_en", metavar="NAME"),
            _argument("--meeting-ru", says="meeting_ru", metavar="NOUN"),
            _argument("--meeting-en", says="meeting_en", metavar="NOUN"),
            _argument("--alias", says="aliases", nargs="+", action="extend", metavar="NAME"),
            _argument("--former", says="former", nargs="+", action="extend", metavar="NAME"),
        ),
    ),
    "add-alias": Command(
        additions.add_alias,
        "workbench add-alias asia.dossier state Китай Поднебесная",
        (
            _DOSSIER,
            _argument("kind", says="alias_kind", choices=ALIASED),
            _argument("name", says="alias_of"),
            _argument("alias", says="alias"),
        ),
    ),
    "add-status": Command(
        additions.add_status,
        "workbench add-status asia.dossier 'ассоциированный участник' partner",
        (
            _DOSSIER,
            _argument("words", says="status_words"),
            _argument("status", says="status_meant", choices=[str(status) for status in STATUSES]),
        ),
    ),
    "add-leader": Command(
        additions.add_leader,
        "workbench add-leader asia.dossier UZ foreign --ru 'Иван Иванов' --since 2026-03 "
        "--source https://example.org/",
        (
            _DOSSIER,
            _argument("of", says="leader_of"),
            _argument("office", says="office", choices=OFFICES),
            _RU,
            _EN,
            _argument("--since", says="since", metavar="D", required=True),
            _argument("--until", says="until", metavar="D"),
            _argument("--source", says="leader_source", metavar="TEXT", required=True),
        ),
    ),
    "edit-addition": Command(
        additions.edit_addition,
        "workbench edit-addition asia.dossier 1 'en=Middle Forum' 'aliases=Форум; Forum'",
        (_DOSSIER, _ADDITION, _argument("change", says="change", nargs="+", metavar="FIELD=VALUE")),
    ),
    "remove-addition": Command(
        additions.remove_addition,
        "workbench remove-addition asia.dossier 1 2",
        (_DOSSIER, _argument("addition", says="addition", nargs="+", type=_count)),
    ),
    "import-additions": Command(
        additions.import_additions,
        "workbench import-additions asia.dossier names.toml",
        (_DOSSIER, _argument("file", says="additions_file", type=Path)),
    ),
    "export-additions": Command(
        additions.export_additions,
        "workbench export-additions asia.dossier -o names.toml",
        (_DOSSIER, _OUTPUT),
    ),
}
"""The names, words and leaders that an analyst adds for the reader."""

COMMANDS: dict[str, Command] = {
    "new": Command(
        commands.new,
        "workbench new asia.dossier --starter ca-consultative",
        (
            _DOSSIER,
            _argument("--starter", says="starter", choices=("ca-consultative", "empty"), default="empty"),
            _argument(
                "--language",
                says="starter_language",
                choices=[str(known) for known in Language],
                default=language(),
            ),
        ),
    ),
    "read": Command(
        commands.read,
        "workbench read article.txt --json",
        (
            _SOURCES,
            _JSON,
            _argument("--published", says="published", type=_day, metavar="DATE"),
            _argument("--explain", says="explain", action="store_true"),
        ),
    ),
    "import": Command(
        commands.import_, "workbench import asia.dossier articles/", (_DOSSIER, _SOURCES, _JSON)
    ),
    "read-again": Command(
        commands.read_again,
        "workbench read-again asia.dossier 1 2",
        (_DOSSIER, _argument("article", says="articles_again", nargs="*", type=_count), _JSON),
    ),
    "date-article": Command(
        commands.date_article,
        "workbench date-article asia.dossier 3 2025-11-17",
        (_DOSSIER, _argument("article", says="article", type=_count), _argument("day", says="day"), _JSON),
    ),
    "articles": Command(commands.articles, "workbench articles asia.dossier", (_DOSSIER, _JSON)),
    "claims": Command(
        commands.claims,
        "workbench claims asia.dossier --review open",
        (_DOSSIER, _argument("--review", says="review", choices=[str(review) for review in Review]), _JSON),
    ),
    "accept": Command(commands.accept, "workbench accept asia.dossier 1 2", (_DOSSIER, _CLAIMS)),
    "accept-agreeing": Command(
        commands.accept_agreeing, "workbench accept-agreeing asia.dossier", (_DOSSIER,)
    ),
    "reject": Command(
        commands.reject,
        "workbench reject asia.dossier 3 --why 'a rumour'",
        (_DOSSIER, _CLAIMS, _argument("--why", says="why", metavar="TEXT")),
    ),
    "postpone": Command(
        commands.postpone,
        "workbench postpone asia.dossier 4 5",
        (_DOSSIER, _CLAIMS, _argument("--back", says="back", action="store_true")),
    ),
    "roster": Command(
        commands.roster,
        "workbench roster asia.dossier --format ca-consultative --as-of 2025-11-17",
        (_DOSSIER, _FORMAT, _AS_OF, _JSON),
    ),
    "chronology": Command(
        commands.chronology, "workbench chronology asia.dossier --format sco", (_DOSSIER, _FORMAT, _JSON)
    ),
    "set-membership": Command(
        commands.set_membership,
        "workbench set-membership asia.dossier AZ ca-consultative member --since 2025-11-16",
        (
            _DOSSIER,
            _argument("state", says="state"),
            _argument("format", says="of_format"),
            _argument("status", says="status"),
            _argument("--since", says="since", metavar="D"),
            _argument("--until", says="until", metavar="D"),
            _NOTE,
        ),
    ),
    "annotate": Command(
        commands.annotate,
        "workbench annotate asia.dossier 1 0 25 --note 'see the agency' --tag check",
        (
            _DOSSIER,
            _argument("article", says="article", type=int),
            _argument("start", says="start", type=int),
            _argument("end", says="end", type=int),
            _NOTE,
            _argument("--tag", says="tag", nargs="+", action="extend", default=[], metavar="T"),
            _argument("--colour", says="colour", default="yellow", metavar="C"),
        ),
    ),
    "search": Command(
        commands.search,
        "workbench search asia.dossier встреча",
        (
            _DOSSIER,
            _argument("query", says="query", nargs="+"),
            _argument("--limit", says="limit", type=_count, default=50, metavar="N"),
            _JSON,
        ),
    ),
    **ADDITIONS,
    **corrections.COMMANDS,
    **entities.COMMANDS,
    **roster.COMMANDS,
    "history": Command(commands.history, "workbench history asia.dossier", (_DOSSIER, _JSON)),
    "undo": Command(commands.undo, "workbench undo asia.dossier 2", (_DOSSIER, _STEPS)),
    "redo": Command(commands.redo, "workbench redo asia.dossier", (_DOSSIER, _STEPS)),
    "brief": Command(
        commands.brief,
        "workbench brief asia.dossier -o brief.docx --since 2025-11-01 --language ru",
        (
            _DOSSIER,
            _OUTPUT,
            _FORMAT,
            _argument("--since", says="brief_since", type=_day, metavar="DATE"),
            _AS_OF,
            _argument(
                "--language",
                says="language",
                choices=[str(known) for known in Language],
                # Where the environment names no language of ours: that of most articles.
                default=language_of_environment() or str(Language.RU),
            ),
        ),
    ),
    "export": Command(commands.export, "workbench export asia.dossier -o roster.csv", (_DOSSIER, _OUTPUT)),
    "check": Command(commands.check, "workbench check asia.dossier", (_DOSSIER,)),
    "backup": Command(
        commands.backup,
        "workbench backup asia.dossier -o asia-copy.dossier",
        (_DOSSIER, _argument("-o", "--output", says="backup_output", type=Path, metavar="FILE")),
    ),
}


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or f"{word('cli.usage', language())}: ")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.format_usage()}{self.prog}: {message}\n")


def _parser(name: str, command: Command) -> _Parser:
    spoken = language()
    said = word(f"cli.command.{name}", spoken)
    parser = _Parser(
        prog=f"workbench {name}",
        description=said[0].upper() + said[1:] + ".",
        epilog=f"{word('cli.example', spoken)}:\n  {command.example}",
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    plain = parser.add_argument_group(word("cli.arguments", spoken))
    options = parser.add_argument_group(word("cli.options", spoken))
    for argument in command.arguments:
        said = word(f"cli.argument.{argument.says}", spoken)
        if argument.names[0].startswith("-"):
            options.add_argument(*argument.names, help=said, **argument.options)
        else:
            settings = {"metavar": argument.names[0].upper(), **argument.options}
            plain.add_argument(*argument.names, help=said, **settings)
    options.add_argument("-h", "--help", action="help", help=word("cli.argument.help", spoken))
    return parser


def _window_parser() -> _Parser:
    spoken = language()
    width = max(map(len, COMMANDS))
    listed = "\n".join(f"  {name:{width}}  {word(f'cli.command.{name}', spoken)}" for name in COMMANDS)
    parser = _Parser(
        prog="workbench",
        usage="workbench [DOSSIER]\n       workbench COMMAND …",
        description=textwrap.fill(word("cli.about", spoken), 78),
        epilog=f"{word('cli.commands', spoken)}:\n{listed}\n\n{textwrap.fill(word('cli.more', spoken), 78)}",
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    plain = parser.add_argument_group(word("cli.arguments", spoken))
    plain.add_argument("dossier", nargs="?", metavar="DOSSIER", help=word("cli.argument.dossier", spoken))
    options = parser.add_argument_group(word("cli.options", spoken))
    options.add_argument("-h", "--help", action="help", help=word("cli.argument.help", spoken))
    options.add_argument(
        "--version",
        action="version",
        version=f"Summit Workbench {workbench.__version__}",
        help=word("cli.argument.version", spoken),
    )
    options.add_argument(
        "--trace-stalls", action="store_true", help=word("cli.argument.trace_stalls", spoken)
    )
    return parser


def _no_such_command(name: str) -> NoReturn:
    line = word("cli.said.no_command", language(), name=name)
    near = difflib.get_close_matches(name, COMMANDS, 1)
    if near:
        line = word("cli.said.meant", language(), line=line, meant=near[0])
    _window_parser().error(line)
