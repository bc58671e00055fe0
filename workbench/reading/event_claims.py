"""Claims of events: meetings, initiatives, documents and decisions, accessions and withdrawals."""

from collections.abc import Iterable, Sequence

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim, MembershipClaim
from workbench.domain.vocabulary import EventType, Modality, Status
from workbench.reading.adoptions import find_adopted
from workbench.reading.arguments import Argument, ArgumentFinder
from workbench.reading.chairmanships import find_chairmanships
from workbench.reading.clause_dates import only_date
from workbench.reading.document import Document
from workbench.reading.evidence import words_of
from workbench.reading.meeting_merge import merged
from workbench.reading.meetings import find_meetings
from workbench.reading.modality import future
from workbench.reading.patterns import wordset
from workbench.reading.quotes import QuoteMap, quotes_of
from workbench.reading.speakers import Speakers
from workbench.reading.trees import Tree, Trees

_INITIATIVE = frozenset({"инициатива", "инициатор"})
_RAISING = wordset("выдвинуть выступить озвучить стать являться быть предложить принадлежать")


def find_events(document: Document, trees: Trees, memberships: Sequence[MembershipClaim]) -> list[EventClaim]:
    """The events that the article tells of, in the order of their evidence."""
    meetings = find_meetings(document, trees)
    events = merged(meetings, document.published)
    events += find_adopted(document, trees, meetings)
    events += _initiatives(document, trees)
    events += find_chairmanships(document, trees)
    events += changes(memberships)
    return sorted(events, key=lambda event: (event.evidence[0].start, event.evidence[0].end, event.type))


def changes(memberships: Sequence[MembershipClaim]) -> Iterable[EventClaim]:
    """A membership that is decided and dated is an accession; its end, a withdrawal. `state` is whose."""
    kinds = {Status.MEMBER: EventType.ACCESSION, Status.FORMER: EventType.WITHDRAWAL}
    for claim in memberships:
        kind = kinds.get(claim.status)
        if kind and claim.since and claim.modality is Modality.DECIDED and claim.until is None:
            yield EventClaim(
                kind,
                claim.format,
                claim.modality,
                claim.evidence,
                date=claim.since,
                state=claim.state,
                said_by=claim.said_by,
            )


# Initiatives


def _initiatives(document: Document, trees: Trees) -> list[EventClaim]:
    finder, found = ArgumentFinder(document), []
    quotes = quotes_of(document.text)
    speakers = Speakers(document, trees, quotes)
    for sentence in document.sentences:
        if any(token.lemma in _INITIATIVE for token in sentence.tokens):
            tree = trees.of(sentence)
            event = _initiative(
                document, tree, finder.find(tree).formats, finder.last_format, speakers, quotes
            )
            found += [event] if event else []
        finder.remember(sentence)
    return found


def _initiative(
    document: Document,
    tree: Tree,
    formats: Sequence[Argument],
    last_format: str | None,
    speakers: Speakers,
    quotes: QuoteMap,
) -> EventClaim | None:
    """«Инициативу о проведении встреч выдвинул Мирзиёев»: only an initiative for the format itself."""
    index = next(i for i, token in enumerate(tree.tokens) if token.lemma in _INITIATIVE)
    head = tree.clause_head(index)
    below = tree.subtree(index)
    own = [body for body in formats if body.first in below or body.head in tree.kids[head]]
    if not own or tree.negated(head) or tree.lemma(head) not in _RAISING:
        return None
    actor = _subject_person(tree, speakers, head)
    if actor is None:
        return None
    start, end = tree.sentence.start, tree.sentence.end
    dated = only_date(document, tree, index)
    occasion = speakers.occasion(tree.sentence, start, end, quotes)
    clause = tree.clause(index)
    return EventClaim(
        EventType.INITIATIVE,
        own[0].code,
        Modality.PLANNED if future(tree, head) else Modality.DECIDED,
        (words_of(document, tree, {clause[0], clause[-1], index}),),
        date=dated.name if dated else None,
        place=occasion.place,
        actor=speakers.of(actor).name,
        venue=occasion.venue,
    )


def _subject_person(tree: Tree, speakers: Speakers, head: int) -> Mention | None:
    """The person in the subject of the predicate."""
    for kid in tree.kids[head]:
        if tree.rel(kid).startswith("nsubj"):
            below = tree.subtree(kid)
            starts = {tree.tokens[node].start for node in below}
            persons = speakers.named_in(tree.sentence.start, tree.sentence.end)
            return next((person for person in persons if person.start in starts), None)
    return None
