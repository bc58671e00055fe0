"""The review of claims. What accepting one does is computed by `domain.acceptance`, shown, and done here."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.actions.checks import check_order, known_format, known_ordinal, known_word
from workbench.domain.acceptance import (
    Consequence,
    accepted_event,
    accepted_membership,
    asserted,
    consequence,
)
from workbench.domain.article import Span
from workbench.domain.chronology import Event
from workbench.domain.claim_matching import says_the_same
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, StatementClaim
from workbench.domain.dates import checked
from workbench.domain.drafting import Draft
from workbench.domain.errors import UserError
from workbench.domain.review_groups import agrees
from workbench.domain.roster import Membership
from workbench.domain.rows import ClaimRow, SaidClaim
from workbench.domain.state_finding import state_code
from workbench.domain.vocabulary import EventType, Modality, Review, Status
from workbench.domain.watching import Watch, nobody

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.dossier.writer import Writer


def list_claims(
    dossier: "Dossier", review: Review | None = None, article: int | None = None
) -> list[ClaimRow]:
    """The claims (of one article, of one review), each open one with what accepting it would do now."""
    return dossier.claims(review, article)


def said_claims(dossier: "Dossier", format: str | None = None, state: str | None = None) -> list[SaidClaim]:
    """The claims about a format or a state by the day on which they came out, each with its source."""
    return dossier.said_claims(format, state)


def find_claim(dossier: "Dossier", claim: int) -> ClaimRow | None:
    """One claim, without what accepting it would do; None if there is no such claim."""
    return next(iter(dossier.claims_by_id([claim])), None)


def accept(dossier: "Dossier", claims: Sequence[int], watch: Watch = nobody) -> None:
    """Accepts open claims, in this order, and does to roster and chronology what `ClaimRow.consequence` says
    at that moment; all of them or none."""
    with dossier.action("accept", claims=list(claims)) as writer:
        facts = _Facts(writer)
        for row in _watched(_open_ones(writer, claims), watch):
            facts.take(row)
            writer.decide(row.id, Review.ACCEPTED)


def accept_agreeing(dossier: "Dossier", watch: Watch = nobody) -> list[int]:
    """Accepts every open claim that says what roster or chronology say already, as one action; those that
    were put off stay put off. Returns their ids."""
    agreeing = [row.id for row in list_claims(dossier, Review.OPEN) if agrees(row) and not row.postponed]
    accept(dossier, agreeing, watch)
    return agreeing


def reject(dossier: "Dossier", claims: Sequence[int], why: str | None = None, watch: Watch = nobody) -> None:
    """Rejects open claims, with a reason if there is one to tell; all of them or none."""
    with dossier.action("reject", claims=list(claims), why=why) as writer:
        for row in _watched(_open_ones(writer, claims), watch):
            writer.decide(row.id, Review.REJECTED, why=why)


def postpone(dossier: "Dossier", claims: Sequence[int], watch: Watch = nobody) -> None:
    """Puts open claims off: they wait at the end until they are taken up or decided; all or none."""
    with dossier.action("postpone", claims=list(claims)) as writer:
        for row in _watched(_open_ones(writer, claims), watch):
            writer.postpone(row.id, True)


def take_up(dossier: "Dossier", claims: Sequence[int], watch: Watch = nobody) -> None:
    """Puts open claims that were put off back among those that wait; all or none."""
    with dossier.action("take_up", claims=list(claims)) as writer:
        for row in _watched(_open_ones(writer, claims), watch):
            writer.postpone(row.id, False)


def reopen(dossier: "Dossier", claims: Sequence[int]) -> None:
    """Lets rejected claims wait for a decision again. An accepted claim has changed rows on which others may
    rest by now: it is taken back by undo alone."""
    _check_once(claims)
    with dossier.action("reopen", claims=list(claims)) as writer:
        for claim in claims:
            row = _known(writer, claim)
            if row.review != Review.REJECTED:
                raise UserError(f"reopen_{row.review}", id=claim)
            writer.decide(claim, Review.OPEN)


def take_later(dossier: "Dossier", claim: int) -> None:
    """Takes what the newest reading says of a decided claim: an accepted one does to roster and chronology
    what that says, a rejected one waits for a decision again."""
    with dossier.action("take_later", claim=claim) as writer:
        row = _known(writer, claim)
        if row.later is None:
            raise UserError("nothing_later", id=claim)
        writer.decide(claim, Review.OPEN, edited=row.later)
        if row.review == Review.ACCEPTED:
            _Facts(writer).take(_known(writer, claim))
            writer.decide(claim, Review.ACCEPTED)


def dismiss_later(dossier: "Dossier", claim: int) -> None:
    """Keeps a decided claim as it was decided, whatever the newest reading says of it, or though it no longer
    finds it."""
    with dossier.action("dismiss_later", claim=claim) as writer:
        row = _known(writer, claim)
        if row.later is None and row.found:
            raise UserError("nothing_later", id=claim)
        writer.dismiss(claim, row.later)


def edit_claim(dossier: "Dossier", claim: int, edited: Claim, *, accept: bool = False) -> None:
    """Keeps the analyst's version of an open claim, and accepts it if that is said. Its evidence and relay
    stay: they are the article's."""
    with dossier.action("edit_claim", claim=claim) as writer:
        row = _open(writer, claim)
        if edited.kind != row.claim.kind:
            raise UserError("claim_kind", id=claim)
        version = replace(edited, evidence=row.claim.evidence, relay=row.claim.relay)
        version = _checked(version, [*writer.formats(), *_formats(row.claim)])
        if version != row.claim:
            writer.decide(claim, Review.OPEN, edited=version)
        if accept:
            _Facts(writer).take(_open(writer, claim))
            writer.decide(claim, Review.ACCEPTED)


