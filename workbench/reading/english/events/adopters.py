"""Who adopts and decides for a format: its leaders, its council, its summit, or those at its meeting."""

import re
from functools import cached_property

from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Token
from workbench.reading.english.events.adopted_days import of_the_days, own_day, own_place
from workbench.reading.english.events.adoption_certainty import AdoptionCertainty
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.meeting_words import SIDES
from workbench.reading.english.events.pair_owners import is_of_a_pair, with_the_five
from workbench.reading.english.events.scenes import (
    BODY_WORDS,
    COUNCIL,
    Scene,
    code,
    council_in,
    council_of,
)
from workbench.reading.english.events.voices import Voice
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

_LEADERS = words(
    "leader head president participant side party delegation summit meeting session council state"
    " minister country member government premier delegate gathering secretariat conference official ally"
    " member-country member-state member-nation sherpa coordinator negotiator"
)
_STATES = words("republic nation")
"""Who signs for a format where it is named: "eight republics of the CIS"."""
_RULING = words("president leader minister premier head state country member")
_SIDES = words("side party country delegation participant minister government delegate")
_PARTIES = words("side party delegation")
"""Of which a format may have two, though it has more states."""
_MEETINGS = NOUNS | {"conference"}
_OTHERS = words(
    "parliament parliamentary senate chamber mp lawmaker ministry bank company court expert business"
)
_YIELDING = words("result culminate yield produce end conclude")
"""What "it", the meeting, does with a paper."""
_OF_TWO = re.compile(
    r"\b(?:(?:state|official) visit|(?:talks|negotiations) (?:between|with)"
    r"|(?:the two|both) (?:countries|states|presidents|leaders|nations|sides))\b"
)
_QUOTES = frozenset('"“”«»')
_JUST = 2
_TOGETHER = 3
"""Heads of as many states sign for the format whose meeting is spoken of."""
_NEAR = 6
"""Sentences over which what nobody is said to adopt was adopted at the meeting told of."""


