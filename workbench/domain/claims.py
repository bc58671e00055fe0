"""What an article asserts: about a membership, an event, or that somebody said something."""

import hashlib
from dataclasses import asdict, dataclass, fields
from typing import Any

from workbench.domain.article import Article, Mention, Span
from workbench.domain.vocabulary import EventType, Modality, Status


@dataclass(frozen=True, slots=True)
class MembershipClaim:
    """`state` stands to `format` in `status`, over `since` to `until` (EDTF), as the evidence has it.

    Of every kind of claim: `rule` names the rule that made it, for those who mend the rules; `confidence` is
    the share of claims like it that were right in the gold (0 to 1), None where that is not known.
    """

    state: str
    format: str
    status: Status
    modality: Modality
    evidence: tuple[Span, ...]
    since: str | None = None
    until: str | None = None
    said_by: str | None = None
    relay: tuple[str, ...] = ()
    rule: str = ""
    confidence: float | None = None
    kind: str = "membership"


@dataclass(frozen=True, slots=True)
class EventClaim:
    """Something dated in the life of `format`; `state` is where it happened, `actor` who did it."""

    type: EventType
    format: str
    modality: Modality
    evidence: tuple[Span, ...]
    ordinal: int | None = None
    date: str | None = None
    place: str | None = None
    state: str | None = None
    actor: str | None = None
    venue: str | None = None
    title: str | None = None
    said_by: str | None = None
    relay: tuple[str, ...] = ()
    rule: str = ""
    confidence: float | None = None
    kind: str = "event"


@dataclass(frozen=True, slots=True)
class StatementClaim:
    """`speaker`, holding `role`, said `quote`: word for word if `direct`, else as the author renders it."""

    speaker: str
    quote: str
    direct: bool
    evidence: tuple[Span, ...]
    role: str | None = None
    place: str | None = None
    venue: str | None = None
    date: str | None = None
    relay: tuple[str, ...] = ()
    rule: str = ""
    confidence: float | None = None
    kind: str = "statement"


Claim = MembershipClaim | EventClaim | StatementClaim
_KINDS: dict[str, type[MembershipClaim] | type[EventClaim] | type[StatementClaim]] = {
    "membership": MembershipClaim,
    "event": EventClaim,
    "statement": StatementClaim,
}
_WORDS = {"status": Status, "modality": Modality, "type": EventType}


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reading of one article found. It can be thrown away and made again.

    `lemmas` are the text's words in their dictionary forms, apart by blanks, for the full-text search; empty
    where nobody asked for them. `unread` are the languages of passages that are not read yet. `edition` is
    that of the reader (`workbench.reading.edition`), empty where nobody asked for it.
    """

    article: Article
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    lemmas: str = ""
    unread: tuple[str, ...] = ()
    edition: str = ""

    def as_json(self) -> dict[str, Any]:
        row: dict[str, Any] = {
            "article": self.article.as_json(),
            "mentions": [mention.as_json() for mention in self.mentions],
            "claims": [claim_as_json(claim) for claim in self.claims],
        }
        return {**row, "unread": list(self.unread)} if self.unread else row


def claim_as_json(claim: Claim) -> dict[str, Any]:
    """The claim as `workbench read --json` prints it, its kind first."""
    row = asdict(claim)
    row["relay"] = list(claim.relay)
    row["evidence"] = [span.as_json() for span in claim.evidence]
    return {"kind": row.pop("kind"), **row}


def claim_from_json(row: dict[str, Any]) -> Claim:
    """The claim that `claim_as_json` wrote. Raises KeyError or ValueError on anything else."""
    made = _KINDS[row["kind"]]
    known = {field.name for field in fields(made)}
    values: dict[str, Any] = {name: value for name, value in row.items() if name in known}
    for name, word in _WORDS.items():
        if name in values:
            values[name] = word(values[name])
    values["relay"] = tuple(values.get("relay") or ())
    values["evidence"] = tuple(Span(**span) for span in row["evidence"])
    return made(**values)


def claim_key(claim: Claim) -> str:
    """A key that stays the same when the article is read again, so that a decided claim stays decided.

    It rests on what the claim is about and where its first words stand, not on the details (dates, names)
    that a better reader may refine.
    """
    about: tuple[str, ...]
    match claim:
        case MembershipClaim():
            about = ("membership", claim.state, claim.format, claim.status, claim.modality)
        case EventClaim():
            about = ("event", claim.type, claim.format, str(claim.ordinal), claim.modality)
        case StatementClaim():
            about = ("statement", claim.speaker, str(claim.direct))
    words = claim.evidence[0].text if claim.evidence else ""
    return hashlib.sha256("\x1f".join((*about, words)).encode()).hexdigest()[:24]