def draft_claim(
    dossier: "Dossier", article: int, start: int, end: int, format: str, kind: str | None = None
) -> Claim:
    """What the words `[start, end)` of an article likely claim (of a kind), for the analyst to complete: the
    state and the speaker may be "". `format` is that which is meant where none is named near."""
    known = dossier.article_view(article)
    if known is None:
        raise UserError("unknown_article", id=article)
    if not 0 <= start < end <= len(known.text):
        raise UserError("bad_span", start=start, end=end, length=len(known.text))
    draft = Draft(known.text, start, end, known.mentions)
    return draft.claim(kind or draft.kind(), format, known.row.relay)


def make_claim(dossier: "Dossier", article: int, claim: Claim, *, accept: bool = False) -> int:
    """Keeps a claim that the analyst makes of words of an article, and returns its id: open, or accepted at
    once. No reading takes it away. Its evidence must be words of the article; whose they are, the article
    says. Raises UserError `claim_there` where a claim of the article says the same."""
    with dossier.action("make_claim", article=article) as writer:
        known = writer.known_article(article)
        if not claim.evidence:
            raise UserError("claim_bare")
        for span in claim.evidence:
            if not 0 <= span.start < span.end <= len(known.text):
                raise UserError("bad_span", start=span.start, end=span.end, length=len(known.text))
        words = tuple(Span.of(known.text, span.start, span.end) for span in claim.evidence)
        made = replace(claim, evidence=words, relay=known.relay, rule="", confidence=None)
        made = _checked(made, writer.formats())
        if isinstance(made, StatementClaim) and not made.speaker.strip():
            raise UserError("claim_without_speaker")
        for row in writer.claims(article=article):
            if says_the_same(row.claim, made):
                raise UserError("claim_there", id=row.id)
        id = writer.make_claim(article, made)
        if accept:
            _Facts(writer).take(_open(writer, id))
            writer.decide(id, Review.ACCEPTED)
        return id


def _watched(rows: Sequence[ClaimRow], watch: Watch) -> Iterator[ClaimRow]:
    """The claims one after the other; who waits is told how far it is, and may give it up."""
    for place, row in enumerate(rows):
        watch(place, len(rows))
        yield row
    watch(len(rows), len(rows))


def _check_once(claims: Sequence[int]) -> None:
    twice = next((claim for claim, times in Counter(claims).items() if times > 1), None)
    if twice is not None:
        raise UserError("claim_twice", id=twice)


def _formats(claim: Claim) -> list[str]:
    return [] if isinstance(claim, StatementClaim) else [claim.format]


