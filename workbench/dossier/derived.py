"""Keeping what a reading found. It can be derived again, so it is replaced and not recorded."""

from collections import Counter

from sqlalchemy import Connection, Table, bindparam, case, delete, func, insert, select, update

from workbench.domain.article import Mention, Span
from workbench.domain.claim_matching import Held, matched, says_the_same
from workbench.domain.claims import (
    Claim,
    EventClaim,
    MembershipClaim,
    Reading,
    claim_as_json,
    claim_from_json,
    claim_key,
)
from workbench.dossier import correction_rows, identities, tables
from workbench.dossier.standing import formats_named, restate
from workbench.dossier.unpacking import mapping, pack, unpacked

BY_HAND = "by hand"
"""What the keys of claims that the analyst made begin with."""


def keep_reading(connection: Connection, article: int, reading: Reading, lemmas: str) -> None:
    """Puts the reading of `article` in place of an earlier one. Claims keep their ids (`claim_matching`), and
    what was decided on stays as it was."""
    _check_spans(reading)
    for table in (tables.mention, tables.aside):
        connection.execute(delete(table).where(table.c.article == article))
    read = {"mentions": len(reading.mentions), "formats": pack(_formats(reading))}
    _keep(connection, tables.reading, {"article": article, "edition": reading.edition or None, **read})
    _keep(connection, tables.lemma, {"article": article, "words": lemmas})
    _keep_mentions(connection, article, reading)
    _keep_claims(connection, article, reading.claims)
    if correction_rows.corrections(connection, article):
        restate(connection, [article])


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
    return sorted({*claimed, *formats_named(reading.mentions)})


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
            "read": mention.entity,
        }
        for mention in reading.mentions
    ]
    if rows:
        connection.execute(insert(tables.mention), rows)
        identities.settle_articles(connection, [article])


def _keep_claims(connection: Connection, article: int, claims: tuple[Claim, ...]) -> None:
    table = tables.claim
    own = _own(connection, article)
    # What is no longer found is no longer said either: it must not be taken from an earlier reading.
    of_readings = update(table).where(table.c.article == article, table.c.id.not_in(own))
    connection.execute(of_readings.values(found=0, later=None))
    found = [one for one in _keyed(claims) if not any(says_the_same(one[1], made) for made in own.values())]
    known = matched(_held(connection, article), found)
    new, again = [], []
    for key, claim in found:
        payload = pack(claim_as_json(claim))
        held = known.get(key)
        if held is None:
            new.append({"article": article, "key": key, "payload": payload, "found": 1})
        elif not held.decided:
            again.append({"row": held.id, "key": key, "payload": payload, "found": 1, "later": None})
        else:
            told = pack(claim_as_json(held.claim))  # what was decided on stays as it was
            later = None if says_the_same(claim, held.claim) else payload
            again.append({"row": held.id, "key": key, "payload": told, "found": 1, "later": later})
    if again:
        # two claims may change keys with each other, and no two may ever have one
        aside = [{"row": row["row"], "key": f"aside {row['row']}"} for row in again]
        connection.execute(update(table).where(table.c.id == bindparam("row")), aside)
        connection.execute(update(table).where(table.c.id == bindparam("row")), again)
    if new:
        connection.execute(insert(table), new)


def _held(connection: Connection, article: int) -> list[Held]:
    claim, decision = tables.claim, tables.decision
    asked = (
        select(claim.c.id, claim.c.key, claim.c.payload, decision.c.id.label("decision"))
        .outerjoin(decision, decision.c.claim == claim.c.id)
        .where(claim.c.article == article, claim.c.key.not_like(f"{BY_HAND} %"))
        .order_by(claim.c.id)
    )
    with unpacked("claim"):
        return [
            Held(row.id, row.key, claim_from_json(mapping(row.payload)), row.decision is not None)
            for row in connection.execute(asked)
        ]


def _own(connection: Connection, article: int) -> dict[int, Claim]:
    """The claims that the analyst made: they stand whatever is found."""
    claim, own = tables.claim, tables.own_claim
    asked = select(own.c.claim, own.c.payload).join(claim, claim.c.id == own.c.claim)
    with unpacked("own_claim"):
        rows = connection.execute(asked.where(claim.c.article == article))
        return {row.claim: claim_from_json(mapping(row.payload)) for row in rows}


def keep_own_claim(connection: Connection, article: int, claim: Claim) -> int:
    """A row for a claim that the analyst makes, told apart from those of readings by its key; returns its id.
    It stands as long as `own_claim` has it."""
    table = tables.claim
    there = select(func.count()).where(table.c.article == article, table.c.key.like(f"{BY_HAND} %"))
    key = f"{BY_HAND} {connection.execute(there).scalar_one() + 1}"
    row = {"article": article, "key": key, "payload": pack(claim_as_json(claim)), "found": 1}
    made = connection.execute(insert(table), row).inserted_primary_key
    assert made is not None
    return int(made[0])


def follow_own_claims(connection: Connection, change: int) -> None:
    """Shows the claims that the changes after `change` made, and no longer those that they took away."""
    claim, own, changed = tables.claim, tables.own_claim, tables.change
    side = func.coalesce(changed.c.after, changed.c.before)
    touched = select(func.json_extract(side, "$.claim")).where(
        changed.c.id > change, changed.c.table == own.name
    )
    there = claim.c.id.in_(select(own.c.claim))
    connection.execute(update(claim).where(claim.c.id.in_(touched)).values(found=case((there, 1), else_=0)))


def articles_touched(connection: Connection, change: int) -> set[int]:
    """The articles that were changed themselves after `change`, or whose claims were decided or made."""
    claim, changed = tables.claim.c, tables.change.c
    since = changed.id > change
    themselves = select(changed.row).where(since, changed.table == tables.article.name)
    of_claim = func.json_extract(func.coalesce(changed.after, changed.before), "$.claim")
    deciding = changed.table.in_([tables.decision.name, tables.own_claim.name])
    decided = select(claim.article).where(claim.id.in_(select(of_claim).where(since, deciding)))
    return {*connection.execute(themselves).scalars(), *connection.execute(decided).scalars()}


def _keyed(claims: tuple[Claim, ...]) -> list[tuple[str, Claim]]:
    """The claims with their keys; the second of one key is told apart by its number."""
    times: Counter[str] = Counter()
    keyed = []
    for claim in claims:
        key = claim_key(claim)
        times[key] += 1
        keyed.append((key if times[key] == 1 else f"{key}#{times[key]}", claim))
    return keyed
