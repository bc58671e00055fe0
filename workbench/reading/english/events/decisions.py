"""Decisions of a format other than on memberships: "leaders agreed to open talks", "was appointed"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.decided_else import (
    GOING_ON,
    IN_GENERAL,
    MEMBERSHIP,
    counted,
    is_meeting,
    is_meeting_agreed,
    is_of_membership,
    reorders_ranks,
    tells_how_often,
)
from workbench.reading.english.events.decided_outcomes import MAKING, came_of_it
from workbench.reading.english.events.decided_words import (
    clause_end,
    goes_on_to,
    is_view,
    opening,
    past_as,
    to_the_act,
)
from workbench.reading.english.events.decisions_taken import MADE, each_taken, its_subject, settled, taken
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.orders import FORMING, INSTRUCTING, formed, ordered, reach
from workbench.reading.english.events.paper_titles import past_quotation
from workbench.reading.english.events.papers import is_of_two_states, is_paper
from workbench.reading.english.events.scenes import code
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.linking import state_concerned

_DECIDING = words("decide agree resolve vote")
_DOING = words(
    "approve endorse establish create launch set extend lift impose abolish reject name declare"
    " designate proclaim announce transform turn rename expand appoint elect choose pick confirm open"
    " merge move confer award adopt form agree"
)
_NOTHING_DONE = words(
    "signing adoption page chapter door era way road path horizon approach position stance decision measure"
    " document paper agreement step agenda stage phase importance need necessity readiness commitment"
    " intention determination willingness desire support interest solidarity adherence task condolence"
    " sympathy congratulation greeting gratitude"
)
_IN_SEVERAL = words("initiative measure resolution proposal project report")
"""Of which nothing is told where they are many and it is not said on what."""
_OFFICES = words(
    "secretary-general secretary general director envoy commissioner head chief president coordinator"
)
_HELD_OF_ALL = words("secretary-general capital")
"""What a city is made by those who met, and who is chosen by them, though nobody is named who does it."""
_ITSELF = words("organisation organization bloc alliance union grouping group")
"""What a format is called where its office is told: "the bloc's new secretary general"."""
_YEARS = ("the year of", "the decade of")
_CHOOSING = words("appoint elect name choose confirm designate declare proclaim")
_FOUNDING = words("establish create launch found form")
_CHAIRS = frozenset({"chair", "chairman", "chairperson", "chairmanship", "presidency", "gavel", "helm"})
_RENEWING = words("extend renew prolong")
_LASTING = words("power term mandate tenure sanction moratorium measure suspension")
"""What is extended where nobody is named who does it."""
_REACH = 12
"""Words from a verb in which it may be said that it is about a membership."""
_FAR = 10
"""Words behind "was chosen" that tell as what."""


def tells_decision(lemmas: set[str]) -> bool:
    """Whether a sentence with these lemmas can tell of a decision."""
    return (
        bool(lemmas & (_DECIDING | _DOING | _RENEWING | INSTRUCTING | FORMING | {"give"}))
        or (
            bool(lemmas & {"decision", "agreement", "consensus"})
            and bool(lemmas & (MADE | {"subject", "topic", "object"}))
        )
        or bool(lemmas & MAKING)
    )


def find_decisions(adopters: Adopters, papers: Sequence[EventClaim] = ()) -> Iterator[EventClaim]:
    """The decisions of one sentence, each that a verb of its own tells; beside documents only what is no
    document."""
    for verb in adopters.scene.clauses.verbs:
        if several := each_taken(adopters, verb):
            yield from several
            continue
        made = _decided(adopters, verb) or _inserted(adopters, verb) or ordered(adopters, verb)
        made = made or taken(adopters, verb) or _done(adopters, verb) or _chosen(adopters, verb)
        made = made or formed(adopters, verb) or settled(adopters, verb) or its_subject(adopters, verb)
        made = made or came_of_it(adopters, verb)
        if made is not None and not any(_overlap(made, paper) for paper in papers):
            yield _with_chair(adopters, made, verb)


def _overlap(made: EventClaim, paper: EventClaim) -> bool:
    spans = ((one, other) for one in made.evidence for other in paper.evidence)
    return any(one.start < other.end and other.start < one.end for one, other in spans)


def _with_chair(adopters: Adopters, made: EventClaim, verb: VerbGroup) -> EventClaim:
    """The decision, with the state that it gives the chair to: "approved Finland as chair"."""
    behind = adopters.tokens[verb.end : verb.end + 9]
    if not any(token.text.lower() in _CHAIRS for token in behind):
        return made
    names = adopters.document.mentions_in(behind[0].start, behind[-1].end)
    states = [held for name in names if name.type is MentionType.STATE and (held := state_concerned(name))]
    return replace(made, state=states[0]) if states else made


def _decided(adopters: Adopters, verb: VerbGroup) -> EventClaim | None:
    """ "Leaders agreed to open accession talks", "it was decided to move the secretariat"."""
    if (
        verb.lemma not in _DECIDING
        or verb.form != "finite"
        or (verb.marker in ("when", "if") and verb.tense == "present")
        or adopters.modality(verb) is not Modality.DECIDED
    ):
        return None
    first = opening(adopters, verb)
    if first is None:
        return None
    impersonal = verb.passive and verb.subjects and adopters.scene.word(verb.subjects[0].first) == "it"
    if verb.passive and not impersonal:
        return None
    named = adopters.scene.bodies.between(adopters.scene.sentence.start, adopters.scene.sentence.end)
    format_id = adopters.code(verb) or (code(named[0]) if impersonal and named else None)
    act = next(
        (one for one in adopters.scene.clauses.verbs if one.governor is verb and one.first >= verb.end), None
    )
    if format_id is None:
        return None
    if adopters.scene.word(first) == "to" and act is None:
        return _agreed_to(adopters, verb, format_id)
    on = adopters.scene.group_at(first + 1) if adopters.scene.word(first) == "on" else None
    if on is not None and adopters.tokens[on.head].lemma in IN_GENERAL | _NOTHING_DONE:
        return None  # "agreed on the need for dialogue"
    told = {token.lemma for token in adopters.tokens[verb.end : verb.end + 9]}
    that = adopters.scene.word(first) == "that"
    if that and told & NOUNS and not tells_how_often(adopters, verb.end):
        return None  # a meeting that was agreed on
    if that and is_view(adopters, verb):
        return None
    listed = 9 if not that else to_the_act(adopters, verb)
    size = next((n for n in range(2, 9) if goes_on_to(adopters, verb.end + n)), listed)
    if (is_of_membership(adopters, verb.end, size) and not reorders_ranks(adopters, act)) or (
        act is not None and is_meeting_agreed(adopters, act)
    ):
        return None
    if act is not None and _is_vague(adopters, act):
        return None
    group = act.objects[0] if act is not None and act.objects else on if act is None else None
    start = act.head if act is not None else verb.end + 1
    end = reach(adopters, group) if group else min(start + 4, len(adopters.tokens) - 1)
    what = adopters.scene.group_at(end) if act is not None and act.lemma in _CHOOSING else None
    end = reach(adopters, what) if what is not None else end  # "to declare 2026 the Year of Health Care"
    end = clause_end(adopters, verb) or end if that else end
    if not start < end:
        return None  # the line breaks off behind "decided to"
    end = past_quotation(adopters.scene, start, end)
    title = adopters.document.text[adopters.tokens[start].start : adopters.tokens[end - 1].end]
    later = that and any(adopters.scene.place(day) >= end for day in adopters.scene.dates())
    places, rule = {verb.first, end - 1}, "en.decision.decided"  # "agreed that drills would be held in May"
    return adopters.event(EventType.DECISION, format_id, Modality.DECIDED, places, title, rule, undated=later)


def _agreed_to(adopters: Adopters, verb: VerbGroup, format_id: str) -> EventClaim | None:
    """ "The ministers agreed to sanctions against twelve people", "to the launch of a mission"."""
    to = next((one for one in verb.adjuncts if one.preposition == "to" and one.first == verb.end + 1), None)
    if to is None or to.is_pronoun or verb.lemma != "agree":
        return None
    head = adopters.tokens[to.head].lemma
    if head in IN_GENERAL | _NOTHING_DONE | {"demand", "request"} or is_paper(adopters.scene, to):
        return None
    if is_meeting(adopters, to) or is_of_membership(adopters, verb.end, 9):
        return None
    places, end = {verb.first}, reach(adopters, to)
    title = phrase(adopters.scene, to.first, end)
    return adopters.event(
        EventType.DECISION, format_id, Modality.DECIDED, places | {end - 1}, title, "en.decision.decided"
    )


def _is_vague(adopters: Adopters, act: VerbGroup) -> bool:
    """ "agreed to strengthen cooperation", "decided to keep working together": nothing that is done."""
    if act.lemma not in GOING_ON:
        return False
    of = [one for group in act.objects[:1] for one in adopters.scene.clauses.hanging_on(group)][:1]
    heads = {adopters.tokens[one.head].lemma for one in (*act.objects[:1], *of)}
    return not heads or bool(heads & IN_GENERAL)


def _inserted(adopters: Adopters, verb: VerbGroup) -> EventClaim | None:
    """ "Meetings at this level, both sides agreed, will be held every two years"."""
    scene, subject = adopters.scene, verb.subjects[0] if verb.subjects else None
    agreed = verb.lemma in ("agree", "decide") and verb.form == "finite" and not verb.passive
    if subject is None or not agreed or adopters.modality(verb) is not Modality.DECIDED:
        return None
    if (scene.word(subject.first - 1), scene.word(verb.end)) != (",", ","):
        return None
    format_id, last = adopters.code(verb), len(scene.tokens) - 2
    if format_id is None or is_of_membership(adopters, 0, last) or not tells_how_often(adopters, verb.end):
        return None
    title = scene.document.text[scene.tokens[verb.end + 1].start : scene.tokens[last].end]
    rule = "en.decision.inserted"
    return adopters.event(EventType.DECISION, format_id, Modality.DECIDED, {0, last}, title, rule)


def _done(adopters: Adopters, verb: VerbGroup) -> EventClaim | None:
    """What leaders do by saying so: "approved the budget", "named Lachin the tourism capital"."""
    idiom = verb.lemma == "give" and adopters.scene.word(verb.end + 1) in ("green", "go-ahead", "nod")
    renewed = verb.subjects if verb.passive else verb.objects
    renews = verb.lemma in _RENEWING and any(adopters.tokens[one.head].lemma in _LASTING for one in renewed)
    if (
        not (verb.lemma in _DOING or idiom or renews)
        or verb.form != "finite"
        or adopters.modality(verb) is not Modality.DECIDED
    ):
        return None
    groups = verb.subjects if verb.passive else verb.objects
    if not groups or (verb.tense == "present" and not verb.passive and not verb.perfect):
        return None
    done = groups[-1] if groups[0].is_pronoun else groups[0]  # "sent them its condolences"
    if _is_nothing_done(adopters, verb, done) or _is_of_another(adopters, verb, groups[0]):
        return None
    format_id = _turned(adopters, verb) or adopters.code(verb)
    rules = adopters.tokens[groups[0].head].lemma in ("rule", "criterion", "criteria", "procedure")
    rules = rules or any(token.lemma == "category" for token in adopters.tokens[verb.end : verb.end + 12])
    ranks = is_of_membership(adopters, verb.first, _own_words(adopters, verb)) and not rules
    group = groups[-1]
    end = past_as(adopters, verb, reach(adopters, group))
    ranks = ranks or (verb.lemma == "announce" and is_of_membership(adopters, verb.end, end - verb.end))
    if format_id is None or ranks or is_meeting(adopters, groups[0]):
        return None
    places = {verb.first, verb.head, group.first, end - 1}
    title = phrase(adopters.scene, groups[0].first, end)
    return adopters.event(EventType.DECISION, format_id, Modality.DECIDED, places, title, "en.decision.done")


def _is_nothing_done(adopters: Adopters, verb: VerbGroup, group: NounGroup) -> bool:
    """Whether nothing is said to be done, or nobody to do it: "confirmed the need", "announced plans"."""
    head = adopters.tokens[counted(adopters, group).head].lemma
    if (
        verb.passive
        and not any(one.preposition == "by" for one in verb.adjuncts)
        and verb.lemma not in ("approve", "endorse")
        and not (verb.lemma in _RENEWING and head in _LASTING)
    ):
        return True
    if head in _NOTHING_DONE | {"there"} or (verb.lemma == "announce" and head == "plan"):
        return True  # "announced the signing of 12 documents", "opened a new page"
    if verb.lemma == "agree" and adopters.tokens[group.head].lemma in IN_GENERAL:
        return True  # "Future cooperation was agreed upon"
    if any(token.lemma == "draft" for token in adopters.tokens[group.first : group.head]):
        return True  # "approved the draft documents to be signed at the summit"
    vague = head in _IN_SEVERAL and adopters.tokens[group.head].feats.get("Number") == "Plur"
    return vague and next(adopters.scene.clauses.hanging_on(group), None) is None  # "several initiatives"


def _is_of_another(adopters: Adopters, verb: VerbGroup, group: NounGroup) -> bool:
    """Whether it is two states', a membership, or how a body began: "approved the accord between Iran and
    Iraq"."""
    if is_of_two_states(adopters.scene, group):
        return True
    if verb.passive and adopters.tokens[group.head].lemma in MEMBERSHIP:
        return True  # "its admission was approved"
    if verb.lemma in _FOUNDING | {"set"} and adopters.scene.word(group.end + 2) == "own":
        return True  # "have set up a confederation of their own": that is another body
    founded = verb.lemma in _FOUNDING and _is_format(adopters, group)
    return founded or adopters.scene.word(group.first) == "what"  # "GUAM was established in 1997"