def _checked(claim: Claim, formats: Sequence[str]) -> Claim:
    """The claim with every field made sure of; `formats` are those that need not be in the gazetteer."""
    if isinstance(claim, StatementClaim):
        return replace(claim, date=checked(claim.date))
    if isinstance(claim, EventClaim):
        return replace(
            claim,
            type=known_word(EventType, claim.type),
            format=known_format(claim.format, formats),
            modality=known_word(Modality, claim.modality),
            ordinal=known_ordinal(claim.ordinal),
            date=checked(claim.date),
            state=state_code(claim.state) if claim.state else None,
        )
    since, until = checked(claim.since), checked(claim.until)
    check_order(since, until)
    return replace(
        claim,
        state=state_code(claim.state),
        format=known_format(claim.format, formats),
        status=known_word(Status, claim.status),
        modality=known_word(Modality, claim.modality),
        since=since,
        until=until,
    )


def _known(writer: "Writer", claim: int) -> ClaimRow:
    row = writer.claim(claim)
    if row is None:
        raise UserError("unknown_claim", id=claim)
    return row


def _open(writer: "Writer", claim: int) -> ClaimRow:
    (row,) = _open_ones(writer, [claim])
    return row


def _open_ones(writer: "Writer", claims: Sequence[int]) -> list[ClaimRow]:
    """The claims, in this order, all of them open."""
    _check_once(claims)
    known = {row.id: row for row in writer.claims_by_id(claims)}
    for claim in claims:
        if claim not in known:
            raise UserError("unknown_claim", id=claim)
        if known[claim].review != Review.OPEN:
            raise UserError(f"already_{known[claim].review}", id=claim)
    return [known[claim] for claim in claims]


class _Facts:
    """The rows of roster and chronology as they become while claim after claim is accepted: each is compared
    with what those before it have made, and the dossier is asked but once a format."""

    def __init__(self, writer: "Writer") -> None:
        self._writer = writer
        self._memberships: dict[str, list[Membership]] = {}
        self._events: dict[str, list[Event]] = {}

    def take(self, row: ClaimRow) -> None:
        """Does what accepting the claim does."""
        claim, writer = row.claim, self._writer
        if isinstance(claim, MembershipClaim):
            memberships = self._memberships_of(claim.format)
            after = consequence(claim, memberships, (), row.published)
            added = _to_roster(writer, row, claim, after)
            self._memberships[claim.format] = accepted_membership(claim, after, memberships, added)
        elif isinstance(claim, EventClaim):
            events = self._events_of(claim.format)
            after = consequence(claim, (), events)
            added = _to_chronology(writer, row, claim, after)
            self._events[claim.format] = accepted_event(claim, after, events, added)

    def _memberships_of(self, format: str) -> list[Membership]:
        if format not in self._memberships:
            self._memberships[format] = list(self._writer.standing([format]).memberships)
        return self._memberships[format]

    def _events_of(self, format: str) -> list[Event]:
        if format not in self._events:
            self._events[format] = list(self._writer.standing([format]).events)
        return self._events[format]


def _to_roster(writer: "Writer", row: ClaimRow, claim: MembershipClaim, consequence: Consequence) -> int:
    """Returns the id of the row that was added, 0 for none."""
    target = consequence.target
    if target is not None:
        if consequence.changes:
            writer.change_membership(target, consequence.changes)
        # Where a new row takes over, the claim says of the old one that it ended, and no more.
        _rest(
            writer,
            row,
            consequence.changes if consequence.adds else asserted(claim),
            membership=target,
        )
    if consequence.adds:
        added = writer.add_membership(
            claim.state,
            claim.format,
            claim.status,
            modality=claim.modality,
            since=claim.since,
            until=claim.until,
        )
        _rest(writer, row, asserted(claim), membership=added)
        return added
    return 0


def _to_chronology(writer: "Writer", row: ClaimRow, claim: EventClaim, consequence: Consequence) -> int:
    target = consequence.target
    if target is not None:
        if consequence.changes:
            writer.change_event(target, _event_values(consequence.changes))
        _rest(writer, row, asserted(claim), event=target)
    if consequence.adds:
        names = ("date", "place", "state", "actor", "venue", "title")
        facts = {name: getattr(claim, name) for name in names}
        added = writer.add_event(
            claim.type, claim.format, modality=claim.modality, ordinal=claim.ordinal, **facts
        )
        _rest(writer, row, asserted(claim), event=added)
        return added
    return 0


def _event_values(changes: Mapping[str, str]) -> dict[str, str | int]:
    """The changes with the ordinal as the number that it is in the chronology."""
    return {name: int(value) if name == "ordinal" else value for name, value in changes.items()}


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
