"""Whether a dossier is whole: its pages, its links, its words and spans, the record of changes, the search.

Opening a dossier looks only at what is cheap; this looks at everything.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Table, func, select, text
from sqlalchemy.exc import DatabaseError

from workbench.dossier import article_rows, claim_rows, fact_rows, identities, record, tables
from workbench.dossier.connecting import engine_for
from workbench.dossier.copying import copy_file
from workbench.dossier.opening import open_file
from workbench.dossier.unpacking import DamageError, mapping, unpacked


def check(path: Path) -> list[str]:
    """What is wrong with the file, a line each; nothing if it is sound. Raises UserError for a file that
    cannot be opened as a dossier."""
    open_file(path, read_only=True).close()
    # FTS5 looks at itself only in a file that may be written, which the dossier must not be while we look.
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        copy_file(path, copy)
        engine = engine_for(copy, "rw", writes=True)
        try:
            with engine.connect() as connection:  # and nothing is committed
                return list(_problems(connection))
        finally:
            engine.dispose()


def _problems(connection: Connection) -> Iterator[str]:
    for look in (_pages, _links, _texts, _spans, _entities, _facts, _rows, _record, _search):
        try:
            yield from look(connection)
        except DatabaseError as error:  # pages that cannot even be read; the next look may find more
            yield f"{look.__name__.strip('_')}: {error.orig}"
        except DamageError as error:
            yield f"{look.__name__.strip('_')}: {error} holds what no action can have written"


def _pages(connection: Connection) -> Iterator[str]:
    for line in connection.exec_driver_sql("PRAGMA integrity_check").scalars():
        if line != "ok":
            yield f"pages: {line}"


def _links(connection: Connection) -> Iterator[str]:
    for table, row, target, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"{table} {row}: leads to no {target}"


def _texts(connection: Connection) -> Iterator[str]:
    for sha256, words in connection.execute(select(tables.text.c.sha256, tables.text.c.words)):
        if article_rows.sha256(words) != sha256:
            yield f"text {sha256}: the words are not those that were imported"


def _spans(connection: Connection) -> Iterator[str]:
    """Mentions, claims, evidence and annotations must stand on the words that they name."""
    article_rows.articles(connection)
    for article in list(connection.execute(select(tables.article.c.id)).scalars()):
        known = article_rows.article(connection, article)
        if known is None:  # its text is gone, which the links tell
            continue
        try:
            article_rows.mentions(connection, article, known.text)
            claims = claim_rows.claims(connection, article=article)
            article_rows.check_spans(known.text, article_rows.annotations(connection, article))
            article_rows.check_spans(known.text, [span for row in claims for span in row.claim.evidence])
        except DamageError as error:
            yield f"article {article}: {error} is marked where it does not stand"
        yield from _evidence(connection, article, known.text)


def _entities(connection: Connection) -> Iterator[str]:
    """Every mention is of the entity that the reading and the analyst make it."""
    for article in identities.unsettled(connection):
        yield f"article {article}: a mention is of another entity than was read and said"


def _evidence(connection: Connection, article: int, words: str) -> Iterator[str]:
    evidence, source = tables.evidence, tables.source
    asked = select(evidence).join(source, source.c.id == evidence.c.source).where(source.c.article == article)
    for row in connection.execute(asked.where(evidence.c.start.is_not(None))):
        if words[row.start : row.end] != row.quote:
            yield f"evidence {row.id}: does not quote article {article}"


def _facts(connection: Connection) -> Iterator[str]:
    """Nothing stands in roster or chronology without evidence or the mark that it was set by hand."""
    for row in fact_rows.memberships(connection):
        if not (row.by_hand or row.evidence):
            yield f"membership {row.id}: rests on nothing"
    for event in fact_rows.events(connection):
        if not (event.by_hand or event.evidence):
            yield f"event {event.id}: rests on nothing"


def _rows(connection: Connection) -> Iterator[str]:
    if connection.execute(select(func.count()).select_from(tables.underway)).scalar():
        yield "underway: an action that was never finished"


def _record(connection: Connection) -> Iterator[str]:
    """Every row must be what the newest change of it says, and a row that was removed must be gone."""
    for table in tables.RECORDED:
        there = _now(connection, table)
        for row, after in _newest_changes(connection, table).items():
            now = there.pop(row, None)
            with unpacked("change"):
                said = None if after is None else mapping(after)
            if (now is None) != (said is None) or (
                now and said and any(now.get(k) != v for k, v in said.items())
            ):
                yield f"{table.name} {row}: is not what the record of changes says"
        for row in there:
            yield f"{table.name} {row}: the record of changes does not know it"


def _now(connection: Connection, table: Table) -> dict[int, dict[str, object]]:
    asked = text(f'SELECT id, {record.row_as_json(table, table.name)} FROM "{table.name}"')
    return {row: mapping(whole) for row, whole in connection.execute(asked)}


def _newest_changes(connection: Connection, table: Table) -> dict[int, str | None]:
    change = tables.change
    newest = select(func.max(change.c.id)).where(change.c.table == table.name).group_by(change.c.row)
    asked = select(change.c.row, change.c.after).where(change.c.id.in_(newest))
    return {row[0]: row[1] for row in connection.execute(asked)}


def _search(connection: Connection) -> Iterator[str]:
    """The index must hold every article, and each by the words that it has now: 1 asks FTS5 to compare."""
    connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
    yield from ()