def _own_words(adopters: Adopters, verb: VerbGroup) -> int:
    """Words of the verb's own: "approved the budget and granted Iran a status"."""
    others = (one.first for one in adopters.scene.clauses.verbs if one.form == "finite")
    return min(_REACH, min((at - verb.first for at in others if at > verb.first), default=_REACH))


def _chosen(adopters: Adopters, verb: VerbGroup) -> EventClaim | None:
    """ "X was appointed Secretary-General of the SCO", "the Turkic Council was renamed …"."""
    scene = adopters.scene
    if (
        not verb.passive
        or verb.form != "finite"
        or adopters.modality(verb) is not Modality.DECIDED
        or not verb.subjects
    ):
        return None
    if verb.lemma in ("rename", "transform"):
        format_id = next((code(m) for m in adopters.scene.formats_in(verb.subjects[0])), None)
        format_id = format_id or adopters.code(verb)
    elif verb.lemma in _CHOOSING:
        behind = {token.lemma for token in adopters.tokens[verb.end : verb.end + _FAR]}
        named = scene.bodies.between(adopters.tokens[verb.first].start, _clause_end(adopters, verb))
        told = " ".join(scene.word(place) for place in range(verb.end, verb.end + 3))
        year = told in _YEARS  # "2026 was declared the Year of Sport"
        spoken = adopters.code(verb) if (year or behind & _HELD_OF_ALL) and not named else None
        chosen = year or bool(behind & (_OFFICES | _HELD_OF_ALL))
        format_id = code(named[0]) if chosen and named else spoken
        if format_id is None and behind & _OFFICES:
            format_id = _of_its_office(adopters, verb)
    else:
        return None
    if format_id is None:
        return None
    last = [group for group in scene.clauses.nouns if group.first >= verb.end and not group.is_date]
    end = reach(adopters, scene.owned(last[0])) if last else verb.end
    first = _named_before(adopters, verb.subjects[0])
    title = scene.document.text[adopters.tokens[first].start : adopters.tokens[end - 1].end]
    return adopters.event(
        EventType.DECISION, format_id, Modality.DECIDED, {first, end - 1}, title, "en.decision.chosen"
    )


