"""Questions about claims: what was asserted, what the analyst said of it, what accepting it would do now."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, func, select

from workbench.domain.acceptance import Consequence, consequence
from workbench.domain.claim_matching import says_the_same
from workbench.domain.claims import Claim, StatementClaim, claim_from_json
from workbench.domain.dates import checked
from workbench.domain.rows import ClaimRow, SaidClaim
from workbench.domain.vocabulary import Review
from workbench.dossier import fact_rows, tables
from workbench.dossier.unpacking import day, mapping, pack, unpacked

_NOTHING = pack(None)
"""What a dismissal holds of a reading that no longer found the claim."""


def claims(
    connection: Connection, review: Review | None = None, article: int | None = None
) -> list[ClaimRow]:
    """The claims (of one article, of one review), by article and place in it."""
    asked = _claims()
    if article is not None:
        asked = asked.where(tables.claim.c.article == article)
    if review is not None:
        asked = asked.where(func.coalesce(tables.decision.c.review, Review.OPEN.value) == review.value)
    found = _unpacked(connection, asked)
    formats = {_format(item.claim) for item in found if item.review == Review.OPEN}
    foretell = _foreteller(connection, formats)
    rows = _with_corrected(connection, [_row(item, foretell) for item in found])
    return sorted(rows, key=_place)


def claims_by_id(connection: Connection, ids: Collection[int]) -> list[ClaimRow]:
    """Some claims by article and place in it, without what accepting them would do."""
    found = _unpacked(connection, _claims().where(tables.claim.c.id.in_(ids)))
    return sorted((_row(item, None) for item in found), key=_place)


def said(connection: Connection, format: str | None = None, state: str | None = None) -> list[SaidClaim]:
    """The claims about a format or a state by the day on which they came out, the undated last. What
    accepting an open one would do is left out: to foretell it for thousands takes long."""
    told = func.coalesce(tables.decision.c.edited, tables.claim.c.payload)
    asked = _claims()
    for name, wanted in (("format", format), ("state", state)):
        if wanted is not None:
            asked = asked.where(func.json_extract(told, f"$.{name}") == wanted)
    sources = {source.article: source for source in fact_rows.sources(connection)}
    rows = [_row(item, None) for item in _unpacked(connection, asked)]
    rows.sort(key=lambda row: (row.published or date.max, *_place(row)))
    return [SaidClaim(row, sources[row.article]) for row in rows]


def reasons(connection: Connection, limit: int) -> list[str]:
    """Why claims were rejected, the reasons given last first."""
    why = tables.decision.c.why
    given = select(why).where(why.is_not(None), tables.decision.c.review == Review.REJECTED.value)
    asked = given.group_by(why).order_by(func.max(tables.decision.c.id).desc()).limit(limit)
    return list(connection.execute(asked).scalars())


def in_doubt(connection: Connection) -> list[ClaimRow]:
    """Decided claims of which the newest reading says something else, or nothing, by article and place."""
    claim, decision = tables.claim, tables.decision
    doubtful = claim.c.later.is_not(None) | (claim.c.found == 0)
    found = _unpacked(connection, _claims().where(decision.c.review != Review.OPEN, doubtful))
    rows = [_row(item, None) for item in found]
    return sorted((row for row in rows if row.later is not None or not row.found), key=_place)


def claim(connection: Connection, claim: int) -> ClaimRow | None:
    """One claim with what accepting it would do now; None if there is no such claim."""
    for item in _unpacked(connection, _claims().where(tables.claim.c.id == claim)):
        return _row(item, _foreteller(connection, {_format(item.claim)}))
    return None


def open_claims(connection: Connection) -> int:
    """How many claims wait for a decision."""
    claim, article = tables.claim, tables.article
    decided = select(tables.decision.c.claim).where(tables.decision.c.review != Review.OPEN)
    asked = (
        select(func.count())
        .select_from(claim.join(article, article.c.id == claim.c.article))
        .where(claim.c.found == 1, claim.c.id.not_in(decided))
    )
    return connection.execute(asked).scalar_one()


@dataclass(frozen=True, slots=True)
class _Item:
    """A claim and its decision, as the tables have them."""

    id: int
    article: int
    claim: Claim
    review: Review
    why: str | None
    edited: bool
    found: bool
    later: Claim | None
    postponed: bool
    published: date | None
    by_hand: bool


_Foreteller = Callable[[Claim, date | None], Consequence]


def _claims() -> Select[Any]:
    claim, decision, article = tables.claim, tables.decision, tables.article
    dismissal, postponement, own = tables.dismissal, tables.postponement, tables.own_claim
    return (
        select(
            claim,
            decision.c.review,
            decision.c.why,
            decision.c.edited,
            dismissal.c.later.label("dismissed"),
            postponement.c.id.is_not(None).label("postponed"),
            article.c.published,
            own.c.id.is_not(None).label("by_hand"),
        )
        .join(article, article.c.id == claim.c.article)
        .outerjoin(decision, decision.c.claim == claim.c.id)
        .outerjoin(dismissal, dismissal.c.claim == claim.c.id)
        .outerjoin(postponement, postponement.c.claim == claim.c.id)
        .outerjoin(own, own.c.claim == claim.c.id)
        .where((claim.c.found == 1) | decision.c.id.is_not(None))
    )


def _unpacked(connection: Connection, asked: Select[Any]) -> list[_Item]:
    with unpacked("claim"):
        return [
            _Item(
                row.id,
                row.article,
                _claim(row.edited or row.payload),
                Review(row.review or Review.OPEN),
                row.why,
                row.edited is not None,
                bool(row.found) or row.dismissed == _NOTHING,
                _later(row),
                bool(row.postponed),
                day(row.published),
                bool(row.by_hand),
            )
            for row in connection.execute(asked)
        ]


@lru_cache(maxsize=10_000)
def _claim(payload: str) -> Claim:
    """The claim, its dates made sure of. Kept, for a panel asks for the same claims after each decision, and
    to take thousands of them apart again takes longer than to read them."""
    claim = claim_from_json(mapping(payload))
    for name in ("since", "until", "date"):
        checked(getattr(claim, name, None))
    return claim


def _later(row: Any) -> Claim | None:
    """What the newest reading says of a decided claim, unless the analyst has it so or has dismissed it."""
    if row.later is None:
        return None
    later = _claim(row.later)
    known = [
        _claim(told) for told in (row.edited or row.payload, row.dismissed) if told not in (None, _NOTHING)
    ]
    return None if any(says_the_same(later, claim) for claim in known) else later


def _with_corrected(connection: Connection, rows: list[ClaimRow]) -> list[ClaimRow]:
    """The rows, those marked whose words the reader took for something that the analyst says they are not."""
    if not rows:  # which an article of many corrections may be: each would be looked at for nothing
        return rows
    aside = tables.aside
    asked = select(aside.c.article, aside.c.start, aside.c.end, aside.c.read).where(aside.c.read.is_not(None))
    if len(articles := {row.article for row in rows}) == 1:
        asked = asked.where(aside.c.article.in_(articles))
    read: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for article, start, end, entity in connection.execute(asked):
        read[article].append((start, end, entity))
    return [replace(row, corrected=True) if _rests_on(row.claim, read[row.article]) else row for row in rows]


def _rests_on(claim: Claim, read: Sequence[tuple[int, int, str]]) -> bool:
    names = (("state", getattr(claim, "state", None)), ("format", getattr(claim, "format", None)))
    about = {f"{kind}:{key}" for kind, key in names if key}
    return any(
        entity in about and start < span.end and end > span.start
        for start, end, entity in read
        for span in claim.evidence
    )


def _row(item: _Item, foretell: _Foreteller | None) -> ClaimRow:
    is_open = item.review == Review.OPEN
    after = foretell(item.claim, item.published) if foretell and is_open else None
    return ClaimRow(
        item.id,
        item.article,
        item.claim,
        item.review,
        item.why,
        after,
        item.edited,
        item.found,
        item.later,
        item.postponed,
        item.published,
        item.by_hand,
    )


def _foreteller(connection: Connection, formats: Collection[str]) -> _Foreteller:
    """Tells what accepting a claim about one of the formats would do, given the rows as they are now.

    The rows are sorted by format first: a claim is compared with those of its own format only.
    """
    memberships = {name: fact_rows.bare_memberships(connection, name) for name in formats if name}
    events = {name: fact_rows.bare_events(connection, name) for name in formats if name}

    def foretell(claim: Claim, published: date | None) -> Consequence:
        about = _format(claim)
        return consequence(claim, memberships.get(about, ()), events.get(about, ()), published)

    return foretell


def _format(claim: Claim) -> str:
    return "" if isinstance(claim, StatementClaim) else claim.format


def _place(row: ClaimRow) -> tuple[int, int, int]:
    return row.article, min((span.start for span in row.claim.evidence), default=0), row.id
