"""Claims of events: meetings, initiatives, documents and decisions, accessions and withdrawals."""

from collections.abc import Iterable, Sequence

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim, MembershipClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality, Status
from workbench.reading.arguments import Argument, ArgumentFinder
from workbench.reading.document import Document
from workbench.reading.evidence import words_of
from workbench.reading.meeting_details import is_bound
from workbench.reading.meeting_merge import merged
from workbench.reading.meetings import Meeting, find_meetings, sentence_tells_meeting
from workbench.reading.modality import future
from workbench.reading.nominative import nominative, with_outer_guillemets
from workbench.reading.patterns import wordset
from workbench.reading.quotes import QuoteMap
from workbench.reading.speakers import Speakers
from workbench.reading.trees import Tree, Trees

_INITIATIVE = frozenset({"инициатива", "инициатор"})
_RAISING = wordset("выдвинуть выступить озвучить стать являться быть предложить принадлежать")
_PAPERS = wordset(
    "декларация заявление коммюнике концепция договор соглашение стратегия программа план меморандум "
    "карта протокол хартия конвенция устав резолюция регламент дорожный"
)
_ADOPTING = wordset("принять подписать утвердить одобрить")
_MEMBERSHIP = wordset("вступление прием присоединение членство участие статус выход денонсация принятие")


def find_events(document: Document, trees: Trees, memberships: Sequence[MembershipClaim]) -> list[EventClaim]:
    """The events that the article tells of, in the order of their evidence."""
    meetings = find_meetings(document, trees)
    events = merged(meetings)
    events += _Adopted(document, trees, meetings).find()
    events += _initiatives(document, trees)
    events += _changes(memberships)
    return sorted(events, key=lambda event: (event.evidence[0].start, event.evidence[0].end, event.type))


def _changes(memberships: Sequence[MembershipClaim]) -> Iterable[EventClaim]:
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
    quotes = QuoteMap(document.text)
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
    dated = _only_date(document, tree, index)
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


def _only_date(document: Document, tree: Tree, index: int) -> Mention | None:
    """The date of the clause, if it has but one and that is no limit of something."""
    clause = tree.clause(index)
    dates = []
    for mention in document.mentions_in(tree.sentence.start, tree.sentence.end):
        if mention.type is MentionType.DATE and mention.name:
            inside = [node for node in clause if mention.start <= tree.tokens[node].start < mention.end]
            if inside and not is_bound(tree, inside[0]):
                dates.append(mention)
    return dates[0] if len({mention.name for mention in dates}) == 1 else None


# Documents and decisions


class _Adopted:
    """What a meeting adopted: only where the sentence speaks of the meeting, or goes on about it."""

    def __init__(self, document: Document, trees: Trees, meetings: Sequence[Meeting]) -> None:
        self.document = document
        self.trees = trees
        self.quotes = QuoteMap(document.text)
        self.meetings = {meeting.sentence: meeting.claim for meeting in meetings}

    def find(self) -> list[EventClaim]:
        found: list[EventClaim] = []
        for sentence in self.document.sentences:
            lemmas = {token.lemma for token in sentence.tokens}
            if (
                not lemmas & _ADOPTING
                or not lemmas & (_PAPERS | {"решение"})
                or self.quotes.at(sentence.start)
            ):
                continue
            tree = self.trees.of(sentence)
            for index, token in enumerate(tree.tokens):
                event = self._adopted(tree, index) if token.lemma in _ADOPTING else None
                found += [event] if event else []
        return found

    def _adopted(self, tree: Tree, verb: int) -> EventClaim | None:
        if tree.tokens[verb].feats.get("Tense") != "Past" or tree.negated(verb) or not tree.is_finite(verb):
            return None
        paper = next((kid for kid in tree.kids[verb] if self._is_paper(tree, kid)), None)
        meeting = self._meeting(tree)
        if paper is None or meeting is None:
            return None
        kind = EventType.DECISION if tree.lemma(paper) == "решение" else EventType.DOCUMENT
        dated = _only_date(self.document, tree, verb)
        return EventClaim(
            kind,
            meeting.format,
            Modality.DECIDED,
            (words_of(self.document, tree, {verb, paper}),),
            date=dated.name if dated else meeting.date,
            place=meeting.place,
            state=meeting.state,
            title=self._title(tree, paper),
        )

    def _is_paper(self, tree: Tree, index: int) -> bool:
        if tree.rel(index) not in ("obj", "nsubj:pass", "nsubj"):
            return False
        if tree.lemma(index) == "решение":
            below = {tree.lemma(node) for node in tree.subtree(index)}
            return len(below) > 2 and not below & _MEMBERSHIP
        return tree.lemma(index) in _PAPERS

    def _meeting(self, tree: Tree) -> EventClaim | None:
        """The meeting of the sentence, or of the one before where this one goes on about it."""
        index = tree.sentence.index
        if index in self.meetings:
            return self.meetings[index]
        text = self.document.text[tree.sentence.start : tree.sentence.end].lower()
        goes_on = any(
            words in text
            for words in ("его итогам", "ее итогам", "её итогам", "по итогам", "на нем ", "на ней ")
        )
        if goes_on and not sentence_tells_meeting(tree.sentence):
            return self.meetings.get(index - 1)
        return None

    def _title(self, tree: Tree, paper: int) -> str:
        """What was adopted, in the nominative, with its title if it has one."""
        below = tree.subtree(paper)
        last = paper
        while (
            last + 1 < len(tree) and last + 1 in below and tree.tokens[last + 1].pos not in ("PUNCT", "VERB")
        ):
            last += 1
        first = paper
        while first and first - 1 in below and tree.tokens[first - 1].pos in ("ADJ", "DET"):
            first -= 1
        text = self.document.text
        phrase = nominative(text, tree.tokens[first : last + 1])
        end = tree.tokens[last].end
        title = self.quotes.at(end + 1)
        return f"{phrase} {with_outer_guillemets(text[title.start : title.end])}" if title else phrase
