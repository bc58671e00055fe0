"""Questions about claims: what was asserted, what the analyst said of it, what accepting it would do now."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from workbench.dossier import fact_rows, tables
from workbench.dossier.unpacking import day, mapping, unpacked
from workbench.domain.acceptance import Consequence, consequence
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, claim_from_json
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Review


def claims(connection: Connection, review: Review | None = None, article: int | None = None) -> list[ClaimRow]:
    """The claims (of one article, of one review), by article and place in it."""
    asked = _claims()
    if article is not None:
        asked = asked.where(tables.claim.c.article == article)
    rows = [row for row in _unpack(connection, asked) if review is None or row[1] == review]
    foretell = _foreteller(connection) if any(review == Review.OPEN for _, review, _, _ in rows) else None
    made = [_row(row, review, claim, foretell, published) for row, review, claim, published in rows]
    return sorted(made, key=lambda row: (row.article, _place(row.claim), row.id))


def claim(connection: Connection, claim: int) -> ClaimRow | None:
    """One claim with what accepting it would do now."""
    for row, review, made, published in _unpack(connection, _claims().where(tables.claim.c.id == claim)):
        return _row(row, review, made, _foreteller(connection), published)
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


_Unpacked = tuple[Row[Any], Review, Claim, date | None]
_Foreteller = Callable[[Claim, date | None], Consequence]


def _claims() -> Select[Any]:
    claim, decision, article = tables.claim, tables.decision, tables.article
    return (
        select(claim, decision.c.review, decision.c.why, decision.c.edited, article.c.published)
        .join(article, article.c.id == claim.c.article)
        .outerjoin(decision, decision.c.claim == claim.c.id)
        .where((claim.c.found == 1) | decision.c.id.is_not(None))
    )


def _unpack(connection: Connection, asked: Select[Any]) -> list[_Unpacked]:
    with unpacked("claim"):
        return [
            (
                row,
                Review(row.review or Review.OPEN),
                claim_from_json(mapping(row.edited or row.payload)),
                day(row.published),
            )
            for row in connection.execute(asked)
        ]


def _row(
    row: Row[Any], review: Review, claim: Claim, foretell: _Foreteller | None, published: date | None
) -> ClaimRow:
    after = foretell(claim, published) if foretell and review == Review.OPEN else None
    return ClaimRow(row.id, row.article, claim, review, row.why, after)


def _foreteller(connection: Connection) -> _Foreteller:
    """Tells what accepting a claim would do, given the rows that the dossier has now.

    The rows are sorted by format first: a claim is compared with those of its own format only.
    """
    memberships, events = defaultdict(list), defaultdict(list)
    for membership in fact_rows.memberships(connection):
        memberships[membership.format].append(membership)
    for event in fact_rows.events(connection):
        events[event.format].append(event)

    def foretell(claim: Claim, published: date | None) -> Consequence:
        about = claim.format if isinstance(claim, MembershipClaim | EventClaim) else ""
        return consequence(claim, memberships[about], events[about], published)

    return foretell


def _place(claim: Claim) -> int:
    return min((span.start for span in claim.evidence), default=0)
