"""The triggers that write every change of a recorded table beside it, before and after, in one transaction.

They catch whatever writes (a statement of ours, a script of somebody's), and refuse a write that belongs to no
action. Rebuilding a table in a migration drops its triggers: such a migration ends with `install`.
"""

from collections.abc import Mapping

from sqlalchemy import Connection, Table, text

from workbench.dossier.tables import RECORDED

SEARCHED = """CREATE VIEW searched AS
SELECT article.id AS id, article.title AS title, text.words AS words, coalesce(reading.lemmas, '') AS lemmas
FROM article JOIN text ON text.sha256 = article.text LEFT JOIN reading ON reading.article = article.id"""

SEARCH = """CREATE VIRTUAL TABLE search USING fts5(
title, words, lemmas, content='searched', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"""

_UNCHANGEABLE = """CREATE TRIGGER text_update BEFORE UPDATE ON text BEGIN
SELECT RAISE(ABORT, 'the words of an article never change');
END"""


# FTS5 must be told the old words to forget them: hence a trigger before and one after each change.
_FORGET = """INSERT INTO search(search, rowid, title, words, lemmas)
SELECT 'delete', id, title, words, lemmas FROM searched WHERE id = {id};"""
_LEARN = """INSERT INTO search(rowid, title, words, lemmas)
SELECT id, title, words, lemmas FROM searched WHERE id = {id};"""


def _keeping_step() -> Mapping[str, str]:
    """Triggers that keep the search in step with the titles, words and lemmas of the articles."""
    made = {}
    for table, row in (("article", "id"), ("reading", "article")):
        for kind in ("INSERT", "UPDATE", "DELETE"):
            before, after = f"{table}_{kind.lower()}_forget", f"{table}_{kind.lower()}_learn"
            old, new = ("NEW", "NEW") if kind == "INSERT" else ("OLD", "OLD") if kind == "DELETE" else ("OLD", "NEW")
            made[before] = f"CREATE TRIGGER {before} BEFORE {kind} ON {table} BEGIN\n{_FORGET.format(id=f'{old}.{row}')}\nEND"
            made[after] = f"CREATE TRIGGER {after} AFTER {kind} ON {table} BEGIN\n{_LEARN.format(id=f'{new}.{row}')}\nEND"
    return made


def row_as_json(table: Table, row: str) -> str:
    """SQL for a row as a JSON object, `row` being OLD, NEW or the table's name."""
    parts = ", ".join(f"'{column.name}', {row}.\"{column.name}\"" for column in table.columns)
    return f"json_object({parts})"


def _trigger(table: Table, kind: str) -> str:
    old, new = row_as_json(table, "OLD"), row_as_json(table, "NEW")
    row = "OLD" if kind == "delete" else "NEW"
    before = "NULL" if kind == "insert" else old
    after = "NULL" if kind == "delete" else new
    when = f"WHEN {old} <> {new} " if kind == "update" else ""
    return (
        f"CREATE TRIGGER {table.name}_{kind} AFTER {kind.upper()} ON {table.name} {when}BEGIN\n"
        "SELECT RAISE(ABORT, 'a change outside an action') WHERE NOT EXISTS (SELECT 1 FROM underway);\n"
        'INSERT INTO change(action, "table", row, before, after)\n'
        f"SELECT action, '{table.name}', {row}.id, {before}, {after} FROM underway;\n"
        "END"
    )


def triggers() -> Mapping[str, str]:
    """Every trigger of a dossier by its name."""
    made = {
        f"{table.name}_{kind}": _trigger(table, kind)
        for table in RECORDED
        for kind in ("insert", "update", "delete")
    }
    return {**made, **_keeping_step(), "text_update": _UNCHANGEABLE}


def install(connection: Connection) -> None:
    """Makes the triggers, in place of those that are there."""
    for name, sql in triggers().items():
        connection.execute(text(f"DROP TRIGGER IF EXISTS {name}"))
        connection.exec_driver_sql(sql)
