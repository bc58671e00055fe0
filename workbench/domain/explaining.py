"""How a claim came about, for those who mend the rules: from which words its parts were taken.

The reader keeps no notes: the words are those mentions, in the evidence or nearest before it, that name the
very thing that the claim says. A part for which there are none was told by a word that is no mention (a
status, a modality) or was worked out (a date from the day of publication).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from workbench.domain.article import Mention, Span
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, Reading
from workbench.domain.vocabulary import MentionType

_MOST = 3
"""Spans that are shown of a part."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A part of a claim: `value` as it stands there, the words it was taken from, and whether these lie in
    the evidence."""

    field: str
    value: str
    spans: tuple[Span, ...] = ()
    inside: bool = True

    def as_json(self) -> dict[str, Any]:
        return {
            "field": self.field,
            "value": self.value,
            "spans": [span.as_json() for span in self.spans],
            "inside": self.inside,
        }


def taken(claim: Claim, reading: Reading) -> list[Taken]:
    """The parts of the claim that say something, in the order in which one would ask for them."""
    return [
        _found(field, value, means, claim, reading.mentions) if means else Taken(field, value)
        for field, value, means in _parts(claim)
        if value
    ]


def explained_json(reading: Reading) -> dict[str, Any]:
    """The reading as `workbench read --json` prints it, each claim with its parts under `explain`."""
    row = reading.as_json()
    for shown, claim in zip(row["claims"], reading.claims, strict=True):
        shown["explain"] = [part.as_json() for part in taken(claim, reading)]
    return row


_Means = Callable[[Mention], bool]


def _parts(claim: Claim) -> Iterator[tuple[str, str, _Means | None]]:
    if isinstance(claim, MembershipClaim):
        yield "state", claim.state, _names(f"state:{claim.state}")
        yield "format", claim.format, _names(f"format:{claim.format}")
        yield "status", claim.status, None
        yield "modality", claim.modality, None
        yield "since", claim.since or "", _dates(claim.since)
        yield "until", claim.until or "", _dates(claim.until)
        yield "said_by", claim.said_by or "", _called(claim.said_by)
    elif isinstance(claim, EventClaim):
        yield "type", claim.type, None
        yield "format", claim.format, _names(f"format:{claim.format}")
        yield "modality", claim.modality, None
        yield "ordinal", str(claim.ordinal or ""), _is_ordinal
        yield "date", claim.date or "", _dates(claim.date)
        yield "place", claim.place or "", _called(claim.place)
        yield "state", claim.state or "", _names(f"state:{claim.state}")
        yield "actor", claim.actor or "", _called(claim.actor)
        yield "venue", claim.venue or "", None
        yield "title", claim.title or "", None
        yield "said_by", claim.said_by or "", _called(claim.said_by)
    else:
        yield "speaker", claim.speaker, _called(claim.speaker)
        yield "role", claim.role or "", _written(claim.role)
        yield "direct", str(claim.direct).lower(), None
        yield "date", claim.date or "", _dates(claim.date)
        yield "place", claim.place or "", _called(claim.place)
        yield "venue", claim.venue or "", None
    yield "relay", " → ".join(claim.relay), None


def _found(field: str, value: str, means: _Means, claim: Claim, mentions: tuple[Mention, ...]) -> Taken:
    """The words in the evidence, else those nearest before its end, else the first in the article."""
    meant = [mention for mention in mentions if means(mention)]
    within = [mention for mention in meant if _lies_in(mention, claim.evidence)]
    if within:
        return Taken(field, value, tuple(_span(mention) for mention in within[:_MOST]))
    end = max((span.end for span in claim.evidence), default=0)
    before = [mention for mention in meant if mention.start < end]
    nearest = before[-1:] or meant[:1]
    return Taken(field, value, tuple(_span(mention) for mention in nearest), inside=False)


def _lies_in(mention: Mention, evidence: tuple[Span, ...]) -> bool:
    return any(span.start <= mention.start and mention.end <= span.end for span in evidence)


def _span(mention: Mention) -> Span:
    return Span(mention.start, mention.end, mention.text)


def _names(entity: str) -> _Means:
    return lambda mention: mention.entity == entity


def _called(name: str | None) -> _Means:
    return lambda mention: name in (mention.name, mention.text, mention.entity)


def _written(words: str | None) -> _Means:
    return lambda mention: mention.text == words


def _dates(edtf: str | None) -> _Means:
    """A date of these very words, or one of the two that an interval was made of."""
    ends = set((edtf or "").split("/")) - {"", ".."}
    return lambda mention: (
        mention.type is MentionType.DATE
        and mention.name is not None
        and (mention.name == edtf or bool(ends & {mention.name, *mention.name.split("/")}))
    )


def _is_ordinal(mention: Mention) -> bool:
    return mention.type is MentionType.ORDINAL
