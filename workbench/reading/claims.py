"""What an article asserts. One entry point; each language brings its own patterns."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.claims import Claim, EventClaim, MembershipClaim, StatementClaim
from workbench.domain.vocabulary import MentionType
from workbench.reading.confidence import with_confidence
from workbench.reading.document import Document
from workbench.reading.events.event_claims import find_events
from workbench.reading.links.persons import Persons
from workbench.reading.memberships.membership_claims import find_memberships
from workbench.reading.statements.relay import Relay
from workbench.reading.statements.statements import find_statements
from workbench.reading.syntax.arguments import ArgumentFinder
from workbench.reading.syntax.trees import Trees

_WHEN = re.compile(r"^[^,]{1,40}, (?:when|когда) ")


def find_claims(document: Document, relay: Relay) -> list[Claim]:
    """The claims of the article in the order of their evidence, each with how sure it is."""
    readers = {"ru": _russian, "en": _english}
    reader = readers.get(document.language or "")
    return [with_confidence(claim) for claim in reader(document, relay)] if reader else []


def _names_format(document: Document) -> bool:
    """A membership is of a format: in an article that names none there is nothing to look for."""
    return any(mention.type is MentionType.FORMAT for mention in document.mentions)


def _english(document: Document, relay: Relay) -> list[Claim]:
    # Imported late, here as in analysis and mentions: a Russian article waits for none of it.
    from workbench.reading.english.events.events import find_english_events
    from workbench.reading.english.memberships.memberships import find_english_memberships
    from workbench.reading.english.statements.statements import find_english_statements

    statements = find_english_statements(document, relay)
    said = _Sayings(statements)
    memberships = []
    if _names_format(document):
        memberships = find_english_memberships(document, document.sentences, said.speaker_at)
    events = find_english_events(document, memberships, statements)
    return _together(memberships, events, statements, relay.chain, said)


def _russian(document: Document, relay: Relay) -> list[Claim]:
    trees = Trees(document)
    persons = Persons(document)
    statements = find_statements(document, trees, persons, relay)
    said = _Sayings(statements)
    finder = ArgumentFinder(document, trees, persons, said.speaker_at)
    memberships = []
    if _names_format(document):
        memberships = find_memberships(document, trees, finder, said.speaker_at)
    events = find_events(document, trees, finder, memberships)
    return _together(memberships, events, statements, relay.chain, said)


def _together(
    memberships: Sequence[MembershipClaim],
    events: Sequence[EventClaim],
    statements: Sequence[StatementClaim],
    chain: tuple[str, ...],
    said: "_Sayings",
) -> list[Claim]:
    """All claims in order, each with its relay, events with who said them."""
    claims: list[Claim] = [replace(claim, relay=chain) if chain else claim for claim in memberships]
    for event in map(_named, events):
        said_by = event.said_by or _said(event, said)
        same = (event.relay, event.said_by) == (chain, said_by)
        claims.append(event if same else replace(event, relay=chain, said_by=said_by))
    return sorted([*claims, *statements], key=in_order)


def _named(event: EventClaim) -> EventClaim:
    """A chair that changes hands is called by the words that tell it, as a decision is: "last July, when the
    chair passed to Kazakhstan" by those behind the date."""
    if event.title is not None or ".chair" not in event.rule:
        return event
    words = " ".join(event.evidence[0].text.split())
    return replace(event, title=_WHEN.sub("", words))


def _said(event: EventClaim, said: "_Sayings") -> str | None:
    """Who said it, where every piece of evidence stands in what one person said."""
    speakers = {said.speaker_at(span.start) for span in event.evidence}
    return speakers.pop() if len(speakers) == 1 else None


class _Sayings:
    """Who speaks where."""

    def __init__(self, statements: list[StatementClaim]) -> None:
        pieces = [(span.start, span.end, claim.speaker) for claim in statements for span in claim.evidence]
        self._pieces = sorted(pieces)
        self._starts = [piece[0] for piece in self._pieces]

    def speaker_at(self, place: int) -> str | None:
        """The speaker of the words at `place`; None where the author speaks."""
        index = bisect_right(self._starts, place) - 1
        if index < 0 or self._pieces[index][1] <= place:
            return None
        return self._pieces[index][2]


def in_order(claim: Claim) -> tuple[int, int, str, str]:
    first = claim.evidence[0]
    about = claim.state if isinstance(claim, MembershipClaim) else ""
    return first.start, first.end, claim.kind, about
