"""The triggers: they write every change of a recorded table beside it, before and after, in one transaction.

They catch whatever writes (a statement of ours, a script of somebody's), and refuse a write that belongs to
no action. A migration takes them away first and makes them anew at its end (see `migrating`).
"""

from collections.abc import Mapping

from sqlalchemy import Connection, Table

from workbench.dossier.tables import RECORDED

SEARCHED = """CREATE VIEW searched AS
SELECT article.id AS id, article.title AS title, text.words AS words, coalesce(lemma.words, '') AS lemmas
FROM article JOIN text ON text.sha256 = article.text LEFT JOIN lemma ON lemma.article = article.id"""

SEARCH = """CREATE VIRTUAL TABLE search USING fts5(
title, words, lemmas, content='searched', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"""

_UNCHANGEABLE = """CREATE TRIGGER text_update BEFORE UPDATE ON text BEGIN
SELECT RAISE(ABORT, 'the words of an article never change');
END"""


# FTS5 must be told the old words to forget them: hence a trigger before and one after each change.
_FORGET = """CREATE TRIGGER {table}_{kind}_forget BEFORE {kind} ON {table} BEGIN
INSERT INTO search(search, rowid, title, words, lemmas)
SELECT 'delete', id, title, words, lemmas FROM searched WHERE id = {row};
END"""
_LEARN = """CREATE TRIGGER {table}_{kind}_learn AFTER {kind} ON {table} BEGIN
INSERT INTO search(rowid, title, words, lemmas)
SELECT id, title, words, lemmas FROM searched WHERE id = {row};
END"""


def _in_step() -> Mapping[str, str]:
    """Triggers that keep the search in step with the titles, words and lemmas of the articles."""
    made = {}
    for table, id in (("article", "id"), ("lemma", "article")):
        for kind, before, after in (
            ("insert", "NEW", "NEW"),
            ("update", "OLD", "NEW"),
            ("delete", "OLD", "OLD"),
        ):
            made[f"{table}_{kind}_forget"] = _FORGET.format(table=table, kind=kind, row=f"{before}.{id}")
            made[f"{table}_{kind}_learn"] = _LEARN.format(table=table, kind=kind, row=f"{after}.{id}")
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
    return {**made, **_in_step(), "text_update": _UNCHANGEABLE}


def install(connection: Connection) -> None:
    """Makes the triggers."""
    for sql in triggers().values():
        connection.exec_driver_sql(sql)


def uninstall(connection: Connection) -> None:
    """Takes every trigger away, for a migration to rebuild what it must."""
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for name in list(names.scalars()):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
