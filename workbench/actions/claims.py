"""The review of claims. What accepting one does is computed by `domain.acceptance`, shown, and done here."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from workbench.actions.checks import known_format, known_state, known_word
from workbench.domain.acceptance import Consequence, asserted
from workbench.domain.claims import Claim, EventClaim, MembershipClaim
from workbench.domain.dates import checked
from workbench.domain.errors import UserError
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Review

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.dossier.writer import Writer


def list_claims(dossier: "Dossier", review: Review | None = None, article: int | None = None) -> list[ClaimRow]:
    """The claims (of one article, of one review), each open one with what accepting it would do now."""
    return dossier.claims(review, article)


def accept(dossier: "Dossier", claims: Sequence[int]) -> None:
    """Accepts claims, in this order, and carries out what `ClaimRow.consequence` said; all of them or none."""
    with dossier.action("accept", claims=list(claims)) as writer:
        for claim in claims:
            row = _open(writer, claim)
            assert row.consequence is not None
            _carry_out(writer, row, row.consequence)
            writer.decide(claim, Review.ACCEPTED)


def reject(dossier: "Dossier", claims: Sequence[int], why: str | None = None) -> None:
    """Rejects open claims, with a reason if there is one to tell."""
    with dossier.action("reject", claims=list(claims), why=why) as writer:
        for claim in claims:
            _open(writer, claim)
            writer.decide(claim, Review.REJECTED, why=why)


def reopen(dossier: "Dossier", claims: Sequence[int]) -> None:
    """Lets rejected claims wait for a decision again. An accepted claim has changed rows on which others may
    rest by now: it is taken back by undo alone."""
    with dossier.action("reopen", claims=list(claims)) as writer:
        for claim in claims:
            row = _known(writer, claim)
            if row.review != Review.REJECTED:
                raise UserError(f"reopen_{row.review}", id=claim)
            writer.decide(claim, Review.OPEN)


def edit_claim(dossier: "Dossier", claim: int, edited: Claim) -> None:
    """Keeps the analyst's version of an open claim. Its evidence and its relay stay: they are the article's."""
    from dataclasses import replace

    with dossier.action("edit_claim", claim=claim) as writer:
        row = _open(writer, claim)
        if edited.kind != row.claim.kind:
            raise UserError("claim_kind", id=claim)
        version = replace(edited, evidence=row.claim.evidence, relay=row.claim.relay)
        writer.decide(claim, Review.OPEN, edited=_checked(writer, version))


def _checked(writer: "Writer", claim: Claim) -> Claim:
    return claim


def _known(writer: "Writer", claim: int) -> ClaimRow:
    row = writer.claim(claim)
    if row is None:
        raise UserError("unknown_claim", id=claim)
    return row


def _open(writer: "Writer", claim: int) -> ClaimRow:
    row = _known(writer, claim)
    if row.review != Review.OPEN:
        raise UserError(f"already_{row.review}", id=claim)
    return row


def _carry_out(writer: "Writer", row: ClaimRow, consequence: Consequence) -> None:
    claim = row.claim
    asserts = asserted(claim)
    if isinstance(claim, MembershipClaim):
        if consequence.target is not None:
            if consequence.changes:
                writer.change_membership(consequence.target, **consequence.changes)
            said = dict(consequence.changes) if consequence.adds else asserts | _contradicted(consequence)
            _rest(writer, row, said, membership=consequence.target)
        if consequence.adds:
            added = writer.add_membership(
                claim.state,
                claim.format,
                claim.status,
                modality=claim.modality,
                since=claim.since,
                until=claim.until,
            )
            _rest(writer, row, asserts, membership=added)
    elif isinstance(claim, EventClaim):
        if consequence.target is not None:
            if consequence.changes:
                writer.change_event(consequence.target, **consequence.changes)
            _rest(writer, row, asserts | _contradicted(consequence), event=consequence.target)
        if consequence.adds:
            added = writer.add_event(
                claim.type,
                claim.format,
                modality=claim.modality,
                ordinal=claim.ordinal,
                date=claim.date,
                place=claim.place,
                state=claim.state,
                actor=claim.actor,
                venue=claim.venue,
                title=claim.title,
            )
            _rest(writer, row, asserts, event=added)


def _contradicted(consequence: Consequence) -> dict[str, str]:
    """What the claim says otherwise than its target, which its evidence then asserts."""
    return {name: said for name, (_, said) in consequence.conflicts.items()}


def _rest(
    writer: "Writer",
    row: ClaimRow,
    asserts: Mapping[str, str],
    *,
    membership: int | None = None,
    event: int | None = None,
) -> None:
    """Rests a row on the words of the claim."""
    source = writer.source_of(row.article).id
    for span in row.claim.evidence:
        writer.add_evidence(
            membership=membership,
            event=event,
            source=source,
            quote=span.text,
            start=span.start,
            end=span.end,
            claim=row.id,
            asserts=asserts,
        )
