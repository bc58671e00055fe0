"""What there is to review, put together for one look: the claims of an article or of the whole dossier."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.domain.claims import StatementClaim
from workbench.domain.evidence import Source
from workbench.domain.review_groups import Group, Standing, grouped
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Review

if TYPE_CHECKING:
    from workbench.actions import Dossier


REASONS = 9


@dataclass(frozen=True, slots=True)
class ReviewList:
    """Decided claims that are now read otherwise, what waits, what was put off, and what is decided (None
    where nobody asked for it). `sources` are the articles that they are of; `reasons`, why claims were
    rejected lately."""

    again: tuple[ClaimRow, ...] = ()
    waiting: tuple[Group, ...] = ()
    postponed: tuple[Group, ...] = ()
    decided: tuple[ClaimRow, ...] | None = ()
    standing: Standing = field(default_factory=Standing)
    sources: Mapping[int, Source] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    origins: Mapping[tuple[str, int], frozenset[str]] = field(default_factory=dict)
    """By kind and id, who said first what the rows rest on that the claims would touch."""


def review_list(dossier: "Dossier", article: int | None = None, *, decided: bool = True) -> ReviewList:
    """The claims of an article, or of every article: those that change the roster first, then events, then
    statements; in each the surest first. In the whole dossier, what would change the same is one group."""
    rows = dossier.claims(None if decided else Review.OPEN, article)
    settled = [row for row in rows if row.review != Review.OPEN] if decided else dossier.claims_in_doubt()
    again = [row for row in settled if row.later is not None or not row.found]
    told = [row.claim for row in (*rows, *settled)]
    standing = dossier.standing({claim.format for claim in told if not isinstance(claim, StatementClaim)})
    sources = dossier.sources_of({row.article for row in (*rows, *settled)})
    origins = {number: source.origin for number, source in sources.items()}

    def put_together(later: bool) -> tuple[Group, ...]:
        wanted = [row for row in rows if row.review == Review.OPEN and row.postponed == later]
        return tuple(grouped(wanted, standing, origins, together=article is None))

    doubtful = {row.id for row in again}
    return ReviewList(
        tuple(again),
        put_together(False),
        put_together(True),
        tuple(row for row in settled if row.id not in doubtful) if decided else None,
        standing,
        sources,
        tuple(dossier.reasons(REASONS)),
        _origins(dossier, rows),
    )


def _origins(dossier: "Dossier", rows: Iterable[ClaimRow]) -> dict[tuple[str, int], frozenset[str]]:
    touched: dict[str, set[int]] = {"membership": set(), "event": set()}
    for row in rows:
        if row.consequence is not None and row.consequence.target is not None:
            touched[row.claim.kind].add(row.consequence.target)
    return {
        (kind, target): origins
        for kind, targets in touched.items()
        for target, origins in dossier.origins_of(kind, targets).items()
    }
