"""An analyst's additions to the reader's names as TOML: a table for each, as in `resources/gazetteer/`."""

import json
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from workbench.domain.errors import UserError
from workbench.domain.whole_file import put

_HEAD = """# Names, words and leaders added to those that Summit Workbench knows; see “Reader” in its manual.
"""
_LARGEST = 5_000_000
"""Bytes of a file that is read: no analyst writes more, and a mistaken file is refused at once."""


def write(path: Path, additions: Iterable[tuple[str, Mapping[str, Any]]]) -> Path:
    """Writes additions, each with its kind, and returns where they are. Raises UserError `write_failed`."""
    tables = [
        f"\n[[{kind}]]\n" + "".join(f"{name} = {_value(value)}\n" for name, value in facts.items())
        for kind, facts in additions
    ]
    try:
        put(path, (_HEAD + "".join(tables)).encode())
    except OSError as error:
        raise UserError("write_failed", file=path, why=error.strerror) from error
    return path


def read(path: Path) -> list[tuple[str, str, dict[str, Any]]]:
    """The additions of a file in their order by kind: where each stands (`[[alias]] 2`), its kind,
    its fields. Formats come first, so that the others may name them. Raises UserError `additions_unreadable`
    and `additions_fault`.
    """
    whole = _parsed(path)
    strange = next((name for name, rows in whole.items() if not _is_tables(rows)), None)
    if strange is not None:
        raise UserError(
            "additions_fault", file=path, where=strange, fault=UserError("additions_no_tables", name=strange)
        )
    kinds = sorted(whole, key=lambda kind: kind != "format")
    return [
        (f"[[{kind}]] {number}", kind, dict(facts))
        for kind in kinds
        for number, facts in enumerate(whole[kind], 1)
    ]


def _parsed(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise UserError("source_too_large", file=path, limit=_LARGEST // 1_000_000)
        return tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except FileNotFoundError:
        raise UserError("source_missing", file=path) from None
    except IsADirectoryError:
        raise UserError("additions_unreadable", file=path, why="folder") from None
    except OSError as error:
        raise UserError("source_unreadable", file=path, reason=error.strerror) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserError("additions_unreadable", file=path, why=_why(error)) from None


def _why(error: Exception) -> str:
    return "UTF-8" if isinstance(error, UnicodeDecodeError) else str(error) or "depth"


def _is_tables(rows: object) -> bool:
    return isinstance(rows, list) and all(isinstance(row, dict) for row in rows)


def _value(value: object) -> str:
    """A text or a list of texts. JSON's strings are TOML's, but for the sign 127."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
