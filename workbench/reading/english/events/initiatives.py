"""Initiatives: "Mirziyoyev proposed transforming the format", "launched on the initiative of"."""

from datetime import timedelta
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document
from workbench.reading.english.events.initiative_lines import InitiativeLines, last_told
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.scenes import Bodies, Scene
from workbench.reading.english.events.voices import is_of_a_format
from workbench.reading.english.names.lead import Lead
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.leaders import leaders
from workbench.reading.names.linking import state_concerned, state_of
from workbench.reading.statements.speakers import Speaker

_PROPOSING = words("propose suggest initiate advocate recommend")
_RAISED = words(
    "voice put raise advance propose launch announce present float outline belong table pitch moot"
    " submit make reiterate renew repeat revive unveil sketch circulate promote offer bring lay throw"
)
_CREATION = words("creation establishment setting launch formation creating establishing launching")
_MAKING = words(
    "create establish set launch form found build introduce develop approve adopt draw draft convene open"
    " start"
)
_ASKING = words("call urge ask invite appeal press encourage")
_SUPPORTING = words("support back endorse approve adopt welcome realise realize implement")
_NOUNS = words("initiative idea proposal brainchild suggestion offer")
_STATESMEN = words(
    "president minister premier chancellor king emir sultan leader head secretary general chairman"
    " diplomat prince"
)
_NEW_BODIES = words(
    "centre center bank fund council secretariat agency network alliance institute university association"
    " office academy platform mechanism corridor hub pool"
)
_CASES = words("case proceeding proceedings investigation inquiry probe procedure process talk negotiation")
_MEETINGS = words("hold holding host hosting meet convene convening")
_THOSE_ASKED = words("member country state nation member-state participant")
_NEWS = timedelta(days=60)
"""What was put forward longer ago is no proposal any more."""


def find_english_initiatives(
    document: Document,
    bodies: Bodies,
    lead: Lead,
    speakers: dict[int, Speaker],
    quoted: dict[int, Speaker],
) -> list[EventClaim]:
    """The initiatives; `speakers` are those who speak or act, by the sentence in which they do, `quoted`
    those who are quoted."""
    found: list[EventClaim] = []
    lines = InitiativeLines()
    for sentence in document.sentences:
        lemmas = {token.lemma for token in sentence.tokens}
        calls = lemmas & _ASKING and lemmas & (_CREATION | _MAKING | _NEW_BODIES | _THOSE_ASKED)
        if lines.may_go_on(sentence):
            found += lines.read(Scene(document, sentence, bodies, lead))
        if not (lemmas & (_PROPOSING | _NOUNS) or calls) or sentence.tokens[-1].text == "?":
            continue
        scene = Scene(document, sentence, bodies, lead)
        own = quoted.get(sentence.index) if is_of_a_format(scene, lemmas) else None
        finder = _Initiatives(scene, speakers.get(sentence.index) or own)
        found += [made for verb in finder.scene.clauses.verbs if (made := finder.of(verb)) is not None]
        owned = finder.owned()
        found += [owned] if owned else []
    return found


