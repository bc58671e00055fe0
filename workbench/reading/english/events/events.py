"""Claims of events in English: meetings, documents and decisions, chairmanships, initiatives, accessions."""

import re
from collections.abc import Sequence

from workbench.domain.claims import EventClaim, MembershipClaim, StatementClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document
from workbench.reading.english.events.adoptions import find_english_adopted
from workbench.reading.english.events.chairmanships import find_english_chairmanships
from workbench.reading.english.events.event_gaps import papers_spoken_of, with_gaps_filled
from workbench.reading.english.events.initiatives import find_english_initiatives
from workbench.reading.english.events.meetings import find_english_meetings
from workbench.reading.english.events.scenes import Bodies
from workbench.reading.english.events.voices import sentences_of, voices
from workbench.reading.english.names.lead import Lead, headline_end
from workbench.reading.events.event_claims import changes
from workbench.reading.events.meeting_merge import merged
from workbench.reading.statements.speakers import Speaker

_BINDING = re.compile(r"\b(?:agreement|protocol|convention|memorandum)\b", re.IGNORECASE)
_SIGNED = "en.wording.signed.by"


def find_english_events(
    document: Document, memberships: Sequence[MembershipClaim], statements: Sequence[StatementClaim]
) -> list[EventClaim]:
    """The events that the article tells of, in the order of their evidence."""
    bodies, lead = Bodies(document), Lead(document)
    meetings = find_english_meetings(document, bodies, lead)
    events = merged(meetings, document.published)
    chairs = find_english_chairmanships(document, bodies, lead)
    acting, quoted = _speakers(document, statements)
    initiatives = find_english_initiatives(document, bodies, lead, acting, quoted)
    adopted = find_english_adopted(document, bodies, lead, meetings, voices(document, statements))
    events += [event for event in adopted if not _is_told(event, [*chairs, *initiatives, *events])]
    events += [*chairs, *initiatives]
    events = with_gaps_filled(document, events)
    events += papers_spoken_of(document, bodies, events)
    first = headline_end(document.text)
    events = [event for event in events if event.evidence[0].start >= first]
    events += changes([claim for claim in memberships if not _only_signed(claim, events)])
    return sorted(events, key=lambda event: (event.evidence[0].start, event.evidence[0].end, event.type))


def _speakers(
    document: Document, statements: Sequence[StatementClaim]
) -> tuple[dict[int, Speaker], dict[int, Speaker]]:
    """Who speaks in which sentence, by the words that say so: in others' words, and in their own."""
    acting, quoted = dict[int, Speaker](), dict[int, Speaker]()
    for statement in statements:
        for span in statement.evidence:
            told = quoted if statement.direct else acting
            told[sentences_of(document, span)[0]] = Speaker(statement.speaker, statement.role)
    return acting, quoted


def _only_signed(claim: MembershipClaim, events: Sequence[EventClaim]) -> bool:
    """ "The trade agreement of the CIS was signed by Armenia, Belarus and Ukraine": a paper that made none of
    those who signed it a member."""
    if claim.rule != _SIGNED:
        return False
    papers = (one for one in events if one.type is EventType.DOCUMENT and one.format == claim.format)
    spans = [span for one in papers if one.title and _BINDING.search(one.title) for span in one.evidence]
    return any(span.start < claim.evidence[0].end and claim.evidence[0].start < span.end for span in spans)


def _is_told(decision: EventClaim, others: Sequence[EventClaim]) -> bool:
    """Whether a decision is told already: as a change of the chair, as an initiative, or as the meeting that
    was agreed on."""
    if decision.type is not EventType.DECISION:
        return False
    start, end = decision.evidence[0].start, decision.evidence[0].end
    return any(
        span.start < end and start < span.end
        for other in others
        if other.type in (EventType.DECISION, EventType.INITIATIVE)
        or (other.modality is Modality.PLANNED and "that" in decision.rule)
        for span in other.evidence
    )