def _named_before(adopters: Adopters, subject: NounGroup) -> int:
    """Where "Ivan Petrov, Russia's envoy to Minsk, was appointed" begins."""
    first = subject.possessor.first if subject.possessor else subject.first
    before = adopters.scene.group_at(first - 2) if adopters.scene.word(first - 1) == "," else None
    people = adopters.scene.named_in(before) if before is not None else []
    named = before is not None and any(one.type is MentionType.PERSON for one in people)
    return before.first if before is not None and named else first


def _of_its_office(adopters: Adopters, verb: VerbGroup) -> str | None:
    """ "was appointed as the organization's new secretary general", "as head of the alliance"."""
    for at in range(verb.end, min(verb.end + _FAR, len(adopters.tokens))):
        its_own = adopters.scene.word(at - 1) == "the" and adopters.scene.word(at + 1) != "of"
        if adopters.tokens[at].lemma in _ITSELF and its_own:  # not "as head of the union of writers"
            return adopters.scene.bodies.spoken_of(adopters.tokens[at].start, adopters.scene.sentence)
    return None


def _clause_end(adopters: Adopters, verb: VerbGroup) -> int:
    """Where the clause of the verb ends: "was elected president in May, and the AU congratulated him"."""
    words_of = [adopters.scene.word(place) for place in range(verb.end, len(adopters.tokens))]
    pairs = enumerate(pairwise(words_of), verb.end)
    parting = (at for at, pair in pairs if pair[0] in (";", ","))
    at = next(parting, None)
    return adopters.scene.sentence.end if at is None else adopters.tokens[at].start


def _turned(adopters: Adopters, verb: VerbGroup) -> str | None:
    """The format that its states changed: "the three countries turned it into a confederation"."""
    changed = verb.objects and (
        adopters.scene.word(verb.objects[0].head) == "it" or adopters.scene.formats_in(verb.objects[0])
    )
    by_states = any(
        adopters.tokens[one.head].lemma in ("country", "state", "nation", "member") for one in verb.subjects
    )
    if verb.lemma not in ("turn", "transform", "rename") or not changed or not by_states:
        return None
    start = adopters.tokens[verb.first].start
    named = adopters.scene.bodies.between(adopters.scene.sentence.start, start)
    return code(named[-1]) if named else adopters.scene.bodies.spoken_of(start, adopters.scene.sentence)


def _is_format(adopters: Adopters, group: NounGroup) -> bool:
    """ "the Commonwealth", "the Council of Turkic States", and not "a BRICS reserve fund"."""
    head = adopters.tokens[group.head].start
    return any(name.start <= head < name.end for name in adopters.scene.formats_in(group))