class _Initiatives:
    """The initiatives of one sentence, in which `speaker` speaks or acts."""

    def __init__(self, scene: Scene, speaker: Speaker | None) -> None:
        self.scene, self.speaker = scene, speaker
        self.tokens = scene.tokens

    def of(self, verb: VerbGroup) -> EventClaim | None:
        """The initiative that the verb tells."""
        if verb.negated or verb.modal or verb.form not in ("finite", "participle"):
            return None
        supported = self._supported(verb)
        if supported is not None or verb.passive:
            return supported or self._raised(verb)
        return self._proposed(verb) or self._belongs(verb)

    def _supported(self, verb: VerbGroup) -> EventClaim | None:
        """ "Kazakhstan's initiative to create an agency was supported", "backed Uzbekistan's proposal"."""
        noun = self._noun(verb.subjects if verb.passive else verb.objects)
        if verb.lemma not in _SUPPORTING or noun is None or verb.tense == "future":
            return None
        of = self.scene.of(noun)
        owner = noun.possessor or of
        state, actor = (self._one_state(owner), self._person(owner)) if owner else (None, None)
        if owner is None or not (state or actor):
            return None
        dated = self._only_date()
        places = {owner.first, noun.head, verb.first, verb.head}
        day = dated.name if dated else None
        return self._event(
            Modality.DECIDED, places, "en.initiative.supported", day=day, state=state, actor=actor
        )

    def _proposed(self, verb: VerbGroup) -> EventClaim | None:
        """What a leader or a state proposes to those of the format."""
        raising = verb.lemma in _RAISED and self._noun(verb.objects) is not None
        with_one = [one for one in verb.adjuncts if one.preposition == "with"]
        raising = raising or (verb.lemma == "come" and self._noun(with_one) is not None)
        if not (verb.lemma in _PROPOSING or raising or self._calls(verb)) or not verb.subjects:
            return None
        names = self.scene.named_in(verb.subjects[0])
        person = next((name for name in names if name.type is MentionType.PERSON), None)
        if not (self._is_in_office(person) or self._leads(verb.subjects[0])):
            return None
        actor = self.speaker.name if self.speaker else (person.name or person.text) if person else None
        state = None if person else self._one_state(verb.subjects[0]) or self._state_led(verb.subjects[0])
        if actor is None and state is None:
            return None
        meets = self._is_of_a_meeting(verb) and not raising  # "put forward a proposal to meet" is one
        if meets or self.scene.word(verb.end) in (".", ""):
            return None  # "Serbia could join, the minister has suggested."
        if self._is_of_others(verb, state, actor) or self._is_a_case(verb):
            return None
        last = last_told(self.scene, verb)
        places = {verb.subjects[0].first, last}
        opening = verb.end
        while opening < last and self.scene.word(opening) in ("forward", "up", "with"):
            opening += 1  # "put forward the idea", "came up with an initiative"
        title = self.scene.document.text[self.tokens[min(opening, last)].start : self.tokens[last].end]
        noun = self._noun(verb.objects)
        titled = noun is not None and self.tokens[noun.head].text[:1].isupper()
        raised = raising and verb.lemma not in _PROPOSING and (titled or self._is_long_ago())
        dated = self._only_date()
        raised = raised or (verb.lemma in _PROPOSING and self._is_when(verb, dated) and self._is_long_ago())
        if noun is not None and not raised and self._is_told_before(noun):
            return None
        modality = Modality.DECIDED if raised else Modality.PROPOSED
        dated = dated if raised else None
        day = dated.name if dated else None
        return self._event(
            modality, places, "en.initiative.proposes", day=day, actor=actor, state=state, title=title
        )

    def _is_of_others(self, verb: VerbGroup, state: str | None, actor: str | None) -> bool:
        """ "Russia proposed to Ukraine to hold talks": a matter of states, where no format is named."""
        start, end = self.tokens[verb.head].start, self.scene.sentence.end
        if self.scene.bodies.between(self.scene.sentence.start, end):
            return False
        names = [one for one in self.scene.names if one.start >= start and one.type is MentionType.STATE]
        person = leaders().person(actor) if actor is not None else None
        own = {state, *(term.of.removeprefix("state:") for term in leaders().terms(person or ""))}
        return any(held not in own for one in names if (held := state_concerned(one)) is not None)

    def _is_a_case(self, verb: VerbGroup) -> bool:
        """ "initiated a criminal case", "initiated proceedings": nothing that is put forward."""
        heads = {self.tokens[one.head].lemma for one in verb.objects}
        return verb.lemma == "initiate" and bool(heads & _CASES)

    def _is_when(self, verb: VerbGroup, dated: Mention | None) -> bool:
        """Whether the date tells when it was proposed: "In 2017, he proposed …", "proposed an alliance in
        2017", and not "proposed to revive the fund founded in 2017"."""
        place = self.scene.place(dated) if dated is not None else 0
        told = (one for one in self.scene.clauses.verbs if one.form in ("finite", "participle"))
        another = any(verb.first < one.first < place for one in told)
        at = {self.scene.word(place), self.scene.word(place - 1)} & {"in", "on"}
        behind = place > verb.end and bool(at) and not another
        return dated is not None and (place <= 1 or behind)

    def _is_told_before(self, noun: NounGroup) -> bool:
        """ "The proposal was made at the summit", "put forward this initiative": one that was told before."""
        told = self.scene.word(noun.first) in ("the", "this", "that") and noun.end - noun.first == 2
        aimed = any(one.governor is noun for one in self.scene.clauses.verbs)
        return told and not aimed and next(self.scene.clauses.hanging_on(noun), None) is None

    def _is_long_ago(self) -> bool:
        """Whether the sentence dates it before these days: then it tells how something began."""
        dated, published = self._only_date(), self.scene.document.published
        when = PartialDate.parse(dated.name) if dated and dated.name else None
        return bool(when and published and when.last and published - when.last > _NEWS)

    def _is_ahead(self, dated: Mention) -> bool:
        """ "On the proposal of Belarus, it was decided to meet on September 30": no day of the proposal."""
        first, published = PartialDate.parse(dated.name or "").first, self.scene.document.published
        return first is not None and published is not None and first > published

    def _is_in_office(self, person: Mention | None) -> bool:
        """Whether a person proposes for a state or an organisation: a president, no expert."""
        if self.speaker is None and person is None:
            return True
        role = set((self.speaker.role or "").lower().replace("-", " ").split()) if self.speaker else set()
        name = self.speaker.name if self.speaker else (person.name or "") if person else ""
        role |= {word.removesuffix("s") for word in role}  # "Presidents Sadyr Japarov and …"
        return bool(role & _STATESMEN) or (not role and leaders().person(name) is not None)

    def _leads(self, group: NounGroup) -> bool:
        """ "Kazakh President Tokayev": whether the group itself tells the office."""
        return any(self.tokens[at].lemma in _STATESMEN for at in range(group.first, group.end))

    def _is_of_a_meeting(self, verb: VerbGroup) -> bool:
        """ "proposed holding the next summit in Bishkek" is a meeting that is proposed."""
        behind = self.tokens[verb.end : verb.end + 9]
        one = any(token.lemma in NOUNS and token.feats.get("Number") != "Plur" for token in behind)
        if any(
            before.text == "a" and token.lemma in ("meeting", "forum") for before, token in pairwise(behind)
        ):
            return False  # "that a meeting of transport ministers be convened": there was none before
        return one and any(token.lemma in _MEETINGS for token in behind)

    def _calls(self, verb: VerbGroup) -> bool:
        """ "called for the creation of a fund", "called on the organisation to set up a university"."""
        behind = [token.lemma for token in self.tokens[verb.end : verb.end + 5]]
        if verb.lemma not in _ASKING:
            return False
        made = any(
            other.form == "infinitive" and other.lemma in _MAKING and verb.end < other.first < verb.end + 8
            for other in self.scene.clauses.verbs
        )
        if self._asks_all(verb):
            return True
        made = made or any(
            other.form == "gerund" and other.lemma in _MAKING and other.first == verb.end + 1
            for other in self.scene.clauses.verbs
        )  # "called for establishing an SCO bank"
        if self.scene.word(verb.end) == "for" and self._is_a_new_body(verb.end + 1):
            return True
        asked = self.scene.bodies.between(self.tokens[verb.head].end, self.scene.sentence.end)
        all_asked = made and (self.scene.word(verb.end) in ("on", "to") or bool(asked))
        return not set(behind).isdisjoint(_CREATION) or all_asked

    def _asks_all(self, verb: VerbGroup) -> bool:
        """ "called on every CIS member state to accede to the agreement", "urged all SCO members to sign"."""
        named = any(
            other.governor in (verb, asked) or other.first == asked.end
            for asked in (*verb.objects, *verb.adjuncts)
            if self._are_all(asked)
            for other in self.scene.clauses.verbs
            if other.form == "infinitive" and other.first >= asked.end
        )
        return named and verb.lemma in ("call", "urge", "appeal")

    def _are_all(self, group: NounGroup) -> bool:
        """ "every CIS member state", "all the members of the bloc"."""
        words_of = {self.tokens[place].lemma for place in range(group.first, group.end)}
        behind = next(iter(self.scene.clauses.hanging_on(group)), group)
        named = any(map(self.scene.formats_in, (group, behind)))
        return named and bool(words_of & {"every", "all", "each"}) and bool(words_of & _THOSE_ASKED)

    def _is_a_new_body(self, first: int) -> bool:
        """ "called for an SCO water centre in Astana"."""
        group = self.scene.group_at(first)
        return (
            group is not None
            and self.scene.word(first) in ("a", "an")
            and self.tokens[group.head].lemma in _NEW_BODIES
        )

    def _raised(self, verb: VerbGroup) -> EventClaim | None:
        """ "The initiative to create the platform was put forward by …", "it was proposed to transform …"."""
        subjects = verb.subjects
        before = [one for one in self.scene.clauses.verbs if one.order < verb.order and one.lemma == "be"]
        if verb.form == "participle" and before and verb.first - before[-1].end <= 1:
            subjects = before[-1].subjects  # "was first put forward"
        by = next((group for group in verb.adjuncts if group.preposition == "by"), None)
        noun = self._noun(subjects)
        impersonal = bool(subjects) and self.scene.word(subjects[0].first) == "it"
        if verb.lemma in _PROPOSING and impersonal and self.scene.word(verb.end) in ("to", "that"):
            last = len(self.tokens) - 1
            return self._event(Modality.PROPOSED, {subjects[0].first, last - 1}, "en.initiative.impersonal")
        if verb.lemma in ("initiate", "propose") and by is not None and subjects:
            noun = subjects[0]
        elif verb.lemma not in _RAISED or noun is None:
            return None
        if noun is None or (by is None and verb.lemma == "launch"):
            return None
        dated = self._only_date(verb)
        several = self.tokens[noun.head].feats.get("Number") == "Plur"
        if by is None and (several or (dated is None and self._is_told_before(noun))):
            return None  # "40 initiatives have been put forward"
        places = {noun.first, verb.head} | ({by.end - 1} if by else set())
        places |= {self.scene.end(dated) - 1} if dated else set()
        state = self._one_state(by) or self._state_led(by) if by else None
        new = noun is not self._noun(subjects) and verb.lemma == "propose" and not self._is_long_ago()
        new = new and not any(self._makes(one, noun) for one in self.scene.clauses.verbs)
        modality = Modality.PROPOSED if new else Modality.DECIDED
        day = dated.name if dated else None
        return self._event(
            modality, places, "en.initiative.raised", day=day, state=state, actor=self._person(by)
        )

    def _makes(self, verb: VerbGroup, noun: NounGroup) -> bool:
        """ "The format, proposed by Kazakhstan, was launched": it is there now."""
        made = verb.form == "finite" and verb.tense == "past" and not (verb.negated or verb.modal)
        groups = verb.subjects if verb.passive else verb.objects
        return made and verb.lemma in _MAKING | _SUPPORTING and noun in groups

    def _belongs(self, verb: VerbGroup) -> EventClaim | None:
        """ "The idea of the meetings belongs to Turkmenistan", "is the brainchild of Kazakhstan"."""
        of = None
        if verb.lemma == "belong" and self._noun(verb.subjects) is not None:
            of = next((group for group in verb.adjuncts if group.preposition == "to"), None)
        elif verb.lemma == "be" and (noun := self._noun(verb.objects)) is not None:
            hanging = (
                self.scene.clauses.hanging_on(noun) if self.scene.word(noun.head) == "brainchild" else ()
            )
            of = next((one for one in hanging if one.preposition == "of"), None)
        if of is None or not verb.subjects:
            return None
        places = {verb.subjects[0].first, of.end - 1}
        state = self._one_state(of) or self._state_led(of)
        return self._event(Modality.DECIDED, places, "en.initiative.owned", state=state)

    def owned(self) -> EventClaim | None:
        """ "launched on the initiative of the Uzbek leader in 2017", "at Kazakhstan's initiative"."""
        for group in self.scene.clauses.nouns:
            if self.tokens[group.head].lemma not in ("initiative", "suggestion", "urging", "proposal"):
                continue
            if group.preposition not in ("on", "at", "by"):
                continue
            hanging = self.scene.clauses.hanging_on(group)
            owner = group.possessor or next((one for one in hanging if one.preposition == "of"), None)
            if owner is None:
                continue
            before = [one for one in self.scene.clauses.verbs if one.first < group.first]
            dated = self._only_date(before[-1] if before else None)
            dated = None if dated is not None and self._is_ahead(dated) else dated
            places = {group.first - 1, owner.end - 1, group.head, owner.first}
            places |= {self.scene.end(dated) - 1} if dated else set()
            state, day = self._one_state(owner) or self._state_led(owner), dated.name if dated else None
            return self._event(Modality.DECIDED, places, "en.initiative.owned", day=day, state=state)
        return None

    def _state_led(self, group: NounGroup) -> str | None:
        """The state of "the President of Uzbekistan"."""
        of = next(iter(self.scene.clauses.hanging_on(group)), None)
        leads = self.tokens[group.head].lemma in _STATESMEN and of is not None and of.preposition == "of"
        return self._one_state(of) if leads and of is not None else None

    def _noun(self, groups: list[NounGroup]) -> NounGroup | None:
        """The initiative or idea among the groups."""
        return next((group for group in groups if self.tokens[group.head].lemma in _NOUNS), None)

    def _event(
        self,
        modality: Modality,
        places: set[int],
        rule: str,
        *,
        day: str | None = None,
        state: str | None = None,
        actor: str | None = None,
        title: str | None = None,
    ) -> EventClaim | None:
        place = self.tokens[max(places)].end
        pointed = self.scene.bodies.pointed_at(self.scene.sentence)
        format_id = pointed or self.scene.bodies.spoken_of(place, self.scene.sentence)
        if format_id is None:
            return None
        return EventClaim(
            EventType.INITIATIVE,
            format_id,
            modality,
            (self.scene.words_of(places),),
            date=day,
            state=state,
            actor=actor,
            title=title,
            rule=rule,
        )

    def _only_date(self, verb: VerbGroup | None = None) -> Mention | None:
        """The only date of the sentence; behind a verb, up to the next one of its own."""
        others = [one.first for one in self.scene.clauses.verbs if one.form == "finite"]
        end = min((one for one in others if verb and one > verb.end), default=len(self.tokens))
        dates = [name for name in self.scene.dates() if self.scene.place(name) < end]
        return dates[0] if len({name.name for name in dates}) == 1 else None

    def _person(self, group: NounGroup | None) -> str | None:
        persons = [n for n in self.scene.named_in(group) if n.type is MentionType.PERSON] if group else []
        return persons[0].name or persons[0].text if len(persons) == 1 else None

    def _one_state(self, group: NounGroup) -> str | None:
        found = {
            held
            for name in self.scene.named_in(group)
            if name.type in (MentionType.STATE, MentionType.PLACE)
            and (held := state_concerned(name) or state_of(name))
        }
        return found.pop() if len(found) == 1 and len(group.series) == 1 else None
