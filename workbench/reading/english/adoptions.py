"""Documents that a format adopted: "leaders of the SCO signed the Astana Declaration"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document
from workbench.reading.english.adopters import Adopters, phrase
from workbench.reading.english.closed_class import words
from workbench.reading.english.decisions import find_decisions, tells_decision
from workbench.reading.english.groups import NounGroup, VerbGroup
from workbench.reading.english.lead import Lead
from workbench.reading.english.scenes import Bodies, Scene, code
from workbench.reading.meetings import Meeting

PAPERS = words(
    "declaration statement communique communiqué concept treaty agreement strategy program programme"
    " plan memorandum roadmap protocol charter convention statute resolution regulation regulations"
    " document vision agenda compact pact package accord map constitution action-plan"
)
_ADOPTING = words("adopt sign approve endorse issue release conclude ink unveil agree")
_ENDING = words("end close conclude wrap culminate finish")
_TELLING = words("condemn call say stress reaffirm urge note express welcome hail stipulate declare state")
_INSTRUMENTS = words("protocol treaty agreement declaration")
_ADOPTION = words("adoption signing approval endorsement")
_ISSUED = words("declaration statement communique communiqué")
_TITLES = frozenset({"Vision", "Agenda", "Roadmap", "Declaration", "Statement", "Charter", "Treaty"})
_REACH = 12
"""Sentences over which a meeting is still the one that is spoken of."""


def find_english_adopted(
    document: Document, bodies: Bodies, lead: Lead, meetings: Sequence[Meeting]
) -> list[EventClaim]:
    """The documents and decisions, each with the meeting at which it was adopted where that is told."""
    told = {meeting.sentence: meeting for meeting in meetings}
    found: list[EventClaim] = []
    last: tuple[int, EventClaim] | None = None
    for sentence in document.sentences:
        if sentence.index in told:
            meeting = told[sentence.index]
            last = sentence.index, last[1] if last and meeting.goes_on else meeting.claim
        lemmas = {token.lemma for token in sentence.tokens}
        decides = tells_decision(lemmas)
        if sentence.tokens[-1].text == "?" or not (lemmas & (_ADOPTING | _ADOPTION | PAPERS) or decides):
            continue
        near = last[1] if last and sentence.index - last[0] <= _REACH else None
        adopters = Adopters(Scene(document, sentence, bodies, lead), near, last[0] if last else -1)
        papers = [event for verb in adopters.scene.clauses.verbs for event in _papers(adopters, verb)]
        papers += _by_noun(adopters)
        papers += () if papers else _outcome(adopters)
        papers += () if papers else _dated(adopters)
        found += papers or (find_decisions(adopters) if decides else ())
    return found


def _papers(adopters: Adopters, verb: VerbGroup) -> Iterator[EventClaim]:
    if verb.lemma not in _ADOPTING:
        return
    objects = verb.subjects if verb.passive else verb.objects
    modality = adopters.modality(verb)
    if not objects or modality is None:
        return
    agreed = adopters.code(verb) or _of_accession(adopters, verb)
    for group in objects:
        named = verb.lemma in ("adopt", "sign") and agreed is not None and _is_title(adopters.scene, group)
        if not (named or _is_paper(adopters.scene, group)):
            continue
        if verb.lemma in ("issue", "release", "unveil") and adopters.tokens[group.head].lemma not in _ISSUED:
            continue
        format_id = agreed or (_own(adopters.scene, group) if verb.passive else None)
        if format_id is None:
            continue
        first, end = group.first, _end(adopters.scene, group)
        titled = _title_before(adopters, group) if verb.form == "participle" else None
        first, end = titled or (first, end)
        places = {verb.first, verb.head, first, end - 1}
        title = phrase(adopters.scene, first, end)
        yield adopters.event(EventType.DOCUMENT, format_id, modality, places, title, "en.adopted.paper")


def _of_accession(adopters: Adopters, verb: VerbGroup) -> str | None:
    """The format that a state joins by a paper: "signed its accession protocol"."""
    lemmas = {adopters.tokens[i].lemma for group in verb.objects for i in range(group.first, group.end)}
    if verb.lemma != "sign" or not lemmas & {"accession", "membership"} or not lemmas & _INSTRUMENTS:
        return None
    return adopters.scene.bodies.spoken_of(adopters.tokens[verb.first].start, adopters.scene.sentence)


def _title_before(adopters: Adopters, group: NounGroup) -> tuple[int, int] | None:
    """The tokens of the title of "the Turkic World Vision – 2040, a strategic document adopted by …"."""
    first = group.first
    if adopters.scene.word(first - 1) != "," or adopters.scene.word(first) not in ("a", "an"):
        return None
    for named in reversed([one for one in adopters.scene.clauses.nouns if one.end <= first - 1]):
        if adopters.tokens[min(named.first + 1, named.end - 1)].text[:1].isupper():
            return named.first, first - 1
        if first - named.first > 8:
            break
    return None


def _by_noun(adopters: Adopters) -> Iterator[EventClaim]:
    """ "ended with the adoption of the Kazan Declaration", "the signing of the treaty"."""
    scene = adopters.scene
    for group in scene.clauses.nouns:
        if scene.tokens[group.head].lemma not in _ADOPTION or group.preposition not in (
            "with",
            "by",
            "after",
        ):
            continue
        of = next(iter(scene.clauses.hanging_on(group)), None)
        meeting = adopters.meeting
        if (
            of is None
            or of.preposition != "of"
            or not _is_paper(scene, of)
            or meeting is None
            or not adopters.here
        ):
            continue
        end = _end(scene, of)
        places = {group.first, end - 1}
        title = phrase(scene, of.first, end)
        yield adopters.event(
            EventType.DOCUMENT, meeting.format, meeting.modality, places, title, "en.adopted.noun"
        )


def _outcome(adopters: Adopters) -> Iterator[EventClaim]:
    """ "The summit ended with a joint declaration", "their joint statement condemned terrorism"."""
    scene, meeting = adopters.scene, adopters.meeting
    near = meeting is not None and scene.sentence.index - adopters.told <= 1
    if meeting is None or not near or meeting.modality is not Modality.DECIDED:
        return
    for verb in scene.clauses.verbs:
        ends = verb.lemma in _ENDING and [one for one in verb.adjuncts if one.preposition == "with"]
        groups = ends or (verb.subjects if verb.lemma in _TELLING and not verb.passive else [])
        for group in groups:
            inside = {token.lemma for token in scene.tokens[group.first : group.end]}
            titled = scene.tokens[group.head].text[:1].isupper() or inside & {"joint", "final", "summit"}
            if scene.tokens[group.head].lemma in _ISSUED and titled:
                end = _end(scene, group)
                title = phrase(scene, group.first, end)
                places = {group.first, end - 1, verb.head}
                yield adopters.event(
                    EventType.DOCUMENT, meeting.format, Modality.DECIDED, places, title, "en.adopted.outcome"
                )
                return


def _own(scene: Scene, group: NounGroup) -> str | None:
    """The format that a document of its own names: "the CSTO Charter was signed"."""
    named = scene.bodies.between(scene.tokens[group.first].start, scene.tokens[_end(scene, group) - 1].end)
    return code(named[0]) if named else None


def _dated(adopters: Adopters) -> Iterator[EventClaim]:
    """ "The Almaty Declaration of December 21, 1991 founded the CIS": a document with its day."""
    scene = adopters.scene
    for group in scene.clauses.nouns:
        head = scene.tokens[group.head]
        if head.lemma not in PAPERS or not head.text[:1].isupper() or group.first == group.head:
            continue
        day = next((n for n in scene.dates() if scene.place(n) in (group.end, group.end + 1)), None)
        linked = scene.word(group.end) in ("of", "(") or (day is not None and scene.place(day) == group.end)
        if day is None or not linked or scene.word(group.end) == "on":
            continue
        format_id = _own(scene, group) or scene.bodies.spoken_of(head.start, scene.sentence)
        if format_id is not None:
            places = {group.first, scene.end(day) - 1}
            title = phrase(scene, group.first, group.end)
            made = adopters.event(
                EventType.DOCUMENT, format_id, Modality.DECIDED, places, title, "en.adopted.dated"
            )
            yield replace(made, date=day.name, place=None, state=None)


def _is_paper(scene: Scene, group: NounGroup) -> bool:
    """Whether the group names a document: one, or some that have a title."""
    inside = [token for token in scene.tokens[group.first : group.end] if token.pos != "DET"]
    titled = any(token.lemma in PAPERS and token.text[:1].isupper() for token in inside)
    head = scene.tokens[group.head]
    if head.feats.get("Number") == "Plur" and not titled:
        return False
    of = next(iter(scene.clauses.hanging_on(group)), None)
    if (
        of is not None and of.preposition == "of" and head.text[:1].isupper()
    ):  # "the Ocean of Peace Declaration"
        inside += scene.tokens[of.first : of.end]
    return head.lemma in PAPERS or titled or any(token.text in _TITLES for token in inside[1:])


def _is_title(scene: Scene, group: NounGroup) -> bool:
    """Whether the group is a name that names nobody: "the ASEAN Concord IV"."""
    inside = [token for token in scene.tokens[group.first : group.end] if token.pos != "DET"]
    start, end = inside[0].start if inside else 0, scene.tokens[group.end - 1].end
    known = any(
        name.end == end and name.type is not MentionType.EVENT for name in scene.names if name.start >= start
    )
    return len(inside) > 1 and all(token.text[:1].isupper() for token in inside) and not known


def _end(scene: Scene, group: NounGroup) -> int:
    """The end of a title: with "on …", "of …" and "for …" behind it."""
    end, capital = group.end, scene.tokens[group.head].text[:1].isupper()
    for hanging in scene.clauses.hanging_on(group):
        near = hanging.first - end <= 1 and hanging.preposition in (
            "on",
            "of",
            "for",
            "into",
            "to",
            "between",
            "in",
        )
        if hanging.is_date or not near:
            break
        named = any(token.text[:1].isupper() for token in scene.tokens[hanging.first : hanging.end])
        if not (named or hanging.preposition in ("on", "for")) or (
            hanging.preposition in ("in", "to") and end == group.end
        ):
            break
        if hanging.preposition == "in" and not capital:
            break
        end = hanging.end
        if len(hanging.series) > 1 and hanging.preposition in ("on", "for", "of"):
            end = max(end, hanging.series[-1].end)
    return end
