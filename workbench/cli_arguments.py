"""How a command of the command line is described: its arguments, an example, what carries it out."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from workbench.cli_commands import Arguments, language
from workbench.domain.words import word


@dataclass(frozen=True, slots=True)
class Argument:
    """`says` names its help under `cli.argument` in the words; `options` are argparse's."""

    names: tuple[str, ...]
    says: str
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its help is `cli.command.<name>` in the words."""

    carry_out: Callable[[Arguments], int]
    example: str
    arguments: tuple[Argument, ...]


def argument(*names: str, says: str, **options: Any) -> Argument:
    return Argument(names, says, options)


def day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise argparse.ArgumentTypeError(word("cli.said.not_a_day", language(), text=given)) from None


def count(given: str) -> int:
    if not given.isascii() or not given.isdigit() or int(given) < 1:
        raise argparse.ArgumentTypeError(word("cli.said.not_a_count", language(), text=given, least=1))
    return int(given)


DOSSIER = argument("dossier", says="dossier", type=Path)
JSON = argument("--json", says="json", action="store_true")
