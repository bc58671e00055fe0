"""Keeping what a reading found. It can be derived again, so it is replaced and not recorded."""

from collections import Counter

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from workbench.domain.article import Mention, Span
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, Reading, claim_as_json, claim_key
from workbench.dossier import tables
from workbench.dossier.unpacking import pack


def keep_reading(connection: Connection, article: int, reading: Reading, lemmas: str) -> None:
    """Puts the reading of `article` in place of an earlier one. Claims keep their ids (see `claim_key`)."""
    _check_spans(reading)
    connection.execute(delete(tables.mention).where(tables.mention.c.article == article))
    read = {"mentions": len(reading.mentions), "formats": pack(_formats(reading))}
    _keep(connection, tables.reading, {"article": article, **read})
    _keep(connection, tables.lemma, {"article": article, "words": lemmas})
    _keep_mentions(connection, article, reading)
    _keep_claims(connection, article, reading.claims)


def _keep(connection: Connection, table: Table, row: dict[str, object]) -> None:
    if not connection.execute(update(table).where(table.c.article == row["article"]).values(row)).rowcount:
        connection.execute(insert(table), row)


def _check_spans(reading: Reading) -> None:
    evidence = [span for claim in reading.claims for span in claim.evidence]
    spans: list[Mention | Span] = [*reading.mentions, *evidence]
    for span in spans:
        if span.start >= span.end or reading.article.text[span.start : span.end] != span.text:
            raise ValueError(f"[{span.start}, {span.end}) is not {span.text!r}")


def _formats(reading: Reading) -> list[str]:
    """The formats that the article is about: those of its claims and those it names."""
    claimed = [claim.format for claim in reading.claims if isinstance(claim, MembershipClaim | EventClaim)]
    named = [
        mention.entity.removeprefix("format:")
        for mention in reading.mentions
        if mention.entity and mention.entity.startswith("format:")
    ]
    return sorted({*claimed, *named})


def _keep_mentions(connection: Connection, article: int, reading: Reading) -> None:
    rows = [
        {
            "article": article,
            "start": mention.start,
            "end": mention.end,
            "type": str(mention.type),
            "label": mention.label,
            "entity": mention.entity,
            "name": mention.name,
        }
        for mention in reading.mentions
    ]
    if rows:
        connection.execute(insert(tables.mention), rows)


def _keep_claims(connection: Connection, article: int, claims: tuple[Claim, ...]) -> None:
    table = tables.claim
    of_article = table.c.article == article
    connection.execute(update(table).where(of_article).values(found=0))
    known: dict[str, int] = {
        row.key: row.id for row in connection.execute(select(table.c.id, table.c.key).where(of_article))
    }
    found = [{"key": key, "payload": pack(claim_as_json(claim)), "found": 1} for key, claim in _keyed(claims)]
    new = [{**row, "article": article} for row in found if row["key"] not in known]
    again = [{"row": known[str(row["key"])], **row} for row in found if row["key"] in known]
    if new:
        connection.execute(insert(table), new)
    if again:
        connection.execute(update(table).where(table.c.id == bindparam("row")), again)


def _keyed(claims: tuple[Claim, ...]) -> list[tuple[str, Claim]]:
    """The claims with their keys; the second of one key is told apart by its number."""
    times: Counter[str] = Counter()
    keyed = []
    for claim in claims:
        key = claim_key(claim)
        times[key] += 1
        keyed.append((key if times[key] == 1 else f"{key}#{times[key]}", claim))
    return keyed