class Adopters(AdoptionCertainty):
    """Who acts in one sentence. `meeting` is the last told of, in the sentence of index `told`; `before` the
    sentence that told last of what was adopted, with its format; `voice` the format that speaks in it."""

    def __init__(
        self,
        scene: Scene,
        meeting: EventClaim | None,
        told: int,
        before: tuple[int, str] | None = None,
        voice: Voice | None = None,
    ) -> None:
        self.scene, self.meeting, self.told, self.before, self.voice = scene, meeting, told, before, voice
        self.here = told == scene.sentence.index
        self.document, self.tokens = scene.document, scene.tokens

    @property
    def is_near(self) -> bool:
        """Whether the meeting is told of just before, or this sentence speaks of "the summit"."""
        spoken = any(token.lemma in _MEETINGS for token in self.tokens)
        return self.meeting is not None and (spoken or self.scene.sentence.index - self.told <= _JUST)

    def code(self, verb: VerbGroup) -> str | None:
        """The format for which those act who do what the verb says."""
        agents = self.agents(verb)
        if self.voice is not None and self._is_voice(self.voice, agents, verb):
            return self.voice.format
        series = {one.first: one for agent in agents for one in agent.series}
        bodies = [found for one in series.values() if (found := self._is_format(one))]
        if len(bodies) == 1 and len(series) > 1:
            return bodies[0]  # "Iran and the Eurasian Economic Union signed an agreement"
        theirs = [one for agent in agents for one in self.scene.clauses.hanging_on(agent)][:1]
        both = [one for group in theirs if group.preposition == "of" for one in group.series]
        pair = with_the_five(self.scene, agents) or with_the_five(self.scene, both)
        if pair is not None:
            return pair  # "China and five Central Asian countries signed a treaty"
        for agent in agents:
            found = self._of(agent, verb)
            if found is not None:
                return found or None
        if agents or not self.meeting:
            return None if agents else self._held_at(verb) or self._goes_on(verb)
        alone = len(self.scene.bodies.counts) == 1
        if self.scene.sentence.index - self.told > _NEAR and not alone:
            return None
        told = any(token.lemma in _MEETINGS for token in self.tokens)
        told = told or verb.passive or self._is_impersonal(verb)
        return self.meeting.format if told and not self.is_of_two else None

    def _is_voice(self, voice: Voice, agents: list[NounGroup], verb: VerbGroup) -> bool:
        """ "We have signed a pact", "A decision has been made", as the format's secretary general says."""
        if not agents:
            inside = [one for one in self.scene.clauses.nouns[:2] if one.preposition == "in"]
            return voice.direct and verb.passive and not any(map(self.scene.names_state, inside))
        return agents[0].is_pronoun and self.scene.word(agents[0].head) in voice.pronouns

    def _goes_on(self, verb: VerbGroup) -> str | None:
        """ "The meeting adopted a plan. A protocol was signed", "signed at the end of the meeting", where no
        meeting is told of by its day or place."""
        before, bodies = self.before, self.scene.bodies
        due = verb.form == "infinitive" and isinstance(verb.governor, VerbGroup)
        if not verb.passive or not (verb.form == "finite" or due) or len(bodies.counts) != 1:
            return None
        here = self.scene.sentence
        above = self.document.sentences[max(0, here.index - _JUST)]
        spoken = bool(bodies.between(above.start, here.end))  # and not "Kazakhstan chairs the CSTO" behind
        opening = [one for one in self.scene.clauses.nouns[:1] if one.preposition in ("at", "following")]
        at_it = spoken and any(
            self.tokens[one.head].lemma in _MEETINGS
            for one in (*verb.adjuncts, *opening)
            if one.preposition != "by"
        )
        near = before is not None and here.index - before[0] <= _JUST and not self._is_long_ago()
        return bodies.main if at_it or near else None

    def _is_long_ago(self) -> bool:
        """ "The Rio Declaration was adopted in 1992", behind what was adopted in these days."""
        now = self.document.published
        days = (PartialDate.parse(day.name).last for day in self.scene.dates() if day.name)
        return now is not None and any(day is not None and day.year < now.year for day in days)

    def _held_at(self, verb: VerbGroup) -> str | None:
        """ "The declaration was adopted at the OTS summit", where nothing else is told of that summit."""
        opening = [one for one in self.scene.clauses.nouns[:1] if one.first in (1, 2)]
        for at in [*verb.adjuncts, *opening] if verb.passive else ():
            when = at.preposition or (at in opening and self.scene.word(at.first - 1))
            if when not in ("at", "during", "following", "after"):
                continue  # "After the SCO summit, a plan was signed"
            of = next(iter(self.scene.clauses.hanging_on(at)), None)
            ending = of is not None and self.tokens[at.head].lemma in ("end", "close", "conclusion")
            group = of if of is not None and ending else at  # "at the end of the OTS summit"
            if self.tokens[group.head].lemma in _MEETINGS:
                whose = [one for one in self.scene.clauses.hanging_on(group) if one.preposition == "of"]
                start, end = self.tokens[group.first].start, self.tokens[[group, *whose][-1].end - 1].end
                named = self.scene.bodies.between(start, end)
                councils = (council_of(one) for each in whose for one in self.scene.named_in(each))
                return code(named[0]) if named else next((one for one in councils if one), None)
        return None

    def _is_format(self, group: NounGroup) -> str | None:
        """The format that the group is the name of."""
        start, end = self.tokens[group.first].start, self.tokens[group.end - 1].end
        named = [name for name in self.scene.bodies.between(start, end) if name.end == end]
        return code(named[0]) if named else None

    def agents(self, verb: VerbGroup) -> list[NounGroup]:
        if verb.passive:
            return [group for group in verb.adjuncts if group.preposition == "by"]
        if verb.form == "gerund":
            before = [
                one for one in self.scene.clauses.verbs if one.form == "finite" and one.order < verb.order
            ]
            own = [
                one
                for one in verb.subjects
                if before and before[-1].end < one.first and one.end == verb.first
            ]
            if own and self.scene.word(own[0].first - 1) in ("with", "in"):
                return own  # "The talks ended with the leaders adopting a plan"
            return list(before[-1].subjects) if before else list(verb.subjects)
        if verb.subjects and verb.subjects[0].is_date:  # "Leaders this time endorsed"
            nouns = self.scene.clauses.nouns
            return [group for group in nouns if group.end == verb.subjects[0].first]
        if self._is_impersonal(verb):
            return []
        held = self._meeting_in(verb) if verb.marker in ("that", "which") else None
        return [held] if held is not None else list(verb.subjects) or self._shared(verb)

    def _is_impersonal(self, verb: VerbGroup) -> bool:
        """ "It is planned to sign a joint statement": nobody is named who will."""
        governor = verb.governor if isinstance(verb.governor, VerbGroup) else None
        if verb.form != "infinitive" or governor is None or not governor.passive:
            return False
        return any(self.scene.word(one.head) == "it" for one in governor.subjects)

    def _meeting_in(self, verb: VerbGroup) -> NounGroup | None:
        """ "at a meeting in Jeddah that adopted a resolution": the meeting, past the place that it was in."""
        place = verb.subjects[0] if verb.subjects and verb.subjects[0].preposition == "in" else None
        before = self.scene.group_at(place.first - 2) if place is not None and place.first > 1 else None
        return before if before is not None and self.tokens[before.head].lemma in _MEETINGS else None

    def _shared(self, verb: VerbGroup) -> list[NounGroup]:
        """ "The ministers approved a budget, set up a committee and issued a statement": who did one did the
        others, too."""
        joined = self.scene.word(verb.first - 1) in (",", ";", "and")
        if verb.form != "finite" or verb.marker or not joined:
            return []
        before = [one for one in self.scene.clauses.verbs if one.form == "finite" and one.order < verb.order]
        first = next((one for one in reversed(before) if one.subjects), None)
        alike = first is not None and not first.marker and first.tense == verb.tense
        return list(first.subjects) if first is not None and alike and not first.passive else []

    def _of(self, agent: NounGroup, verb: VerbGroup) -> str | None:
        """The format of one who acts; an empty word where it is somebody else's, None where nothing tells."""
        scene = self.scene
        start = self.tokens[agent.first].start
        council = next(
            (c for name in self.scene.named_in(agent) if (c := council_in(self.scene.bodies, name))), None
        )
        if council:
            return council
        inside = {token.lemma for token in self.tokens[agent.first : agent.end]}
        apposed = scene.word(agent.first) == "both" and self.tokens[agent.head].lemma in ("member", "ally")
        if inside & _OTHERS or apposed:
            return ""  # "The presidents of the two, both CSTO members, signed"
        named = scene.formats_in(agent)
        if agent.possessor is not None:
            named = named or scene.formats_in(agent.possessor)
        for group in scene.clauses.hanging_on(agent):
            if group.first < verb.first or agent.first > verb.first:
                named = named or scene.formats_in(group)
                of_states = scene.names_state(group)
                if not named and of_states and group.preposition in ("of", "from"):
                    if theirs := self._in_brackets(group, verb):
                        return theirs
                    near = len(group.series) >= _TOGETHER and self.is_near
                    together = self.meeting is not None and (near or len(group.series) > _TOGETHER)
                    return self.meeting.format if together and self.meeting else ""
        head = self.tokens[agent.head]
        if head.pos == "NUM" and not named:  # "Three of the five presidents signed a treaty"
            of = scene.of(agent)
            ruling = of is not None and self.tokens[of.head].lemma in _RULING
            return self.meeting.format if self.meeting is not None and ruling and self.is_near else None
        if named:
            inner = any(name.start <= head.start < name.end for name in named)
            return code(named[0]) if inner or head.lemma in _LEADERS | _STATES | BODY_WORDS else ""
        if scene.names_state(agent):
            if len(agent.series) >= _TOGETHER and self.meeting and (self.here or self._at_it()):
                return self.meeting.format  # "The treaty was signed by Kazakhstan, Kyrgyzstan and Uzbekistan"
            hosted = self.meeting.format if self.meeting and self.here and self._hosts(agent) else ""
            return hosted  # "Japan held its first summit with the five and adopted a declaration"
        plural = head.feats.get("Number") == "Plur"
        if self._are_two(agent) or self._met_aside(agent, verb) or (plural and self.is_of_two):
            return ""  # "The two ministers signed a memorandum": of those who met beside
        if head.lemma in _MEETINGS or (head.lemma in _LEADERS and plural) or self._is_they(agent, verb):
            if self.meeting:
                return self.meeting.format
            return (
                None
                if head.lemma in _SIDES - {"participant"} and not self._are_its_ministers(head)
                else scene.bodies.spoken_of(start, scene.sentence)
            )
        told = head.text == "Council" or (head.text == "council" and self.is_near)
        if told and self.meeting and self._is_the_council(agent):
            return self.meeting.format  # "The Council decided to create a working group"
        if head.lemma in BODY_WORDS and self.tokens[agent.first].text.lower() in ("the", "this"):
            return scene.bodies.spoken_of(start, scene.sentence)
        they = agent.is_pronoun and head.text.lower() == "they" and self.meeting is None
        if they and self.before is not None and scene.sentence.index - self.before[0] == 1:
            return self.before[1]  # "ASEAN leaders signed a treaty. They adopted a plan"
        return None

    @cached_property
    def is_of_two(self) -> bool:
        """Whether two are spoken of since the meeting was told of: "following talks between the presidents",
        "on a state visit"."""
        here, held = self.scene.sentence.index, self.meeting is not None and self.told >= 0
        if self.meeting is not None and (self.here or is_of_a_pair(self.meeting.format)):
            return False
        sentences = self.document.sentences[max(0, here - (1 if held else _JUST), self.told) : here + 1]
        return any(_OF_TWO.search(self.document.text, one.start, one.end) for one in sentences)

    def _are_two(self, agent: NounGroup) -> bool:
        """ "The two countries signed", "both presidents agreed", and "the two sides" of a format that is not
        made of two."""
        told = self.scene.word(agent.first + 1) == "two" or self.scene.word(agent.first) == "both"
        head, meeting = self.tokens[agent.head].lemma, self.meeting
        parties = head in _PARTIES and meeting is not None and is_of_a_pair(meeting.format)
        return told and head in _RULING | _SIDES and not parties

    def _met_aside(self, agent: NounGroup, verb: VerbGroup) -> bool:
        """ "They signed a roadmap", behind "Putin and Modi met on the sidelines of the summit"."""
        before = self.scene.sentence.index - 1
        if self.meeting is None or not 0 <= self.told <= before:
            return False
        aside = not SIDES.isdisjoint(self.document.sentences[before].words)
        return aside and (self.tokens[agent.head].lemma in _SIDES or self._is_they(agent, verb))

    def _in_brackets(self, states: NounGroup, verb: VerbGroup) -> str | None:
        """ "The ministers of Brazil, Russia, India, China and South Africa (BRICS) adopted a plan"."""
        if self.scene.word(verb.first - 1) != ")" or states.first > verb.first:
            return None
        start, end = self.tokens[states.first].start, self.tokens[verb.first].start
        named = self.scene.bodies.between(start, end)
        return code(named[-1]) if named else None

    def _is_the_council(self, agent: NounGroup) -> bool:
        """ "The Council", "The Ministerial Council", "The Intergovernmental Council": of those who lead."""
        told = self.document.text[self.tokens[agent.first].start : self.tokens[agent.end - 1].end]
        if agent.end - agent.first == 2 and self.scene.word(agent.first) == "the":
            return self.scene.word(agent.end) != "of"
        return COUNCIL.fullmatch(told.removeprefix("The ")) is not None

    def _at_it(self) -> bool:
        """Whether the sentence says that it was there, and not beside it, or goes on from it."""
        inside = {token.lemma for token in self.tokens}
        near = self.scene.sentence.index - self.told <= 1 or bool(inside & _MEETINGS)
        return near and not inside & (SIDES | {"bilateral", "trilateral"})

    def _are_its_ministers(self, head: Token) -> bool:
        """ "The ministers adopted a declaration", where the article speaks of one format alone."""
        return head.lemma == "minister" and len(self.scene.bodies.counts) == 1

    def _hosts(self, agent: NounGroup) -> bool:
        """Whether it holds the meeting that the sentence tells of."""
        return any(
            agent in verb.subjects
            and verb.lemma in ("hold", "host", "convene")
            and any(
                self.tokens[at].lemma in NOUNS for one in verb.objects for at in range(one.first, one.end)
            )
            for verb in self.scene.clauses.verbs
        )

    def _is_they(self, agent: NounGroup, verb: VerbGroup) -> bool:
        """Whether "they" are those at the meeting, which lies not ahead of what they did."""
        word = self.tokens[agent.head].text.lower()
        they = agent.is_pronoun and (word in ("they", "we") or (word == "it" and verb.lemma in _YIELDING))
        they = they or [self.scene.word(at) for at in range(agent.first, agent.end)] == ["those", "present"]
        if not they or self.meeting is None:
            return False
        return self.meeting.modality is Modality.DECIDED or self.modality(verb) is not Modality.DECIDED

    def _is_ahead(self, day: str) -> bool:
        """ "approved a plan for the celebration in 2027", "appointed him from January 1, 2026": no day on
        which it was done."""
        first, published = PartialDate.parse(day).first, self.document.published
        return first is not None and published is not None and first > published

    def event(
        self,
        kind: EventType,
        format_id: str,
        modality: Modality,
        places: set[int],
        title: str,
        rule: str,
        undated: bool = False,
    ) -> EventClaim:
        """The claim, with the day that its sentence gives, unless that is said to be another's (`undated`),
        else that of the meeting."""
        scene = self.scene
        day = None if undated else own_day(scene, places, title, format_id)
        if modality is Modality.DECIDED and day is not None and self._is_ahead(day):
            day = None
        meeting = self.meeting if self.meeting and self.meeting.format == format_id else None
        if meeting and (modality is not Modality.DECIDED or meeting.modality is not Modality.DECIDED):
            meeting = None
        if meeting and day and meeting.date and not _agree(day, meeting.date):
            meeting = None
        elif meeting and (self.here or meeting.date):
            day = of_the_days(scene, meeting.date) or meeting.date or day
        elif meeting:
            meeting = None
        own = kind is EventType.DOCUMENT and not (meeting is not None and meeting.state)
        where = own_place(scene, places) if own else None
        return EventClaim(
            kind,
            format_id,
            modality,
            (scene.words_of(places),),
            date=day,
            place=where.city if where else meeting.place if meeting else None,
            state=where.state if where else meeting.state if meeting else None,
            title=title,
            rule=rule,
        )


def phrase(scene: Scene, first: int, end: int) -> str:
    """The words of tokens `[first, end)` without an article."""
    while first < end - 1 and (scene.tokens[first].pos == "DET" or scene.tokens[first].feats.get("Poss")):
        first += 1
    if end - first > 2 and scene.tokens[first].text in _QUOTES and scene.tokens[end - 1].text in _QUOTES:
        first, end = first + 1, end - 1
    if scene.tokens[first].text in _QUOTES and not _QUOTES & {t.text for t in scene.tokens[first + 1 : end]}:
        first += 1  # the title stands in quotation marks, of which the second is behind it
    return " ".join(scene.document.text[scene.tokens[first].start : scene.tokens[end - 1].end].split())


def _agree(one: str, other: str) -> bool:
    return PartialDate.parse(one).overlaps(PartialDate.parse(other))
